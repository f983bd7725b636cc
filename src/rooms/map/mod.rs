//! The map.

mod choice;
mod key;
mod land;
mod list;
mod sheet;
mod stage;

use crate::show::use_show;
use choice::Choice;
use exhibit::camera::Rect;
use exhibit::map::scene;
use exhibit::visit::ClockAction;
use list::List;
use stage::Stage;
use yew::prelude::*;

/// The sheet, or two of them in two years, the chosen place or movement, and the same as a list.
#[component]
pub fn Map() -> Html {
    let show = use_show();
    let visit = &show.visit;
    let sheets: Vec<(i32, i32)> = match visit.clock.from_year.filter(|_| visit.clock.split) {
        Some(since) => vec![(since, since), (visit.clock.year, visit.clock.year)],
        None => vec![visit.years()],
    };
    let scenes: Vec<_> = sheets.iter().map(|years| scene(&show.exhibit, *years)).collect();
    // What is chosen comes into view; otherwise what goes on in the years. Two sheets show the same part, so that they
    // can be compared.
    let mut arcs = scenes.iter().flat_map(|scene| &scene.arcs);
    let mut pins = scenes.iter().flat_map(|scene| &scene.pins);
    let chosen_arc = arcs.find(|arc| visit.selection.movement.as_ref() == Some(&arc.movement.id));
    let chosen_pin = pins.find(|pin| visit.selection.place.as_ref() == Some(&pin.place.id));
    let chosen =
        chosen_arc.map(|arc| vec![arc.ends.0, arc.handle(), arc.ends.1]).or(chosen_pin.map(|pin| vec![pin.at]));
    let focus = chosen.and_then(Rect::around).or_else(|| {
        let corners = |rect: Rect| [(rect.x, rect.y), (rect.x + rect.width, rect.y + rect.height)];
        Rect::around(scenes.iter().filter_map(|scene| scene.focus()).flat_map(corners))
    });
    let rest = show.exhibit.extent.rest(focus);
    let split = sheets.len() > 1;
    let with_choice = visit.selection.place.is_some() || visit.selection.movement.is_some();
    html! {
        <div class={classes!("map-room", with_choice.then_some("with-choice"), split.then_some("split"))}>
            <h1 class="hidden">{ show.t("room.map") }</h1>
            <div class="stages">
                for (number, years) in sheets.iter().enumerate() {
                    <Stage key={number} years={*years} {rest} {split} />
                }
                <button
                    type="button"
                    key="split"
                    class="tool two-years"
                    aria-pressed={split.to_string()}
                    onclick={show.on(ClockAction::Split(!split))}
                >
                    { show.t(if split { "map.one" } else { "map.two" }) }
                </button>
            </div>
            <div class="beside">
                <Choice />
                <div class="lists">
                    for (number, years) in sheets.iter().enumerate() {
                        <List key={number} years={*years} />
                    }
                </div>
            </div>
        </div>
    }
}
