//! A question with its cards.

use super::card::{Card, CardState};
use super::reply::Reply;
use super::wording;
use crate::drawing::Plate;
use crate::figures;
use crate::show::{Show, use_show};
use exhibit::content::Object;
use exhibit::game::{Question, Task, began, length};
use exhibit::{Ref, Room};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct AskedProps {
    pub question: Question,
    /// Its place in the round, from 0.
    pub number: usize,
    /// No other follows.
    pub last: bool,
    pub heading: NodeRef,
}

/// What is asked, the cards to pick from, and the answer once there is one.
#[component]
pub fn Asked(props: &AskedProps) -> Html {
    let show = use_show();
    let question = &props.question;
    let picks = show.visit.game.play.picks(props.number);
    let (answered, right) = (question.is_answered(picks), question.is_right(picks));
    let of = match &question.task {
        Task::Ancestor { of, .. } => show.exhibit.object(of),
        _ => None,
    };
    let name = of.map(|object| show.text(&object.name)).unwrap_or_default();
    let (heading, hint) = wording::asked(&show, question);
    let kind = wording::kind(question);
    html! {
        <section
            class={classes!("asked", kind, format!("of-{}", question.objects.len()), answered.then_some("answered"))}
        >
            <div class="ask">
                if answered {
                    <p class="kicker">{ heading }</p>
                    <h2 ref={props.heading.clone()} tabindex="-1" class={right.then_some("yes")}>
                        { wording::verdict(&show, question, right) }
                    </h2>
                } else {
                    <h2 ref={props.heading.clone()} tabindex="-1">{ heading }</h2>
                    <p class="hint">{ hint }</p>
                }
            </div>
            if let Some(of) = of {
                <figure class="child">
                    <span class="stand"><Plate object={of.id.clone()} shelf=true /></span>
                    <figcaption>{ name }</figcaption>
                </figure>
            }
            <ul class="game-cards">
                for (index, id) in question.objects.iter().enumerate() {
                    <li
                        key={id.to_string()}
                        class={classes!((state(question, picks, index) == CardState::Other).then_some("other"))}
                    >
                        { show.exhibit.object(id).map(|object| card(&show, question, picks, index, object)) }
                    </li>
                }
            </ul>
            { road(&show, question).filter(|_| answered).unwrap_or_else(|| html! { <div hidden=true></div> }) }
            <Reply question={question.clone()} number={props.number} last={props.last} />
        </section>
    }
}

/// The map with the road that was asked for, as a picture: what it shows is said beside it, and a link leads there.
fn road(show: &Show, question: &Question) -> Option<Html> {
    let moved = wording::movement(show, question).filter(|_| show.exhibit.offers(Room::Map))?;
    let there = Ref::Movement(moved.id.clone()).actions(&show.exhibit);
    let visit = Rc::new(show.visit.after_all(&show.exhibit, there));
    let there = Show { visit, act: Callback::noop(), ..show.clone() };
    Some(html! {
        <div class="answer-map" inert=true aria-hidden="true">
            <ContextProvider<Show> context={there}>{ crate::rooms::view(Room::Map) }</ContextProvider<Show>>
        </div>
    })
}

/// Which place it has among those.
fn nth(list: &[usize], index: usize) -> Option<usize> {
    list.iter().position(|pick| *pick == index)
}

fn state(question: &Question, picks: &[usize], index: usize) -> CardState {
    match (question.is_answered(picks), nth(picks, index), nth(&question.answer, index)) {
        (false, ..) => CardState::Open,
        (true, Some(mine), Some(right)) if mine == right => CardState::Right,
        (true, Some(_), _) => CardState::Wrong,
        (true, None, Some(_)) => CardState::Missed,
        (true, None, None) => CardState::Other,
    }
}

fn card(show: &Show, question: &Question, picks: &[usize], index: usize, object: &Object) -> Html {
    let (mine, right) = (nth(picks, index), nth(&question.answer, index));
    let ordered = question.task == Task::Order;
    let answered = question.is_answered(picks);
    let state = state(question, picks, index);
    let number = if answered { right } else { mine }.filter(|_| ordered).map(|nth| nth + 1);
    let length = length(&show.exhibit, object).filter(|_| question.task == Task::Longer && answered);
    let told = match &question.task {
        Task::Order => began(&show.exhibit, object).map(|year| AttrValue::from(year.to_string())),
        Task::Which => object.years().map(|years| AttrValue::from(figures::span(show, years))),
        Task::Ancestor { .. } | Task::Sent { .. } => None,
        Task::Longer => length.map(|length| wording::millimetres(show, length)),
    };
    let told = told.filter(|_| answered);
    // Outlines at equal width give nothing away but the form; with the answer comes the scale.
    let outline = !answered && matches!(question.task, Task::Which | Task::Longer);
    let nameless = !answered && question.task == Task::Which;
    html! {
        <Card
            object={object.id.clone()}
            place={index}
            picked={mine.is_some()}
            {state}
            {number}
            {told}
            {outline}
            {nameless}
        >
            if let Some(length) = length {
                { measure(show, question, length) }
            } else {
                <span hidden=true></span>
            }
        </Card>
    }
}

/// The dimension line under an object, and in red what it is longer than the other. In the box of a shelf: so it meets
/// the ends of the object.
fn measure(show: &Show, question: &Question, of: f64) -> Html {
    let lengths = question.objects.iter().filter_map(|id| length(&show.exhibit, show.exhibit.object(id)?));
    let shorter = lengths.fold(of, f64::min);
    let scale = show.exhibit.scale;
    let air = scale.units(scale.air());
    let wide = scale.units(scale.shelf().0) + 2.0 * air;
    let (of, shorter) = (scale.units(of), scale.units(shorter));
    let tick = |x: f64| format!("M{x} 40v160");
    html! {
        <svg
            class="measure"
            viewBox={format!("{} 0 {wide} 240", -air)}
            preserveAspectRatio="xMinYMin meet"
            aria-hidden="true"
        >
            <path d={format!("M0 120H{of}{}{}", tick(0.0), tick(of))} />
            if of > shorter {
                <path class="more" d={format!("M{shorter} 70h{}v100h-{}z", of - shorter, of - shorter)} />
            }
        </svg>
    }
}
