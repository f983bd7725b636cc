//! The sources: who says so. Shelves by kind of witness, a list of all, and one source with all that rests on it.

mod list;
mod shelves;
mod single;

use crate::show::{Same, use_show};
use exhibit::content::Id;
use exhibit::witnesses::Witnesses;
use gloo::utils::document;
use list::List;
use single::Single;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The shelves with the list below them, or the open source.
#[component]
pub fn Sources() -> Html {
    let show = use_show();
    let witnesses = use_memo(Same(show.exhibit.clone()), |Same(exhibit)| Witnesses::new(exhibit));
    let open = show.visit.selection.entry.clone().filter(|id| show.exhibit.source(id).is_some());
    use_followed_focus(open.clone());
    html! {
        <div class="sources-room">
            if let Some(id) = open {
                <Single key={id.to_string()} id={id.clone()} {witnesses} />
            } else {
                <section key="all" class="all-sources">
                    { shelves::view(&show, &witnesses) }
                    <List {witnesses} />
                </section>
            }
        </div>
    }
}

/// Whoever opens a source stands at its title, and whoever closes it at its line in the list.
#[hook]
fn use_followed_focus(open: Option<Id>) {
    let before = use_mut_ref(|| None::<Option<Id>>);
    use_effect_with(open, move |open| {
        let before = before.replace(Some(open.clone()));
        if let Some(main) = document().get_element_by_id("main").filter(|_| open.is_some()) {
            main.set_scroll_top(0);
        }
        let to = match (before, open) {
            (Some(was), Some(_)) if was != *open => ".source.open h1".to_owned(),
            (Some(Some(was)), None) => format!("[data-source=\"{was}\"]"),
            _ => return,
        };
        let element = document().query_selector(&to).ok().flatten();
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            if element.tab_index() < 0 {
                let _ = element.set_attribute("tabindex", "-1");
            }
            let _ = element.focus();
        }
    });
}
