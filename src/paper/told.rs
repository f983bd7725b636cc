//! A story and the chronicle on paper.

use super::notes::Notes;
use crate::drawing::Plate;
use crate::figures;
use crate::show::Show;
use exhibit::claim::Citation;
use exhibit::content::{Event, Id, Step, Story};
use exhibit::story::about;
use exhibit::{Ref, Visit};
use yew::prelude::*;

/// Every step, with the object that it shows and the sources of what it speaks of.
pub fn story(show: &Show, notes: &mut Notes, story: &Story) -> Html {
    let mut shown: Vec<Id> = Vec::new();
    let mut step = |step: &Step| {
        let visit = Visit::parse(&show.exhibit, &step.visit);
        let about = visit.as_ref().and_then(about);
        let mark = about.map(|what| notes.mark(show, &behind(show, &what))).unwrap_or_default();
        let object = visit.and_then(|visit| visit.selection.object);
        // Each is drawn once.
        let new = object.filter(|object| !shown.contains(object));
        shown.extend(new.clone());
        html! {
            <section class="step">
                <h2>{ show.text(&step.title) }</h2>
                { new.map(|object| html! { <div class="depicted"><Plate {object} /></div> }) }
                <p>{ format!("{}{mark}", show.text(&step.text)) }</p>
            </section>
        }
    };
    let steps: Vec<Html> = story.steps.iter().map(&mut step).collect();
    html! {
        <>
            <h1>{ show.text(&story.title) }</h1>
            <p>{ show.text(&story.intro) }</p>
            { for steps }
        </>
    }
}

/// The sources behind what is spoken of, each once and without the places in it, which belong to single figures.
fn behind(show: &Show, what: &Ref) -> Vec<Citation> {
    let is_of = |of: &Ref| of == what || (of.object().is_some() && of.object() == what.object());
    let cited = show.exhibit.citations().filter(|cited| cited.of.as_ref().is_some_and(is_of));
    let mut all: Vec<Citation> = Vec::new();
    for source in cited.flat_map(|cited| cited.sources) {
        if !all.iter().any(|known| known.source == source.source) {
            all.push(Citation { source: source.source.clone(), at: None });
        }
    }
    all
}

/// Every event under its year.
pub fn chronicle(show: &Show, notes: &mut Notes) -> Html {
    let mut events: Vec<Html> = Vec::new();
    let mut before = None;
    for event in &show.exhibit.all.events {
        let year = event.when.first_year();
        let first = (before != Some(year)).then(|| html! { <h2>{ year }</h2> });
        before = Some(year);
        events.push(moment(show, notes, event, first));
    }
    html! {
        <>
            <h1>{ show.t("room.chronicle") }</h1>
            { for events }
        </>
    }
}

fn moment(show: &Show, notes: &mut Notes, event: &Event, first: Option<Html>) -> Html {
    let mark = notes.mark(show, &event.sources);
    html! {
        <section class="event" key={event.id.to_string()}>
            { first }
            <p><b>{ format!("{}. {}", figures::span(show, event.when), show.text(&event.title)) }</b></p>
            <p>{ format!("{}{mark}", show.text(&event.text)) }</p>
        </section>
    }
}
