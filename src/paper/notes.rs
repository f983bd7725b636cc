//! Sources on paper, where nothing can be touched: each has a number, and stands with it at the end.

use crate::show::Show;
use crate::widgets::place_in;
use exhibit::claim::Citation;
use exhibit::content::Id;
use yew::prelude::*;

/// The sources that were named so far, in that order.
#[derive(Default)]
pub struct Notes(Vec<Id>);

impl Notes {
    /// `[2; 5, p. 14]`: the numbers of the sources, with the places in them; nothing if nothing is cited.
    pub fn mark(&mut self, show: &Show, cited: &[Citation]) -> String {
        let mut marks: Vec<String> = Vec::new();
        for citation in cited {
            let known = self.0.iter().position(|id| *id == citation.source);
            let index = known.unwrap_or_else(|| {
                self.0.push(citation.source.clone());
                self.0.len() - 1
            });
            let source = show.exhibit.source(&citation.source);
            let place = citation.at.as_ref().zip(source).map(|(at, source)| place_in(show, source, at));
            let mark = place.map_or_else(|| format!("{}", index + 1), |place| format!("{}, {place}", index + 1));
            if !marks.contains(&mark) {
                marks.push(mark);
            }
        }
        if marks.is_empty() { String::new() } else { format!("\u{a0}[{}]", marks.join("; ")) }
    }

    /// All of them, with who published them, when and where.
    pub fn list(&self, show: &Show) -> Html {
        let sources = self.0.iter().filter_map(|id| show.exhibit.source(id));
        html! {
            <section class="notes">
                <h2>{ show.t("room.sources") }</h2>
                <ol>
                    for source in sources {
                        <li key={source.id.to_string()}>
                            <cite lang={show.tongue(source)}>{ show.text(&source.title) }</cite>
                            { source.publisher.as_ref().map(|publisher| format!(". {}", show.text(publisher))) }
                            { source.date.as_ref().map(|date| format!(". {date}")) }
                            { source.url.as_ref().map(|url| format!(". {url}")) }
                        </li>
                    }
                </ol>
            </section>
        }
    }
}
