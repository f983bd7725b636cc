//! Who says so: each with what kind of witness it is, when it spoke, where in it this stands, and where it can be read.

use super::super::citations::{place_in, shortened};
use crate::show::Show;
use exhibit::Room;
use exhibit::claim::Citation;
use exhibit::visit::SelectionAction;
use exhibit::witnesses::can_be_read;
use yew::prelude::*;

/// The most letters of a title: the rest is one touch away.
const LETTERS: usize = 64;

/// Everybody who says so, each once with all the places in it.
pub fn witnesses(show: &Show, sources: &[Citation]) -> Html {
    let mut all: Vec<(&Citation, Vec<&str>)> = Vec::new();
    for citation in sources {
        let at = citation.at.as_deref();
        match all.iter_mut().find(|(known, _)| known.source == citation.source) {
            Some((_, places)) => places.extend(at),
            None => all.push((citation, at.into_iter().collect())),
        }
    }
    html! {
        <ul class="citations says-so">
            for (index, (citation, places)) in all.into_iter().enumerate() {
                <li key={index}>{ one(show, citation, &places.join(", ")) }</li>
            }
        </ul>
    }
}

fn one(show: &Show, citation: &Citation, places: &str) -> Html {
    let Some(source) = show.exhibit.source(&citation.source) else {
        return html! { <span>{ citation.source.to_string() }</span> };
    };
    let kind = show.exhibit.witness(source).map(|term| show.text(&term.label).to_string());
    let date = source.date.as_ref().map(ToString::to_string);
    let place = (!places.is_empty()).then(|| place_in(show, source, places));
    let what = [kind, date, place].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    html! {
        <>
            <a href={show.href(SelectionAction::OpenEntry(Room::Sources, source.id.clone()))}>
                { shortened(&show.text(&source.title), LETTERS) }
            </a>
            <span class="what">{ what }</span>
            // On a kiosk it is followed nowhere: a code is shown instead.
            if let Some(url) = source.url.as_ref().filter(|_| can_be_read(source)) {
                <a class="outside" href={url.to_string()} target="_blank" rel="noopener noreferrer">
                    { show.t("know.read") }
                </a>
            }
        </>
    }
}
