//! How sure the museum is: as dots in a list, as a stamp on a verdict.

use crate::show::Show;
use exhibit::cases::sureness;
use yew::prelude::*;

/// The dots alone, with the word for whoever hears the page.
pub fn dots(show: &Show, confidence: &str) -> Html {
    let (sure, of) = sureness(&show.exhibit, confidence);
    html! {
        <span class="sure">
            { row(sure, of) }
            <span class="hidden">{ show.term("confidence", confidence) }</span>
        </span>
    }
}

/// A stamp: the word, and the dots below it.
pub fn stamp(show: &Show, confidence: &str) -> Html {
    let (sure, of) = sureness(&show.exhibit, confidence);
    html! {
        <p class="stamp">
            <b>{ show.term("confidence", confidence) }</b>
            <span class="how">{ row(sure, of) }{ show.t("disputes.how_sure") }</span>
        </p>
    }
}

fn row(sure: usize, of: usize) -> Html {
    html! {
        <svg class="dots" viewBox={format!("0 0 {} 14", of * 16)} aria-hidden="true">
            for dot in 0..of {
                <circle
                    key={dot}
                    class={classes!((dot < sure).then_some("full"))}
                    cx={(dot * 16 + 8).to_string()}
                    cy="7"
                    r="5.5"
                />
            }
        </svg>
    }
}
