//! Objects compared: two to four, at one scale on a common ground.

mod chooser;
mod picture;
mod table;
mod words;

use crate::show::use_show;
use chooser::Chooser;
use exhibit::Action;
use picture::Picture;
use table::Table;
use words::Words;
use yew::prelude::*;

/// What is compared, how, and what differs.
#[component]
pub fn Compare() -> Html {
    let show = use_show();
    let visit = &show.visit;
    let toggle = |on: bool, key: &str, action: Action| {
        html! { <button type="button" class="toggle" aria-pressed={on.to_string()} onclick={show.on(action)}>{ show.t(key) }</button> }
    };
    html! {
        <div class="compare-room">
            <h1>{ show.t("room.compare") }</h1>
            <Chooser />
            if visit.compared.is_empty() {
                <p class="large">{ show.t("compare.hint") }</p>
            } else {
                <div class="ways" role="group" aria-label={show.t("compare.how")}>
                    { toggle(!visit.overlaid, "compare.beside", Action::Overlay(false)) }
                    { toggle(visit.overlaid, "compare.over", Action::Overlay(true)) }
                    { toggle(!visit.outlined, "compare.painted", Action::Outline(false)) }
                    { toggle(visit.outlined, "compare.lines", Action::Outline(true)) }
                </div>
                <Picture />
                <Words />
                <Table />
            }
        </div>
    }
}
