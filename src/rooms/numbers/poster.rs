//! A poster: one conclusion as its headline, one figure large, drawn with things that each stand for a round number.

use super::line::line;
use super::pager::pager;
use super::pictogram::{Cell, pictogram};
use crate::drawing::want;
use crate::figures;
use crate::show::{Show, use_show};
use crate::widgets::{know_mark, known_figure, letter, use_size};
use exhibit::content::{Entry, Id, Poster, Series};
use exhibit::posters::{Room, Row, figure, posters, rows, scales};
use exhibit::visit::NumbersAction;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PosterProps {
    /// Its place among all.
    pub index: usize,
    pub heading: NodeRef,
}

/// From this width on, in px, there is room for two lines of claims beside each other: where a poster has two columns.
const TWO: f64 = 620.0;
/// From this width on, in px, the words of many rows stand beside their things.
const BESIDE: f64 = 1100.0;

/// What they take there, in heights of a letter.
const WORDS: f64 = 29.0;

/// From so many rows on they have the whole width, and the headline stands over them.
const MANY: usize = 4;

/// The poster, and the way to the next.
#[component]
pub fn PosterView(props: &PosterProps) -> Html {
    let show = use_show();
    let (stage, list) = (use_node_ref(), use_node_ref());
    let size = use_size(&stage);
    let told = use_told(&stage, &list);
    let all = posters(&show.exhibit);
    let found = all.get(props.index).map(|(series, poster)| (*series, *poster));
    let drawings: Vec<Id> = {
        let groups = found.map(|(_, poster)| poster.groups.iter()).into_iter().flatten();
        groups.filter_map(|group| show.exhibit.object(group.object.as_ref()?)?.drawing.clone()).collect()
    };
    {
        let tell = show.tell.clone();
        use_effect_with(drawings, move |drawings| drawings.iter().for_each(|drawing| want(drawing, &tell)));
    }
    let Some((series, poster)) = found else { return html! { <div class="numbers-room"></div> } };
    let rows = rows(&show.exhibit, poster);
    let go = |index: Option<usize>| {
        let (_, poster) = all.get(index?)?;
        Some(NumbersAction::Poster(poster.id.clone()).into())
    };
    let years = years(&show, poster);
    let pale = rows.iter().any(|row| row.units.iter().any(|unit| unit.may > unit.sure));
    let many = rows.len() >= MANY;
    let width = size.map_or(600.0, |(width, _)| width);
    let scales = scales(&show.exhibit, poster);
    // Two lines stand beside each other where the rows do not take the whole width and there is room.
    let own = if scales.len() > 1 && !many && width > TWO { (width - 48.0) / 2.0 } else { width };
    html! {
        <div
            class={classes!(
                "numbers-room",
                "poster",
                if many { "rows-many" } else { "rows-few" },
                is_beside(many, width).then_some("words-beside")
            )}
        >
            <header class="claim">
                <p class="kicker">{ show.term("theme", &series.theme) }{ years.map(|years| format!(" · {years}")) }</p>
                <h1 ref={props.heading.clone()} tabindex="-1">{ show.text(&poster.headline) }</h1>
                <p class="means marked">{ show.text(&poster.text) }{ " " }{ know_mark(&show, &series.reference()) }</p>
            </header>
            <div class="poster-stage" ref={stage}>
                <p class="unit">
                    { stands_for(&show, series, poster) }
                    if pale {
                        { " " }{ show.t("numbers.pale") }
                    }
                </p>
                { groups(&show, &rows, size.unwrap_or((600.0, 500.0)), many, (&list, told.as_ref())) }
            </div>
            <div class={classes!("lines", (scales.len() > 1).then_some("lines-2"))}>
                for (index, scale) in scales.iter().enumerate() {
                    <figure key={index}>{ line(&show, scale, own) }</figure>
                }
            </div>
            { pager(&show, (props.index, all.len()), go(props.index.checked_sub(1)), go(Some(props.index + 1))) }
        </div>
    }
}

/// Whether the words of the rows stand beside their things.
fn is_beside(many: bool, width: f64) -> bool {
    many && width >= BESIDE
}

