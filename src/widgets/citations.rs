//! Who says so.

use crate::show::use_show;
use exhibit::claim::Citation;
use exhibit::{Action, Room};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CitationsProps {
    pub sources: Vec<Citation>,
}

/// A line of sources, each a link to what it is.
#[component]
pub fn Citations(props: &CitationsProps) -> Html {
    let Some(show) = use_show() else { return html! { <span></span> } };
    let label = |citation: &Citation| {
        let id = &citation.source;
        match (&**id, &citation.at) {
            (_, Some(at)) if at.chars().all(|c| c.is_ascii_digit()) => {
                show.words.with("cite.line", &[("source", &name(&show, id)), ("line", at)]).to_string()
            }
            (_, Some(at)) => format!("{} ({at})", name(&show, id)),
            (_, None) => name(&show, id),
        }
    };
    html! {
        <span class="citations">
            for (number, citation) in props.sources.iter().enumerate() {
                <a key={number} href={show.href(Action::OpenEntry(Room::Sources, citation.source.clone()))}>{ label(citation) }</a>
            }
        </span>
    }
}

/// A source in a word: its kind, or the number of a reference.
fn name(show: &crate::show::Show, id: &str) -> String {
    let kind = show.exhibit.source(id).map(|source| source.kind.clone()).unwrap_or_else(|| "reference".into());
    match id.strip_prefix("ref-") {
        Some(number) => format!("[{number}]"),
        None => show.term("source", &kind).to_string(),
    }
}
