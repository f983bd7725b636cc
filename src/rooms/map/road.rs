//! A movement on the map.

use super::sheet::Drawn;
use crate::widgets::pressable;
use exhibit::content::{Certainty, Id, Movement};
use exhibit::map::{Arc, Curve, PLAIN};
use exhibit::visit::SelectionAction;
use yew::prelude::*;

/// The ink of a movement's kind.
pub fn tone(drawn: &Drawn, movement: &Movement) -> String {
    let term = drawn.show.exhibit.term("movement", &movement.kind);
    format!("tone-{}", term.and_then(|term| term.tone.as_deref()).unwrap_or("ink"))
}

pub fn road(drawn: &Drawn, arc: &Arc) -> Html {
    let Drawn { show, look, scene, .. } = drawn;
    let Some(movement) = show.exhibit.all.movements.get(arc.movement) else { return html! { <g></g> } };
    let class = classes!(
        "arc",
        tone(drawn, movement),
        movement.certainty.id(),
        arc.chosen.then_some("chosen"),
        (show.visit.selection.movement.is_some() && !arc.chosen).then_some("aside")
    );
    let choose = SelectionAction::ChooseMovement((!arc.chosen).then(|| movement.id.clone()));
    let (onclick, onkeydown) = pressable(&show.act, choose);
    let width = arc.width.unwrap_or(PLAIN) + if arc.chosen { 2.0 } else { 0.0 };
    let scale = look.camera.scale.max(1e-9);
    let half = |pin: usize| match scene.pins.get(pin) {
        Some(pin) if pin.home => 12.0,
        Some(pin) if pin.count > 1 => 14.0,
        _ => 9.0,
    };
    // The tip grows with the line, which ends inside it; both end before the square of the place.
    let tip = (width / 4.5).max(1.0);
    let full = arc.curve.shortened(half(arc.pins.0) / scale, half(arc.pins.1) / scale);
    let line = arc.curve.shortened(half(arc.pins.0) / scale, (half(arc.pins.1) + 9.0 * tip) / scale);
    let edge = scene_exit(drawn, arc);
    let path = AttrValue::from(line.path());
    html! {
        <g
            key={movement.id.to_string()}
            {class}
            tabindex="-1"
            role="button"
            data-road={movement.id.to_string()}
            aria-label={spoken(drawn, movement)}
            aria-pressed={arc.chosen.to_string()}
            {onclick}
            {onkeydown}
        >
            <path class="touch" d={full.path()} />
            <path class="halo" d={path.clone()} stroke-width={format!("{:.1}", width + 4.0)} />
            <path class="line" d={path} stroke-width={format!("{width:.1}")} />
            { arrow(full.to, full.heading(1.0), tip) }
            { edge.map(|(at, heading)| arrow(at, heading, tip)) }
        </g>
    }
}

/// Where an outward road leaves the screen: it has a tip there too, since its own is out of sight.
fn scene_exit(drawn: &Drawn, arc: &Arc) -> Option<((f64, f64), f64)> {
    let inside = |point: (f64, f64)| {
        let (x, y) = drawn.look.on_screen(point);
        x > 14.0 && y > 14.0 && x < drawn.look.screen.0 - 14.0 && y < drawn.look.screen.1 - 14.0
    };
    let curve: Curve = arc.curve;
    let share = curve.leaves(&inside).filter(|_| inside(curve.from) && !inside(curve.to))?;
    Some((curve.at(share), curve.heading(share)))
}

fn arrow((x, y): (f64, f64), heading: f64, tip: f64) -> Html {
    html! {
        <g transform={format!("translate({x:.1} {y:.1})")}>
            <g class="steady">
                <path
                    class="tip"
                    d={format!("M0 0L{0:.1} -{1:.1}L{2:.1} 0L{0:.1} {1:.1}Z", -14.0 * tip, 6.5 * tip, -10.0 * tip)}
                    transform={format!("rotate({heading:.1})")}
                />
            </g>
        </g>
    }
}

/// The mark of a disputed road. Above all roads, so that none covers it.
pub fn doubt(drawn: &Drawn, arc: &Arc) -> Option<Html> {
    let movement = drawn.show.exhibit.all.movements.get(arc.movement)?;
    let aside = drawn.show.visit.selection.movement.is_some();
    if movement.certainty != Certainty::Disputed || aside {
        return None;
    }
    let (x, y) = arc.curve.at(0.5);
    let choose = SelectionAction::ChooseMovement((!arc.chosen).then(|| movement.id.clone()));
    let (onclick, _) = pressable(&drawn.show.act, choose);
    // The road itself is the button; its mark only makes it easier to hit.
    Some(html! {
        <g
            key={movement.id.to_string()}
            class="doubt"
            role="presentation"
            transform={format!("translate({x:.1} {y:.1})")}
            {onclick}
        >
            <g class="steady">
                <circle class="touch" r="22" />
                <rect class="ring" x="-9" y="-9" width="18" height="18" transform="rotate(45)" />
                <text y="6">{ "?" }</text>
            </g>
        </g>
    })
}

/// A road in words: what, from where, to where, when, and how well it is known.
fn spoken(drawn: &Drawn, movement: &Movement) -> String {
    let show = drawn.show;
    let lang = &show.visit.settings.lang;
    let name = |id: &Id| show.exhibit.place(id).map_or("", |place| place.name.get(lang));
    format!(
        "{}: {} → {}, {}, {}",
        show.exhibit.label("movement", &movement.kind, lang),
        name(&movement.from),
        name(&movement.to),
        movement.when.label(),
        show.exhibit.label("evidence", movement.certainty.id(), lang)
    )
}
