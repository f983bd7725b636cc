//! The disputes as cases: those for everybody, every case in an index, and one case on a screen of its own.

mod case;
mod claim;
mod index;
mod ruling;
mod wall;

use crate::show::{Show, use_show};
use case::Case;
use exhibit::cases;
use exhibit::content::Id;
use gloo::utils::document;
use index::{Index, Panel};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;

/// The index with the wall beside it, or the open case.
#[component]
pub fn Disputes() -> Html {
    let show = use_show();
    let open = show.visit.selection.entry.clone().filter(|id| show.exhibit.dispute(id).is_some());
    use_followed_focus(open.clone(), show.visit.disputes.guess.is_some());
    let indexed = (open.is_none() && show.exhibit.all.disputes.len() > cases::WALL).then_some("indexed");
    html! {
        <div class={classes!("disputes-room", indexed)}>
            if let Some(id) = open {
                <Case key={id.to_string()} id={id.clone()} />
            } else {
                { all(&show) }
            }
        </div>
    }
}

/// Every case in its theme, and beside it those for everybody; where there are few, all of them as cards.
fn all(show: &Show) -> Html {
    let count = show.exhibit.all.disputes.len();
    let many = count > cases::WALL;
    html! {
        <section key="all" class={classes!("all-cases", many.then_some("with-index"))}>
            <div class="cases-head">
                <p class="eyebrow">{ show.t("room.disputes") }</p>
                <h1>{ show.words.count("disputes.judge", count) }</h1>
                <p class="lead">{ show.t("disputes.lead") }</p>
                if many {
                    <Index />
                }
            </div>
            if many {
                <Panel />
            } else {
                <div>
                    <h2 class="hidden">{ show.t("disputes.wall") }</h2>
                    { wall::view(show) }
                </div>
            }
        </section>
    }
}

/// Whoever opens a case stands at its question, whoever has judged it at the verdict, and whoever closes it at its link
/// on the wall. Not where the page begins with a case: there the browser's own focus stands.
#[hook]
fn use_followed_focus(open: Option<Id>, judged: bool) {
    let before = use_mut_ref(|| None::<(Option<Id>, bool)>);
    use_effect_with((open, judged), move |now| {
        let before = before.replace(Some(now.clone()));
        if now.0.is_some() && before.as_ref().is_none_or(|before| before.0 != now.0) {
            to_the_top();
        }
        let Some(before) = before else { return };
        match (&before.0, &now.0) {
            (was, Some(is)) if was.as_ref() != Some(is) => focus(".case .question"),
            (Some(_), Some(_)) if now.1 && !before.1 => focus("#ruling"),
            (Some(was), None) => focus(&format!("[data-case=\"{was}\"]")),
            _ => {}
        }
    });
}

fn to_the_top() {
    if let Some(main) = document().get_element_by_id("main") {
        main.set_scroll_top(0);
    }
}

/// Moves the focus to what is there; a case that is closed is brought into view again.
fn focus(what: &str) {
    let Some(element) = document().query_selector(what).ok().flatten() else { return };
    let back = what.starts_with("[data-case");
    if back {
        element.scroll_into_view();
    }
    stand_at(&element, !back);
}

fn stand_at(element: &Element, still: bool) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    if element.tab_index() < 0 {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(still);
    let _ = element.focus_with_options(&options);
}
