//! How the marks of a chart are to be read: only those that are on it.

use super::mark::STROKES;
use crate::show::Show;
use exhibit::chart::{Kind, Rect, hatch};
use exhibit::content::Series;
use yew::prelude::*;

/// A sample of each kind of mark that a series has, and of a year of which nothing is known.
pub fn legend(show: &Show, series: &Series) -> Html {
    let kinds: Vec<Kind> = (0..series.points.len()).map(|at| Kind::of(series, at)).collect();
    let sample = |class: &'static str, round: &'static str| {
        html! {
            <svg class="chart" viewBox="0 0 34 18" width="34" height="18" aria-hidden="true">
                <g class={classes!("mark-of", class)}>
                    <rect class="body" x="2" y="3" width="30" height="12" rx={round} />
                    if class == Kind::Estimate.id() {
                        <path class="hatch" d={hatch(&Rect { x: 2.0, y: 3.0, w: 30.0, h: 12.0 }, STROKES)} />
                    }
                </g>
            </svg>
        }
    };
    html! {
        <ul class="chart-legend">
            for kind in Kind::ALL.into_iter().filter(|kind| kinds.contains(kind)) {
                <li key={kind.id()}>
                    { sample(kind.id(), if kind == Kind::Outvoted { "6" } else { "0" }) }
                    { show.t(&format!("numbers.kind_{}", kind.id())) }
                </li>
            }
            <li key="nothing">
                <svg class="chart" viewBox="0 0 34 18" width="34" height="18" aria-hidden="true">
                    <g class="known">
                        <path class="nothing" d={hatch(&Rect { x: 2.0, y: 3.0, w: 30.0, h: 12.0 }, STROKES)} />
                    </g>
                </svg>
                { show.t("numbers.not_known") }
            </li>
        </ul>
    }
}
