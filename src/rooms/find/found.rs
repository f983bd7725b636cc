//! What was found.

use super::nothing::Nothing;
use super::others::{groups, kinds, one};
use crate::rooms::gallery::{CARD, card, find};
use crate::show::Show;
use crate::widgets::LongList;
use exhibit::Ref;
use exhibit::content::Id;
use exhibit::filter::Sort;
use exhibit::search::{Everything, Kind};
use exhibit::visit::GalleryAction;
use std::rc::Rc;
use yew::prelude::*;

/// How many rows of objects are shown where other things were found, too.
const ROWS: usize = 2;

/// About how many elements a line of the list of one kind has.
const LINE: usize = 5;

/// What was found, and how it stands side by side.
pub struct Found {
    /// The objects, in the order that was chosen.
    pub objects: Rc<Vec<Id>>,
    /// The rows of cards that they fill.
    pub rows: Rc<Vec<u8>>,
    /// How many stand in a row.
    pub columns: usize,
    /// What else meets the query; nothing where objects alone are looked for.
    pub all: Rc<Everything>,
    /// The lines of the one kind that was chosen.
    pub lines: Rc<Vec<u8>>,
}

/// How much it is, the way back to everything, and what was found: of all kinds, or of the one that was chosen.
pub fn view(show: &Show, found: &Found) -> Html {
    let kind = show.visit.gallery.kind;
    let mixed = !found.all.others.is_empty();
    let others = found.all.others.iter().find(|(other, _)| Some(*other) == kind).map(|(_, hits)| hits);
    html! {
        <>
            { bar(show, found) }
            if mixed {
                { kinds(show, found.objects.len(), &found.all) }
            }
            if let Some(hits) = others {
                { lines(show, hits, &found.lines) }
            } else if found.objects.is_empty() && !mixed {
                <Nothing key="nothing" />
            } else if !mixed || kind == Some(Kind::Object) {
                { cards(show, found, usize::MAX) }
            } else if found.all.objects_lead {
                { cards(show, found, ROWS) }
                { groups(show, &found.all) }
            } else {
                { groups(show, &found.all) }
                { cards(show, found, ROWS) }
            }
        </>
    }
}

/// How much was found, in a sentence.
fn bar(show: &Show, found: &Found) -> Html {
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
    let others: usize = found.all.others.iter().map(|(_, hits)| hits.len()).sum();
    let nothing = others == 0 && found.objects.is_empty() && !view.query.is_empty();
    let lang = &show.visit.settings.lang;
    let meant = nothing.then(|| show.exhibit.suggestion(&view.query, &Kind::ALL, lang)).flatten();
    html! {
        <div key="bar" class="bar">
            <p class="count" role="status">
                { show.words.count("gallery.count", found.objects.len()) }
                if others > 0 {
                    { " " }<span class="besides">{ show.words.count("find.besides", others) }</span>
                }
                if !view.query.is_empty() {
                    { " " }<span class="quiet">{ format!("“{}”", view.query) }</span>
                }
                // What stands below as a button is said, too (WCAG 2.2, 4.1.3).
                if let Some(word) = meant {
                    <span class="hidden">{ " " }{ show.words.with("gallery.nearest", &[("word", &word)]) }</span>
                }
            </p>
            if changed {
                <button key="clear" type="button" class="tool" onclick={clear}>{ show.t("gallery.clear") }</button>
            }
            if !view.filtering {
                { find::button(show) }
            }
        </div>
    }
}

/// Objects on their shelves: all of them, or the first rows and a way to the others.
fn cards(show: &Show, found: &Found, rows: usize) -> Html {
    let (columns, all) = (found.columns, found.objects.len());
    let row = {
        let (show, objects) = (show.clone(), found.objects.clone());
        Callback::from(move |index: usize| {
            let places = (index * columns)..((index + 1) * columns).min(objects.len());
            let objects = objects.get(places).unwrap_or_default().iter().filter_map(|id| show.exhibit.object(id));
            html! { <ul class="cards">{ for objects.map(|object| card(&show, object, false)) }</ul> }
        })
    };
    if found.rows.len() <= rows {
        let kinds = found.rows.clone();
        return html! { <LongList key="found" class="shelves" {kinds} elements={CARD * columns} {row} /> };
    }
    html! {
        <div key="some" class="shelves some">
            { for (0..rows).map(|index| row.emit(index)) }
            <button type="button" class="tool" onclick={show.on(GalleryAction::Kind(Some(Kind::Object)))}>
                { show.words.with("find.more", &[("n", &all.to_string())]) }
            </button>
        </div>
    }
}

/// All of one kind.
fn lines(show: &Show, hits: &[Ref], kinds: &Rc<Vec<u8>>) -> Html {
    let row = {
        let (show, hits) = (show.clone(), hits.to_vec());
        Callback::from(move |index: usize| hits.get(index).map_or_else(|| html! { <p></p> }, |hit| one(&show, hit)))
    };
    html! { <LongList key="lines" class="found-lines" kinds={kinds.clone()} elements={LINE} {row} items=true /> }
}
