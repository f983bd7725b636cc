//! The room, one frame behind the hand. What a visitor does many times a second is answered first by what lies under
//! the finger, the ruler or the field, and only when that is painted by the room. So a hand never waits for a room, and
//! a room that needs long draws the year that it is then, and none in between.
//!
//! Invariant: behind is only what turns ([`Visit::turns_to`]), and only until the next frame. Whatever else changes is
//! drawn at once, with all that waited.

use crate::rooms;
use crate::show::Show;
use crate::widgets::after_paint::after_paint;
use exhibit::Visit;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct BehindProps {
    /// As it is now.
    pub show: Show,
}

/// The room of a visit.
#[component]
pub fn Behind(props: &BehindProps) -> Html {
    let redraw = use_force_update();
    let seen = use_mut_ref(|| props.show.clone());
    let due = use_mut_ref(|| false);
    if due.take() || !waits(&seen.borrow(), &props.show) {
        seen.replace(props.show.clone());
    }
    let behind = *seen.borrow() != props.show;
    use_effect_with(behind, move |behind| {
        let painted = behind.then(|| {
            after_paint(move || {
                due.replace(true);
                redraw.force_update();
            })
        });
        move || drop(painted)
    });
    let show = seen.borrow().clone();
    let room = show.visit.room;
    html! { <ContextProvider<Show> context={show}>{ rooms::view(room) }</ContextProvider<Show>> }
}

/// Whether the room may be behind by this.
fn waits(seen: &Show, now: &Show) -> bool {
    // A kiosk's keys write into a field of the room.
    let typed = now.kiosk && seen.visit.gallery.query != now.visit.gallery.query;
    *seen == Show { visit: seen.visit.clone(), ..now.clone() } && !typed && Visit::turns_to(&seen.visit, &now.visit)
}
