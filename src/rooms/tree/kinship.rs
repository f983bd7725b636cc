//! How two objects are related: the question, and the way between them in words.

use crate::show::{Show, use_show};
use crate::widgets::{Citations, Doubt};
use exhibit::content::{Certainty, Entry, Id, Object};
use exhibit::tree::{Direction, Part, Sentence, Step, kinship, label, parts, sentences, trace};
use exhibit::visit::{SelectionAction, TreeAction};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The most objects that are offered to choose from.
const OFFERED: usize = 300;

#[derive(Properties, PartialEq)]
pub struct WayProps {
    /// The object that one starts from.
    pub object: Id,
}

/// A list of all objects to choose the other from, then the way as sentences, and every link of it as a step.
#[component]
pub fn Kinship(props: &WayProps) -> Html {
    let show = use_show();
    let goal = show.visit.tree.goal.clone();
    let onchange = {
        let act = show.act.clone();
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            if let Some(select) = select {
                let id = select.value();
                act.emit(TreeAction::Goal((!id.is_empty()).then(|| id.into())).into());
            }
        })
    };
    let objects = &show.exhibit.all.objects;
    // Of a large collection those it came of and those that came of it: nobody looks through a list of thousands.
    let kin =
        (objects.len() > OFFERED).then(|| trace(&show.exhibit, &props.object, Direction::Both, &show.visit.tree.muted));
    let offered =
        |object: &&Object| object.id != props.object && kin.as_ref().is_none_or(|kin| kin.contains(&object.id));
    let mut others: Vec<&Object> = objects.iter().filter(offered).take(OFFERED).collect();
    others.sort_by_key(|object| show.text(&object.name));
    html! {
        <div class="kinship">
            <label>
                <span>{ show.t("kinship.ask") }</span>
                <select {onchange}>
                    <option value="" selected={goal.is_none()}>{ show.t("kinship.choose") }</option>
                    for object in others {
                        <option
                            key={object.id.to_string()}
                            value={object.id.to_string()}
                            selected={goal.as_ref() == Some(&object.id)}
                        >
                            { show.text(&object.name) }
                        </option>
                    }
                </select>
            </label>
            if let Some(goal) = goal {
                <div aria-live="polite">{ steps(&show, &props.object, &goal) }</div>
            }
        </div>
    }
}

fn steps(show: &Show, from: &str, goal: &str) -> Html {
    let Some(steps) = kinship(&show.exhibit, from, goal, &show.visit.tree.muted) else {
        return html! { <p class="quiet">{ show.t("kinship.none") }</p> };
    };
    html! {
        <>
            { told(show, &steps) }
            <button type="button" class="tool" onclick={show.on(TreeAction::Goal(None))}>
                { show.t("kinship.end") }
            </button>
            <details class="step-by-step">
                <summary>{ show.words.count("kinship.links", steps.len()) }</summary>
                <ol class="steps">{ for steps.iter().map(|step| self::step(show, step)) }</ol>
            </details>
        </>
    }
}

/// The way as sentences: names to touch, in the colour of the path that stands out in the picture.
fn told(show: &Show, steps: &[Step]) -> Html {
    let lang = &show.visit.settings.lang;
    let name = |id: &Id| {
        let called = show.exhibit.object(id).map(|object| label(&show.exhibit, object, lang).to_owned());
        html! {
            <button type="button" class="who" onclick={show.on(SelectionAction::ChooseObject(Some(id.clone())))}>
                { called }
            </button>
        }
    };
    let one = |sentence: &Sentence| {
        let term = show.exhibit.term("link", &sentence.kind);
        let pattern = term.and_then(|term| term.told.as_ref()).map_or("", |told| told.get(lang));
        let part = |part: Part| match part {
            Part::Words(words) => html! { <span>{ words.to_owned() }</span> },
            Part::From => name(&sentence.from),
            Part::To => html! {
                <span>{ for sentence.to.iter().enumerate().map(|(at, id)| html! {
                    <>{ (at > 0).then(|| show.t("kinship.then")) }{ name(id) }</>
                }) }</span>
            },
        };
        let unsure = sentence.evidence != Certainty::Documented;
        html! {
            <span class="sentence">
                { for parts(pattern).into_iter().map(part) }
                if unsure {
                    <span class="quiet">{ format!(" ({})", show.term("evidence", sentence.evidence.id())) }</span>
                }
                { show.t("kinship.stop") }
            </span>
        }
    };
    html! { <p class="way-told">{ for sentences(&show.exhibit, steps).iter().map(one) }</p> }
}

fn step(show: &Show, step: &Step) -> Html {
    let Some(link) = show.exhibit.all.links.get(step.link) else { return html! { <li key={step.link}></li> } };
    let way = show.t(if step.down { "kinship.down" } else { "kinship.up" });
    html! {
        <li key={step.link}>
            <span class="quiet">
                { format!("{way} · {}, {}", show.term("link", &link.kind), show.term("evidence", link.evidence.id())) }
            </span>
            <b>{ show.exhibit.object(&step.to).map(|object| show.text(&object.name)) }</b>
            <span>{ show.text(&link.text) }{ " " }<Citations sources={link.sources.clone()} /></span>
            <Doubt about={link.reference()} />
        </li>
    }
}
