//! What a visitor sets for themselves, one touch away in every room: a quiet word that unfolds a panel. Few unfold it
//! at once, so that it comes with a part of the program.

mod panel;

pub use panel::SettingsPanel;

use crate::app::use_sheets;
use crate::show::{Show, use_show};
use yew::prelude::*;

/// The word and its panel. A key of its own in each room: whoever has gone on finds it folded again.
pub fn settings(show: &Show) -> Html {
    html! { <Settings key={show.visit.room.id()} /> }
}

#[component]
fn Settings() -> Html {
    let show = use_show();
    let unfolded = use_state_eq(|| false);
    let sheets = use_sheets(*unfolded);
    let ontoggle = {
        let put = unfolded.setter();
        Callback::from(move |_: Event| put.set(true))
    };
    html! {
        <details class="settings" {ontoggle}>
            <summary class="word">
                <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2 5h9M15 5h3M2 15h3M9 15h9M13 2v6M7 12v6" /></svg>
                <span>{ show.t("settings.name") }</span>
            </summary>
            <div class="settings-panel">{ sheets.settings(&show, *unfolded) }</div>
        </details>
    }
}
