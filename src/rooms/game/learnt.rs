//! The end of a round: what was learnt, another round, and ways on.

use super::home::Home;
use super::wording;
use crate::drawing::Plate;
use crate::show::{Show, use_show};
use exhibit::content::{Id, Object};
use exhibit::game::{Question, Task};
use exhibit::visit::{CompareAction, GameAction, SelectionAction};
use exhibit::{Action, Room};
use yew::prelude::*;

/// The rooms that go on from here.
const WAYS: [Room; 3] = [Room::Tree, Room::Parade, Room::Stories];

#[derive(Properties, PartialEq)]
pub struct LearntProps {
    pub questions: Vec<Question>,
    pub heading: NodeRef,
}

/// Every fact met, the known ones marked; each object a link to its page.
#[component]
pub fn Learnt(props: &LearntProps) -> Html {
    let show = use_show();
    let knew = |(number, question): (usize, &Question)| question.is_right(show.visit.game.play.picks(number));
    let known = props.questions.iter().enumerate().filter(|pair| knew(*pair)).count();
    let (known, new) = (known.to_string(), (props.questions.len() - known).to_string());
    let stories = !show.exhibit.all.stories.is_empty();
    html! {
        <section class="learnt">
            <div class="ask">
                <h2 ref={props.heading.clone()} tabindex="-1">{ show.t("game.learnt") }</h2>
                <p class="hint score">{ show.words.with("game.score", &[("known", &known), ("new", &new)]) }</p>
            </div>
            <ol class="facts">
                for (index, question) in props.questions.iter().enumerate() {
                    <li key={index}>{ fact(&show, question, knew((index, question))) }</li>
                }
            </ol>
            <div class="on">
                <Home />
                <button type="button" class="tool strong another" onclick={show.on(GameAction::New)}>
                    { show.t("game.another") }
                </button>
                <ul>
                    for room in WAYS.into_iter().filter(|room| *room != Room::Stories || stories) {
                        <li key={room.id()}>
                            <a class="tool" href={show.href(Action::Open(room))}>
                                { show.t(&format!("room.{}", room.id())) }
                            </a>
                        </li>
                    }
                </ul>
            </div>
        </section>
    }
}

fn fact(show: &Show, question: &Question, known: bool) -> Html {
    // Oldest first, parent before child, longer before shorter.
    let mut objects: Vec<&Object> = question.right(&show.exhibit).collect();
    let more: Option<(AttrValue, AttrValue)> = match &question.task {
        Task::Order | Task::Which => None,
        Task::Sent { .. } => wording::on_map(show, question).map(|map| (show.t("game.on_map"), map)),
        Task::Ancestor { of, .. } => {
            objects.extend(show.exhibit.object(of));
            Some((show.t("object.in_tree"), tree(show, of)))
        }
        Task::Longer => {
            objects.extend(
                question
                    .objects
                    .iter()
                    .filter_map(|id| show.exhibit.object(id))
                    .find(|object| object.id != objects[0].id),
            );
            let pair = question.objects.first().zip(question.objects.get(1));
            pair.map(|(one, other)| {
                (show.t("object.compare"), show.href(CompareAction::Pair(one.clone(), other.clone())))
            })
        }
    };
    html! {
        <article class={classes!("fact", known.then_some("known"))}>
            <ul class={classes!("met", format!("of-{}", objects.len()))}>
                for object in objects {
                    <li key={object.id.to_string()}>
                        <a href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                            <span class="stand"><Plate object={object.id.clone()} shelf=true /></span>
                            <span class="name">{ show.text(&object.name) }</span>
                        </a>
                    </li>
                }
            </ul>
            <p class="what">
                <b class="mark-word">{ show.t(if known { "game.knew" } else { "game.new" }) }</b>
                { " " }
                { wording::answer(show, question) }
            </p>
            if let Some((words, href)) = more {
                <p class="where"><a {href}>{ words }</a></p>
            }
        </article>
    }
}

/// The tree with an object chosen and its parents shown.
fn tree(show: &Show, object: &Id) -> AttrValue {
    let visit = show.visit.after(&show.exhibit, SelectionAction::ChooseObject(Some(object.clone())));
    AttrValue::from(visit.after(&show.exhibit, Action::Open(Room::Tree)).address(&show.exhibit))
}
