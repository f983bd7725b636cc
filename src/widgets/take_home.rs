//! What is on the screen, taken home: on a kiosk as a code, elsewhere on paper or to whom a visitor likes.

use super::HandOn;
use crate::show::use_show;
use gloo::utils::window;
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
    let print = Callback::from(|_: MouseEvent| {
        let _ = window().print();
    });
    html! {
        <span class="home">
            if !show.kiosk {
                <button type="button" class="tool print" onclick={print}>{ props.print.clone() }</button>
            }
            <HandOn what={props.what.clone()} />
        </span>
    }
}
