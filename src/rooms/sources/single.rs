//! One source: what kind of witness it is, where it can be read, and all that rests on it.

use super::list::published;
use crate::show::{Show, use_show};
use crate::widgets::{LongList, place_in};
use exhibit::content::{Id, Source};
use exhibit::visit::SelectionAction;
use exhibit::witnesses::{Supported, Witnesses, can_be_read};
use std::rc::Rc;
use yew::prelude::*;

/// About how many elements a row has.
const ELEMENTS: usize = 4;

#[derive(Properties, PartialEq)]
pub struct SingleProps {
    pub id: Id,
    pub witnesses: Rc<Witnesses>,
}

/// The source on the whole screen.
#[component]
pub fn Single(props: &SingleProps) -> Html {
    let show = use_show();
    let supported = {
        let exhibit = show.exhibit.clone();
        use_memo(props.id.clone(), move |id| exhibit.supported(id))
    };
    let kinds: Rc<Vec<u8>> = use_memo(supported.len(), |many| vec![0; *many]);
    let Some(source) = show.exhibit.source(&props.id) else { return html! { <article class="source open"></article> } };
    let row = {
        let (show, source, supported) = (show.clone(), source.clone(), supported.clone());
        Callback::from(move |index: usize| {
            supported.get(index).map_or_else(|| html! { <p></p> }, |one| line(&show, &source, one))
        })
    };
    html! {
        <article class="source open single">
            <p class="eyebrow">{ published(&show, source) }</p>
            <h1 lang={show.tongue(source)}>{ show.text(&source.title) }</h1>
            { about(&show, source) }
            <p class="links">
                <a class="tool" href={show.href(SelectionAction::CloseEntry)}>{ show.t("sources.all") }</a>
            </p>
            <section class="rests-on-it" aria-labelledby="rests">
                <h2 id="rests">
                    if supported.is_empty() {
                        { show.t("sources.unused") }
                    } else {
                        { show.words.count("sources.supports", supported.len()) }
                    }
                </h2>
                <LongList class="entries" {kinds} elements={ELEMENTS} {row} items=true />
            </section>
        </article>
    }
}

/// What is to be known of it before it is believed.
fn about(show: &Show, source: &Source) -> Html {
    let twin = source.duplicate_of.as_ref().and_then(|id| show.exhibit.source(id));
    let number = (!source.catalogue.is_empty()).then(|| format!("[{}]", source.catalogue));
    html! {
        <div class="about-it">
            if let Some(note) = &source.note {
                <p class="note">{ show.text(note) }</p>
            }
            if source.empty {
                <p class="quiet">{ show.t("sources.empty") }</p>
            }
            if let Some(twin) = twin {
                <p class="quiet">{ show.words.with("sources.duplicate", &[("source", &show.text(&twin.title))]) }</p>
            }
            if let Some(number) = number {
                <p class="quiet">{ show.words.with("sources.number", &[("n", &number)]) }</p>
            }
            // On a kiosk it is followed nowhere: a code is shown instead.
            if let Some(url) = source.url.as_ref().filter(|_| can_be_read(source)) {
                <p>
                    <a class="outside" href={url.to_string()} target="_blank" rel="noopener noreferrer">
                        { url.to_string() }
                    </a>
                </p>
            }
        </div>
    }
}

/// Something that rests on it, with the place in the source.
fn line(show: &Show, source: &Source, one: &Supported) -> Html {
    let name = one.what.as_ref().and_then(|what| what.name(&show.exhibit, &show.visit.settings.lang));
    let open = one.what.as_ref().filter(|what| what.is_open(&show.exhibit));
    let name = name.unwrap_or_else(|| show.t("sources.map").to_string());
    html! {
        <p class="resting">
            if let Some(what) = open {
                <a href={show.href_to(what)}>{ name }</a>
            } else {
                <span>{ name }</span>
            }
            if let Some(at) = &one.at {
                <span class="quiet">{ place_in(show, source, at) }</span>
            }
        </p>
    }
}
