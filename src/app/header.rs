//! The head of every room: where one is, where one can go, the language, and the way back to the start.

use crate::kiosk::Carry;
use crate::show::{Show, use_show};
use crate::widgets::settings;
use exhibit::rooms::doors;
use exhibit::visit::SettingsAction;
use exhibit::{Action, Room};
use yew::prelude::*;

/// Wordmark, navigation and quiet words.
#[component]
pub fn Header() -> Html {
    let show = use_show();
    let (leading, rest) = doors(&show.exhibit);
    let wordmark = show.text(&show.exhibit.title.wordmark);
    html! {
        <header class="head">
            // What is read stands first in what is said (WCAG 2.2, 2.5.3), and each part in its language (3.1.2).
            <a class="wordmark" href={show.href(Action::Open(Room::Title))}>
                <span lang={show.letters_of(&wordmark)}>{ wordmark }</span>
                <span class="stop" aria-hidden="true">{ "." }</span>
                <span class="hidden">{ format!(": {}", show.t("shell.title")) }</span>
            </a>
            <nav aria-label={show.t("shell.rooms")}>
                <ul class="rooms">
                    for room in leading {
                        <li key={room.id()}>{ door(&show, room) }</li>
                    }
                    if !rest.is_empty() {
                        // A key of its own in each room: whoever has gone there finds it folded again.
                        <li key={format!("more-{}", show.visit.room.id())} class="more">
                            <details>
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
                { settings(&show) }
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
