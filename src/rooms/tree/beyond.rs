//! That a lying picture goes on above or below the screen, and a way there: on a low desk not all rows have room.

use crate::show::Show;
use exhibit::camera::Camera;
use exhibit::tree::Layout;
use yew::prelude::*;

/// So much of the picture may lie beyond an edge without a word, in pixels: its air.
const AIR: f64 = 14.0;
/// Nearer than this nobody takes what they see for all.
const NEAR: f64 = 1.05;
/// How much of the screen one press goes on by.
const STEP: f64 = 0.6;

/// A button at each edge beyond which there is more.
pub fn view(
    show: &Show,
    layout: &Layout,
    (camera, _, height): (Camera, f64, f64),
    on_camera: &Callback<Option<Camera>>,
) -> Html {
    if layout.look.upright || camera.scale > NEAR {
        return html! { <span hidden=true></span> };
    }
    let (bounds, high) = (layout.bounds, height / camera.scale);
    let foot = bounds.y + bounds.height;
    let edge = |class: &'static str, key: &'static str, d: &'static str, y: f64| {
        let (on_camera, camera) = (on_camera.clone(), Camera { y, ..camera });
        html! {
            <button
                key={class}
                type="button"
                class={classes!("beyond", class)}
                aria-label={show.t(key)}
                title={show.t(key)}
                onclick={move |_: MouseEvent| on_camera.emit(Some(camera))}
            >
                <svg viewBox="0 0 20 20" aria-hidden="true"><path {d} /></svg>
            </button>
        }
    };
    let (top, bottom) = (camera.y - high / 2.0, camera.y + high / 2.0);
    let step = high * STEP;
    html! {
        <>
            if (top - bounds.y) * camera.scale > AIR {
                { edge("above", "picture.up", "M4 13l6-6 6 6", (top - step).max(bounds.y) + high / 2.0) }
            }
            if (foot - bottom) * camera.scale > AIR {
                { edge("below", "picture.down", "M4 7l6 6 6-6", (bottom + step).min(foot) - high / 2.0) }
            }
        </>
    }
}
