//! The placeholder of a car without a drawing: plainly a placeholder, but of the right size.

use exhibit::outline::Sketch;
use yew::prelude::*;

/// The sketch as SVG, in mm.
pub fn placeholder(sketch: &Sketch) -> Html {
    let wheel = |x: f64| {
        html! {
            <g transform={format!("translate({x:.0} {:.0})", -sketch.wheel)}>
                <circle r={sketch.wheel.to_string()} class="tyre" />
                <circle r={(sketch.wheel * 0.58).to_string()} class="rim" />
            </g>
        }
    };
    html! {
        <g class="placeholder">
            <path class="paint" d={sketch.body.clone()} />
            <path class="pane" d={sketch.glass.clone()} />
            { wheel(sketch.axles.0) }
            { wheel(sketch.axles.1) }
        </g>
    }
}
