//! How we know this: one quiet mark at a paragraph or a figure, and the sheet that it opens. The one place in which a
//! visitor reads who says so.

mod ground;
mod sheet;
mod witness;

use crate::show::Show;
use exhibit::Ref;
use exhibit::grounds::grounds;
use exhibit::visit::SelectionAction;
pub use sheet::Know;
use yew::prelude::*;

/// The mark: a ring with the number of sources, or a red diamond where they disagree.
pub fn know_mark(show: &Show, what: &Ref) -> Html {
    let grounds = grounds(&show.exhibit, what);
    if grounds.sources == 0 && !grounds.is_disputed() {
        return html! { <span hidden=true></span> };
    }
    let disputed = grounds.is_disputed();
    let count = grounds.sources.to_string();
    let name = what.name(&show.exhibit, &show.visit.settings.lang).unwrap_or_default();
    let key = if disputed { "know.disputed" } else { "know.open" };
    let label = show.words.with(key, &[("what", &name), ("n", &count)]);
    html! {
        <button
            type="button"
            class={classes!("know-mark", disputed.then_some("disputed"))}
            aria-haspopup="dialog"
            aria-label={label}
            data-know={what.to_string()}
            onclick={open(show, what)}
        >
            if disputed {
                <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 2l8 8-8 8-8-8z" /></svg>
            } else {
                <span class="ring" aria-hidden="true">{ count }</span>
            }
        </button>
    }
}

/// A figure that opens its sheet itself; with the diamond where sources disagree.
pub fn known_figure(show: &Show, what: &Ref, figure: String) -> Html {
    let disputed = grounds(&show.exhibit, what).is_disputed();
    html! {
        <button
            type="button"
            class={classes!("known-figure", disputed.then_some("disputed"))}
            aria-haspopup="dialog"
            data-know={what.to_string()}
            onclick={open(show, what)}
        >
            <span class="value">{ figure }</span>
            if disputed {
                <svg class="diamond" viewBox="0 0 20 20" aria-hidden="true"><path d="M10 2l8 8-8 8-8-8z" /></svg>
                <span class="hidden">{ show.t("claims.disagree") }</span>
            }
        </button>
    }
}

fn open(show: &Show, what: &Ref) -> Callback<MouseEvent> {
    show.on(SelectionAction::Know(Some(what.to_string().into())))
}
