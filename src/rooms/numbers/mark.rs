//! A figure on a chart: a column, a box from the least to the most, or a capsule, with its words; and the keys that go
//! from one to the next in the order of time.

use super::chart::Frame;
use super::said;
use crate::figures;
use crate::show::Show;
use crate::widgets::presses;
use exhibit::Ref;
use exhibit::chart::{Kind, Mark, Rect, by_time, hatch};
use exhibit::content::{Id, Series};
use exhibit::visit::{NumbersAction, SelectionAction};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// A column or a box is no narrower, in px.
const NARROW: f64 = 8.0;
/// Nor wider than this, where it is one year.
const WIDE: f64 = 36.0;
/// How high a line of one number is, and a capsule, in px.
const BAND: f64 = 7.0;
const CAPSULE: f64 = 12.0;
/// Between the strokes of what is estimated, in px.
pub const STROKES: f64 = 7.0;

/// The box of a mark, in px.
pub fn bounds(frame: &Frame, mark: &Mark) -> Rect {
    let year = frame.width / f64::from((frame.clock.to - frame.clock.from).max(1));
    let moment = (mark.x.1 - mark.x.0) * frame.width < year;
    let w = ((mark.x.1 - mark.x.0) * frame.width).max(if moment { (year * 0.8).min(WIDE) } else { 0.0 }).max(NARROW);
    let x = frame.x(mark.x.0).min(frame.left + frame.width - w);
    let (high, low) = (frame.y(mark.y.1), frame.y(mark.y.0));
    let around = |high_of: f64| Rect { x, y: high - high_of / 2.0, w, h: high_of };
    match mark.kind {
        Kind::Exact if moment => {
            let (top, foot) = (high.min(frame.nothing()), high.max(frame.nothing()));
            Rect { x, y: top, w, h: (foot - top).max(2.0) }
        }
        Kind::Estimate if low - high > BAND => Rect { x, y: high, w, h: low - high },
        Kind::Outvoted => Rect { w: w.max(CAPSULE), ..around(CAPSULE) },
        Kind::Exact | Kind::Estimate | Kind::Planned => around(BAND),
    }
}

/// The mark that Tab comes to: the one that is told, or the first in time.
pub fn first(series: &Series, chosen: Option<usize>) -> Option<usize> {
    chosen.or_else(|| by_time(series).first().copied())
}

fn reference(series: &Id, point: usize) -> String {
    Ref::Figure(series.clone(), point).to_string()
}

/// Arrows go through the figures in the order of time, Home and End to its ends; Enter opens the sheet.
pub fn keys(show: &Show, series: &Series) -> Callback<KeyboardEvent> {
    let (act, id, order) = (show.act.clone(), series.id.clone(), by_time(series));
    Callback::from(move |event: KeyboardEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let known = target.and_then(|target| target.get_attribute("data-know"));
        let at = order.iter().position(|point| known.as_deref() == Some(&reference(&id, *point)));
        let Some(at) = at else { return };
        let last = order.len().saturating_sub(1);
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => (at + 1).min(last),
            "ArrowLeft" | "ArrowUp" => at.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            _ if presses(&event) => {
                event.prevent_default();
                open(&act, &id, order[at]);
                return;
            }
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        act.emit(NumbersAction::Point(id.clone(), order[next]).into());
        let mark = document().query_selector(&format!(".plots [data-know=\"{}\"]", reference(&id, order[next])));
        if let Some(mark) = mark.ok().flatten() {
            let _ = mark.unchecked_ref::<HtmlElement>().focus();
        }
    })
}

/// Tells a figure, and opens its sheet.
fn open(act: &Callback<exhibit::Action>, series: &Id, point: usize) {
    act.emit(NumbersAction::Point(series.clone(), point).into());
    act.emit(SelectionAction::Know(Some(reference(series, point).into())).into());
}

/// The words of a mark, and of what is told in one breath with it: lines, where the first begins, the line to them.
pub struct Words<'a> {
    pub lines: &'a [String],
    pub place: (f64, f64),
    pub lead: Option<String>,
}

/// The mark, with the words if it is the one of its breath that has them.
pub fn view(
    show: &Show,
    frame: &Frame,
    mark: &Mark,
    (own, words): (&Rect, Option<Words>),
    chosen: Option<usize>,
    tab: bool,
) -> Html {
    let (id, point) = (frame.series.id.clone(), mark.point);
    let onclick = {
        let (act, id) = (show.act.clone(), id.clone());
        Callback::from(move |_: MouseEvent| open(&act, &id, point))
    };
    let when = frame.series.points.get(point).map(|point| figures::span(show, point.when)).unwrap_or_default();
    let kind = show.t(&format!("numbers.kind_{}", mark.kind.id()));
    let label = format!("{when}: {}. {kind}", said::words(show, frame.series, frame.panel, &[point]).join(", "));
    let (touch_w, touch_h) = (own.w.max(44.0), own.h.max(44.0));
    let round = if mark.kind == Kind::Outvoted { CAPSULE / 2.0 } else { 0.0 };
    html! {
        <g
            key={point}
            class={classes!("mark-of", mark.kind.id(), (chosen == Some(point)).then_some("chosen"))}
            role="button"
            tabindex={if tab { "0" } else { "-1" }}
            aria-haspopup="dialog"
            aria-label={label}
            data-know={reference(&id, point)}
            {onclick}
        >
            <rect
                class="touch"
                x={format!("{:.1}", own.x + (own.w - touch_w) / 2.0)}
                y={format!("{:.1}", own.y + (own.h - touch_h) / 2.0)}
                width={format!("{touch_w:.1}")}
                height={format!("{touch_h:.1}")}
            />
            { words.as_ref().and_then(|words| words.lead.clone()).map(|d| html! { <path class="lead" {d} /> }) }
            <rect
                class="body"
                x={format!("{:.1}", own.x)}
                y={format!("{:.1}", own.y)}
                width={format!("{:.1}", own.w)}
                height={format!("{:.1}", own.h)}
                rx={round.to_string()}
            />
            if mark.kind == Kind::Estimate {
                <path class="hatch" d={hatch(own, STROKES)} />
            }
            { words.map(|words| told(&words, frame.em)) }
        </g>
    }
}

/// Lines of words, one below the other.
fn told(words: &Words, em: f64) -> Html {
    html! {
        <text class="words">
            for (line, said) in words.lines.iter().enumerate() {
                <tspan
                    key={line}
                    x={format!("{:.1}", words.place.0)}
                    y={format!("{:.1}", words.place.1 + em * (1.0 + 1.28 * f64::from(u8::try_from(line).unwrap_or(0))))}
                >
                    { said.clone() }
                </tspan>
            }
        </text>
    }
}
