//! The tree itself, in its own units. Drawn anew only when the year, the choice or the language changes.

use crate::drawing::Plate;
use crate::show::Same;
use exhibit::Action;
use exhibit::content::{Certainty, Id};
use exhibit::tree::{Branch, Layout, MILLIMETRE, Spot, label};
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PictureProps {
    pub layout: Rc<Layout>,
    /// The cars that the trace reaches; `None` while no car is chosen.
    pub traced: Rc<Option<BTreeSet<Id>>>,
    pub chosen: Option<Id>,
    pub year: i32,
    pub lang: Id,
    pub exhibit: Same,
    pub act: Callback<Action>,
}

/// Branches below, cars above.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    html! {
        <>
            <g class="branches">{ for props.layout.branches.iter().map(|branch| self::branch(props, branch)) }</g>
            <g class="spots">{ for props.layout.spots.iter().map(|spot| self::spot(props, spot)) }</g>
        </>
    }
}

fn branch(props: &PictureProps, branch: &Branch) -> Html {
    let exhibit = &props.exhibit.0;
    let Some(link) = exhibit.all.links.get(branch.link) else { return html! { <g></g> } };
    let reached = |id: &Id| props.traced.as_ref().as_ref().is_none_or(|traced| traced.contains(id));
    let near = props.chosen.as_ref().is_none_or(|chosen| {
        let both = reached(&link.from) && reached(&link.to);
        both && (props.traced.as_ref().as_ref().is_none_or(|t| t.len() > 1))
            && (touches(props, chosen, link.from.clone(), link.to.clone()))
    });
    let born = exhibit.car(&link.to).and_then(|car| car.years()).is_none_or(|years| years.first_year() <= props.year);
    let tone = exhibit.term("link", &link.kind).and_then(|term| term.tone.clone()).unwrap_or_else(|| "ink".into());
    let dashes = match link.evidence {
        Certainty::Documented => None,
        Certainty::Claimed => Some("10 6"),
        Certainty::Disputed => Some("3 7"),
    };
    let class = classes!(
        "branch",
        format!("tone-{tone}"),
        link.evidence.id(),
        (!near).then_some("dim"),
        (!born).then_some("ghost")
    );
    html! { <path key={link.id.to_string()} {class} d={branch.path()} stroke-dasharray={dashes} /> }
}

/// When only the near links are traced, a branch between two cousins does not belong to the chosen car.
fn touches(props: &PictureProps, chosen: &Id, from: Id, to: Id) -> bool {
    let traced = props.traced.as_ref().as_ref();
    let near_only = traced.is_some_and(|traced| traced.iter().all(|id| id == chosen || linked(props, chosen, id)));
    !near_only || *chosen == from || *chosen == to
}

fn linked(props: &PictureProps, a: &Id, b: &Id) -> bool {
    let links = &props.exhibit.0.all.links;
    links.iter().any(|link| (link.from == *a && link.to == *b) || (link.from == *b && link.to == *a))
}

fn spot(props: &PictureProps, spot: &Spot) -> Html {
    let exhibit = &props.exhibit.0;
    let Some(car) = exhibit.car(&spot.id) else { return html! { <g></g> } };
    let years = car.years();
    let chosen = props.chosen.as_ref() == Some(&car.id);
    let reached = props.traced.as_ref().as_ref().is_none_or(|traced| traced.contains(&car.id));
    let born = years.is_none_or(|years| years.first_year() <= props.year);
    let made = years.is_none_or(|years| years.contains(props.year));
    let class = classes!(
        "spot",
        format!("kind-{}", car.kind),
        chosen.then_some("chosen"),
        (!reached).then_some("dim"),
        (!born).then_some("ghost"),
        (born && made).then_some("made"),
    );
    let choose = {
        let (act, id) = (props.act.clone(), (!chosen).then(|| car.id.clone()));
        move || act.emit(Action::ChooseCar(id.clone()))
    };
    let onclick = {
        let choose = choose.clone();
        Callback::from(move |_: MouseEvent| choose())
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            event.stop_propagation();
            choose();
        }
    });
    let name = car.name.get(&props.lang);
    let spoken = years.map_or(name.to_owned(), |years| format!("{name}, {}", years.label()));
    let by = &exhibit.title.drawn_by;
    let long = car.number(&by.length).unwrap_or(4000.0) * MILLIMETRE;
    let tall = car.number(&by.height).unwrap_or(1500.0) * MILLIMETRE;
    let (wide, high) = (long + 120.0 * MILLIMETRE, tall + 120.0 * MILLIMETRE);
    html! {
        <g key={spot.id.to_string()} {class} transform={format!("translate({:.0} {:.0})", spot.x, spot.y)} tabindex="0" role="button"
            aria-label={spoken} aria-pressed={chosen.to_string()} {onclick} {onkeydown}>
            <rect class="touch" x="-6" y="-74" width={(long.max(120.0) + 16.0).to_string()} height="104" rx="4" />
            <line class="life" x1="0" x2={(spot.end - spot.x).max(8.0).to_string()} y1="0" y2="0" />
            <circle class="dot" r="9" cx="4" />
            <svg class="car" x={(-60.0 * MILLIMETRE).to_string()} y={(-high + 60.0 * MILLIMETRE).to_string()} width={wide.to_string()} height={high.to_string()}>
                <Plate car={car.id.clone()} />
            </svg>
            <text class="label" x="2">{ label(exhibit, car, &props.lang).to_owned() }</text>
        </g>
    }
}
