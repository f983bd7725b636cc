//! The ways into the rooms beside the gallery, each with a picture made of the objects at hand.

use crate::drawing::Plate;
use crate::show::Show;
use exhibit::content::Id;
use exhibit::gallery::{Gallery, Newcomer};
use exhibit::{Action, Room};
use yew::prelude::*;

/// How many objects the picture of a parade has. No other has more.
const PARADE: usize = 3;
/// Among so many of a shelf a picture is looked for.
const LOOKED_AT: usize = 4 * PARADE;

/// The rooms that are offered and can be entered without an object.
pub fn rooms(show: &Show) -> Vec<Room> {
    let beside = |room: &Room| room.is_beside_gallery() && *room != Room::Object;
    show.exhibit.rooms().iter().copied().filter(beside).collect()
}

/// A card for each.
pub fn view(show: &Show, shelves: &Gallery, newcomer: Option<Newcomer>) -> Html {
    let objects = at_hand(show, shelves, newcomer);
    html! {
        <ul class="ways-in">
            for room in rooms(show) {
                <li key={room.id()}>
                    <a class={classes!("way-in", format!("way-{}", room.id()))} href={show.href(Action::Open(room))}>
                        { picture(room, &objects) }
                        <span class="called">{ show.t(&format!("room.{}", room.id())) }</span>
                        <span class="why">{ show.t(&format!("invite.{}", room.id())) }</span>
                    </a>
                </li>
            }
        </ul>
    }
}

/// What stands first on the newcomer's shelf, as far as there is a picture of it. The same whatever the year: a drawing
/// that comes is the dearest thing in a step of the clock.
fn at_hand(show: &Show, shelves: &Gallery, newcomer: Option<Newcomer>) -> Vec<Id> {
    let shelf = newcomer.and_then(|newcomer| shelves.shelves.get(newcomer.shelf));
    let all = shelf.into_iter().flat_map(|shelf| &shelf.objects).take(LOOKED_AT);
    let objects = all.filter_map(|index| show.exhibit.all.objects.get(*index));
    let pictured = objects.filter(|object| object.drawing.is_some() || object.photo.is_some());
    pictured.take(PARADE).map(|object| object.id.clone()).collect()
}

/// Of a parade a row, of a comparison two, of the game one of which only the shape is seen. The sheet says how.
fn picture(room: Room, objects: &[Id]) -> Html {
    let many = match room {
        Room::Parade => PARADE,
        Room::Compare => 2,
        _ => 1,
    };
    html! {
        <span class="staged" aria-hidden="true">
            for object in objects.iter().take(many) {
                <Plate key={object.to_string()} object={object.clone()} shelf=true />
            }
        </span>
    }
}
