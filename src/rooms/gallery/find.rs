//! The button behind which the ways to find something are. What it opens is in a part of its own (`rooms/find/`).

use crate::show::Show;
use exhibit::visit::GalleryAction;
use yew::prelude::*;

/// The button that opens them.
pub fn button(show: &Show) -> Html {
    html! {
        <button
            key="find"
            type="button"
            class="find-open"
            aria-expanded="false"
            onclick={show.on(GalleryAction::Filtering(true))}
        >
            <svg viewBox="0 0 20 20" aria-hidden="true">
                <path d="M8.5 2a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM13 13l5 5" />
            </svg>
            <span>{ show.t("gallery.find") }</span>
        </button>
    }
}
