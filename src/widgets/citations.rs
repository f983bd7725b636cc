//! Who says so.

use crate::show::{Show, use_show};
use exhibit::Room;
use exhibit::claim::Citation;
use exhibit::content::Source;
use exhibit::visit::SelectionAction;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CitationsProps {
    pub sources: Vec<Citation>,
}

/// A line of sources, each a link to what it is.
#[component]
pub fn Citations(props: &CitationsProps) -> Html {
    let show = use_show();
    html! {
        <span class="citations">
            for (index, citation) in props.sources.iter().enumerate() {
                <a key={index} href={show.href(SelectionAction::OpenEntry(Room::Sources, citation.source.clone()))}>
                    <span>{ label(&show, citation) }</span>
                </a>
            }
        </span>
    }
}

/// The most letters of a title in a citation: the rest is one touch away.
const LETTERS: usize = 48;

/// What is cited, and where in it.
fn label(show: &Show, citation: &Citation) -> Html {
    let Some(source) = show.exhibit.source(&citation.source) else { return html! { citation.source.to_string() } };
    let title = html! {
        <span key="title" lang={show.tongue(source)}>{ shortened(&show.text(&source.title), LETTERS) }</span>
    };
    let Some(at) = &citation.at else { return title };
    let place = place_in(show, source, at);
    // The title is marked by itself: the words around it are the visitor's language.
    let said = show.words.with("cite.place", &[("source", "\n"), ("place", &place)]);
    let (before, after) = said.split_once('\n').unwrap_or(("", &said));
    html! { <>{ before.to_owned() }{ title }{ after.to_owned() }</> }
}

/// A place in a source, in words.
pub fn place_in(show: &Show, source: &Source, at: &str) -> String {
    let form = show.exhibit.term("source", &source.kind).and_then(|kind| kind.place.as_ref());
    form.map_or_else(|| at.to_owned(), |form| show.text(form).replace("{{place}}", at))
}

/// A text cut at a word, if it is longer than that many letters.
pub fn shortened(text: &str, letters: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(letters) else { return text.to_owned() };
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", text[..cut].trim_end_matches([',', ':', ';', '-', '–', ' ']))
}

/// Who says so, in a word or two: the publisher of a source, or the site that the curators name.
pub fn masthead(show: &Show, citation: &Citation) -> AttrValue {
    let Some(source) = show.exhibit.source(&citation.source) else {
        return AttrValue::from(citation.source.to_string());
    };
    let site = citation.at.as_ref().filter(|_| show.exhibit.is_own(source)).map(|at| AttrValue::from(at.to_string()));
    site.unwrap_or_else(|| {
        source.publisher.as_ref().map_or_else(|| show.text(&source.title), |publisher| show.text(publisher))
    })
}
