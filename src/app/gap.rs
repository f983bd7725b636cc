//! What a visitor reads where something could not be fetched: a plain sentence and another try. For the curator it is
//! named in the box of problems.

use super::loading::place_of_content;
use crate::files::{self, Patience};
use crate::rooms;
use crate::show::{Show, use_show};
use exhibit::load::FILES;
use exhibit::{Problem, Room};
use gloo::utils::window;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct GapProps {
    /// The language that was wanted is not the one that is shown.
    pub foreign: bool,
    pub problems: Rc<Vec<Problem>>,
}

/// How a further try goes.
#[derive(Clone, Copy, PartialEq)]
enum Try {
    None,
    Waiting,
    InVain,
}

/// A sentence and a button; nothing where all is there.
#[component]
pub fn Gap(props: &GapProps) -> Html {
    let show = use_show();
    let tried = use_state(|| Try::None);
    let lang = &show.visit.settings.lang;
    let missing: Vec<String> = props
        .problems
        .iter()
        .filter(|one| one.fault.is_the_hosts() && needs(&show, props.foreign, &one.file))
        .map(|one| path(one, lang))
        .collect();
    if missing.is_empty() {
        return html! { <div class="gap" hidden=true></div> };
    }
    let again = {
        let tried = tried.clone();
        Callback::from(move |_: MouseEvent| {
            let (tried, missing) = (tried.clone(), missing.clone());
            tried.set(Try::Waiting);
            wasm_bindgen_futures::spawn_local(async move {
                // The page is left only if something came: a host that is gone would take the whole exhibit away.
                for path in &missing {
                    if files::read(path, Patience::MISSABLE).await.is_ok() {
                        let _ = window().location().reload();
                        return;
                    }
                }
                tried.set(Try::InVain);
            });
        })
    };
    html! {
        <p class="gap" role="status">
            { show.t("gap.text") }
            { " " }
            <button type="button" class="tool" disabled={*tried == Try::Waiting} onclick={again}>
                { show.t("gap.again") }
            </button>
            if *tried == Try::InVain {
                { " " }
                { show.t("gap.still") }
            }
        </p>
    }
}

/// The file that a problem is about, as the page asks for it.
fn path(problem: &Problem, lang: &str) -> String {
    let file = &problem.file;
    match place_of_content().filter(|_| FILES.contains(&&**file)) {
        Some(place) => format!("{place}/{lang}/{file}"),
        None if file.starts_with("locales/") => format!("assets/{file}"),
        None => format!("assets/exhibit/{file}"),
    }
}

/// Whether a visitor of the room misses the file. Words are borrowed from another language, which can be seen anywhere.
fn needs(show: &Show, foreign: bool, file: &str) -> bool {
    let room = show.visit.room;
    if file.starts_with("locales/") {
        return true;
    }
    let pictured = !matches!(room, Room::Map | Room::Chronicle | Room::Numbers | Room::Disputes | Room::Sources);
    match file {
        // All of it is missed: what there is, is the beginning.
        "exhibit.json" | "objects.json" => foreign || !rooms::is_first(&show.visit, &show.exhibit),
        "lineage.json" => matches!(room, Room::Tree | Room::Object | Room::Game | Room::Compare),
        "places.json" | "movements.json" => matches!(room, Room::Map | Room::Object),
        "geo/basemap.json" => room == Room::Map,
        "events.json" => matches!(room, Room::Chronicle | Room::Object | Room::Numbers | Room::Map | Room::Gallery),
        "eras.json" => matches!(room, Room::Chronicle | Room::Gallery | Room::Title),
        "series.json" => room == Room::Numbers,
        "disputes.json" => matches!(room, Room::Disputes | Room::Object),
        "sources.json" => !matches!(room, Room::Gallery | Room::Parade | Room::Game | Room::Tree | Room::Title),
        "stories.json" => room == Room::Stories,
        _ => file.starts_with("drawings/") && pictured,
    }
}
