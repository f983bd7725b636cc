//! The head of every room: where one is, where one can go, the language, and the way back to the start.

use crate::kiosk::Carry;
use crate::show::{Show, use_show};
use exhibit::rooms::doors;
use exhibit::visit::SettingsAction;
use exhibit::{Action, Room};
use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

/// Wordmark, navigation and quiet words.
#[component]
pub fn Header() -> Html {
    let show = use_show();
    let more = use_node_ref();
    use_folding(&more);
    let (leading, rest) = doors(&show.exhibit);
    html! {
        <header class="head">
            <a class="wordmark" href={show.href(Action::Open(Room::Title))} aria-label={show.t("shell.title")}>
                { show.text(&show.exhibit.title.wordmark) }<span class="stop" aria-hidden="true">{ "." }</span>
            </a>
            <nav aria-label={show.t("shell.rooms")}>
                <ul class="rooms">
                    for room in leading {
                        <li key={room.id()}>{ door(&show, room) }</li>
                    }
                    if !rest.is_empty() {
                        // A key of its own in each room: whoever has gone there finds it folded again.
                        <li key={format!("more-{}", show.visit.room.id())} class="more">
                            <details ref={more}>
                                <summary class={classes!(rest.contains(&show.visit.room).then_some("here"))}>
                                    { show.t("shell.more") }
                                </summary>
                                <ul class="more-rooms">
                                    for room in rest {
                                        <li key={room.id()}>{ door(&show, room) }</li>
                                    }
                                </ul>
                            </details>
                        </li>
                    }
                </ul>
            </nav>
            <div class="tools">
                <ul class="languages">
                    for lang in show.exhibit.title.languages.iter().filter(|lang| lang.id != show.visit.settings.lang) {
                        <li key={lang.id.to_string()}>
                            <button
                                type="button"
                                class="word"
                                lang={lang.id.to_string()}
                                onclick={show.on(SettingsAction::Lang(lang.id.clone()))}
                            >
                                { lang.name.to_string() }
                            </button>
                        </li>
                    }
                </ul>
                <Carry />
                <button type="button" class="word again" onclick={show.on(Action::Reset)}>
                    { show.t("shell.again") }
                </button>
            </div>
        </header>
    }
}

/// The link to a room. What has no door of its own stands behind that of the gallery.
fn door(show: &Show, room: Room) -> Html {
    let here = show.visit.room;
    let here = here == room || (room == Room::Gallery && here == Room::Object);
    html! {
        <a href={show.href(Action::Open(room))} aria-current={here.then_some("page")}>
            { show.t(&format!("room.{}", room.id())) }
        </a>
    }
}

/// Folds the further rooms when a visitor goes on to something else, or presses Escape.
#[hook]
fn use_folding(more: &NodeRef) {
    let more = more.clone();
    use_effect_with((), move |()| {
        let fold = |kind: &'static str| {
            let more = more.clone();
            EventListener::new(&document(), kind, move |event| {
                let Some(details) = more.cast::<HtmlElement>().filter(|details| details.has_attribute("open")) else {
                    return;
                };
                let key = event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key);
                let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
                match key.as_deref() {
                    Some("Escape") => {
                        if let Ok(Some(summary)) = details.query_selector("summary") {
                            let _ = summary.unchecked_into::<HtmlElement>().focus();
                        }
                    }
                    Some(_) => return,
                    None if details.contains(target.as_ref()) => return,
                    None => {}
                }
                let _ = details.remove_attribute("open");
            })
        };
        let listeners = ["pointerdown", "focusin", "keydown"].map(fold);
        move || drop(listeners)
    });
}
