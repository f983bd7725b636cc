//! The rooms, one folder or file each.

mod chronicle;
mod compare;
mod disputes;
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
use exhibit::Room;
use yew::prelude::*;

/// True for a room that the first part of the content and of the program is enough for.
pub fn is_first(room: Room) -> bool {
    matches!(room, Room::Gallery | Room::Title)
}

/// What is to be seen in a room. The opening is here with the program; the others come in parts.
pub fn view(room: Room) -> Html {
    match room {
        Room::Gallery => html! { <gallery::Gallery /> },
        Room::Title => html! { <title::Title /> },
        // `is_first` names those above.
        _ => html! { <Awaited {room} /> },
    }
}
