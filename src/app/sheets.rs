//! What lies over a room, above or below it when it is asked for: how something is known, what is wrong with the
//! content, the story that is told, the settings. Few visitors of a sound exhibit see any of it at once, so they come
//! with a part of the program.

// A call across parts is one that Rust cannot look into. The attribute writes it.
#![allow(unsafe_code)]

use super::problems::Problems;
use super::telling::Telling;
use crate::show::Show;
use crate::widgets::{Know, SettingsPanel};
use exhibit::Problem;
use exhibit::visit::{SelectionAction, StoryAction};
use std::rc::Rc;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

/// What draws them.
#[derive(Clone, Copy)]
struct Views {
    know: fn() -> Html,
    problems: fn(&Rc<Vec<Problem>>) -> Html,
    telling: fn() -> Html,
    settings: fn() -> Html,
}

#[wasm_split(objects, fallible)]
fn sheets() -> Result<Views, SplitLoaderError> {
    Ok(Views {
        know: || html! { <Know /> },
        problems: |problems| html! { <Problems problems={problems.clone()} /> },
        telling: || html! { <Telling key="telling" /> },
        settings: || html! { <SettingsPanel /> },
    })
}

/// The sheets, as far as they are here.
pub struct Sheets {
    views: Option<Views>,
    lost: bool,
    again: Callback<()>,
}

/// Fetches them with the first that is wanted; from then on they stay.
#[hook]
pub fn use_sheets(wanted: bool) -> Sheets {
    let views = use_state(|| None::<Views>);
    let lost = use_state_eq(|| false);
    let again = {
        let (put, lost) = (views.setter(), lost.setter());
        use_callback((), move |(), ()| {
            let (put, lost) = (put.clone(), lost.clone());
            lost.set(false);
            wasm_bindgen_futures::spawn_local(async move {
                match sheets().await {
                    Ok(views) => put.set(Some(views)),
                    Err(_) => lost.set(true),
                }
            });
        })
    };
    {
        let fetch = again.clone();
        use_effect_with(wanted && views.is_none(), move |wanted| {
            if *wanted {
                fetch.emit(());
            }
        });
    }
    Sheets { views: *views, lost: *lost, again }
}

impl Sheets {
    /// What is wrong, for the curator.
    pub fn problems(&self, problems: &Rc<Vec<Problem>>) -> Html {
        match self.views {
            Some(views) => (views.problems)(problems),
            None => html! { <div class="problems none" hidden=true></div> },
        }
    }

    /// How something is known; another try where the part did not come.
    pub fn know(&self, show: &Show) -> Html {
        match self.views {
            Some(views) => (views.know)(),
            None if self.lost && show.visit.selection.know.is_some() => html! {
                <aside class="know" role="dialog" aria-label={show.t("know.title")}>
                    { self.gap(show) }
                    <button type="button" class="tool" onclick={show.on(SelectionAction::Know(None))}>
                        { show.t("shell.close") }
                    </button>
                </aside>
            },
            None => html! { <aside class="know" hidden=true></aside> },
        }
    }

    /// The story that is told, if one is.
    pub fn telling(&self, show: &Show, told: bool) -> Html {
        match self.views {
            Some(views) => (views.telling)(),
            None if self.lost && told => html! {
                <section key="telling" class="telling">
                    { self.gap(show) }
                    <button type="button" class="tool" onclick={show.on(StoryAction::Leave)}>
                        { show.t("story.leave") }
                    </button>
                </section>
            },
            None => html! { <div key="telling" class="telling none" hidden=true></div> },
        }
    }

    /// What the settings hold, once they were unfolded.
    pub fn settings(&self, show: &Show, unfolded: bool) -> Html {
        match self.views.filter(|_| unfolded) {
            Some(views) => (views.settings)(),
            None if self.lost => self.gap(show),
            None if unfolded => html! { <p class="coming">{ show.t("shell.coming") }</p> },
            None => Html::default(),
        }
    }

    /// That something did not come, and another try.
    fn gap(&self, show: &Show) -> Html {
        html! {
            <p class="gap" role="status">
                { show.t("gap.text") }
                { " " }
                <button type="button" class="tool" onclick={self.again.reform(|_: MouseEvent| ())}>
                    { show.t("gap.again") }
                </button>
            </p>
        }
    }
}
