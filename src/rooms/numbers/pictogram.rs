//! Things in rows, each for a round number: the last one is cut, and what is not sure is pale.

use crate::drawing::beside;
use crate::show::Show;
use exhibit::content::Object;
use exhibit::posters::{Row, Strip, amounts};
use yew::prelude::*;

/// The room that one thing takes on a poster, in mm: the same for all, so that they are to one scale.
pub struct Cell {
    /// From the left end of a thing to that of the next.
    pub pitch: f64,
    /// From the ground of a line to that of the next.
    pub line: f64,
    /// Below the ground, for the line of the ground itself.
    foot: f64,
}

/// A person with the air beside, in mm; a hand is smaller, and stands in for nothing larger.
const PERSON: (f64, f64) = (820.0, 1790.0);
const HAND: (f64, f64) = (130.0, 200.0);

impl Cell {
    /// The room that the largest thing of the rows needs.
    pub fn of(show: &Show, rows: &[Row]) -> Self {
        let sizes = rows.iter().map(|row| size(show, row));
        let (length, height) =
            sizes.fold((1.0, 1.0), |(l, h): (f64, f64), (length, height)| (l.max(length), h.max(height)));
        Self { pitch: length * 1.07, line: height * 1.22, foot: height * 0.06 }
    }
}

fn object<'a>(show: &'a Show, row: &Row) -> Option<&'a Object> {
    show.exhibit.object(row.object?)
}

fn size(show: &Show, row: &Row) -> (f64, f64) {
    match (object(show, row), row.drawn) {
        (Some(object), _) => object.size().unwrap_or(show.exhibit.scale.shelf()),
        (None, Some(exhibit::content::Beside::Hand)) => HAND,
        (None, _) => PERSON,
    }
}

/// A row of things, `columns` in a line. Hidden from screen readers: the figure is told beside it. A line is drawn once
/// and used again, and what is beyond the amount is cut off, so that a row has few elements, however many things.
pub fn pictogram(show: &Show, row: &Row, cell: &Cell, columns: usize, (at, width): (usize, f64)) -> Html {
    let (length, height) = size(show, row);
    let lines = row.units.len().div_ceil(columns).max(1);
    let (wide, high) = (cell.pitch * float(columns), cell.line * float(lines));
    let paint = object(show, row).map(|object| AttrValue::from(object.paint(0).to_owned()));
    let name = object(show, row).and_then(|object| object.drawing.clone());
    let thing = match (&name, row.drawn) {
        (Some(drawing), _) => html! { <use href={format!("#plate-{drawing}")} /> },
        (None, Some(what)) => beside(what, 0.0, 1.0),
        (None, None) => {
            let (y, width, height) = ((-height).to_string(), length.to_string(), height.to_string());
            html! { <rect class="unseen" {y} {width} {height} /> }
        }
    };
    let strip = Strip { pitch: cell.pitch, line: cell.line, columns, length };
    let (sure, may) = amounts(&row.units);
    let part = |class: &'static str, from: f64, to: f64| {
        let clip = format!("cut-{at}-{class}");
        let filter = (class == "may").then(|| format!("url(#form-{at})"));
        html! {
            <g {class} clip-path={format!("url(#{clip})")} {filter}>
                <clipPath id={clip}><path d={strip.area(from, to)} /></clipPath>
                <g>
                    for line in strip.lines(from, to) {
                        <use
                            key={line}
                            href={format!("#line-{at}")}
                            y={format!("{:.0}", cell.line * float(line + 1) - cell.foot)}
                        />
                    }
                </g>
            </g>
        }
    };
    let grounds: String =
        (1..=lines).map(|n| format!("M0 {:.0}H{wide:.0}", cell.line * float(n) - cell.foot)).collect();
    html! {
        <svg
            class="units"
            viewBox={format!("0 0 {wide:.0} {high:.0}")}
            width={format!("{width:.0}")}
            height={format!("{:.0}", high * width / wide)}
            color={paint}
            aria-hidden="true"
        >
            <defs>
                <g id={format!("thing-{at}")}>{ thing }</g>
                <g id={format!("line-{at}")}>
                    for column in 0..columns.min(row.units.len()) {
                        <use
                            key={column}
                            href={format!("#thing-{at}")}
                            x={format!("{:.0}", cell.pitch * float(column))}
                        />
                    }
                </g>
            </defs>
            if may > sure {
                { form(at, cell.line / 80.0) }
            }
            <path class="ground" d={grounds} stroke-width={(cell.line / 60.0).to_string()} />
            if may > sure {
                { part("may", sure.floor(), may) }
            }
            if sure > 0.0 {
                { part("sure", 0.0, sure) }
            }
        </svg>
    }
}

/// What is not sure is a form of paper with an outline, as what is not yet is elsewhere: in the units of the drawings,
/// which no style sheet knows.
fn form(at: usize, line: f64) -> Html {
    html! {
        <defs>
            <filter id={format!("form-{at}")} x="-10%" y="-10%" width="120%" height="120%">
                <feMorphology in="SourceAlpha" operator="dilate" radius={format!("{line:.1}")} result="wide" />
                <feFlood class="form-line" />
                <feComposite in2="wide" operator="in" result="line" />
                <feFlood class="form-paper" />
                <feComposite in2="SourceAlpha" operator="in" result="paper" />
                <feMerge>
                    <feMergeNode in="line" />
                    <feMergeNode in="paper" />
                </feMerge>
            </filter>
        </defs>
    }
}

#[expect(clippy::cast_precision_loss, reason = "a poster draws a hundred things at the most in a row")]
fn float(count: usize) -> f64 {
    count as f64
}
