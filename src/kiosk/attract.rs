//! What lies over a scene of the attract loop: the invitation, in every language of the exhibit, and a way to stop it.

use crate::show::use_show;
use crate::widgets::{presses, use_size};
use crate::words::Dictionary;
use exhibit::Room;
use exhibit::kiosk::Scene;
use gloo::utils::document_element;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct AttractProps {
    /// The scene on the screen; none if somebody is there.
    pub scene: Option<Scene>,
    /// It was stopped.
    pub still: bool,
    pub dictionary: Dictionary,
}

/// Over the whole screen. What wakes the exhibit is in `signals.rs`: any touch and any key but the button's.
#[component]
pub fn Attract(props: &AttractProps) -> Html {
    match props.scene.clone() {
        Some(scene) => {
            html! { <Invitation {scene} still={props.still} dictionary={props.dictionary.clone()} /> }
        }
        None => html! { <div class="attract" hidden=true></div> },
    }
}

/// The root says that there is one, and how high: what is shown stands above it, whole (`assets/styles/kiosk.css`).
#[hook]
fn use_told(band: &NodeRef) {
    let size = use_size(band);
    let band = band.clone();
    use_effect_with(size, move |_| {
        let root = document_element().dyn_into::<HtmlElement>().ok();
        let high = band.cast::<HtmlElement>().map(|band| band.offset_height());
        if let Some((root, high)) = root.zip(high) {
            let _ = root.style().set_property("--invites", &format!("{high}px"));
            let _ = root.set_attribute("data-invites", "");
        }
    });
    use_effect_with((), |()| {
        || {
            let _ = document_element().remove_attribute("data-invites");
        }
    });
}

#[derive(Properties, PartialEq)]
struct InvitationProps {
    scene: Scene,
    still: bool,
    dictionary: Dictionary,
}

#[component]
fn Invitation(props: &InvitationProps) -> Html {
    let show = use_show();
    let band = use_node_ref();
    use_told(&band);
    let scene = &props.scene;
    // The title wall has no year.
    let timeless = show.visit.room == Room::Title;
    let languages = &show.exhibit.title.languages;
    html! {
        <div class="attract">
            <section
                ref={band}
                class={classes!("invitation", timeless.then_some("timeless"))}
                aria-label={show.t("kiosk.touch")}
            >
                <p class="year" aria-hidden="true" hidden={timeless}>{ show.visit.clock.year }</p>
                <svg class="hand" viewBox="0 0 64 64" aria-hidden="true">
                    <circle class="ring" cx="26" cy="16" r="12" />
                    <path d="M22 16a4 4 0 0 1 8 0v17l15 3c4 1 6 4 5.500 8l-2 14H27l-12-17c-2-3 1-7 5-5l2 2z" />
                </svg>
                // For whoever does not touch: a screen reader finds something to press.
                <button type="button" class="words">
                    for lang in languages {
                        <span key={lang.id.to_string()} lang={lang.id.to_string()}>
                            { scene.invite.get(&lang.id).to_owned() }
                        </span>
                    }
                </button>
                <p class="spoken-invite">
                    for lang in languages {
                        <span key={lang.id.to_string()} lang={lang.id.to_string()}>
                            { props.dictionary.of(&lang.id).t("spoken.invite") }
                        </span>
                    }
                </p>
                if !props.still {
                    <button type="button" class={STILL}>
                        for lang in languages {
                            <span key={lang.id.to_string()} lang={lang.id.to_string()}>
                                { props.dictionary.of(&lang.id).t("kiosk.still") }
                            </span>
                        }
                    </button>
                }
            </section>
        </div>
    }
}

const STILL: &str = "still";

/// Whether a touch, or a key that presses, meets the button that stops the loop.
pub fn is_still_button(event: &Event) -> bool {
    let on_it = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|target| target.closest(".still").ok().flatten().is_some());
    on_it && event.dyn_ref::<web_sys::KeyboardEvent>().is_none_or(presses)
}
