//! The wall: painted in the colour of the clock's era, and before it the newcomer of the year.

use super::find;
use super::index;
use crate::drawing::aired;
use crate::lengths::px;
use crate::show::Show;
use exhibit::colour::Ink;
use exhibit::content::Object;
use exhibit::gallery::{Gallery, Newcomer, Stage, When, first_sentence, stage, wall};
use exhibit::lettering;
use exhibit::visit::SelectionAction;
use yew::prelude::*;

/// What the shelf is called, the way to find something, and the newcomer: large, with its number and a sentence.
pub fn view(show: &Show, shelves: &Gallery, newcomer: Option<Newcomer>, columns: usize) -> Html {
    let shelf = newcomer.and_then(|newcomer| shelves.shelves.get(newcomer.shelf)?.term.as_ref());
    let term = shelf.and_then(|id| show.exhibit.term(&show.exhibit.title.roles.shelf, id));
    let object = newcomer.and_then(|newcomer| Some((shelves.object(&show.exhibit, newcomer)?, newcomer.when)));
    html! {
        <div key="wall" class={classes!("era-wall", ink(show))}>
            { paint(show) }
            <div class="ground"></div>
            <div class="head-line">
                <h2>{ term.map_or_else(|| show.text(&show.exhibit.title.title), |term| show.text(&term.label)) }</h2>
                <p class="beside">{ term.map(|term| index::beside(show, term)) }</p>
            </div>
            { find::button(show) }
            if let Some((object, when)) = object {
                { shown(show, object, when, columns) }
            }
        </div>
    }
}

/// The object itself, with its number.
fn shown(show: &Show, object: &Object, when: When, columns: usize) -> Html {
    let (id, name) = (&object.id, show.text(&object.name));
    let sentence = first_sentence(object.wall.get(&show.visit.settings.lang)).to_owned();
    let awaited = (when == When::Awaited).then_some("ghost");
    html! {
        <a class={classes!("newcomer", awaited)} href={show.href(SelectionAction::ShowObject(id.clone()))}>
            { picture(show, object, columns) }
            <span key="told" class="told">
                <b>{ since(show, object, when) }</b>
                <span class="hidden">{ format!(" {name}. ") }</span>
                <span class="sentence">{ sentence }</span>
            </span>
        </a>
    }
}

/// Both in one picture: only that grows with its frame. New for each object, so that it rolls in.
fn picture(show: &Show, object: &Object, columns: usize) -> Html {
    let scale = &show.exhibit.scale;
    let size = object.size().unwrap_or(scale.shelf());
    let number = object.numeral(&show.visit.settings.lang).to_owned();
    let letters = lettering::width(&number);
    let Stage { size: (width, reach), number: (x, y), capital } = stage(scale, size, letters, columns);
    let air = scale.units(scale.air());
    let view = [-air, -reach - air, width + air, reach + 2.0 * air].map(px).join(" ");
    html! {
        <svg
            key={object.id.to_string()}
            class="wall-stage"
            viewBox={view}
            preserveAspectRatio="xMinYMax meet"
            aria-hidden="true"
        >
            // The letters of Oswald are 1 / 0.81 times as high as its capitals.
            <text
                class="numeral"
                x={px(x)}
                y={px(y)}
                font-size={px(capital / 0.81)}
                textLength={px(capital * letters)}
                lengthAdjust="spacingAndGlyphs"
            >
                { number }
            </text>
            // Of what nobody can see there is the name alone, once.
            if object.is_seen() {
                <g class="rolling">{ aired(&object.id, scale, 0.0, size, scale.units(1.0)) }</g>
            }
        </svg>
    }
}

/// How the object stands to the clock, in words.
fn since(show: &Show, object: &Object, when: When) -> AttrValue {
    let first = object.years().map(|years| years.first_year().to_string());
    let Some(first) = first else { return show.text(&object.name) };
    let (since, year) = show.visit.years();
    match (when, since == year) {
        (When::New, true) => show.words.with("gallery.new", &[("year", &first)]),
        (When::New, false) => {
            show.words.with("gallery.new_range", &[("since", &since.to_string()), ("year", &year.to_string())])
        }
        (When::Latest, _) => show.words.with("gallery.latest", &[("year", &first)]),
        (When::Awaited, _) => show.words.with("gallery.awaited", &[("year", &first)]),
    }
}

/// The colour of the clock's era.
fn colour(show: &Show) -> &str {
    show.exhibit.era(show.visit.clock.year).map_or("#5c5346", |era| &era.colour)
}

/// Whether that is a dark ground or a light one.
pub fn ink(show: &Show) -> &'static str {
    match wall(colour(show)).ink {
        Ink::Paper => "dark",
        Ink::Ink => "light",
    }
}

/// A ground in it: a picture, since a style attribute must not say it.
pub fn paint(show: &Show) -> Html {
    html! {
        <svg class="paint" aria-hidden="true" width="100%" height="100%">
            <rect width="100%" height="100%" fill={wall(colour(show)).paint.to_string()} />
        </svg>
    }
}
