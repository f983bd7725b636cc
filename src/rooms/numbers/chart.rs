//! A series on the axis of the clock.

use crate::figures;
use crate::show::Show;
use exhibit::chart::{Kind, Mark, axis, captions, marks, ticks};
use exhibit::content::Series;
use exhibit::visit::NumbersAction;
use yew::prelude::*;

/// Height of a chart, in pixels, and the space above and below the marks.
const HEIGHT: f64 = 250.0;
const EDGE: f64 = 16.0;
/// Below this width, in pixels, captions are short.
const NARROW: f64 = 600.0;

/// The marks with their words, on a width in pixels. Hidden from screen readers and keys, which have the table.
pub fn chart(show: &Show, series: &Series, chosen: Option<usize>, width: f64) -> Html {
    let clock = axis(series, show.exhibit.title.clock);
    let (marks, (foot, top)) = marks(series, clock);
    let y = |part: f64| HEIGHT - EDGE - part * (HEIGHT - 2.0 * EDGE);
    let x = |part: f64| format!("{:.2}%", part * 100.0);
    let nothing = if foot < 0.0 { -foot / (top - foot) } else { 0.0 };
    let middle = |mark: &Mark| (y(mark.y.0) + y(mark.y.1)) / 2.0;
    let words: Vec<String> = series
        .points
        .iter()
        .map(|point| {
            let figure = figures::point(show, point);
            match point.label.as_ref() {
                Some(label) => format!("{}: {figure}", show.text(label)),
                None => figure,
            }
        })
        .collect();
    // A narrow screen has room for the figure alone, in smaller letters; what it tells of is a touch away.
    let narrow = width < NARROW;
    let told: Vec<String> = match narrow {
        true => series.points.iter().map(|point| figures::point(show, point)).collect(),
        false => words.clone(),
    };
    let places: Vec<(f64, f64)> = marks.iter().map(|mark| (mark.x.1 * width, middle(mark))).collect();
    let letters: Vec<usize> = told
        .iter()
        .map(|words| words.chars().count())
        .map(|letters| if narrow { letters * 4 / 5 } else { letters })
        .collect();
    let captions = captions(series, &places, &letters, width);
    // Words on the line of nothing would be struck through by it.
    let ground = y(nothing);
    let above = |at: f64| if (at - ground).abs() < 10.0 { ground - 11.0 } else { at };
    let mark = |mark: &Mark| {
        let point = &series.points[mark.point];
        let class = match mark.kind {
            Kind::Exact => "exact",
            Kind::Estimate => "estimate",
            Kind::Outvoted => "outvoted",
        };
        let (low, high) = (y(mark.y.0), y(mark.y.1));
        let middle = middle(mark);
        let title = format!("{}: {}", figures::span(show, point.when), words[mark.point]);
        html! {
            <g
                key={mark.point}
                class={classes!("mark-of", class, (chosen == Some(mark.point)).then_some("chosen"))}
                onclick={show.on(NumbersAction::Point(series.id.clone(), mark.point))}
            >
                <title>{ title }</title>
                <line class="span" x1={x(mark.x.0)} x2={x(mark.x.1)} y1={middle.to_string()} y2={middle.to_string()} />
                <line class="range" x1={x(mark.x.1)} x2={x(mark.x.1)} y1={low.to_string()} y2={high.to_string()} />
                <circle class="touch" cx={x(mark.x.1)} cy={middle.to_string()} r="22" />
                <circle cx={x(mark.x.1)} cy={middle.to_string()} r="6" />
            </g>
        }
    };
    let (since, year) = show.visit.years();
    let at = |year: i32| clock.position(f64::from(year)).clamp(0.0, 1.0);
    let there = (clock.from..=clock.to).contains(&year);
    html! {
        <svg class="chart" width="100%" height={HEIGHT.to_string()} aria-hidden="true">
            <g class="decades">
                for year in ticks(clock) {
                    <g key={year}>
                        <line x1={x(at(year))} x2={x(at(year))} y1="0" y2={HEIGHT.to_string()} />
                        <text
                            x={x(at(year))}
                            y={(HEIGHT + 17.0).to_string()}
                            class={classes!((clock.to - clock.from > 40 && year % 20 != 0).then_some("odd"))}
                        >
                            { year }
                        </text>
                    </g>
                }
            </g>
            <rect class="years" x={x(at(since))} width={x(at(year) - at(since))} height={HEIGHT.to_string()} />
            <line class="foot" x1="0" x2="100%" y1={y(nothing).to_string()} y2={y(nothing).to_string()} />
            <line
                class={classes!("now", (!there).then_some("gone"))}
                x1={x(at(year))}
                x2={x(at(year))}
                y1="0"
                y2={HEIGHT.to_string()}
            />
            <g class="marks">{ for marks.iter().map(mark) }</g>
            <g class="captions">
                for caption in captions {
                    <text
                        key={caption.point}
                        x={format!("{:.0}", caption.x)}
                        y={format!("{:.0}", above(caption.y) + 5.0)}
                        text-anchor={if caption.left { "end" } else { "start" }}
                    >
                        { told[caption.point].clone() }
                    </text>
                }
            </g>
        </svg>
    }
}
