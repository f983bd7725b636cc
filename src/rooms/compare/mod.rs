//! Objects compared: two to four, at one scale on a common ground.

mod chooser;
mod picture;
mod spots;
mod table;
mod words;

use crate::show::use_show;
use chooser::Chooser;
use exhibit::Action;
use exhibit::visit::CompareAction;
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
        html! {
            <button type="button" class="toggle" aria-pressed={on.to_string()} onclick={show.on(action)}>
                { show.t(key) }
            </button>
        }
    };
    html! {
        <div class="compare-room">
            <h1>{ show.t("room.compare") }</h1>
            if visit.compare.objects.is_empty() {
                <p key="hint" class="large">{ show.t("compare.hint") }</p>
            }
            <Chooser key="chooser" />
            if !visit.compare.objects.is_empty() {
                <div class="ways" role="group" aria-label={show.t("compare.how")}>
                    { toggle(!visit.compare.overlaid, "compare.beside", CompareAction::Overlay(false).into()) }
                    { toggle(visit.compare.overlaid, "compare.over", CompareAction::Overlay(true).into()) }
                    { toggle(!visit.compare.outlined, "compare.painted", CompareAction::Outline(false).into()) }
                    { toggle(visit.compare.outlined, "compare.lines", CompareAction::Outline(true).into()) }
                </div>
                <Picture />
                { spots::told(&show) }
                <Words />
                <Table />
            }
        </div>
    }
}
