//! The tree itself, in its own units. Drawn anew only when the year, the choice or the language changes.

use super::badge::Badge;
use super::legend;
use crate::drawing::Plate;
use crate::show::Same;
use exhibit::Action;
use exhibit::content::Id;
use exhibit::tree::{Branch, Hidden, Layout, Lit, MILLIMETRE, Spot, YEAR, label};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PictureProps {
    pub layout: Rc<Layout>,
    /// What stands out; `None` for all.
    pub lit: Option<Rc<Lit>>,
    pub hidden: Rc<Hidden>,
    pub chosen: Option<Id>,
    /// The first and the last year that the clock looks at.
    pub years: (i32, i32),
    pub lang: Id,
    pub exhibit: Same,
    pub act: Callback<Action>,
}

/// Branches below, cars above, and on them the counts of what is folded away.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    html! {
        <>
            <defs>{ for ["fade", "fade-made"].map(fade) }</defs>
            <g class="branches">{ for props.layout.branches.iter().map(|branch| self::branch(props, branch)) }</g>
            <g class="spots">{ for props.layout.spots.iter().map(|spot| self::spot(props, spot)) }</g>
            <g class="badges">{ for props.layout.spots.iter().filter_map(|spot| {
                let count = props.hidden.counts.get(&spot.id).copied().filter(|count| *count > 0)?;
                Some(html! { <Badge key={spot.id.to_string()} car={spot.id.clone()} at={(spot.x, spot.y)} {count} /> })
            }) }</g>
        </>
    }
}

/// What a shelf fades with where its years are not exactly known.
fn fade(id: &'static str) -> Html {
    html! {
        <linearGradient key={id} {id} class={id}><stop offset="0" stop-opacity="0" /><stop offset="1" /></linearGradient>
    }
}

fn branch(props: &PictureProps, branch: &Branch) -> Html {
    let exhibit = &props.exhibit.0;
    let Some(link) = exhibit.all.links.get(branch.link) else { return html! { <g></g> } };
    let near = props.lit.as_ref().is_none_or(|lit| lit.links.contains(&branch.link));
    let born =
        exhibit.car(&link.to).and_then(|car| car.years()).is_none_or(|years| years.first_year() <= props.years.1);
    let tone = exhibit.term("link", &link.kind).and_then(|term| term.tone.clone()).unwrap_or_else(|| "ink".into());
    let class = classes!(
        "branch",
        format!("tone-{tone}"),
        link.evidence.id(),
        (!near).then_some("dim"),
        (!born).then_some("ghost")
    );
    html! { <path key={link.id.to_string()} {class} d={branch.path()} stroke-dasharray={legend::dashes(link.evidence)} /> }
}

fn spot(props: &PictureProps, spot: &Spot) -> Html {
    let exhibit = &props.exhibit.0;
    let Some(car) = exhibit.car(&spot.id) else { return html! { <g></g> } };
    let years = car.years();
    let chosen = props.chosen.as_ref() == Some(&car.id);
    let reached = props.lit.as_ref().is_none_or(|lit| lit.cars.contains(&car.id));
    let born = years.is_none_or(|years| years.first_year() <= props.years.1);
    let made = years.is_none_or(|years| years.touches(props.years));
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
            { life(spot, born && made) }
            <circle class="dot" r="9" cx="4" />
            <svg class="car" x={(-60.0 * MILLIMETRE).to_string()} y={(-high + 60.0 * MILLIMETRE).to_string()} width={wide.to_string()} height={high.to_string()}>
                <Plate car={car.id.clone()} />
            </svg>
            <text class="label" x="2">{ label(exhibit, car, &props.lang).to_owned() }</text>
        </g>
    }
}

/// The shelf, as long as the car was made; it fades over a year and a half before a beginning and after an end that are
/// not exactly known.
fn life(spot: &Spot, made: bool) -> Html {
    let long = (spot.end - spot.x).max(8.0);
    let wide = YEAR * 1.5;
    let fill = if made { "url(#fade-made)" } else { "url(#fade)" };
    let fading = |there: bool, transform: String| {
        there.then(|| html! { <rect class="fading" {fill} {transform} x={(-wide).to_string()} y="-2" width={wide.to_string()} height="4" /> })
    };
    html! {
        <g class="shelf">
            { fading(spot.fuzzy.0, "translate(0 0)".into()) }
            <line class="life" x1="0" x2={long.to_string()} y1="0" y2="0" />
            { fading(spot.fuzzy.1, format!("translate({long:.0} 0) scale(-1 1)")) }
        </g>
    }
}
