//! A keyboard on the screen, for a kiosk that has none. Its letters are those of the language it is open in. It writes
//! into the field as any keyboard does, where the caret stands and over what is selected; the field tells the exhibit.

use crate::show::use_show;
use crate::words::Dictionary;
use exhibit::Room;
use exhibit::kiosk::{KEYBOARD, letter_before, rows};
use exhibit::visit::ShellAction;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
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
    // The search keeps the focus, and with it the place where the visitor reads what they write.
    let keep = Callback::from(|event: PointerEvent| event.prevent_default());
    html! {
        <div class="keyboard" role="group" aria-label={show.t("keyboard.name")} onpointerdown={keep}>
            for (index, letters) in rows(&layout).into_iter().enumerate() {
                <div key={index} class="row" lang={lang.to_string()}>
                    for letter in letters {
                        <button key={letter.clone()} type="button" onclick={key(&letter)}>{ letter }</button>
                    }
                    if index == 0 {
                        <button
                            key="erase"
                            type="button"
                            class="wide"
                            aria-label={show.t("keyboard.erase")}
                            onclick={key("")}
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
                <button key="space" type="button" class="space" onclick={key(" ")}>
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

/// A key with that on it; with nothing, it erases.
fn key(letter: &str) -> Callback<MouseEvent> {
    let letter = letter.to_owned();
    Callback::from(move |_| {
        let field = document().query_selector("input[type=search]").ok().flatten();
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            write(&field, &letter);
        }
    })
}

/// Puts a letter in place of what is selected. Nothing takes that away, or else the letter before the caret.
fn write(field: &HtmlInputElement, letter: &str) {
    let text = field.value();
    let end = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    let (from, to) = (field.selection_start(), field.selection_end());
    let (mut from, to) = (from.ok().flatten().unwrap_or(end), to.ok().flatten().unwrap_or(end));
    if letter.is_empty() && from == to {
        from = u32::try_from(letter_before(&text, from as usize)).unwrap_or(from);
    }
    let caret = from + u32::try_from(letter.encode_utf16().count()).unwrap_or(0);
    let _ = field.set_range_text_with_start_and_end(letter, from, to);
    let _ = field.set_selection_range(caret, caret);
    if let Ok(input) = document().create_event("Event") {
        input.init_event_with_bubbles("input", true);
        let _ = field.dispatch_event(&input);
    }
}
