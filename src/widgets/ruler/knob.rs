//! A knob of the clock.

use crate::show::Show;
use exhibit::clock::headline;
use exhibit::visit::ClockAction;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Turns one end of the range, or the year. The space bar starts and stops the clock, as in any player.
pub fn knob(show: &Show, id: &'static str, label: &str, year: i32, turned: fn(i32) -> ClockAction) -> Html {
    let clock = show.exhibit.title.clock;
    let oninput = {
        let act = show.act.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(year) = input.and_then(|input| input.value().parse().ok()) {
                act.emit(turned(year).into());
            }
        })
    };
    let onkeydown = {
        let (act, playing) = (show.act.clone(), show.visit.clock.playing);
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == " " {
                event.prevent_default();
                act.emit(ClockAction::Play(!playing).into());
            }
        })
    };
    let spoken = match headline(&show.exhibit, (year, year)) {
        Some(event) => format!("{year}: {}", show.text(&event.title)),
        None => year.to_string(),
    };
    html! {
        <input
            key={id}
            type="range"
            {id}
            min={clock.from.to_string()}
            max={clock.to.to_string()}
            step="1"
            value={year.to_string()}
            aria-label={show.t(label)}
            aria-valuetext={spoken}
            {oninput}
            {onkeydown}
        />
    }
}
