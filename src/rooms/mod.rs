//! The rooms, one folder or file each.

mod chronicle;
mod compare;
mod disputes;
mod find;
mod gallery;
mod game;
mod map;
mod numbers;
mod object;
mod parade;
pub mod parts;
mod sources;
mod stories;
mod title;
mod tree;

use crate::widgets::awaited::Awaited;
use exhibit::{Exhibit, Room, Visit};
use parts::Part;
use yew::prelude::*;

/// True for a visit that the first part of the content and of the program is enough for. Whoever looks for something
/// needs both whole.
pub fn is_first(visit: &Visit, exhibit: &Exhibit) -> bool {
    match visit.room {
        Room::Gallery => !visit.gallery.is_finding(exhibit),
        room => room == Room::Title,
    }
}

/// What is to be seen in a room. The opening is here with the program; the others come in parts.
pub fn view(room: Room) -> Html {
    match room {
        Room::Gallery => html! { <gallery::Gallery /> },
        Room::Title => html! { <title::Title /> },
        // `is_first` names those above.
        _ => html! { <Awaited {room} part={Part::of(room)} /> },
    }
}
