//! Places and movements on the map, in km. Drawn anew only when the year, the choice or the language changes.

use crate::show::Same;
use exhibit::Action;
use exhibit::content::Id;
use exhibit::map::{Arc, Pin, named, scene, short};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SheetProps {
    pub year: i32,
    pub place: Option<Id>,
    pub movement: Option<Id>,
    pub lang: Id,
    pub exhibit: Same,
    pub act: Callback<Action>,
    /// Pixels per km, in steps: decides which names have room.
    pub scale: f64,
}

/// Arcs below, pins above.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let scene = scene(&props.exhibit.0, props.year);
    let named = named(&props.exhibit.0, &scene, props.scale, &props.lang, props.place.as_deref());
    html! {
        <>
            <g class="arcs">{ for scene.arcs.iter().map(|arc| self::arc(props, arc)) }</g>
            <g class="pins">{ for scene.pins.iter().filter(|pin| pin.shown || props.place.as_ref() == Some(&pin.place.id)).map(|pin| self::pin(props, pin, named.contains(&pin.place.id))) }</g>
        </>
    }
}

/// Something to touch: by mouse, finger, Enter or Space.
fn touch(act: &Callback<Action>, action: Action) -> (Callback<MouseEvent>, Callback<KeyboardEvent>) {
    let click = {
        let (act, action) = (act.clone(), action.clone());
        Callback::from(move |_: MouseEvent| act.emit(action.clone()))
    };
    let act = act.clone();
    let key = Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            event.stop_propagation();
            act.emit(action.clone());
        }
    });
    (click, key)
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
        "{}: {} → {}, {}",
        exhibit.label("movement", &movement.kind, &props.lang),
        name(&movement.from),
        name(&movement.to),
        movement.when.label()
    );
    let (onclick, onkeydown) = touch(&props.act, Action::ChooseMovement((!chosen).then(|| movement.id.clone())));
    let (x, y) = arc.ends.1;
    html! {
        <g key={movement.id.to_string()} {class} tabindex="0" role="button" aria-label={spoken} aria-pressed={chosen.to_string()} {onclick} {onkeydown}>
            <path class="touch" d={arc.path()} />
            <path class="line" d={arc.path()} />
            <g transform={format!("translate({x:.1} {y:.1})")}><g class="steady"><path class="tip" d="M-8 0L-20 -6V6Z" transform={format!("rotate({:.1})", arc.heading())} /></g></g>
        </g>
    }
}

fn pin(props: &SheetProps, pin: &Pin, named: bool) -> Html {
    let place = pin.place;
    let chosen = props.place.as_ref() == Some(&place.id);
    let home = props.exhibit.0.title.map.home.as_ref() == Some(&place.id);
    let class = classes!(
        "pin",
        chosen.then_some("chosen"),
        home.then_some("home"),
        (!pin.now).then_some("past"),
        place.implied.then_some("implied")
    );
    let (onclick, onkeydown) = touch(&props.act, Action::ChoosePlace((!chosen).then(|| place.id.clone())));
    let (x, y) = pin.at;
    let name = place.name.get(&props.lang);
    html! {
        <g key={place.id.to_string()} {class} transform={format!("translate({x:.1} {y:.1})")} tabindex="0" role="button" aria-label={name.to_owned()} aria-pressed={chosen.to_string()} {onclick} {onkeydown}>
            <g class="steady">
                <circle class="touch" r="22" />
                <rect class="square" x="-5" y="-5" width="10" height="10" />
                <text x={if pin.left { "-11" } else { "11" }} y="5" text-anchor={if pin.left { "end" } else { "start" }} class={classes!((!named).then_some("unnamed"))}>{ short(name) }</text>
            </g>
        </g>
    }
}
