//! Spot the difference: rings on the drawings of look-alikes, numbered, and the same in words.

use crate::show::Show;
use exhibit::compare::Stand;
use exhibit::marks::{Difference, differences};
use yew::prelude::*;

/// How round the corners of a ring are, in units of the picture.
const ROUND: f64 = 70.0;
/// The radius of the disc with its number.
const DISC: f64 = 105.0;

/// A ring round every spot that differs, with its number, on objects that stand so.
pub fn rings(show: &Show, stands: &[Stand]) -> Html {
    let scale = show.exhibit.scale;
    let units = |mm: f64| scale.units(mm);
    let objects = &show.visit.compare.objects;
    let ring = |number: usize, tone: usize, x: f64, [left, top, width, height]: [f64; 4]| {
        let (x, y) = (units(x + left), units(top));
        html! {
            <g key={format!("{number}-{tone}")} class={format!("tone-{tone}")}>
                <rect
                    x={x.to_string()}
                    y={y.to_string()}
                    width={units(width).to_string()}
                    height={units(height).to_string()}
                    rx={ROUND.to_string()}
                />
                <circle cx={x.to_string()} cy={y.to_string()} r={DISC.to_string()} />
                <text x={x.to_string()} y={(y + DISC * 0.38).to_string()}>{ number + 1 }</text>
            </g>
        }
    };
    let of = |number: usize, difference: &Difference| -> Vec<Html> {
        let mark = |stand: &Stand| {
            let tone = objects.iter().position(|id| *id == stand.id)?;
            let mark = difference.marks.get(tone).copied().flatten()?;
            Some(ring(number, tone, stand.x, mark.spot))
        };
        stands.iter().filter_map(mark).collect()
    };
    let all = differences(&show.exhibit, objects);
    html! {
        <g class="spots">
            for html in all.iter().enumerate().flat_map(|(number, difference)| of(number, difference)) { { html } }
        </g>
    }
}

/// The same in words, numbered alike.
pub fn told(show: &Show) -> Html {
    let objects = &show.visit.compare.objects;
    let differences = differences(&show.exhibit, objects);
    let side = |tone: usize, difference: &Difference| {
        let object = show.exhibit.object(objects.get(tone)?)?;
        let text = show.text(&difference.marks.get(tone).copied().flatten()?.text);
        Some(html! {
            <li key={tone} class={format!("tone-{tone}")}>
                <span class="key" aria-hidden="true"></span>
                <span class="whose">{ show.text(&object.name) }</span>
                { ": " }
                { text }
            </li>
        })
    };
    html! {
        <section class="differences" hidden={differences.is_empty()} aria-labelledby="differences">
            <h2 id="differences">{ show.t("compare.spot") }</h2>
            <ol>
                for difference in &differences {
                    <li key={difference.what.to_string()}>
                        <h3>{ show.term("mark", &difference.what) }</h3>
                        <ul>
                            for html in (0..objects.len()).filter_map(|tone| side(tone, difference)) { { html } }
                        </ul>
                    </li>
                }
            </ol>
        </section>
    }
}
