//! The parts that the program comes in, besides the first: each holds the rooms that are likely to be visited together.
//! `curator weave` divides the program by the functions below (`crates/curator/src/parts.rs`).
//!
//! Invariant: nothing outside these functions names a view that belongs to a part, or the linker would have to put its
//! code into the first.

// A call across parts is one that Rust cannot look into. The attribute writes it.
#![allow(unsafe_code)]

use super::*;
use exhibit::Exhibit;
use exhibit::search::Kind;
use std::cell::RefCell;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What draws the rooms of a part.
pub type View = fn(Room) -> Html;

/// A part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The objects by themselves.
    Objects,
    /// The great pictures.
    Pictures,
    /// What is read.
    Reading,
    /// The search, and what it found.
    Find,
}

impl Part {
    /// All of them, in the order in which they are fetched ahead.
    pub const ALL: [Self; 4] = [Self::Objects, Self::Pictures, Self::Reading, Self::Find];

    /// The part that a room is in. A room without a line here does not compile.
    pub fn of(room: Room) -> Self {
        match room {
            Room::Title | Room::Gallery | Room::Object | Room::Compare | Room::Parade => Self::Objects,
            Room::Tree | Room::Map => Self::Pictures,
            Room::Chronicle | Room::Stories | Room::Numbers => Self::Reading,
            Room::Disputes | Room::Sources | Room::Game => Self::Reading,
        }
    }

    /// The view, if the part is here.
    pub fn here(self) -> Option<View> {
        HERE.with_borrow(|here| here[self as usize])
    }

    /// Fetches the part, if it is not here.
    pub async fn fetch(self) -> Result<View, SplitLoaderError> {
        if let Some(view) = self.here() {
            return Ok(view);
        }
        let view = match self {
            Self::Objects => objects().await,
            Self::Pictures => pictures().await,
            Self::Reading => reading().await,
            Self::Find => find().await,
        }?;
        HERE.with_borrow_mut(|here| here[self as usize] = Some(view));
        Ok(view)
    }
}

thread_local! {
    /// The parts that have come; once here, they stay.
    static HERE: RefCell<[Option<View>; Part::ALL.len()]> = const { RefCell::new([None; Part::ALL.len()]) };
}

#[wasm_split(find, fallible)]
fn find() -> Result<View, SplitLoaderError> {
    Ok(|_| html! { <find::Finding /> })
}

/// Makes a slice of what the search needs; true when all of it is there. With the part of the search.
#[wasm_split(find, fallible)]
pub fn prepare() -> Result<fn(&Exhibit, usize) -> bool, SplitLoaderError> {
    Ok(|exhibit, most| exhibit.prepare_search(&Kind::ALL, most))
}

#[wasm_split(objects, fallible)]
fn objects() -> Result<View, SplitLoaderError> {
    Ok(|room| match room {
        Room::Object => html! { <object::ObjectPage /> },
        Room::Parade => html! { <parade::Parade /> },
        Room::Compare => html! { <compare::Compare /> },
        _ => Html::default(),
    })
}

#[wasm_split(pictures, fallible)]
fn pictures() -> Result<View, SplitLoaderError> {
    Ok(|room| match room {
        Room::Tree => html! { <tree::Tree /> },
        Room::Map => html! { <map::Map /> },
        _ => Html::default(),
    })
}

#[wasm_split(reading, fallible)]
fn reading() -> Result<View, SplitLoaderError> {
    Ok(|room| match room {
        Room::Chronicle => html! { <chronicle::Chronicle /> },
        Room::Stories => html! { <stories::Stories /> },
        Room::Numbers => html! { <numbers::Numbers /> },
        Room::Disputes => html! { <disputes::Disputes /> },
        Room::Sources => html! { <sources::Sources /> },
        Room::Game => html! { <game::Game /> },
        _ => Html::default(),
    })
}
