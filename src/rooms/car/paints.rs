//! The colours a visitor can give the car.

use crate::show::use_show;
use exhibit::Action;
use exhibit::content::Id;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PaintsProps {
    pub car: Id,
}

/// A row of swatches with their names.
#[component]
pub fn Paints(props: &PaintsProps) -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let Some(car) = show.exhibit.car(&props.car).filter(|car| car.paints.len() > 1) else {
        return html! { <div class="none" hidden=true></div> };
    };
    let chosen = show.visit.paints.get(&car.id).copied().unwrap_or_default();
    html! {
        <div class="paints" role="group" aria-label={show.t("car.paints")}>
            for (number, paint) in car.paints.iter().enumerate() {
                <button type="button" key={number} aria-pressed={(number == chosen).to_string()} onclick={show.on(Action::Paint(car.id.clone(), number))}>
                    <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10" fill={paint.colour.to_string()} /></svg>
                    <span>{ show.text(&paint.name) }</span>
                </button>
            }
        </div>
    }
}
