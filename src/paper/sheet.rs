//! The sheet of paper: a head, what is printed, its sources, and where it came from.

use super::notes::Notes;
use super::{object, told};
use crate::show::{Show, use_show};
use exhibit::Room;
use exhibit::kiosk::at_home;
use gloo::utils::window;
use yew::prelude::*;

/// What a visitor is at, whole. Where that is none of the three, the page is printed as it is.
#[component]
pub fn Sheet() -> Html {
    let show = use_show();
    let mut notes = Notes::default();
    let Some(body) = body(&show, &mut notes) else { return html! { <div class="no-paper" hidden=true></div> } };
    html! {
        <article class="paper">
            <p class="whose">{ show.text(&show.exhibit.title.title) }</p>
            { body }
            { notes.list(&show) }
            <p class="address">{ address(&show) }</p>
        </article>
    }
}

fn body(show: &Show, notes: &mut Notes) -> Option<Html> {
    let (exhibit, visit) = (&show.exhibit, &show.visit);
    if let Some(story) = visit.story.id.as_ref().and_then(|id| exhibit.story(id)) {
        return Some(told::story(show, story));
    }
    match visit.room {
        Room::Object => {
            let object = visit.selection.object.as_ref().and_then(|id| exhibit.object(id))?;
            Some(object::object(show, notes, object))
        }
        Room::Chronicle => Some(told::chronicle(show, notes)),
        _ => None,
    }
}

/// The address of this very view: on the web where the museum has one, else where the page stands.
fn address(show: &Show) -> String {
    at_home(&show.exhibit, &show.visit).unwrap_or_else(|| {
        let here = window().location().href().unwrap_or_default();
        let page = here.split('#').next().unwrap_or_default().to_owned();
        format!("{page}{}", show.visit.address(&show.exhibit))
    })
}
