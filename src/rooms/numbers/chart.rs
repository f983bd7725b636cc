//! A series on the axis of the clock: one scale a picture, the words of every mark beside it. On a standing screen time
//! runs down instead, and the words stand in a column (`upright`).

use super::axes::{eras, foot, known, scales, years};
use super::mark;
use super::said::{around, words};
use super::upright;
use crate::show::Show;
use crate::widgets::letter;
use exhibit::chart::{Panel, Placed, Rect, axis, breaths, panels, place, ticks_of};
use exhibit::content::{Clock, Series};
use exhibit::lettering::reading_width;
use gloo::utils::document;
use yew::prelude::*;

/// From this width on, in px, all subjects stand in one picture, if their words have room: so many of them, or so many
/// in a column.
const TOGETHER: f64 = 760.0;
const WORDS: (usize, usize) = (12, 24);
/// The least width of a picture where each subject has its own, in px.
const PANEL: f64 = 330.0;
/// Between pictures, in px.
const BETWEEN: f64 = 28.0;
/// Heights of what is drawn, in px: alone, from the least to the greatest of a lying and of a standing screen, and
/// where there are several. A lying picture of 230 is the highest that a screen of 768 shows with axis and pager.
const LYING: (f64, f64) = (230.0, 560.0);
const STANDING: (f64, f64) = (300.0, 1100.0);
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

    /// Where nothing is, as a part of the scale.
    pub fn foot(&self) -> f64 {
        let (foot, top) = self.panel.scale;
        if foot < 0.0 { -foot / (top - foot) } else { 0.0 }
    }

    /// The same as a height of a lying picture.
    pub fn nothing(&self) -> f64 {
        self.y(self.foot())
    }
}

/// All pictures of a series on a width in px.
pub fn charts(show: &Show, series: &Series, chosen: Option<usize>, width: f64) -> Html {
    let (across, down) = screen();
    let stands = down > across;
    let most = match (stands, width >= TOGETHER) {
        (true, _) => WORDS.1,
        (false, true) => WORDS.0,
        (false, false) => 0,
    };
    let panels = panels(series, most);
    let across = ((width + BETWEEN) / (PANEL + BETWEEN)).floor().max(1.0);
    let several = panels.len() > 1 && panels.iter().all(|panel| panel.subject.is_some()) && panels.len() > 2;
    let own = if several { (width - (across - 1.0) * BETWEEN) / across } else { width };
    let alone = down - AROUND * letter();
    let height = match (stands, panels.len() > 1) {
        (true, true) => (alone / 2.0).clamp(STANDING.0, STANDING.1),
        (true, false) => alone.clamp(STANDING.0, STANDING.1),
        (false, true) => LOW,
        (false, false) => alone.clamp(LYING.0, LYING.1),
    };
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
                    if stands {
                        { upright::picture(show, series, panel, (own, height), clock, (chosen, first)) }
                    } else {
                        { picture(show, series, panel, (own, height), clock, (chosen, first)) }
                    }
                </figure>
            }
        </div>
    }
}

/// How wide and how high the screen is, in px.
fn screen() -> (f64, f64) {
    let size = |root: web_sys::Element| (f64::from(root.client_width()), f64::from(root.client_height()));
    document().document_element().map_or((TOGETHER, STANDING.0), size)
}

fn subject(show: &Show, series: &Series, panel: &Panel) -> Option<AttrValue> {
    let label = series.points.get(panel.subject?)?.label.as_ref()?;
    Some(show.text(label))
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
    let breaths = breaths(series, &marks);
    let points = |breath: &Vec<usize>| breath.iter().map(|at| marks[*at].point).collect::<Vec<_>>();
    let told: Vec<Vec<String>> = breaths.iter().map(|breath| words(show, series, panel, &points(breath))).collect();
    let size = |lines: &Vec<String>| {
        let wide = lines.iter().map(|line| reading_width(line)).fold(0.0, f64::max) * em + 4.0;
        (wide.min(frame.width), em * 1.28 * f64::from(u8::try_from(lines.len()).unwrap_or(2)))
    };
    let sizes: Vec<(f64, f64)> = told.iter().map(size).collect();
    // Places are counted from the left end of what is drawn.
    let inner = |breath: &Vec<usize>| around(breath.iter().map(|at| Rect { x: boxes[*at].x - left, ..boxes[*at] }));
    let inner: Vec<Rect> = breaths.iter().map(inner).collect();
    let (placed, above) = place(&inner, &sizes, frame.width, height - 3.0);
    let foot = foot(&frame);
    // Half of the topmost amount stands above its line, and the years below.
    let high = above + foot + em * 2.2;
    let one = |at: usize, placed: Option<&Placed>| {
        let (mark, own) = (&marks[at], &boxes[at]);
        let words = placed.map(|placed| {
            let lead = placed
                .line
                .map(|(from, to)| format!("M{:.1} {:.1}L{:.1} {:.1}", from.0 + left, from.1, to.0 + left, to.1));
            let place = (placed.words.x + left, placed.words.y);
            mark::Words { lines: &told[placed.index], place, lead }
        });
        mark::view(show, &frame, mark, (own, words), chosen, first == Some(mark.point))
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
            { known(show, &frame) }
            { eras(show, &frame) }
            <g class="marks">
                // The last of a breath has the words, so that they lie over all of it.
                for placed in &placed {
                    for (nth, at) in breaths[placed.index].iter().enumerate() {
                        { one(*at, (nth + 1 == breaths[placed.index].len()).then_some(placed)) }
                    }
                }
            </g>
        </svg>
    }
}
