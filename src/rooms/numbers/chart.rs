//! A series on the axis of the clock: one scale a picture, the words of every mark beside it.

use super::axes::{STRIP, known, scales, years};
use super::mark;
use crate::figures;
use crate::show::Show;
use crate::widgets::letter;
use exhibit::chart::{Mark, Panel, Placed, Rect, axis, panels, place, ticks_of};
use exhibit::content::{Clock, Series};
use exhibit::lettering::reading_width;
use gloo::utils::document;
use yew::prelude::*;

/// From this width on, in px, all subjects stand in one picture, if their words have room.
const TOGETHER: f64 = 760.0;
/// The least width of a picture where each subject has its own, in px.
const PANEL: f64 = 330.0;
/// Between pictures, in px.
const BETWEEN: f64 = 28.0;
/// Heights of what is drawn, in px: alone, from the least to the greatest, and where there are several.
const TALL: (f64, f64) = (300.0, 560.0);
const LOW: f64 = 150.0;
/// What stands above and below a picture that has the screen to itself, in heights of a letter.
const AROUND: f64 = 32.0;

/// What a picture is drawn with.
pub struct Frame<'a> {
    pub series: &'a Series,
    pub panel: &'a Panel,
    pub clock: Clock,
    /// The left end of what is drawn, its width and height, in px.
    pub left: f64,
    pub width: f64,
    pub height: f64,
    /// Height of a letter, in px.
    pub em: f64,
}

impl Frame<'_> {
    pub fn x(&self, part: f64) -> f64 {
        self.left + part * self.width
    }

    pub fn y(&self, part: f64) -> f64 {
        self.height * (1.0 - part)
    }

    /// Where nothing is.
    pub fn nothing(&self) -> f64 {
        let (foot, top) = self.panel.scale;
        self.y(if foot < 0.0 { -foot / (top - foot) } else { 0.0 })
    }
}

/// All pictures of a series on a width in px.
pub fn charts(show: &Show, series: &Series, chosen: Option<usize>, width: f64) -> Html {
    let panels = panels(series, width >= TOGETHER);
    let across = ((width + BETWEEN) / (PANEL + BETWEEN)).floor().max(1.0);
    let several = panels.len() > 1 && panels.iter().all(|panel| panel.subject.is_some()) && panels.len() > 2;
    let own = if several { (width - (across - 1.0) * BETWEEN) / across } else { width };
    let alone = (screen_height() - AROUND * letter()).clamp(TALL.0, TALL.1);
    let height = if panels.len() > 1 { LOW } else { alone };
    let clock = axis(series, show.exhibit.title.clock);
    let first = mark::first(series, chosen);
    html! {
        <div
            class={classes!("plots", several.then_some("several"))}
            role="group"
            aria-label={show.t("numbers.chart")}
            onkeydown={mark::keys(show, series)}
        >
            for panel in &panels {
                <figure key={panel.points.first().copied().unwrap_or_default()}>
                    <figcaption>{ subject(show, series, panel) }</figcaption>
                    { picture(show, series, panel, (own, height), clock, (chosen, first)) }
                </figure>
            }
        </div>
    }
}

/// How high the screen is, in px.
fn screen_height() -> f64 {
    document().document_element().map_or(TALL.0, |root| f64::from(root.client_height()))
}

fn subject(show: &Show, series: &Series, panel: &Panel) -> Option<AttrValue> {
    let label = series.points.get(panel.subject?)?.label.as_ref()?;
    Some(show.text(label))
}

/// The words of a point: its figure and, where several subjects stand in one picture, what it counts.
fn words(show: &Show, series: &Series, panel: &Panel, at: usize) -> Vec<String> {
    let Some(point) = series.points.get(at) else { return Vec::new() };
    let figure = figures::point(show, point);
    let label = point.label.as_ref().filter(|_| panel.subject.is_none());
    std::iter::once(figure).chain(label.map(|label| show.text(label).to_string())).collect()
}

fn picture(
    show: &Show,
    series: &Series,
    panel: &Panel,
    (wide, height): (f64, f64),
    clock: Clock,
    (chosen, first): (Option<usize>, Option<usize>),
) -> Html {
    let em = letter() * 0.94;
    let amounts: Vec<(f64, String)> =
        ticks_of(panel.scale, 4).into_iter().map(|tick| (tick, show.words.number(tick))).collect();
    let left = amounts.iter().map(|(_, told)| reading_width(told) * em).fold(0.0, f64::max) + 10.0;
    let frame = Frame { series, panel, clock, left, width: (wide - left - 10.0).max(60.0), height, em };
    let marks = panel.marks(series, clock);
    let boxes: Vec<Rect> = marks.iter().map(|mark| mark::bounds(&frame, mark)).collect();
    let told: Vec<Vec<String>> = marks.iter().map(|mark| words(show, series, panel, mark.point)).collect();
    let size = |lines: &Vec<String>| {
        let wide = lines.iter().map(|line| reading_width(line)).fold(0.0, f64::max) * em + 4.0;
        (wide.min(frame.width), em * 1.28 * f64::from(u8::try_from(lines.len()).unwrap_or(2)))
    };
    let sizes: Vec<(f64, f64)> = told.iter().map(size).collect();
    // Places are counted from the left end of what is drawn.
    let inner: Vec<Rect> = boxes.iter().map(|b| Rect { x: b.x - left, ..*b }).collect();
    let (placed, above) = place(&inner, &sizes, frame.width, height - 3.0);
    let foot = height + STRIP.1 + STRIP.0;
    // Half of the topmost amount stands above its line, and the years below.
    let high = above + foot + em * 2.2;
    let one = |mark: &Mark, placed: &Placed| {
        let tab = first == Some(mark.point);
        mark::view(show, &frame, mark, (&boxes[placed.index], placed, &told[placed.index]), chosen, tab)
    };
    html! {
        <svg
            class="chart"
            width={format!("{wide:.0}")}
            height={format!("{high:.0}")}
            viewBox={format!("0 {:.0} {wide:.0} {high:.0}", -above - em * 0.7)}
        >
            { scales(&frame, &amounts) }
            { years(show, &frame, foot) }
            { known(&frame) }
            <g class="marks">
                for placed in &placed {
                    { one(&marks[placed.index], placed) }
                }
            </g>
        </svg>
    }
}
