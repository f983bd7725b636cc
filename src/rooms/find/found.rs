//! What was found.

use super::nothing::Nothing;
use crate::rooms::gallery::{CARD, card, find};
use crate::show::Show;
use crate::widgets::LongList;
use exhibit::content::Id;
use exhibit::filter::Sort;
use exhibit::visit::GalleryAction;
use std::rc::Rc;
use yew::prelude::*;

/// How much it is, the way back to everything, and the objects in the order that was chosen.
pub fn view(show: &Show, found: &Rc<Vec<Id>>, kinds: Rc<Vec<u8>>, columns: usize) -> Html {
    let view = &show.visit.gallery;
    let first = Sort::first(&show.exhibit);
    let changed = !view.filters.is_empty() || !view.query.is_empty() || view.sort != first;
    // What was narrowed is taken back, and the order with it: the gallery is as it opens.
    let clear = {
        let act = show.act.clone();
        Callback::from(move |_: MouseEvent| {
            act.emit(GalleryAction::ClearFilters.into());
            act.emit(GalleryAction::Sort(first.clone()).into());
        })
    };
    let row = {
        let (show, found) = (show.clone(), found.clone());
        Callback::from(move |index: usize| {
            let places = (index * columns)..((index + 1) * columns).min(found.len());
            let objects = found.get(places).unwrap_or_default().iter().filter_map(|id| show.exhibit.object(id));
            html! { <ul class="cards">{ for objects.map(|object| card(&show, object, false)) }</ul> }
        })
    };
    html! {
        <>
            <div key="bar" class="bar">
                <p class="count" role="status">
                    { show.words.count("gallery.count", found.len()) }
                    if !view.query.is_empty() {
                        <span class="quiet">{ format!("“{}”", view.query) }</span>
                    }
                </p>
                if changed {
                    <button key="clear" type="button" class="tool" onclick={clear}>{ show.t("gallery.clear") }</button>
                }
                if !view.filtering {
                    { find::button(show) }
                }
            </div>
            if found.is_empty() {
                <Nothing key="nothing" />
            } else {
                <LongList key="found" class="shelves" {kinds} elements={CARD * columns} {row} />
            }
        </>
    }
}
