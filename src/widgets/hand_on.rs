//! The one way to hand this view on: on a kiosk a code, where the museum has the exhibit on the web; elsewhere what
//! the browser has: its own sheet, else a link to copy. None where there is no way.

use crate::kiosk::Carry;
use crate::show::{Show, use_show};
use exhibit::kiosk::at_home;
use gloo::utils::window;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct HandOnProps {
    /// What is handed on, in a few words.
    pub what: AttrValue,
}

/// The button. What was copied is said, since nothing else shows it.
#[component]
pub fn HandOn(props: &HandOnProps) -> Html {
    let show = use_show();
    // The address that was copied: another view is not.
    let copied = use_state(|| None::<String>);
    // Asked once the page is there: where the opening is drawn into it, there is no browser.
    let ways = use_state_eq(|| (false, false));
    {
        let put = ways.setter();
        use_effect_with((), move |()| put.set((way("share").is_some(), way("clipboard").is_some())));
    }
    if show.kiosk {
        return html! { <Carry /> };
    }
    let (shares, copies) = *ways;
    if !shares && !copies {
        return html! { <span hidden=true></span> };
    }
    let address = here(&show);
    let is_copied = copied.as_ref() == Some(&address);
    let onclick = {
        let (title, text) = (show.text(&show.exhibit.title.title), props.what.clone());
        let put = copied.setter();
        Callback::from(move |_: MouseEvent| {
            let (address, put) = (address.clone(), put.clone());
            let promise = if shares { share(&title, &text, &address) } else { copy(&address) };
            spawn_local(async move {
                // A visitor who thinks better of it does no harm.
                if let Some(promise) = promise
                    && JsFuture::from(promise).await.is_ok()
                    && !shares
                {
                    put.set(Some(address));
                }
            });
        })
    };
    html! {
        <span class="hand-on">
            <button type="button" class="tool share" {onclick}>
                { show.t(if shares { "take.share" } else { "take.copy" }) }
            </button>
            <span role="status">{ is_copied.then(|| show.t("take.copied")) }</span>
        </span>
    }
}

/// The address of this very view: on the web where the museum has one, else where the page stands.
pub fn here(show: &Show) -> String {
    at_home(&show.exhibit, &show.visit).unwrap_or_else(|| {
        let here = window().location().href().unwrap_or_default();
        let page = here.split('#').next().unwrap_or_default();
        [page, &show.visit.address(&show.exhibit)].concat()
    })
}

/// What a browser may have or not: a method or a thing of its own.
fn way(name: &str) -> Option<JsValue> {
    Reflect::get(&window().navigator(), &name.into()).ok().filter(|way| !way.is_undefined() && !way.is_null())
}

fn share(title: &str, text: &str, address: &str) -> Option<Promise> {
    let data = Object::new();
    for (key, value) in [("title", title), ("text", text), ("url", address)] {
        let _ = Reflect::set(&data, &key.into(), &value.into());
    }
    call(&window().navigator(), way("share")?, &data)
}

fn copy(address: &str) -> Option<Promise> {
    let board = way("clipboard")?;
    let write = Reflect::get(&board, &"writeText".into()).ok()?;
    call(&board, write, &address.into())
}

fn call(on: &JsValue, method: JsValue, with: &JsValue) -> Option<Promise> {
    method.dyn_into::<Function>().ok()?.call1(on, with).ok()?.dyn_into().ok()
}
