//! A link to an object that is not there, and the way on.

use crate::show::use_show;
use exhibit::{Action, Room};
use yew::prelude::*;

/// Says so, and offers all objects.
#[component]
pub fn Lost() -> Html {
    let show = use_show();
    html! {
        <div class="nothing">
            <h1 class="large">{ show.t("object.lost") }</h1>
            <p><a class="tool strong" href={show.href(Action::Open(Room::Gallery))}>{ show.t("object.all") }</a></p>
        </div>
    }
}
