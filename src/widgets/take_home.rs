//! What is on the screen, taken home: on a kiosk as a code, elsewhere on paper or to whom a visitor likes.

use crate::kiosk::Carry;
use crate::show::use_show;
use exhibit::kiosk::at_home;
use gloo::utils::window;
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TakeHomeProps {
    /// What is handed on, in a few words.
    pub what: AttrValue,
    /// What the button for paper says.
    pub print: AttrValue,
}

/// What can be done with it here. Which of it, the machine says.
#[component]
pub fn TakeHome(props: &TakeHomeProps) -> Html {
    let show = use_show();
    if show.kiosk {
        return html! { <span class="home"><Carry /></span> };
    }
    let address = at_home(&show.exhibit, &show.visit);
    let title = show.text(&show.exhibit.title.title).to_string();
    let share = {
        let (address, text) = (address.clone(), props.what.clone());
        Callback::from(move |_: MouseEvent| hand_on(&title, &text, address.as_deref()))
    };
    let print = Callback::from(|_: MouseEvent| {
        let _ = window().print();
    });
    html! {
        <span class="home">
            <button type="button" class="tool print" onclick={print}>{ props.print.clone() }</button>
            if sharer().is_some() {
                <button type="button" class="tool share" onclick={share}>{ show.t("game.share") }</button>
            }
        </span>
    }
}

/// The browser's own way to hand something on, if it has one.
fn sharer() -> Option<Function> {
    let share = Reflect::get(&window().navigator(), &JsValue::from_str("share")).ok()?;
    share.dyn_into().ok()
}

/// Hands it on: its address on the web, or where it stands now. A visitor who thinks better of it does no harm.
fn hand_on(title: &str, text: &str, address: Option<&str>) {
    let here = window().location().href().unwrap_or_default();
    let data = Object::new();
    for (key, value) in [("title", title), ("text", text), ("url", address.unwrap_or(&here))] {
        let _ = Reflect::set(&data, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    if let Some(share) = sharer()
        && let Ok(promise) = share.call1(&window().navigator(), &data)
        && let Ok(promise) = promise.dyn_into::<js_sys::Promise>()
    {
        wasm_bindgen_futures::spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
        });
    }
}
