//! The sources, and what each supports.

use crate::show::{Show, use_show};
use crate::widgets::use_in_view;
use exhibit::claim::Citation;
use exhibit::content::{Id, Source};
use exhibit::{Action, Exhibit};
use std::collections::BTreeMap;
use yew::prelude::*;

/// All sources; the cited one in view.
#[component]
pub fn Sources() -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let marked = use_in_view(show.visit.entry.clone());
    let supports = {
        let exhibit = show.exhibit.clone();
        use_memo((), move |()| supports(&exhibit))
    };
    html! {
        <div class="sources-room reading">
            <h1>{ show.t("room.sources") }</h1>
            <p class="lead">{ show.words.count("sources.lead", show.exhibit.all.sources.len()) }</p>
            <ul class="entries">
                for source in &show.exhibit.all.sources {
                    <li key={source.id.to_string()} class={classes!("source", (source.empty || source.duplicate_of.is_some()).then_some("spent"), (show.visit.entry.as_ref() == Some(&source.id)).then_some("open"))}
                        ref={if show.visit.entry.as_ref() == Some(&source.id) { marked.clone() } else { NodeRef::default() }}>
                        { one(&show, source, supports.get(&source.id)) }
                    </li>
                }
            </ul>
        </div>
    }
}

fn one(show: &Show, source: &Source, supports: Option<&Supports>) -> Html {
    let number = source.id.strip_prefix("ref-").map(|number| format!("[{number}] "));
    html! {
        <>
            <h2>{ number }{ show.text(&source.title) }</h2>
            <p class="quiet">
                { source.publisher.as_ref().map(|publisher| show.text(publisher)) }
                { source.date.as_ref().map(|date| format!(" {date}")) }
                { " " }
                if source.empty { { show.t("sources.empty") } }
                if let Some(other) = &source.duplicate_of { { show.words.with("sources.duplicate", &[("id", &other.replace("ref-", "[")), ("close", "]")]) } }
            </p>
            // On a kiosk it is followed nowhere: a code is shown instead.
            if let Some(url) = source.url.as_ref().filter(|url| url.starts_with("http")) {
                <p><a class="outside" href={url.to_string()} target="_blank" rel="noopener noreferrer">{ url.to_string() }</a></p>
            }
            if let Some(note) = &source.note {
                <p>{ show.text(note) }</p>
            }
            if let Some(supports) = supports {
                <p class="links">
                    <span class="quiet">{ show.words.count("sources.supports", supports.facts) }</span>
                    for car in supports.cars.iter().filter_map(|id| show.exhibit.car(id)).take(12) {
                        <a key={car.id.to_string()} href={show.href(Action::ShowCar(car.id.clone()))}>{ show.text(&car.name) }</a>
                    }
                </p>
            } else {
                <p class="quiet">{ show.t("sources.unused") }</p>
            }
        </>
    }
}

/// How many facts rest on a source, and which cars they are about.
#[derive(Default, PartialEq)]
struct Supports {
    facts: usize,
    cars: Vec<Id>,
}

fn supports(exhibit: &Exhibit) -> BTreeMap<Id, Supports> {
    let mut found: BTreeMap<Id, Supports> = BTreeMap::new();
    let mut count = |citations: &[Citation], cars: &[Id]| {
        for citation in citations {
            let supports = found.entry(citation.source.clone()).or_default();
            supports.facts += 1;
            for car in cars.iter().filter(|car| !supports.cars.contains(car)).cloned().collect::<Vec<_>>() {
                supports.cars.push(car);
            }
        }
    };
    let all = &exhibit.all;
    for car in &all.cars {
        for claim in car.facts.values().flatten() {
            count(&claim.sources, std::slice::from_ref(&car.id));
        }
    }
    all.links.iter().for_each(|link| count(&link.sources, std::slice::from_ref(&link.to)));
    all.events.iter().for_each(|event| count(&event.sources, &event.cars));
    all.movements.iter().for_each(|movement| count(&movement.sources, &movement.cars));
    all.places.iter().for_each(|place| count(&place.sources, &[]));
    all.eras.iter().for_each(|era| count(&era.sources, &[]));
    all.series.iter().flat_map(|series| &series.points).for_each(|point| count(&point.sources, &[]));
    for dispute in &all.disputes {
        count(&dispute.sources, &[]);
        dispute.claims.iter().for_each(|side| count(&side.sources, &[]));
    }
    found
}
