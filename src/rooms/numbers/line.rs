//! What is claimed, on one line: filled is held, a ring is not.

use crate::figures;
use crate::show::Show;
use crate::widgets::{letter, masthead, pressable, shortened};
use exhibit::Ref;
use exhibit::chart::{Placed, Rect, place};
use exhibit::lettering::reading_width;
use exhibit::posters::Scale;
use exhibit::visit::SelectionAction;
use yew::prelude::*;

/// Room beside the line for half a number at its ends, in px.
const SIDE: f64 = 30.0;
/// The most letters of who says so: the sheet tells the rest.
const LETTERS: usize = 24;
/// Half of a mark, in px.
const DOT: f64 = 8.0;

/// A line with its claims and their figures; each opens its sheet. `width` in px.
pub fn line(show: &Show, scale: &Scale, width: f64) -> Html {
    let em = letter();
    let x = |part: f64| SIDE + part * (width - 2.0 * SIDE);
    let told: Vec<String> = scale.claims.iter().map(|(at, _, held)| said(show, scale, *at, *held)).collect();
    let marks: Vec<Rect> = scale
        .claims
        .iter()
        .map(|(_, (low, high), _)| Rect { x: x(*low) - DOT, y: 0.0, w: x(*high) - x(*low) + 2.0 * DOT, h: 2.0 * DOT })
        .collect();
    let sizes: Vec<(f64, f64)> = told.iter().map(|told| (reading_width(told) * em + 4.0, em * 1.3)).collect();
    let (placed, above) = place(&marks, &sizes, width, 2.0 * DOT + 4.0);
    let foot = above + 2.0 * DOT + 6.0;
    let label = scale.claims.first().and_then(|(at, ..)| scale.series.points[*at].label.as_ref());
    let title = show.text(&scale.series.title);
    let most = scale.ticks.len().saturating_sub(1);
    html! {
        <>
            <figcaption>
                { title }{ label.map(|label| format!(" · {}", show.text(label))) }
                <span class="quiet">{ " " }{ show.text(&scale.series.unit) }</span>
            </figcaption>
            <svg class="claims-line" height={format!("{:.0}", foot + em * 1.6)} role="none"
                width={format!("{width:.0}")}
            >
                <path class="axis" d={format!("M{:.0} {foot:.0}H{:.0}", x(0.0), x(1.0))} />
                <g class="ticks">
                    for (index, (amount, part)) in scale.ticks.iter().enumerate() {
                        <g key={index}>
                            <path d={format!("M{:.1} {foot:.0}v6", x(*part))} />
                            <text
                                x={format!("{:.1}", x(*part))}
                                y={format!("{:.0}", foot + em * 1.35)}
                                class={classes!((index % 2 == 1 && index != most).then_some("odd"))}
                            >
                                { show.words.number(*amount) }
                            </text>
                        </g>
                    }
                </g>
                for placed in placed {
                    { claim(show, scale, placed, &marks, &told, (above, em)) }
                }
            </svg>
        </>
    }
}

/// The figure; of one that is not held, with who says so.
fn said(show: &Show, scale: &Scale, at: usize, held: bool) -> String {
    let Some(point) = scale.series.points.get(at) else { return String::new() };
    let figure = figures::point(show, point);
    let owner = point.sources.first().filter(|_| !held).map(|citation| shortened(&masthead(show, citation), LETTERS));
    owner.map_or(figure.clone(), |owner| format!("{figure}: {owner}"))
}

fn claim(show: &Show, scale: &Scale, placed: Placed, marks: &[Rect], told: &[String], (above, em): (f64, f64)) -> Html {
    let (at, _, held) = scale.claims[placed.index];
    let mark = marks[placed.index];
    let what = Ref::Figure(scale.series.id.clone(), at);
    let (onclick, onkeydown) = pressable(&show.act, SelectionAction::Know(Some(what.to_string().into())));
    html! {
        <g
            key={at}
            class={classes!("claim-mark", if held { "held" } else { "not-held" })}
            role="button"
            tabindex="0"
            aria-haspopup="dialog"
            aria-label={told[placed.index].clone()}
            data-know={what.to_string()}
            {onclick}
            {onkeydown}
        >
            <rect
                class="touch"
                x={format!("{:.0}", mark.x + mark.w / 2.0 - 22.0)}
                y={format!("{:.0}", above - 14.0)}
                width="44"
                height="44"
            />
            <rect
                class="dot"
                x={format!("{:.1}", mark.x)}
                y={format!("{above:.1}")}
                width={format!("{:.1}", mark.w)}
                height={format!("{:.1}", mark.h)}
                rx={DOT.to_string()}
            />
            if let Some((from, to)) = placed.line {
                <path
                    class="lead"
                    d={format!("M{:.1} {:.1}L{:.1} {:.1}", from.0, from.1 + above, to.0, to.1 + above)}
                />
            }
            <text x={format!("{:.1}", placed.words.x)} y={format!("{:.1}", placed.words.y + above + em)}>
                { told[placed.index].clone() }
            </text>
        </g>
    }
}
