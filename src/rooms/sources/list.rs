//! The list of sources, all or those of one kind of witness.

use super::shelves::href;
use crate::show::{Same, Show, use_show};
use crate::widgets::LongList;
use exhibit::content::Source;
use exhibit::visit::SourcesAction;
use exhibit::witnesses::Witnesses;
use std::rc::Rc;
use yew::prelude::*;

/// About how many elements a row has.
const ELEMENTS: usize = 10;

#[derive(Properties, PartialEq)]
pub struct ListProps {
    pub witnesses: Rc<Witnesses>,
}

/// What a visitor may read in each, and how much rests on it.
#[component]
pub fn List(props: &ListProps) -> Html {
    let show = use_show();
    let only = show.visit.sources.witness.clone();
    let shown: Rc<Vec<usize>> = {
        let asked = (Same(show.exhibit.clone()), props.witnesses.clone(), only.clone());
        use_memo(asked, |(Same(exhibit), witnesses, only)| {
            let shelf = only.as_ref().and_then(|only| witnesses.shelves.iter().find(|one| one.witness == *only));
            shelf.map_or_else(|| (0..exhibit.all.sources.len()).collect(), |shelf| shelf.sources.clone())
        })
    };
    let kinds: Rc<Vec<u8>> = use_memo(shown.len(), |many| vec![0; *many]);
    let row = {
        let (show, shown, witnesses) = (show.clone(), shown.clone(), props.witnesses.clone());
        Callback::from(move |row: usize| {
            let index = shown.get(row).copied().unwrap_or(usize::MAX);
            let facts = witnesses.facts.get(index).copied().unwrap_or_default();
            show.exhibit
                .all
                .sources
                .get(index)
                .map_or_else(|| html! { <div></div> }, |source| one(&show, source, facts))
        })
    };
    let name = only.as_ref().and_then(|only| show.exhibit.witness_named(only)).map(|term| show.text(&term.label));
    html! {
        <section class="source-list" aria-labelledby="sources-listed">
            <div class="list-head">
                <h2 id="sources-listed">{ name.unwrap_or_else(|| show.t("sources.all")) }</h2>
                <p class="quiet" role="status">{ show.words.count("sources.witnesses", shown.len()) }</p>
                if only.is_some() {
                    <button type="button" class="tool" onclick={show.on(SourcesAction::Witness(None))}>
                        { show.t("sources.all") }
                    </button>
                }
            </div>
            <LongList class="entries" {kinds} elements={ELEMENTS} {row} items=true />
        </section>
    }
}

fn one(show: &Show, source: &Source, facts: usize) -> Html {
    let number = (!source.catalogue.is_empty()).then(|| format!("[{}] ", source.catalogue));
    let twin = source.duplicate_of.as_ref().and_then(|id| show.exhibit.source(id));
    let spent = source.empty || source.duplicate_of.is_some();
    html! {
        <div class={classes!("source", spent.then_some("spent"))}>
            <p class="links">
                <a href={href(show, &source.id)} data-source={source.id.to_string()}>
                    { number }<span lang={show.tongue(source)}>{ show.text(&source.title) }</span>
                </a>
            </p>
            <p class="quiet">{ published(show, source) }</p>
            if let Some(note) = &source.note {
                <p class="note">{ show.text(note) }</p>
            }
            <p class="rests">
                if source.empty {
                    { show.t("sources.empty") }
                } else if let Some(twin) = twin {
                    { same_as(show, twin) }
                } else if facts > 0 {
                    { show.words.count("sources.supports", facts) }
                } else {
                    { show.t("sources.unused") }
                }
            </p>
        </div>
    }
}

/// A sentence with a title in it that may be in another language.
fn same_as(show: &Show, twin: &Source) -> Html {
    const TITLE: char = '\u{1}';
    let said = show.words.with("sources.duplicate", &[("source", &TITLE.to_string())]);
    let (before, after) = said.split_once(TITLE).unwrap_or((&said, ""));
    html! { <span>{ before }<span lang={show.tongue(twin)}>{ show.text(&twin.title) }</span>{ after }</span> }
}

/// What kind of witness it is, who published it, and when.
pub fn published(show: &Show, source: &Source) -> String {
    let witness = show.exhibit.witness(source).map(|term| show.text(&term.label).to_string());
    let publisher = source.publisher.as_ref().map(|publisher| show.text(publisher).to_string());
    let date = source.date.as_ref().map(ToString::to_string);
    [witness, publisher, date].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
