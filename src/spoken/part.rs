//! The part of the program that speaks. A visitor who never asks for it never fetches it.

// A call across parts is one that Rust cannot look into. The attribute writes it.
#![allow(unsafe_code)]

use super::captions::Captions;
use exhibit::kiosk::KioskEvent;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

/// What is told to it besides the visit.
#[derive(Clone, PartialEq)]
pub struct Heard {
    /// The kiosk asks whether somebody is there.
    pub asked: bool,
    /// Tells what happens.
    pub notify: Callback<KioskEvent>,
}

/// What draws it.
type View = fn(&Heard) -> Html;

#[wasm_split(spoken, fallible)]
fn spoken() -> Result<View, SplitLoaderError> {
    Ok(|heard| html! { <Captions heard={heard.clone()} /> })
}

/// The captions, once the exhibit speaks and they have come. Asked for until they do: a visitor who sees nothing of it
/// cannot know that there is something to ask for again.
#[hook]
pub fn use_spoken(speaks: bool) -> Option<View> {
    let kept = use_state(|| None::<View>);
    let put = kept.setter();
    use_effect_with(speaks, move |speaks| {
        if *speaks {
            wasm_bindgen_futures::spawn_local(async move {
                for _ in 0..TRIES {
                    if let Ok(view) = spoken().await {
                        put.set(Some(view));
                        return;
                    }
                }
            });
        }
    });
    (*kept).filter(|_| speaks)
}

/// Each waits for seconds by itself (`assets/start.js`).
const TRIES: u32 = 100;
