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
mod sources;
mod stories;
mod title;
mod tree;

use exhibit::Room;
use yew::prelude::*;

/// What is to be seen in a room. A room without a line here does not compile.
pub fn view(room: Room) -> Html {
    match room {
        Room::Gallery => html! { <gallery::Gallery /> },
        Room::Object => html! { <object::ObjectPage /> },
        Room::Tree => html! { <tree::Tree /> },
        Room::Map => html! { <map::Map /> },
        Room::Chronicle => html! { <chronicle::Chronicle /> },
        Room::Stories => html! { <stories::Stories /> },
        Room::Numbers => html! { <numbers::Numbers /> },
        Room::Disputes => html! { <disputes::Disputes /> },
        Room::Sources => html! { <sources::Sources /> },
        Room::Game => html! { <game::Game /> },
        Room::Parade => html! { <parade::Parade /> },
        Room::Compare => html! { <compare::Compare /> },
        Room::Title => html! { <title::Title /> },
    }
}
