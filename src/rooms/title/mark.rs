//! The wordmark from margin to margin, in one line or in two. Its width is set without measuring: the line is cut to
//! the letters, and the picture stretches it by the little that this is wrong.

use crate::lengths::px;
use exhibit::lettering::{halves, width};
use yew::prelude::*;

/// Height of a capital in the picture.
const CAPITAL: f64 = 100.0;
/// Size of the type of which a capital is so high, in parts of it. What has no capitals is a little higher.
const TYPE: f64 = 1.235;
/// The air that the type has at either side of a letter: it hangs over the margin.
const BEARING: f64 = 7.0;
/// From one line to the next, in parts of a capital.
const LEADING: f64 = 1.14;

/// In one line for a wide screen, in two for an upright one; the style sheet shows one of them.
pub fn mark(wordmark: &str) -> Html {
    let word = capitals(wordmark);
    let (upper, lower) = halves(&word);
    let split: Vec<&str> = [upper, lower].into_iter().filter(|line| !line.is_empty()).collect();
    html! {
        <div class="title-mark" aria-hidden="true">
            { lines("whole", &[&word]) }
            { lines("split", &split) }
        </div>
    }
}

/// A word in capitals: the browser's own, which is no table in the program.
#[cfg(target_family = "wasm")]
fn capitals(word: &str) -> String {
    js_sys::JsString::from(word).to_upper_case().into()
}

/// The same where the opening is drawn into the page and no browser is.
#[cfg(not(target_family = "wasm"))]
fn capitals(word: &str) -> String {
    word.to_uppercase()
}

fn lines(class: &'static str, lines: &[&str]) -> Html {
    let across = lines.iter().map(|line| width(line)).fold(0.1, f64::max) * CAPITAL;
    let high = (lines.len().max(1) - 1) as f64 * LEADING * CAPITAL + CAPITAL;
    html! {
        <svg {class} viewBox={format!("0 0 {} {}", px(across), px(high))} preserveAspectRatio="xMinYMin meet">
            for (index, line) in lines.iter().enumerate() {
                <text
                    key={index}
                    x={px(-BEARING)}
                    y={px(CAPITAL + index as f64 * LEADING * CAPITAL)}
                    font-size={px(CAPITAL * TYPE)}
                    textLength={px(width(line) * CAPITAL + 2.0 * BEARING)}
                    lengthAdjust="spacingAndGlyphs"
                >
                    { *line }
                </text>
            }
        </svg>
    }
}
