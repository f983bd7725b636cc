//! The map.

mod choice;
mod divider;
mod drawer;
mod hush;
mod key;
mod land;
mod legend;
mod list;
mod panels;
mod pin;
mod road;
mod sheet;
mod stage;
mod traveller;
mod walk;

use crate::show::{Show, use_show};
use choice::choice;
use drawer::Drawer;
use exhibit::map::{chosen_points, rest};
use hush::use_hush;
use panels::use_panels;
use stage::Stage;
use yew::prelude::*;

/// The years of each layer: one, or two on the sides of a line.
fn layers(show: &Show) -> Vec<(i32, i32)> {
    let clock = &show.visit.clock;
    match clock.from_year.filter(|_| clock.split) {
        Some(from) => vec![(from, from), (clock.year, clock.year)],
        None => vec![show.visit.years()],
    }
}

/// The years as they are written.
fn written((from, to): (i32, i32)) -> String {
    if from == to { to.to_string() } else { format!("{from}–{to}") }
}

/// The picture, over it what it is about or what is chosen, and beside it the same in words.
#[component]
pub fn Map() -> Html {
    let show = use_show();
    let room = use_node_ref();
    let panels = use_panels(&room);
    use_hush();
    let (visit, exhibit) = (&show.visit, &show.exhibit);
    let layers = layers(&show);
    let movement = visit.selection.movement.as_ref().and_then(|id| exhibit.movement_index(id));
    let place = visit.selection.place.as_ref().and_then(|id| exhibit.place_index(id));
    let chosen = chosen_points(exhibit, movement, place);
    let focus = chosen.is_some();
    // Two years show the same part, so that they can be compared.
    let years = match (layers.first(), layers.last()) {
        (Some(first), Some(last)) => (first.0, last.1),
        _ => visit.years(),
    };
    let rest = rest(exhibit, years, chosen, visit.clock.playing || layers.len() > 1);
    let open = visit.selection.place.is_some() || visit.selection.movement.is_some();
    let bare = !open && layers.len() < 2;
    let class = classes!(
        "map-room",
        open.then_some("with-choice"),
        visit.map.list.then_some("with-list"),
        (layers.len() > 1).then_some("split"),
        visit.clock.playing.then_some("playing")
    );
    html! {
        <div ref={room} {class}>
            // Before the picture, so that Tab leads from the heading into it.
            <header class={if bare { "map-title" } else { "hidden" }} data-panel={bare.then_some("title")}>
                <h1>{ show.t("map.title") }</h1>
                <p hidden={!bare}>{ show.words.with("map.roads", &[("year", &written(years))]) }</p>
            </header>
            <Stage layers={layers.clone()} {rest} {panels} {focus} />
            if open {
                { choice(&show) }
            } else {
                <div hidden=true></div>
            }
            <p class="hidden" role="status">{ name_of_chosen(&show) }</p>
            <Drawer {layers} />
        </div>
    }
}

/// What is said when something is chosen: its name, and no more.
fn name_of_chosen(show: &Show) -> Option<AttrValue> {
    let chosen = &show.visit.selection;
    let place = chosen.place.as_ref().and_then(|id| show.exhibit.place(id)).map(|place| show.text(&place.name));
    let movement = chosen.movement.as_ref().and_then(|id| show.exhibit.movement(id));
    place.or_else(|| movement.map(|movement| choice::headline(show, movement)))
}
