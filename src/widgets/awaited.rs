//! A room whose part of the program may still be on its way.

use crate::app::arrived;
use crate::rooms::parts::Part;
use crate::show::use_show;
use exhibit::Room;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct AwaitedProps {
    pub room: Room,
    /// The part that its view is in.
    pub part: Part,
}

/// How the fetching of a part goes.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Coming,
    Here,
    Lost,
}

/// The room, when its part is here; until then a quiet word, and if it does not come, a sentence and another try.
#[component]
pub fn Awaited(props: &AwaitedProps) -> Html {
    let show = use_show();
    let part = props.part;
    let way = use_state_eq(|| Way::Coming);
    let fetch = {
        let way = way.setter();
        use_callback(part, move |(), part| {
            let (way, part) = (way.clone(), *part);
            way.set(Way::Coming);
            wasm_bindgen_futures::spawn_local(async move {
                way.set(if part.fetch().await.is_ok() { Way::Here } else { Way::Lost });
            });
        })
    };
    {
        // What was drawn decides, and not what has come since: Yew lets the page breathe between a drawing and what
        // follows it, and a part that came in that breath would never be drawn.
        let (fetch, drawn) = (fetch.clone(), part.here().is_some());
        use_effect_with(part, move |_| {
            if !drawn {
                fetch.emit(());
            }
        });
    }
    {
        let ready = part.here().is_some() && !show.begun;
        let waited = use_mut_ref(|| false);
        use_effect_with(ready, move |ready| {
            if waited.replace(!ready) && *ready {
                arrived();
            }
        });
    }
    let again = {
        let (fetch, more) = (fetch.clone(), show.more.clone());
        Callback::from(move |_: MouseEvent| {
            fetch.emit(());
            more.emit(());
        })
    };
    match part.here().filter(|_| !show.begun) {
        Some(view) => view(props.room),
        // What does not come of the content is told of by the box for that (`app/gap.rs`).
        None if *way == Way::Lost && !show.begun => html! {
            <p class="gap" role="status">
                { show.t("gap.text") }
                { " " }
                <button type="button" class="tool" onclick={again}>{ show.t("gap.again") }</button>
            </p>
        },
        None => html! { <p class="coming" role="status">{ show.t("shell.coming") }</p> },
    }
}
