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
mod tree;

use crate::widgets::awaited::Awaited;
use exhibit::Room;
use yew::prelude::*;

/// What is to be seen in a room. The opening is here with the program; the others come in parts.
pub fn view(room: Room) -> Html {
    match room {
        Room::Gallery => html! { <gallery::Gallery /> },
        _ => html! { <Awaited {room} /> },
    }
}
