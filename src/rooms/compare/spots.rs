//! Spot the difference: rings on the drawings of look-alikes, numbered, and the same in words.

use crate::show::Show;
use exhibit::compare::Stand;
use exhibit::content::Mark;
use exhibit::marks::{Difference, differences, row};
use yew::prelude::*;

/// The radius of the disc with a number, in units of the picture.
const DISC: f64 = 105.0;
/// From the middle of a disc to that of the next, at least: on a phone discs are twice as large.
const GAP: f64 = 440.0;

/// A ring round every spot that differs, with its number above the object: what is marked stays in sight.
pub fn rings(show: &Show, stands: &[Stand]) -> Html {
    let objects = &show.visit.compare.objects;
    let all = differences(&show.exhibit, objects);
    let of = |stand: &Stand| {
        let tone = objects.iter().position(|id| *id == stand.id)?;
        let marks: Vec<(usize, &Mark)> = all
            .iter()
            .enumerate()
            .filter_map(|(number, difference)| Some((number, difference.marks.get(tone).copied().flatten()?)))
            .collect();
        let middles: Vec<f64> = marks
            .iter()
            .map(|(_, mark)| show.exhibit.scale.units(stand.x + mark.spot[0] + mark.spot[2] / 2.0))
            .collect();
        let numbers = row(&middles, GAP);
        Some(html! {
            <g key={tone} class={format!("tone-{tone}")}>
                for ((number, mark), x) in marks.into_iter().zip(numbers) {
                    { ring(show, stand, number, mark.spot, x) }
                }
            </g>
        })
    };
    html! {
        <g class="spots">
            for html in stands.iter().filter_map(of) { { html } }
        </g>
    }
}

/// A ring, its number at `at`, and the line between them.
fn ring(show: &Show, stand: &Stand, number: usize, [left, top, width, height]: [f64; 4], at: f64) -> Html {
    let units = |mm: f64| show.exhibit.scale.units(mm);
    let (x, y) = (units(stand.x + left), units(top));
    let (width, height) = (units(width), units(height));
    let above = -units(stand.size.1) - DISC;
    let round = width.min(height) / 2.0;
    // To the nearest point of the upper edge.
    let to = at.max(x + round).min(x + width - round);
    html! {
        <g key={number}>
            <path d={format!("M{at} {}L{to} {y}", above + DISC)} />
            <rect
                x={x.to_string()}
                y={y.to_string()}
                width={width.to_string()}
                height={height.to_string()}
                rx={round.to_string()}
            />
            <circle cx={at.to_string()} cy={above.to_string()} r={DISC.to_string()} />
            <text x={at.to_string()} y={(above + DISC * 0.38).to_string()}>{ number + 1 }</text>
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
