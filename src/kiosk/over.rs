//! What lies over the rooms of a museum's own screen: a part of the program of its own, since a visitor at home never
//! sees any of it.

// A call across parts is one that Rust cannot look into. The attribute writes it.
#![allow(unsafe_code)]

use super::attract::Attract;
use super::code::Code;
use super::keyboard::Keyboard;
use super::warning::Warning;
use crate::words::Dictionary;
use exhibit::kiosk::{KioskEvent, Scene};
use std::rc::Rc;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

/// What there is to be shown over the rooms.
#[derive(Clone, PartialEq)]
pub struct Over {
    /// The scene of the attract loop.
    pub scene: Option<Scene>,
    /// It was stopped.
    pub still: bool,
    /// How many seconds are left to the question whether somebody is there.
    pub left: Option<u32>,
    /// Tells what happens.
    pub notify: Callback<KioskEvent>,
    /// The words of every language.
    pub dictionary: Dictionary,
}

/// Draws what lies beneath the room, and what lies over it.
#[derive(Clone, Copy)]
struct Views {
    beneath: fn(&Over) -> Html,
    over: fn(&Over) -> Html,
}

#[wasm_split(kiosk, fallible)]
fn views() -> Result<Views, SplitLoaderError> {
    Ok(Views {
        beneath: |over| html! { <Keyboard dictionary={over.dictionary.clone()} /> },
        over: |over| {
            let Over { scene, still, left, notify, dictionary } = over.clone();
            html! {
                <>
                    <Code />
                    <Attract {scene} {still} {dictionary} />
                    <Warning {left} {notify} />
                </>
            }
        },
    })
}

/// The views, once they are here. Equal if both have come, or neither.
#[derive(Clone, Default)]
pub struct Kept(Option<Rc<Views>>);

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_some() == other.0.is_some()
    }
}

impl Kept {
    /// What lies beneath the room.
    pub fn beneath(&self, over: &Over) -> Html {
        self.0.as_ref().map_or_else(Html::default, |views| (views.beneath)(over))
    }

    /// What lies over it.
    pub fn over(&self, over: &Over) -> Html {
        self.0.as_ref().map_or_else(Html::default, |views| (views.over)(over))
    }
}

/// The views, on a museum's own screen. Asked for until they come: nobody is there who could ask again.
#[hook]
pub fn use_over(kiosk: bool) -> Kept {
    let kept = use_state_eq(Kept::default);
    let put = kept.setter();
    use_effect_with((), move |()| {
        if kiosk {
            wasm_bindgen_futures::spawn_local(async move {
                for _ in 0..TRIES {
                    if let Ok(views) = views().await {
                        put.set(Kept(Some(Rc::new(views))));
                        return;
                    }
                }
            });
        }
    });
    (*kept).clone()
}

/// Each waits for seconds by itself (`assets/start.js`).
const TRIES: u32 = 100;
