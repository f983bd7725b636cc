//! Places and movements on the map, in km. Drawn anew only when the year, the choice or the language changes.

use crate::show::Same;
use crate::widgets::pressable;
use exhibit::Action;
use exhibit::content::Id;
use exhibit::map::{Arc, Land, Pin, named, scene, short};
use exhibit::visit::SelectionAction;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SheetProps {
    /// The first and the last year that the sheet shows.
    pub years: (i32, i32),
    pub place: Option<Id>,
    pub movement: Option<Id>,
    pub lang: Id,
    /// The states that may be named.
    pub states: Rc<Vec<Land>>,
    pub exhibit: Same,
    pub act: Callback<Action>,
    /// Pixels per km, in steps: decides which names have room.
    pub scale: f64,
}

/// Names of states, then arcs, then pins above.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let scene = scene(&props.exhibit.0, props.years);
    let named = named(&props.exhibit.0, &scene, &props.states, props.scale, &props.lang, props.place.as_deref());
    let pins = scene.pins.iter().filter(|pin| pin.shown || props.place.as_ref() == Some(&pin.place.id));
    html! {
        <>
            <g class="states" aria-hidden="true">
                { for named.lands.iter().enumerate().map(|(index, land)| state(props, index, land)) }
            </g>
            <g class="arcs">{ for scene.arcs.iter().map(|arc| self::arc(props, arc)) }</g>
            <g class="pins">
                { for pins.map(|pin| self::pin(props, pin, named.places.get(&pin.place.id).copied())) }
            </g>
        </>
    }
}

fn state(props: &SheetProps, index: usize, land: &Land) -> Html {
    let (x, y) = land.at;
    let name = land.name.get(&props.lang);
    html! {
        <g key={index} transform={format!("translate({x:.1} {y:.1})")}><text class="steady" y="5">{ name }</text></g>
    }
}

fn arc(props: &SheetProps, arc: &Arc) -> Html {
    let exhibit = &props.exhibit.0;
    let movement = arc.movement;
    let chosen = props.movement.as_ref() == Some(&movement.id);
    let tone =
        exhibit.term("movement", &movement.kind).and_then(|term| term.tone.clone()).unwrap_or_else(|| "ink".into());
    let class = classes!(
        "arc",
        format!("tone-{tone}"),
        movement.certainty.id(),
        chosen.then_some("chosen"),
        (!arc.now).then_some("past")
    );
    let name = |id: &Id| exhibit.place(id).map_or("", |place| place.name.get(&props.lang));
    let spoken = format!(
        "{}: {} → {}, {}, {}",
        exhibit.label("movement", &movement.kind, &props.lang),
        name(&movement.from),
        name(&movement.to),
        movement.when.label(),
        exhibit.label("evidence", movement.certainty.id(), &props.lang)
    );
    let (onclick, onkeydown) =
        pressable(&props.act, SelectionAction::ChooseMovement((!chosen).then(|| movement.id.clone())));
    let (x, y) = arc.ends.1;
    let (middle_x, middle_y) = arc.middle();
    // Lines of earlier years are all alike: thin.
    let width = arc.amount.filter(|_| arc.now || chosen).map(|(_, width)| width);
    // The tip grows with the line, which ends inside it.
    let tip = width.map_or(1.0, |width| (width / 4.5).max(1.0));
    let gap = width.map_or(0.0, |_| (8.0 + 8.0 * tip) / props.scale.max(1e-6));
    let stroke = width.map(|width| format!("{:.1}", if chosen { width + 2.0 } else { width }));
    html! {
        <g
            key={movement.id.to_string()}
            {class}
            tabindex="0"
            role="button"
            aria-label={spoken}
            aria-pressed={chosen.to_string()}
            {onclick}
            {onkeydown}
        >
            <path class="touch" d={arc.path()} />
            <path
                class={classes!("line", width.is_some().then_some("wide"))}
                d={arc.path_up_to(gap)}
                stroke-width={stroke}
            />
            <g transform={format!("translate({x:.1} {y:.1})")}>
                <g class="steady">
                    <path
                        class="tip"
                        d={format!("M-8 0L{0:.1} -{1:.1}V{1:.1}Z", -8.0 - 12.0 * tip, 6.0 * tip)}
                        transform={format!("rotate({:.1})", arc.heading())}
                    />
                </g>
            </g>
            if arc.is_doubted() {
                <g class="doubt" transform={format!("translate({middle_x:.1} {middle_y:.1})")}>
                    <g class="steady">
                        <circle class="touch" r="22" />
                        <circle class="ring" r="11" />
                        <text y="5.5">{ "?" }</text>
                    </g>
                </g>
            }
        </g>
    }
}

/// `named`: whether its name has room, and then on its left.
fn pin(props: &SheetProps, pin: &Pin, named: Option<bool>) -> Html {
    let place = pin.place;
    let chosen = props.place.as_ref() == Some(&place.id);
    let home = props.exhibit.0.title.map.home.as_ref() == Some(&place.id);
    let class = classes!(
        "pin",
        chosen.then_some("chosen"),
        home.then_some("home"),
        (!pin.now).then_some("past"),
        place.implied.then_some("implied"),
        place.region.then_some("region")
    );
    let (onclick, onkeydown) = pressable(&props.act, SelectionAction::ChoosePlace((!chosen).then(|| place.id.clone())));
    let (x, y) = pin.at;
    let left = named.unwrap_or(pin.left);
    let (name, lasting) = (pin.name.get(&props.lang), place.name.get(&props.lang));
    let spoken = if name == lasting { name.to_owned() } else { format!("{name}, {lasting}") };
    html! {
        <g
            key={place.id.to_string()}
            {class}
            transform={format!("translate({x:.1} {y:.1})")}
            tabindex="0"
            role="button"
            aria-label={spoken}
            aria-pressed={chosen.to_string()}
            {onclick}
            {onkeydown}
        >
            <g class="steady">
                <circle class="touch" r="22" />
                if place.region {
                    <circle class="square" r="6" />
                } else {
                    <rect class="square" x="-5" y="-5" width="10" height="10" />
                }
                <text
                    x={if left { "-11" } else { "11" }}
                    y="5"
                    text-anchor={if left { "end" } else { "start" }}
                    class={classes!(named.is_none().then_some("unnamed"))}
                >
                    { short(name) }
                </text>
            </g>
        </g>
    }
}
