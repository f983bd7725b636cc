//! What everybody knows the size of, to stand beside an object: a person, or a hand held up. Outlines of nobody.

use exhibit::content::Beside;
use yew::prelude::*;

/// Body of a person of 1700 mm, in mm from the left and above the ground.
const PERSON: &str = "M243-1510h74v40q6 52 96 82 78 26 90 112l42 470q4 54-30 56-32 1-37-52l-42-372-12 354-20 760q-2 \
    60-46 60h-62l-12-736h-8l-12 736h-62q-44 0-46-60l-20-760-12-354-42 372q-5 53-37 52-34-2-30-56l42-470q12-86 \
    90-112 90-30 96-82z";
/// Palm of a hand of 190 mm.
const PALM: &str = "M33 0q-2-22-8-38-5-16-4-44 0-16 10-16l58 2q8 1 8 14 0 32-10 52-5 12-5 30z";
/// Its fingers, each a thick stroke: from where, to where, how thick.
const FINGERS: [(f64, f64, f64, f64, f64); 5] = [
    (34.0, -88.0, 30.0, -164.0, 16.0),
    (52.0, -90.0, 52.0, -181.0, 17.0),
    (70.0, -90.0, 74.0, -170.0, 16.0),
    (87.0, -84.0, 96.0, -138.0, 14.0),
    (34.0, -50.0, 9.0, -104.0, 18.0),
];

/// In a group of its own, from x = `at` on, in a picture with `unit` units a mm.
pub fn beside(what: Beside, at: f64, unit: f64) -> Html {
    let transform = format!("translate({:.1} 0) scale({unit})", at * unit);
    html! {
        <g class="known-size" {transform}>
            { match what {
                Beside::Person => html! {
                    <>
                        <ellipse cx="280" cy="-1586" rx="82" ry="114" />
                        <path d={PERSON} />
                    </>
                },
                Beside::Hand => html! {
                    <>
                        <path d={PALM} />
                        for (index, (x1, y1, x2, y2, thick)) in FINGERS.into_iter().enumerate() {
                            <line
                                key={index}
                                x1={x1.to_string()}
                                y1={y1.to_string()}
                                x2={x2.to_string()}
                                y2={y2.to_string()}
                                stroke-width={thick.to_string()}
                            />
                        }
                    </>
                },
            } }
        </g>
    }
}
