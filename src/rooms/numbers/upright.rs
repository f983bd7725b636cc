//! The same on a standing screen: time runs down, amounts to the right, and all words stand in one column.

use super::axes::{AIR, BAND, STRIP, eras_in, known_in};
use super::chart::Frame;
use super::mark;
use super::said::{around, words};
use crate::show::Show;
use crate::widgets::letter;
use exhibit::chart::{Kind, Mark, Panel, Rect, breaths, column, ticks, ticks_of};
use exhibit::content::{Clock, Series};
use exhibit::lettering::{reading_width, wrapped};
use yew::prelude::*;

/// The most of the width that words take, and how wide what is drawn is at the least, in px.
const WORDS: f64 = 0.46;
const LEAST: f64 = 70.0;
/// From a mark to the words, in px: a line runs there, level at its end.
const LEAD: (f64, f64) = (18.0, 10.0);
/// A bar is no thinner, and that of one year no thicker, in px.
const THICK: (f64, f64) = (4.0, 16.0);
/// How high a year is with its air, in letters.
const YEAR: f64 = 1.6;
/// How wide a capsule is, and the line of one number.
const CAPSULE: f64 = 12.0;
const LINE: f64 = 6.0;

/// The box of a mark: along the amount, and down its years.
fn bounds(frame: &Frame, high: f64, mark: &Mark) -> Rect {
    let year = high / f64::from((frame.clock.to - frame.clock.from).max(1));
    let long = (mark.x.1 - mark.x.0) * high;
    let moment = long < year;
    let h = long.max(if moment { (year * 0.8).min(THICK.1) } else { 0.0 }).max(THICK.0);
    let y = (mark.x.0 * high).min(high - h);
    let (low, most) = (frame.x(mark.y.0), frame.x(mark.y.1));
    let nothing = frame.x(frame.foot());
    let around = |wide: f64| Rect { x: most - wide / 2.0, y, w: wide, h };
    match mark.kind {
        Kind::Exact if moment => Rect { x: most.min(nothing), y, w: (most - nothing).abs().max(2.0), h },
        Kind::Estimate if most - low > LINE => Rect { x: low, y, w: most - low, h },
        Kind::Outvoted => Rect { y: y + (h - h.max(CAPSULE)) / 2.0, h: h.max(CAPSULE), ..around(CAPSULE) },
        Kind::Exact | Kind::Estimate | Kind::Planned => around(LINE),
    }
}

/// A picture with its axes, its marks and the column of their words.
pub fn picture(
    show: &Show,
    series: &Series,
    panel: &Panel,
    (wide, height): (f64, f64),
    clock: Clock,
    (chosen, first): (Option<usize>, Option<usize>),
) -> Html {
    let em = letter() * 0.94;
    let marks = panel.marks(series, clock);
    let breaths = breaths(series, &marks);
    let points = |breath: &Vec<usize>| breath.iter().map(|at| marks[*at].point).collect::<Vec<_>>();
    // Years, eras and what is known stand left of what is drawn.
    let left = em * 2.9 + BAND + AIR + STRIP + AIR;
    let room = (wide - left - LEAST - LEAD.0 - LEAD.1).min(wide * WORDS).max(em * 6.0);
    let broken = |lines: Vec<String>| lines.iter().flat_map(|line| wrapped(line, room / em)).collect::<Vec<_>>();
    let said = breaths.iter().map(|breath| broken(words(show, series, panel, &points(breath))));
    let mut said: Vec<(usize, Vec<String>)> = said.enumerate().collect();
    let own = |lines: &[String]| lines.iter().map(|line| reading_width(line)).fold(0.0, f64::max) * em;
    let need = said.iter().map(|(_, lines)| own(lines)).fold(0.0, f64::max);
    let width = wide - left - LEAD.0 - LEAD.1 - need - 4.0;
    let frame = Frame { series, panel, clock, left, width, height, em };
    let wanted: Vec<f64> =
        said.iter().map(|(_, lines)| em * 1.28 * f64::from(u8::try_from(lines.len()).unwrap_or(2))).collect();
    // The column may be higher than the picture was to be: then that grows with it.
    let (_, high) = column(&vec![0.0; said.len()], &wanted, height);
    let boxes: Vec<Rect> = marks.iter().map(|mark| bounds(&frame, high, mark)).collect();
    let group = |at: usize| around(breaths[at].iter().map(|mark| boxes[*mark]));
    let middle = |at: usize| group(at).y + group(at).h / 2.0;
    // From above to below; of what stands at one height the smaller amount first, so that lines do not cross.
    said.sort_by(|(a, _), (b, _)| middle(*a).total_cmp(&middle(*b)).then(group(*a).x.total_cmp(&group(*b).x)));
    let heights: Vec<f64> = said.iter().map(|(at, _)| wanted[*at]).collect();
    let (tops, high) = column(&said.iter().map(|(at, _)| middle(*at)).collect::<Vec<_>>(), &heights, high);
    let at = wide - need - 4.0;
    let one = |mark: usize, breath: Option<(f64, f64, &[String], usize)>| {
        let words = breath.map(|(top, high, lines, of)| {
            let (from, to) = (group(of), top + high / 2.0);
            let end = at - LEAD.1;
            let lead = format!("M{:.1} {:.1}L{:.1} {to:.1}H{:.1}", from.x + from.w + 2.0, middle(of), end, at - 5.0);
            mark::Words { lines, place: (at, top), lead: Some(lead) }
        });
        mark::view(show, &frame, &marks[mark], (&boxes[mark], words), chosen, first == Some(marks[mark].point))
    };
    let all = em * 2.4;
    html! {
        <svg
            class="chart upright"
            width={format!("{wide:.0}")}
            height={format!("{:.0}", high + all + em)}
            viewBox={format!("0 {:.0} {wide:.0} {:.0}", -all, high + all + em)}
        >
            { amounts(show, &frame, high) }
            { years(show, &frame, high) }
            { known_in(&frame, &|(from, to)| {
                Rect { x: left - AIR - STRIP, y: from * high, w: STRIP, h: (to - from) * high }
            }) }
            { eras_in(show, &frame, &|from, to| {
                let x = left - AIR - STRIP - AIR - BAND;
                Rect { x, y: from * high, w: BAND + 1.5, h: (to - from) * high - 1.5 }
            }) }
            <g class="marks">
                for ((of, lines), (top, height)) in said.iter().zip(tops.iter().zip(&heights)) {
                    for (nth, mark) in breaths[*of].iter().enumerate() {
                        {
                            one(
                                *mark,
                                (nth + 1 == breaths[*of].len()).then_some((*top, *height, lines.as_slice(), *of)),
                            )
                        }
                    }
                }
            </g>
        </svg>
    }
}

