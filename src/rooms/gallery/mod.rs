//! The gallery: it opens at the clock's year, with the newcomer on a painted wall and its shelf below; and ways to find
//! something, behind one button.

mod card;
mod filters;
mod find;
mod found;
mod hall;
mod index;
mod invitations;
mod nothing;
mod wall;

use crate::show::{Same, use_show};
use crate::widgets::{letter, use_size};
use exhibit::content::Id;
use exhibit::filter::{Sort, objects};
use exhibit::gallery::{self, Row, columns};
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The gallery as it opens, or what was found in it.
#[component]
pub fn Gallery() -> Html {
    let show = use_show();
    let view = &show.visit.gallery;
    let narrowed = !view.filters.is_empty() || !view.query.is_empty();
    let finding = view.filtering || narrowed || view.sort != Sort::first(&show.exhibit);
    let shelves = {
        let exhibit = show.exhibit.clone();
        use_memo(Same(exhibit.clone()), move |_| gallery::Gallery::new(&exhibit))
    };
    let found: Rc<Vec<Id>> = {
        let (exhibit, lang) = (show.exhibit.clone(), show.visit.settings.lang.clone());
        let asked = finding.then(|| (view.query.clone(), view.filters.clone(), view.sort.clone(), lang));
        use_memo((Same(exhibit.clone()), asked), move |(_, asked)| match asked {
            Some((query, filters, sort, lang)) => {
                objects(&exhibit, query, filters, sort, lang).iter().map(|object| object.id.clone()).collect()
            }
            None => Vec::new(),
        })
    };
    let hall = use_node_ref();
    let columns = use_size(&hall).map_or(6, |(width, _)| columns(width / letter()));
    let newcomer = shelves.newcomer(show.visit.years(), view.shelf.as_deref());
    let invited = !invitations::rooms(&show).is_empty();
    let rows: Rc<Vec<Row>> = {
        let first = newcomer.map_or(0, |newcomer| newcomer.shelf);
        let asked = (shelves.clone(), finding.then(|| found.clone()), first, columns, invited);
        use_memo(asked, move |(shelves, found, first, columns, invited)| match found {
            Some(found) => gallery::found(found.len(), *columns),
            None => gallery::rows(shelves, *first, *columns, *invited),
        })
    };
    let kinds = use_memo(rows.clone(), |rows| rows.iter().map(gallery::kind).collect::<Vec<_>>());
    let (panel, button) = (use_node_ref(), use_node_ref());
    use_followed_focus(view.filtering, &panel, &button);
    let class = classes!(
        "gallery",
        if finding { "finding" } else { "at-rest" },
        view.filtering.then_some("with-find"),
        format!("columns-{columns}"),
    );
    html! {
        <div {class}>
            <h1 key="name" class="hidden">{ show.t("room.gallery") }</h1>
            if view.filtering {
                { find::panel(&show, &panel, found.len(), columns) }
            } else if !finding {
                { index::view(&show, &shelves, newcomer) }
            }
            <section key="hall" ref={hall} class="hall" aria-label={show.t("gallery.objects")}>
                if finding {
                    { found::view(&show, &button, &found, kinds, columns) }
                } else {
                    { wall::view(&show, &shelves, newcomer, &button, columns) }
                    { hall::view(&show, &shelves, newcomer, rows, kinds, columns) }
                }
            </section>
        </div>
    }
}

/// Whoever opens the ways to find something stands in them, and whoever closes them is back at their button.
#[hook]
fn use_followed_focus(open: bool, panel: &NodeRef, button: &NodeRef) {
    let (panel, button) = (panel.clone(), button.clone());
    let before = use_mut_ref(|| open);
    use_effect_with(open, move |open| {
        if before.replace(*open) != *open {
            let to = if *open { panel } else { button };
            if let Some(element) = to.cast::<HtmlElement>() {
                let _ = element.focus();
            }
        }
    });
}
