//! The shelves of the gallery as it opens.

use super::card::card;
use super::index;
use super::invitations;
use crate::show::Show;
use crate::widgets::LongList;
use exhibit::gallery::{Gallery, Newcomer, Row};
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// About how many elements a card has.
pub const CARD: usize = 11;

/// The clock's shelf, the ways into the rooms beside the gallery, and all other shelves below.
pub fn view(
    show: &Show,
    shelves: &Rc<Gallery>,
    newcomer: Option<Newcomer>,
    rows: Rc<Vec<Row>>,
    kinds: Rc<Vec<u8>>,
    columns: usize,
) -> Html {
    let row = {
        let (show, shelves) = (show.clone(), shelves.clone());
        Callback::from(move |index: usize| match rows.get(index) {
            Some(Row::Cards(shelf, places)) => cards(&show, &shelves, newcomer, *shelf, places.clone()),
            Some(Row::Thin(shelf, places)) => html! {
                <div class={format!("thin thin-{}", places.len())}>
                    { cards(&show, &shelves, newcomer, *shelf, places.clone()) }
                    { invitations::view(&show, &shelves, newcomer) }
                </div>
            },
            Some(Row::Heading(shelf)) => heading(&show, &shelves, *shelf),
            Some(Row::Invitations) => invitations::view(&show, &shelves, newcomer),
            _ => html! { <div></div> },
        })
    };
    html! { <LongList key="shelves" class="shelves" {kinds} elements={CARD * columns} {row} /> }
}

/// Places of a shelf side by side.
fn cards(show: &Show, shelves: &Gallery, newcomer: Option<Newcomer>, shelf: usize, places: Range<usize>) -> Html {
    let years = show.visit.years();
    let apart = newcomer.filter(|newcomer| newcomer.shelf == shelf).map(|newcomer| newcomer.place);
    let seen = |at: usize| {
        let (index, new) = shelves.shelves.get(shelf)?.seen(at, years, apart)?;
        Some((show.exhibit.all.objects.get(index)?, new))
    };
    html! {
        <ul class="cards">
            { for places.filter_map(seen).map(|(object, new)| card(show, object, new)) }
        </ul>
    }
}

/// What the next shelf is: a way to turn the clock to it.
fn heading(show: &Show, shelves: &Gallery, shelf: usize) -> Html {
    let Some(shelf) = shelves.shelves.get(shelf) else { return html! { <div></div> } };
    let term = shelf.term.as_ref().and_then(|id| show.exhibit.term(&show.exhibit.title.roles.shelf, id));
    html! {
        <h2 class="shelf-name">
            if let Some(term) = term {
                <a href={index::href(show, shelf)}>
                    <span class="sign" aria-hidden="true">{ term.mark.as_ref().map(ToString::to_string) }</span>
                    { show.text(&term.label) }
                    <span class="beside">{ index::beside(show, term) }</span>
                </a>
            } else {
                { show.t("object.beside") }
            }
        </h2>
    }
}
