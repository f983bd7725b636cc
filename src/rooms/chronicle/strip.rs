//! The edge: every year in which something happened as a mark, long where it has a screen. For hands; the clock, the
//! keys and the list do the same for everybody.

use super::screen::paint;
use crate::show::Show;
use exhibit::colour::Ink;
use exhibit::gallery::Gallery;
use exhibit::reel::{Face, Reel, ground};
use exhibit::visit::{ClockAction, SelectionAction};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// Where the first year stands and how far it is to the last, in hundredths of the height.
const TOP: f64 = 5.0;
const LONG: f64 = 90.0;

/// The marks of all years. A touch turns the clock to the nearest year in which something happened.
pub fn view(show: &Show, made: &Rc<(Reel, Gallery)>, face: Option<&Face>) -> Html {
    let clock = show.exhibit.title.clock;
    let at = |year: i32| format!("{:.2}%", TOP + LONG * clock.position(f64::from(year)));
    let shown = face.map_or(show.visit.clock.year, |face| face.year);
    let ground = ground(show.exhibit.era(shown).map_or("#5c5346", |era| &era.colour));
    let onclick = {
        let (act, made) = (show.act.clone(), made.clone());
        Callback::from(move |event: MouseEvent| {
            let element = event.current_target().and_then(|element| element.dyn_into::<Element>().ok());
            let Some(rect) = element.map(|element| element.get_bounding_client_rect()) else { return };
            let part = (f64::from(event.client_y()) - rect.top()) / rect.height().max(1.0);
            let year = clock.year_at((part * 100.0 - TOP) / LONG);
            if let Some(year) = made.0.nearest(year) {
                act.emit(ClockAction::Year(year).into());
                act.emit(SelectionAction::CloseEntry.into());
            }
        })
    };
    let mark = |year: &exhibit::reel::Year| {
        let y = at(year.year);
        let (class, x1) = if year.milestone { ("long", "62%") } else { ("short", "78%") };
        html! { <line key={year.year} {class} {x1} x2="92%" y1={y.clone()} y2={y} /> }
    };
    let decades = clock.decades().filter(|decade| (decade - shown).abs() > 3);
    let class = classes!("year-strip", if ground.ink == Ink::Paper { "dark" } else { "light" });
    html! {
        <div {class} aria-hidden="true" {onclick}>
            { paint("paint", &ground.foot) }
            <svg class="marks" width="100%" height="100%">
                { for made.0.years.iter().map(mark) }
                for decade in decades {
                    <text key={decade} x="50%" y={at(decade)} dy="0.35em">{ decade }</text>
                }
                <line class="now" x1="50%" x2="92%" y1={at(shown)} y2={at(shown)} />
                <circle class="knob" cx="38%" cy={at(shown)} r="11" />
            </svg>
        </div>
    }
}
