//! The tree in words, over the picture: one step away from it, and in step with what is chosen and with the clock.

use crate::show::{Show, use_show};
use exhibit::content::{Id, Link};
use exhibit::tree::{OutlineEntry, outline};
use exhibit::visit::{SelectionAction, TreeAction};
use yew::prelude::*;

/// How many objects there are at once: with their links some hundreds of elements.
const PAGE: usize = 80;

/// A word that opens it; open, every object with every link that led to it: kind, evidence and sentence.
#[component]
pub fn Outline() -> Html {
    let show = use_show();
    let pages = use_state(|| 1_usize);
    let open = show.visit.tree.words;
    let toggle = show.on(TreeAction::Words(!open));
    let year = show.visit.clock.year;
    let (most, all) = (*pages * PAGE, show.exhibit.all.objects.len());
    let more = {
        let put = pages.setter();
        Callback::from(move |_: MouseEvent| put.set(most / PAGE + 1))
    };
    html! {
        <aside class={classes!("in-words-of-tree", open.then_some("open"))} aria-label={show.t("tree.words")}>
            <button type="button" class="word" aria-expanded={open.to_string()} onclick={toggle}>
                { show.t(if open { "tree.picture" } else { "tree.words" }) }
            </button>
            if open {
                <div class="outline">
                    <h2>{ show.t("tree.words") }</h2>
                    <ol>{ for outline(&show.exhibit, year, most).iter().map(|one| entry(&show, one)) }</ol>
                    if most < all {
                        <button type="button" class="tool" onclick={more}>
                            { show.words.count("map.more", all - most) }
                        </button>
                    }
                </div>
            }
        </aside>
    }
}

fn entry(show: &Show, one: &OutlineEntry) -> Html {
    let object = one.object;
    let chosen = show.visit.selection.object.as_ref() == Some(&object.id);
    let years = object.years().map(|years| years.label());
    html! {
        <li key={object.id.to_string()} data-object={object.id.to_string()}>
            { choose(show, &object.id, chosen) }
            <span class="quiet">
                { years.map(|years| format!(" {years}")) }
                { (!one.begun).then(|| format!(" · {}", show.t("tree.not_yet"))) }
                { (one.heirs > 0).then(|| format!(" · {}", show.words.count("tree.heirs", one.heirs))) }
            </span>
            if !one.links.is_empty() {
                <ul>{ for one.links.iter().map(|link| came_of(show, link)) }</ul>
            }
        </li>
    }
}

fn choose(show: &Show, id: &Id, chosen: bool) -> Html {
    html! {
        <button
            type="button"
            class="name"
            aria-current={chosen.then_some("true")}
            onclick={show.on(SelectionAction::ChooseObject((!chosen).then(|| id.clone())))}
        >
            { show.exhibit.object(id).map(|object| show.text(&object.name)) }
        </button>
    }
}

fn came_of(show: &Show, link: &Link) -> Html {
    let (kind, evidence) = (show.term("link", &link.kind), show.term("evidence", link.evidence.id()));
    html! {
        <li key={link.id.to_string()} data-link={link.id.to_string()}>
            { show.t("tree.from") }
            { " " }
            { choose(show, &link.from, false) }
            { format!(": {kind}, {evidence}. ") }
            { show.text(&link.text) }
        </li>
    }
}
