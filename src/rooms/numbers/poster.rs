//! A poster: one conclusion as its headline, one figure large, drawn with things that each stand for a round number.

use super::line::line;
use super::pager::pager;
use super::pictogram::{Cell, pictogram};
use crate::drawing::want;
use crate::figures;
use crate::show::{Show, use_show};
use crate::widgets::{know_mark, known_figure, letter, use_size};
use exhibit::content::{Entry, Id, Poster, Series};
use exhibit::posters::{Row, columns, figure, posters, rows, scales};
use exhibit::visit::NumbersAction;
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
    let stage = use_node_ref();
    let size = use_size(&stage);
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
        <div class={classes!("numbers-room", "poster", if many { "rows-many" } else { "rows-few" })}>
            <header class="claim">
                <p class="kicker">{ show.term("theme", &series.theme) }{ years.map(|years| format!(" · {years}")) }</p>
                <h1 ref={props.heading.clone()} tabindex="-1">{ show.text(&poster.headline) }</h1>
                <p class="means">{ show.text(&poster.text) }{ " " }{ know_mark(&show, &series.reference()) }</p>
            </header>
            <div class="poster-stage" ref={stage}>
                <p class="unit">
                    { stands_for(&show, series, poster) }
                    if pale {
                        { " " }{ show.t("numbers.pale") }
                    }
                </p>
                { groups(&show, &rows, size.unwrap_or((600.0, 500.0)), many) }
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

/// The rows, one below the other.
fn groups(show: &Show, rows: &[Row], (width, height): (f64, f64), many: bool) -> Html {
    let cell = Cell::of(show, rows);
    let counts: Vec<usize> = rows.iter().map(|row| row.units.len()).collect();
    let beside = many && width >= BESIDE;
    let own = if beside { width - letter() * WORDS } else { width };
    // What the words of a row take: a line over its things, or nothing beside them.
    let head = if beside { 0.0 } else { letter() * 2.9 };
    let columns = columns(&counts, (own, height - letter() * 2.0), (cell.pitch, cell.line), head);
    html! {
        <ul class={classes!("rows", beside.then_some("beside"))}>
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