/// The amounts above, as many as have room, each with its line.
fn amounts(show: &Show, frame: &Frame, high: f64) -> Html {
    let (foot, top) = frame.panel.scale;
    let told = |tick: f64| show.words.number(tick);
    let long = |tick: &f64| reading_width(&told(*tick)) * frame.em + frame.em;
    let few = |most: usize| {
        let ticks = ticks_of((foot, top), most);
        let need = ticks.iter().map(long).fold(0.0, f64::max);
        let step =
            ticks.windows(2).map(|pair| (pair[1] - pair[0]) / (top - foot) * frame.width).fold(f64::MAX, f64::min);
        (step >= need).then_some(ticks)
    };
    // Where there is no room for two, the greatest.
    let ticks = [4, 3, 2].into_iter().find_map(few);
    let ticks = ticks.unwrap_or_else(|| ticks_of((foot, top), 2).into_iter().rev().take(1).collect());
    html! {
        <g class="amounts" aria-hidden="true">
            for tick in ticks {
                <g key={told(tick)}>
                    <path d={format!("M{:.1} -6V{high:.1}", frame.x((tick - foot) / (top - foot)))} />
                    <text
                        x={format!("{:.1}", frame.x((tick - foot) / (top - foot)))}
                        y={format!("{:.1}", -frame.em * 0.9)}
                    >
                        { told(tick) }
                    </text>
                </g>
            }
            <path class="foot" d={format!("M{:.1} 0V{high:.1}", frame.x(frame.foot()))} />
        </g>
    }
}

/// The years at the left, as many as have room, and the clock's own as a line.
fn years(show: &Show, frame: &Frame, high: f64) -> Html {
    let at = |year: i32| frame.clock.position(f64::from(year)).clamp(0.0, 1.0) * high;
    let mut last = f64::MIN;
    let mut told = Vec::new();
    for year in ticks(frame.clock) {
        let y = at(year).max(frame.em * 0.4);
        if y - last >= frame.em * YEAR {
            last = y;
            told.push((year, y));
        }
    }
    let (from, year) = show.visit.years();
    let there = (frame.clock.from..=frame.clock.to).contains(&year);
    let end = frame.left + frame.width;
    html! {
        <g class="when" aria-hidden="true">
            for (year, y) in told {
                <text
                    key={year}
                    x={format!("{:.1}", frame.em * 2.6)}
                    y={format!("{:.1}", y + frame.em * 0.35)}
                >
                    { year }
                </text>
            }
            if there && from < year {
                <rect
                    class="years"
                    x={format!("{:.1}", frame.left)}
                    y={format!("{:.1}", at(from))}
                    width={format!("{:.1}", frame.width)}
                    height={format!("{:.1}", at(year) - at(from))}
                />
            }
            if there {
                <path class="now" d={format!("M{:.1} {:.1}H{end:.1}", frame.left - AIR - STRIP, at(year))} />
            }
        </g>
    }
}