/// What words take of the stage, in px: the line above the rows, and those of each row. Measured, since a visitor may
/// set text wider than the exhibit does (WCAG 2.2, 1.4.12). The stage is never too low for them.
#[hook]
fn use_told(stage: &NodeRef, list: &NodeRef) -> Option<(f64, Vec<f64>)> {
    let told = use_state_eq(|| None::<(f64, Vec<f64>)>);
    let (put, stage, listed) = (told.setter(), stage.clone(), use_size(list));
    use_effect_with(listed, move |listed| {
        let Some(stage) = stage.cast::<HtmlElement>().filter(|_| listed.is_some()) else { return };
        let line: f64 = each(&stage, ".unit").map(|line| high(&line)).sum();
        // The words stand in one line over their things or, one by one, beside them.
        let rows: Vec<f64> = each(&stage, ".rows .what")
            .map(|words| each(&words, ":scope > *").map(|word| high(&word)).fold(high(&words), f64::max))
            .collect();
        let _ = stage.style().set_property("--told", &format!("{:.0}px", line + rows.iter().sum::<f64>()));
        put.set(Some((line, rows)));
    });
    (*told).clone()
}

fn high(element: &HtmlElement) -> f64 {
    f64::from(element.offset_height())
}

fn each(within: &HtmlElement, selector: &str) -> impl Iterator<Item = HtmlElement> {
    let found = within.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |at| found.as_ref()?.get(at)?.dyn_into().ok())
}

/// The rows, one below the other.
fn groups(
    show: &Show,
    rows: &[Row],
    (width, height): (f64, f64),
    many: bool,
    (list, told): (&NodeRef, Option<&(f64, Vec<f64>)>),
) -> Html {
    let cell = Cell::of(show, rows);
    let counts: Vec<usize> = rows.iter().map(|row| row.units.len()).collect();
    let beside = is_beside(many, width);
    let width = if beside { width - letter() * WORDS } else { width };
    let (line, heads) = match told {
        Some((line, heads)) => (*line, heads.clone()),
        None => (letter() * 2.0, vec![letter() * 2.9; rows.len()]),
    };
    // The words of a row take a line over its things, or stand beside them.
    let (over, least) =
        if beside { (0.0, heads.into_iter().fold(0.0, f64::max)) } else { (heads.into_iter().sum(), 0.0) };
    let room = Room { width, height: height - line - over, pitch: cell.pitch, line: cell.line, least };
    let columns = room.columns(&counts);
    let own = room.width_of(&counts, columns);
    html! {
        <ul ref={list.clone()} class={classes!("rows", beside.then_some("beside"))}>
            for (index, row) in rows.iter().enumerate() {
                <li key={index} class={classes!(row.chosen.then_some("chosen"))}>
                    <p class="what"><b>{ show.text(row.label) }</b>{ " " }{ amount(show, row) }</p>
                    { pictogram(show, row, &cell, columns, (index, own)) }
                </li>
            }
        </ul>
    }
}

/// The figure of a row, which opens its sheet; with a mark for what was taken away from it.
fn amount(show: &Show, row: &Row) -> Html {
    let told = figures::range(show, row.figure.low, row.figure.high, row.figure.about);
    let known = row.grounds.first().map(|what| known_figure(show, what, told));
    html! {
        <span class="amount">
            { known }
            for what in row.grounds.iter().skip(1) {
                { know_mark(show, what) }
            }
        </span>
    }
}

/// What one drawn thing stands for.
fn stands_for(show: &Show, series: &Series, poster: &Poster) -> AttrValue {
    let counted = poster.groups.first().and_then(|group| figure(&show.exhibit, &group.figure));
    let unit = show.text(&counted.map_or(series, |(series, _)| series).unit);
    show.words.with("numbers.stands_for", &[("n", &show.words.number(poster.unit)), ("unit", &unit)])
}

/// From the first year that a poster tells of to the last.
fn years(show: &Show, poster: &Poster) -> Option<String> {
    let when = |name: &Id| figure(&show.exhibit, name).and_then(|(series, at)| Some(series.points.get(at)?.when));
    let spans: Vec<_> = poster.groups.iter().filter_map(|group| when(&group.figure)).collect();
    let first = spans.iter().map(|span| span.first_year()).min()?;
    let last = spans.iter().map(|span| span.last_year(show.exhibit.title.clock.to)).max()?;
    Some(if first == last { first.to_string() } else { format!("{first}–{last}") })
}
