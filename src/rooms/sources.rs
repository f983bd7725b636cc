//! The sources, and what each supports.

use crate::show::{Same, Show, use_show};
use crate::widgets::LongList;
use exhibit::check::is_safe;
use exhibit::citations::Supports;
use exhibit::content::Source;
use exhibit::visit::SelectionAction;
use std::rc::Rc;
use yew::prelude::*;

/// About how many elements a row has, with what rests on the source.
const ELEMENTS: usize = 16;

/// All sources; the cited one in view.
#[component]
pub fn Sources() -> Html {
    let show = use_show();
    let sources = &show.exhibit.all.sources;
    let supports = {
        let exhibit = show.exhibit.clone();
        use_memo(Same(exhibit.clone()), move |_| exhibit.supports())
    };
    let kinds: Rc<Vec<u8>> = use_memo(sources.len(), |many| vec![0; *many]);
    let open = show.visit.selection.entry.as_ref();
    let bring = open.and_then(|id| sources.iter().position(|source| source.id == *id));
    let row = {
        let show = show.clone();
        Callback::from(move |index: usize| match show.exhibit.all.sources.get(index) {
            Some(source) => one(&show, source, supports.get(&source.id)),
            None => html! { <div></div> },
        })
    };
    html! {
        <div class="sources-room reading">
            <h1>{ show.t("room.sources") }</h1>
            <p class="lead">{ show.words.count("sources.lead", sources.len()) }</p>
            <LongList class="entries" {kinds} elements={ELEMENTS} {row} {bring} items=true />
        </div>
    }
}

fn one(show: &Show, source: &Source, supports: Option<&Supports>) -> Html {
    let number = (!source.catalogue.is_empty()).then(|| format!("[{}] ", source.catalogue));
    let twin = source.duplicate_of.as_ref().and_then(|id| show.exhibit.source(id));
    let spent = source.empty || source.duplicate_of.is_some();
    let open = show.visit.selection.entry.as_ref() == Some(&source.id);
    html! {
        <div class={classes!("source", spent.then_some("spent"), open.then_some("open"))}>
            <h2>{ number }{ show.text(&source.title) }</h2>
            <p class="quiet">
                { source.publisher.as_ref().map(|publisher| show.text(publisher)) }
                { source.date.as_ref().map(|date| format!(" {date}")) }
                { " " }
                if source.empty { { show.t("sources.empty") } }
                if let Some(twin) = twin {
                    { show.words.with("sources.duplicate", &[("source", &show.text(&twin.title))]) }
                }
            </p>
            // On a kiosk it is followed nowhere: a code is shown instead.
            if let Some(url) = source.url.as_ref().filter(|url| is_safe(url)) {
                <p>
                    <a class="outside" href={url.to_string()} target="_blank" rel="noopener noreferrer">
                        { url.to_string() }
                    </a>
                </p>
            }
            if let Some(note) = &source.note {
                <p>{ show.text(note) }</p>
            }
            if let Some(supports) = supports {
                <p class="links">
                    <span class="quiet">{ show.words.count("sources.supports", supports.facts) }</span>
                    for object in supports.objects.iter().filter_map(|id| show.exhibit.object(id)).take(12) {
                        <a key={object.id.to_string()} href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                            { show.text(&object.name) }
                        </a>
                    }
                </p>
            } else {
                <p class="quiet">{ show.t("sources.unused") }</p>
            }
        </div>
    }
}
