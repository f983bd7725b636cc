//! A keyboard on the screen, for a kiosk that has none. Its letters are those of the language it is open in.

use crate::show::{Show, use_show};
use crate::words::Dictionary;
use exhibit::Room;
use exhibit::kiosk::{KEYBOARD, rows};
use exhibit::visit::{GalleryAction, ShellAction};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct KeyboardProps {
    pub dictionary: Dictionary,
}

/// Rows of keys that write into the search; hidden until the search is touched.
#[component]
pub fn Keyboard(props: &KeyboardProps) -> Html {
    let show = use_show();
    let lang = show.visit.shell.keys.clone().filter(|_| show.kiosk && show.visit.room == Room::Gallery);
    let Some(lang) = lang else { return html! { <div class="keyboard" hidden=true></div> } };
    let layout = props.dictionary.of(&lang).t(KEYBOARD);
    let query = &show.visit.gallery.query;
    let erased: String = query.chars().take(query.chars().count().saturating_sub(1)).collect();
    // The search keeps the focus, and with it the place where the visitor reads what they write.
    let keep = Callback::from(|event: PointerEvent| event.prevent_default());
    html! {
        <div class="keyboard" role="group" aria-label={show.t("keyboard.name")} onpointerdown={keep}>
            for (index, letters) in rows(&layout).into_iter().enumerate() {
                <div key={index} class="row" lang={lang.to_string()}>
                    for letter in letters {
                        <button key={letter.clone()} type="button" onclick={write(&show, &letter)}>{ letter }</button>
                    }
                    if index == 0 {
                        <button
                            key="erase"
                            type="button"
                            class="wide"
                            aria-label={show.t("keyboard.erase")}
                            onclick={show.on(GalleryAction::Search(erased.clone()))}
                        >
                            { "⌫" }
                        </button>
                    }
                </div>
            }
            <div class="row">
                for other in show.exhibit.title.languages.iter().filter(|other| other.id != lang) {
                    <button
                        key={other.id.to_string()}
                        type="button"
                        class="wide"
                        lang={other.id.to_string()}
                        onclick={show.on(ShellAction::Keys(Some(other.id.clone())))}
                    >
                        { other.name.to_string() }
                    </button>
                }
                <button key="space" type="button" class="space" onclick={write(&show, " ")}>
                    { show.t("keyboard.space") }
                </button>
                <button
                    key="close"
                    type="button"
                    class="wide"
                    onclick={show.on(ShellAction::Keys(None))}
                    aria-label={show.t("keyboard.close")}
                >
                    { "▾" }
                </button>
            </div>
        </div>
    }
}

fn write(show: &Show, letter: &str) -> Callback<MouseEvent> {
    show.on(GalleryAction::Search(format!("{}{letter}", show.visit.gallery.query)))
}
