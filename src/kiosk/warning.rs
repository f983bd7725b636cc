//! The question whether somebody is still there, before the exhibit begins again.

use super::keeper;
use crate::show::use_show;
use exhibit::Action;
use exhibit::kiosk::{KioskEvent, Signal};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct WarningProps {
    /// How long is left, in s; none if nobody is asked.
    pub left: Option<u32>,
    pub notify: Callback<KioskEvent>,
}

/// Whether this is a press of one of its buttons, which answer for themselves: were the press noticed before they hear
/// of it, the dialog would be gone from under the finger.
pub fn is_answer(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let on_it = target.is_some_and(|target| target.closest(".still-there button").ok().flatten().is_some());
    on_it && event.dyn_ref::<KeyboardEvent>().is_none_or(|event| event.key() != "Escape")
}

/// A dialog with one big button. Any touch beside it and the Escape key answer as well: see `signals.rs`.
#[component]
pub fn Warning(props: &WarningProps) -> Html {
    let show = use_show();
    let button = use_node_ref();
    {
        let button = button.clone();
        use_effect_with(props.left.is_some(), move |asked| {
            if let Some(button) = button.cast::<web_sys::HtmlElement>().filter(|_| *asked) {
                let _ = button.focus();
            }
        });
    }
    let Some(left) = props.left else { return html! { <div class="warning" hidden=true></div> } };
    let answer = |action: Option<Action>| {
        let notify = props.notify.clone();
        Callback::from(move |_: MouseEvent| {
            notify.emit(KioskEvent::Notice(keeper::times().steady, Signal::Acted));
            action.iter().for_each(|action| notify.emit(KioskEvent::Act(action.clone())));
        })
    };
    html! {
        <div class="warning">
            <div
                class="still-there"
                role="alertdialog"
                aria-modal="true"
                aria-labelledby="asked"
                aria-describedby="asked-why"
            >
                // Spoken once, with the time there was at first; a number that is spoken every second says nothing
                // else.
                <h2 id="asked">{ show.t("kiosk.asked") }</h2>
                <p id="asked-why">{ show.t("kiosk.asked_why") }</p>
                <p class="left" aria-hidden="true">{ show.words.count("kiosk.left", left as usize) }</p>
                <button ref={button} type="button" class="tool strong here" onclick={answer(None)}>
                    { show.t("kiosk.here") }
                </button>
                <button type="button" class="tool" onclick={answer(Some(Action::Reset))}>
                    { show.t("kiosk.again") }
                </button>
            </div>
        </div>
    }
}
