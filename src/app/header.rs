//! The head of every room: where one is, where one can go, the language, and the way back to the start.

use crate::kiosk::Carry;
use crate::show::use_show;
use exhibit::visit::SettingsAction;
use exhibit::{Action, Room};
use web_sys::HtmlElement;
use yew::prelude::*;

/// Wordmark, navigation and tools.
#[component]
pub fn Header() -> Html {
    let show = use_show();
    let visit = &show.visit;
    let open = use_node_ref();
    {
        let open = open.clone();
        use_effect_with((visit.room, visit.settings.lang.clone()), move |_| draw_along(&open));
    }
    let here = |room: Room| visit.room == room || (room == Room::Gallery && visit.room.is_beside_gallery());
    let rooms = show.exhibit.rooms().iter().copied().filter(|room| !room.is_beside_gallery());
    html! {
        <header class="head">
            <a class="wordmark" href={show.href(Action::Reset)} onclick={show.on(Action::Reset)}>
                { show.text(&show.exhibit.title.wordmark) }<span class="stop" aria-hidden="true">{ "." }</span>
            </a>
            <nav aria-label={show.t("shell.rooms")}>
                <ul class="rooms">
                    for room in rooms {
                        <li key={room.id()} ref={if here(room) { open.clone() } else { NodeRef::default() }}>
                            <a href={show.href(Action::Open(room))} aria-current={here(room).then_some("page")}>
                                { show.t(&format!("room.{}", room.id())) }
                            </a>
                        </li>
                    }
                </ul>
            </nav>
            <div class="tools">
                <ul class="languages">
                    for lang in show.exhibit.title.languages.iter().filter(|lang| lang.id != visit.settings.lang) {
                        <li key={lang.id.to_string()}>
                            <button
                                type="button"
                                class="tool"
                                lang={lang.id.to_string()}
                                onclick={show.on(SettingsAction::Lang(lang.id.clone()))}
                            >
                                { lang.name.to_string() }
                            </button>
                        </li>
                    }
                </ul>
                <Carry />
                <button type="button" class="tool strong" onclick={show.on(Action::Reset)}>
                    { show.t("shell.again") }
                </button>
            </div>
        </header>
    }
}

/// On a phone the rooms are drawn along: brings the open one to the middle. Not by `scrollIntoView`, which would also
/// push the page up, though it does not scroll.
fn draw_along(open: &NodeRef) {
    let Some(open) = open.cast::<HtmlElement>() else { return };
    if let Ok(Some(nav)) = open.closest("nav") {
        nav.set_scroll_left(open.offset_left() - (nav.client_width() - open.offset_width()) / 2);
    }
}
