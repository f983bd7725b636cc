//! What happened to the object, and where it went.

use crate::figures;
use crate::show::use_show;
use crate::widgets::know_mark;
use exhibit::Room;
use exhibit::content::{Entry, Id};
use exhibit::visit::SelectionAction;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct OfObjectProps {
    pub object: Id,
}

/// The events that concern the object.
#[component]
pub fn Events(props: &OfObjectProps) -> Html {
    let show = use_show();
    let events: Vec<_> = show.exhibit.all.events.iter().filter(|event| event.objects.contains(&props.object)).collect();
    if events.is_empty() {
        return html! { <p class="quiet">{ show.t("object.no_events") }</p> };
    }
    html! {
        <ol class="events">
            for event in events {
                <li key={event.id.to_string()}>
                    <span class="when">{ figures::span(&show, event.when) }</span>
                    <a href={show.href(SelectionAction::OpenEntry(Room::Chronicle, event.id.clone()))}>
                        { show.text(&event.title) }
                    </a>
                    { know_mark(&show, &event.reference()) }
                </li>
            }
        </ol>
    }
}

/// The movements that concern the object.
#[component]
pub fn Roads(props: &OfObjectProps) -> Html {
    let show = use_show();
    let movements: Vec<_> =
        show.exhibit.all.movements.iter().filter(|movement| movement.objects.contains(&props.object)).collect();
    if movements.is_empty() {
        return html! { <p class="quiet">{ show.t("object.no_roads") }</p> };
    }
    let place = |id: &Id| show.exhibit.place(id).map(|place| show.text(&place.name)).unwrap_or_default();
    html! {
        <ol class="events">
            for movement in movements {
                <li key={movement.id.to_string()}>
                    <span class="when">{ movement.when.label() }</span>
                    <div>
                        <a href={show.href_to(&movement.reference())}>
                            { format!("{} → {}", place(&movement.from), place(&movement.to)) }
                        </a>
                        <p>{ show.text(&movement.text) }</p>
                    </div>
                    { know_mark(&show, &movement.reference()) }
                </li>
            }
        </ol>
    }
}
