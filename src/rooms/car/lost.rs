//! A link to a car that is not there, and the way on.

use crate::show::use_show;
use exhibit::{Action, Room};
use yew::prelude::*;

/// Says so, and offers all cars.
#[component]
pub fn Lost() -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    html! {
        <div class="nothing">
            <h1 class="large">{ show.t("car.lost") }</h1>
            <p><a class="tool strong" href={show.href(Action::Open(Room::Gallery))}>{ show.t("car.all") }</a></p>
        </div>
    }
}
