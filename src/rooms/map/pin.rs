//! A place on the map, or several that are drawn as one, and where roads lead out of it.

use super::sheet::{Drawn, flush};
use crate::widgets::pressable;
use exhibit::Action;
use exhibit::camera::Camera;
use exhibit::map::{Exit, Label, Pin, pin_name};
use exhibit::margins::Margins;
use exhibit::visit::{MapAction, SelectionAction};
use yew::prelude::*;

pub fn pin(drawn: &Drawn, pin: &Pin, label: Option<&Label>) -> Html {
    let Drawn { show, look, sizes, .. } = drawn;
    let Some(place) = pin.places.first().and_then(|place| show.exhibit.all.places.get(*place)) else {
        return html! { <g></g> };
    };
    let chosen = show.visit.selection.place.as_ref() == Some(&place.id);
    let class = classes!(
        "pin",
        (chosen || pin.chosen).then_some("chosen"),
        pin.home.then_some("home"),
        (!pin.busy).then_some("idle"),
        (pin.count > 1).then_some("crowd"),
        place.implied.then_some("implied"),
        place.region.then_some("region")
    );
    let lang = &show.visit.settings.lang;
    let year = look.years.1;
    let (name, lasting) = (place.name_in(year).get(lang), place.name.get(lang));
    let mut spoken = if name == lasting { name.to_owned() } else { format!("{name}, {lasting}") };
    if pin.count > 1 {
        spoken = show.words.count("map.crowd", pin.count).replace("{{name}}", &spoken);
    }
    if let Some(label) = label {
        // What is read stands first in what is said (WCAG 2.2, 2.5.3).
        let seen = format!("{} {}", label.name, label.line);
        let seen = seen.trim();
        spoken = spoken
            .strip_prefix(&label.name)
            .map_or_else(|| format!("{seen}, {spoken}"), |rest| format!("{seen}{rest}"));
    }
    let (onclick, onkeydown) = pressable(&show.act, pressed(drawn, pin, &place.id, chosen));
    let (x, y) = pin.at;
    let half = if pin.home {
        9
    } else if pin.busy {
        6
    } else {
        4
    };
    let size = if pin.home { sizes.home } else { sizes.name };
    html! {
        <g
            key={place.id.to_string()}
            {class}
            transform={format!("translate({x:.1} {y:.1})")}
            tabindex="-1"
            role="button"
            data-place={place.id.to_string()}
            aria-label={spoken}
            aria-pressed={chosen.to_string()}
            {onclick}
            {onkeydown}
        >
            <g class="steady">
                <circle class="touch" r="22" />
                if pin.count > 1 && !pin.home {
                    <rect class="ring" x="-11" y="-11" width="22" height="22" />
                }
                if place.region && pin.count == 1 {
                    <circle class="square" r="7" />
                } else {
                    <rect
                        class="square"
                        x={format!("-{half}")}
                        y={format!("-{half}")}
                        width={(half * 2).to_string()}
                        height={(half * 2).to_string()}
                    />
                }
                { label.map(|label| text(label, size, sizes.line)) }
                if label.is_none() {
                    <text class="unnamed" x="14" y={format!("{:.1}", size * 0.35)} font-size={size.to_string()}>
                        { pin_name(&show.exhibit, pin, lang, year) }
                    </text>
                }
            </g>
        </g>
    }
}

/// A crowd opens: the camera comes so near that its places stand apart. Where they stand at one spot, or there is only
/// one, it is chosen.
fn pressed(drawn: &Drawn, pin: &Pin, place: &exhibit::content::Id, chosen: bool) -> Action {
    let Drawn { show, look, .. } = drawn;
    let atlas = show.exhibit.atlas();
    let points: Vec<(f64, f64)> =
        pin.places.iter().filter_map(|place| atlas.site(atlas.rank_of(*place)?)).map(|site| site.at).collect();
    let nearest = show.exhibit.extent().limits().1;
    let margins = Margins::all(look.screen.0.min(look.screen.1) * 0.3);
    let opened = Camera::fit_points(points, margins, look.screen, nearest);
    match opened.filter(|opened| pin.count > 1 && opened.scale > look.camera.scale * 1.5 && opened.scale < nearest) {
        Some(camera) => MapAction::Camera(Some(camera)).into(),
        None => SelectionAction::ChoosePlace((!chosen).then(|| place.clone())).into(),
    }
}

/// A name and the line below it.
fn text(label: &Label, size: f64, line: f64) -> Html {
    let (x, anchor) = flush(&label.rect, label.flush);
    html! {
        <>
            <text
                class="name"
                x={x.clone()}
                y={format!("{:.1}", label.rect.y + size * 0.98)}
                text-anchor={anchor}
                font-size={size.to_string()}
            >
                { &label.name }
            </text>
            if !label.line.is_empty() {
                <text
                    class="line"
                    {x}
                    y={format!("{:.1}", label.rect.y + size * 1.22 + line * 0.92)}
                    text-anchor={anchor}
                    font-size={line.to_string()}
                >
                    { &label.line }
                </text>
            }
        </>
    }
}

/// Where roads to a place beyond the edge leave the picture, with its name and how far it is.
pub fn exit(drawn: &Drawn, exit: &Exit) -> Html {
    let Drawn { show, scene, sizes, .. } = drawn;
    let place = scene.pins.get(exit.pin).and_then(|pin| pin.places.first());
    let Some(place) = place.and_then(|place| show.exhibit.all.places.get(*place)) else { return html! { <g></g> } };
    let movement = exit.ways.first().and_then(|way| scene.arcs.get(way.0));
    let movement = movement.and_then(|arc| show.exhibit.all.movements.get(arc.movement));
    let choose = SelectionAction::ChooseMovement(movement.map(|movement| movement.id.clone()));
    let (onclick, onkeydown) = pressable(&show.act, choose);
    let Some((_, (x, y), _)) = exit.ways.first() else { return html! { <g></g> } };
    let spoken = exit.label.as_ref().map_or_else(
        || place.name.get(&show.visit.settings.lang).to_owned(),
        |label| format!("{}, {}", label.name, label.line),
    );
    html! {
        <g
            key={place.id.to_string()}
            class="exit"
            transform={format!("translate({x:.1} {y:.1})")}
            tabindex="-1"
            role="button"
            data-exit={place.id.to_string()}
            aria-label={spoken}
            {onclick}
            {onkeydown}
        >
            <g class="steady">
                <circle class="touch" r="22" />
                { exit.label.as_ref().map(|label| html! {
                    <>
                        <rect
                            class="touch"
                            x={label.rect.x.to_string()}
                            y={label.rect.y.to_string()}
                            width={label.rect.width.to_string()}
                            height={label.rect.height.to_string()}
                        />
                        { text(label, sizes.name, sizes.line) }
                    </>
                }) }
            </g>
        </g>
    }
}
