//! The sheet behind a mark: what is known of each thing, the questions about it, and the way to all sources.

use super::ground;
use crate::show::{Show, use_show};
use exhibit::content::Dispute;
use exhibit::grounds::grounds;
use exhibit::visit::SelectionAction;
use exhibit::{Action, Ref, Room};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// The open sheet, or nothing. The focus goes to its heading, and back to its mark when it is closed.
#[component]
pub fn Know() -> Html {
    let show = use_show();
    let heading = use_node_ref();
    let what = show.visit.selection.know.clone();
    let before = use_mut_ref(|| None::<exhibit::content::Id>);
    {
        let heading = heading.clone();
        use_effect_with(what.clone(), move |what| {
            let earlier = before.replace(what.clone());
            let element = match (what, earlier) {
                (Some(_), _) => heading.cast::<HtmlElement>(),
                (None, Some(mark)) => {
                    let marks = document().query_selector(&format!("[data-know=\"{mark}\"]"));
                    marks.ok().flatten().and_then(|mark| mark.dyn_into().ok())
                }
                (None, None) => None,
            };
            if let Some(element) = element {
                let _ = element.focus();
            }
        });
    }
    let Some(what) = what.and_then(|what| Ref::parse(&what)).filter(|what| what.exists(&show.exhibit)) else {
        return html! { <aside class="know" hidden=true></aside> };
    };
    let close = show.on(SelectionAction::Know(None));
    let onkeydown = {
        let act = show.act.clone();
        Callback::from(move |event: KeyboardEvent| {
            // What lies under the sheet is not gone through with it there (WCAG 2.2, 2.4.11): Tab out of it closes
            // it, and goes on from its mark.
            let leaves = event.key() == "Tab" && is_at_the_end(&event);
            if leaves {
                event.prevent_default();
            }
            if leaves || event.key() == "Escape" {
                act.emit(SelectionAction::Know(None).into());
            }
        })
    };
    let all = grounds(&show.exhibit, &what);
    html! {
        <aside class="know" role="dialog" aria-labelledby="know-heading" {onkeydown}>
            <button type="button" class="close" aria-label={show.t("shell.close")} onclick={close}>
                <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 4l12 12M16 4L4 16" /></svg>
            </button>
            <h2 id="know-heading" tabindex="-1" ref={heading}>{ show.t("know.title") }</h2>
            <p class="about">{ what.name(&show.exhibit, &show.visit.settings.lang) }</p>
            <ul class="grounds">
                for ground in &all.grounds {
                    <li key={ground.about.to_string()}>{ ground::view(&show, ground) }</li>
                }
            </ul>
            <p class="ways dispute-links">
                { for all.disputes.iter().filter_map(|id| judge(&show, show.exhibit.dispute(id)?)) }
                <a class="tool" href={show.href(Action::Open(Room::Sources))}>{ show.t("know.sources") }</a>
            </p>
        </aside>
    }
}

/// Whether the focus is on the last thing of the sheet; with Shift on the first.
fn is_at_the_end(event: &KeyboardEvent) -> bool {
    let Some(from) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    let Some(sheet) = from.closest(".know").ok().flatten() else { return false };
    let Ok(found) = sheet.query_selector_all("a[href], button, summary, input") else { return false };
    let folded =
        |element: &Element| element.closest("details:not([open]) > :not(summary)").is_ok_and(|around| around.is_some());
    let all = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok());
    let mut all = all.filter(|element| element.get_client_rects().length() > 0 && !folded(element));
    let end = if event.shift_key() { all.next() } else { all.next_back() };
    end.as_ref() == Some(&from)
}

/// The way to a question about it.
fn judge(show: &Show, dispute: &Dispute) -> Option<Html> {
    let id = dispute.id.clone();
    show.exhibit.offers(Room::Disputes).then(|| {
        html! {
            <a
                key={id.to_string()}
                class="tool judge"
                href={show.href(SelectionAction::OpenEntry(Room::Disputes, id.clone()))}
            >
                { show.words.with("know.judge", &[("case", &show.text(&dispute.title))]) }
            </a>
        }
    })
}
