//! The index of the shelves: a tab for each, that of the clock painted as its wall is.

use super::wall::{ink, paint};
use crate::show::Show;
use exhibit::content::Term;
use exhibit::gallery::{Gallery, Newcomer, Shelf};
use exhibit::visit::{ClockAction, GalleryAction};
use yew::prelude::*;

/// A tab for each shelf; nothing to see in a museum with one.
pub fn view(show: &Show, shelves: &Gallery, newcomer: Option<Newcomer>) -> Html {
    let here = newcomer.map(|newcomer| newcomer.shelf);
    let term = |shelf: &Shelf| show.exhibit.term(&show.exhibit.title.roles.shelf, shelf.term.as_ref()?);
    let tabs: Vec<(usize, &Shelf, &Term)> =
        shelves.shelves.iter().enumerate().filter_map(|(index, shelf)| Some((index, shelf, term(shelf)?))).collect();
    html! {
        <nav key="index" class="shelf-index" aria-label={show.t("sort.shelf")} hidden={tabs.len() < 2}>
            <ul class={format!("on-{}", ink(show))}>
                for (index, shelf, term) in tabs {
                    <li key={term.id.to_string()}>
                        <a
                            href={href(show, shelf)}
                            title={show.text(&term.label)}
                            aria-current={(here == Some(index)).then_some("true")}
                        >
                            if here == Some(index) {
                                { paint(show) }
                            }
                            <span class="sign" aria-hidden="true">{ sign(show, term) }</span>
                            <span class="hidden">{ show.text(&term.label) }</span>
                        </a>
                    </li>
                }
            </ul>
        </nav>
    }
}

/// The visit at a shelf: the clock is turned to its beginning, if it has one.
pub fn href(show: &Show, shelf: &Shelf) -> AttrValue {
    let year = shelf.begins().filter(|_| shelf.leads).map(|year| ClockAction::Year(year).into());
    let chosen = shelf.term.clone().map(|term| GalleryAction::Shelf(term).into());
    show.href_all(year.into_iter().chain(chosen))
}

/// The years of a shelf and what to know of it.
pub fn beside(show: &Show, term: &Term) -> String {
    let years = term.when.map(|when| when.label());
    let note = term.note.as_ref().map(|note| show.text(note).to_string());
    years.into_iter().chain(note).collect::<Vec<_>>().join(" · ")
}

/// Its mark; without one its first letters.
fn sign(show: &Show, term: &Term) -> String {
    let letters = || show.text(&term.label).chars().take(3).collect();
    term.mark.as_ref().map_or_else(letters, ToString::to_string)
}
