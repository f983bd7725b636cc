//! The colours a visitor can give the object.

use crate::show::Show;
use exhibit::content::Object;
use exhibit::visit::SelectionAction;
use yew::prelude::*;

/// A row of swatches; below it the name of the chosen one.
pub fn paints(show: &Show, object: &Object) -> Html {
    if object.paints.len() < 2 {
        return html! { <div class="none" hidden=true></div> };
    }
    let chosen = show.visit.selection.paints.get(&object.id).copied().unwrap_or_default();
    html! {
        <div class="paints" role="group" aria-label={show.t("object.paints")}>
            <div class="swatches">
                for (index, paint) in object.paints.iter().enumerate() {
                    <button
                        type="button"
                        key={index}
                        aria-pressed={(index == chosen).to_string()}
                        aria-label={show.text(&paint.name)}
                        onclick={show.on(SelectionAction::Paint(object.id.clone(), index))}
                    >
                        <svg viewBox="0 0 24 24" aria-hidden="true">
                            <circle class="chosen" cx="12" cy="12" r="11" />
                            <circle class="paint" cx="12" cy="12" r="8.600" fill={paint.colour.to_string()} />
                        </svg>
                    </button>
                }
            </div>
            <p class="quiet" aria-hidden="true">
                { object.paints.get(chosen).or(object.paints.first()).map(|paint| show.text(&paint.name)) }
            </p>
        </div>
    }
}
