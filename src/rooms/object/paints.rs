//! The colours a visitor can give the object.

use crate::show::use_show;
use exhibit::content::Id;
use exhibit::visit::SelectionAction;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PaintsProps {
    pub object: Id,
}

/// A row of swatches with their names.
#[component]
pub fn Paints(props: &PaintsProps) -> Html {
    let show = use_show();
    let Some(object) = show.exhibit.object(&props.object).filter(|object| object.paints.len() > 1) else {
        return html! { <div class="none" hidden=true></div> };
    };
    let chosen = show.visit.selection.paints.get(&object.id).copied().unwrap_or_default();
    html! {
        <div class="paints" role="group" aria-label={show.t("object.paints")}>
            for (number, paint) in object.paints.iter().enumerate() {
                <button
                    type="button"
                    key={number}
                    aria-pressed={(number == chosen).to_string()}
                    onclick={show.on(SelectionAction::Paint(object.id.clone(), number))}
                >
                    <svg viewBox="0 0 24 24" aria-hidden="true">
                        <circle cx="12" cy="12" r="10" fill={paint.colour.to_string()} />
                    </svg>
                    <span>{ show.text(&paint.name) }</span>
                </button>
            }
        </div>
    }
}
