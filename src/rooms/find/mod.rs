//! What a visitor looks for: the ways to find something, and what was found. With the search a part of the program of
//! its own (`rooms/parts.rs`): a first visit does without.

mod filters;
mod found;
mod nothing;
mod others;
mod panel;

use crate::show::{Same, use_show};
use crate::widgets::{letters_across, use_size};
use exhibit::content::Id;
use exhibit::filter::objects;
use exhibit::gallery::{self, columns};
use exhibit::names::Order;
use exhibit::search::Everything;
use found::Found;
use std::rc::Rc;
use yew::prelude::*;

/// How many words are offered while one is typed.
const ENDINGS: usize = 5;

/// The gallery while something is looked for.
#[component]
pub fn Finding() -> Html {
    let show = use_show();
    let view = &show.visit.gallery;
    let objects: Rc<Vec<Id>> = {
        let (exhibit, lang) = (show.exhibit.clone(), show.visit.settings.lang.clone());
        let words = show.words.clone();
        let asked = (Same(exhibit.clone()), view.query.clone(), view.filters.clone(), view.sort.clone(), lang);
        use_memo(asked, move |(_, query, filters, sort, lang)| {
            let by_name = words.by_name();
            let names = (&**lang, &by_name as Order);
            objects(&exhibit, query, filters, sort, names).iter().map(|object| object.id.clone()).collect()
        })
    };
    let all = {
        let asked = !view.query.trim().is_empty() && view.filters.is_empty();
        let asked = (Same(show.exhibit.clone()), asked.then(|| view.query.clone()));
        use_memo(asked, |(Same(exhibit), asked)| {
            asked.as_ref().map_or_else(Everything::default, |query| exhibit.everything(query))
        })
    };
    let endings = {
        let asked = (Same(show.exhibit.clone()), view.query.clone(), show.visit.settings.lang.clone());
        use_memo(asked, |(Same(exhibit), query, lang)| exhibit.endings(query, lang, ENDINGS))
    };
    let hall = use_node_ref();
    let columns = columns(letters_across(use_size(&hall)));
    let rows = use_memo((objects.clone(), columns), |(objects, columns)| {
        gallery::found(objects.len(), *columns).iter().map(gallery::kind).collect::<Vec<_>>()
    });
    let lines = use_memo((all.clone(), view.kind), |(all, kind)| {
        let own = all.others.iter().find(|(other, _)| Some(*other) == *kind);
        vec![0; own.map_or(0, |(_, hits)| hits.len())]
    });
    let found = Found { objects, rows, columns, all, lines };
    let class = classes!("gallery", "finding", view.filtering.then_some("with-find"), format!("columns-{columns}"));
    html! {
        <div {class}>
            <h1 key="name" class="hidden">{ show.t("room.gallery") }</h1>
            if view.filtering {
                { panel::view(&show, &found, &endings) }
            }
            <section key="hall" ref={hall} class="hall" aria-label={show.t("gallery.objects")}>
                { found::view(&show, &found) }
            </section>
        </div>
    }
}
