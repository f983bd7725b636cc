//! What a visitor looks for: the ways to find something, and what was found. With the search a part of the program of
//! its own (`rooms/parts.rs`): a first visit does without.

mod filters;
mod found;
mod nothing;
mod panel;

use crate::show::{Same, use_show};
use crate::widgets::{letter, use_size};
use exhibit::content::Id;
use exhibit::filter::objects;
use exhibit::gallery::{self, columns};
use std::rc::Rc;
use yew::prelude::*;

/// The gallery while something is looked for.
#[component]
pub fn Finding() -> Html {
    let show = use_show();
    let view = &show.visit.gallery;
    let found: Rc<Vec<Id>> = {
        let (exhibit, lang) = (show.exhibit.clone(), show.visit.settings.lang.clone());
        let asked = (Same(exhibit.clone()), view.query.clone(), view.filters.clone(), view.sort.clone(), lang);
        use_memo(asked, move |(_, query, filters, sort, lang)| {
            objects(&exhibit, query, filters, sort, lang).iter().map(|object| object.id.clone()).collect()
        })
    };
    let hall = use_node_ref();
    let columns = use_size(&hall).map_or(6, |(width, _)| columns(width / letter()));
    let kinds = use_memo((found.clone(), columns), |(found, columns)| {
        gallery::found(found.len(), *columns).iter().map(gallery::kind).collect::<Vec<_>>()
    });
    let class = classes!("gallery", "finding", view.filtering.then_some("with-find"), format!("columns-{columns}"));
    html! {
        <div {class}>
            <h1 key="name" class="hidden">{ show.t("room.gallery") }</h1>
            if view.filtering {
                { panel::view(&show, found.len(), columns) }
            }
            <section key="hall" ref={hall} class="hall" aria-label={show.t("gallery.objects")}>
                { found::view(&show, &found, kinds, columns) }
            </section>
        </div>
    }
}
