//! What else was found: places, events, stories, disputes, numbers, eras and sources.

use crate::figures;
use crate::show::Show;
use exhibit::Ref;
use exhibit::search::{Everything, Kind};
use exhibit::visit::GalleryAction;
use yew::prelude::*;

/// How many of a kind are shown beside the others.
const SHOWN: usize = 4;

/// The kinds of which something was found, to choose one from.
pub fn kinds(show: &Show, objects: usize, found: &Everything) -> Html {
    let chosen = show.visit.gallery.kind;
    let choice = |kind: Option<Kind>, count: usize| {
        let key = kind.map_or("all", Kind::id);
        html! {
            <li key={key}>
                <button
                    type="button"
                    class="toggle"
                    aria-pressed={(chosen == kind).to_string()}
                    onclick={show.on(GalleryAction::Kind(kind))}
                >
                    { name(show, kind) }<span class="n">{ count }</span>
                </button>
            </li>
        }
    };
    let all = objects + found.others.iter().map(|(_, hits)| hits.len()).sum::<usize>();
    html! {
        <ul key="kinds" class="kinds" aria-label={show.t("find.kinds")}>
            { choice(None, all) }
            if objects > 0 {
                { choice(Some(Kind::Object), objects) }
            }
            { for found.others.iter().map(|(kind, hits)| choice(Some(*kind), hits.len())) }
        </ul>
    }
}

/// What a kind of entry is called; objects as the museum calls them.
fn name(show: &Show, kind: Option<Kind>) -> AttrValue {
    match kind {
        Some(Kind::Object) => show.t("room.gallery"),
        kind => show.t(&format!("find.{}", kind.map_or("all", Kind::id))),
    }
}

/// The first of each kind, and a way to all of it.
pub fn groups(show: &Show, found: &Everything) -> Html {
    html! {
        <div key="groups" class="found-groups">
            for (kind, hits) in &found.others {
                <section key={kind.id()} class="found-group">
                    <h2>{ show.t(&format!("find.{}", kind.id())) }</h2>
                    <ul>
                        for hit in hits.iter().take(SHOWN) {
                            <li key={hit.to_string()}>{ one(show, hit) }</li>
                        }
                    </ul>
                    if hits.len() > SHOWN {
                        <button type="button" class="tool" onclick={show.on(GalleryAction::Kind(Some(*kind)))}>
                            { show.words.with("find.more", &[("n", &hits.len().to_string())]) }
                        </button>
                    }
                </section>
            }
        </div>
    }
}

/// An entry that was found: what it is called, and what stands beside that.
pub fn one(show: &Show, hit: &Ref) -> Html {
    let name = hit.name(&show.exhibit, &show.visit.settings.lang).unwrap_or_default();
    let beside = beside(show, hit).filter(|beside| !beside.is_empty());
    html! {
        <a class="hit" href={show.href_to(hit)}>
            <b>{ name }</b>
            if let Some(beside) = beside {
                <span class="quiet">{ beside }</span>
            }
        </a>
    }
}

/// When it was, where it is, or what it belongs to.
fn beside(show: &Show, hit: &Ref) -> Option<String> {
    let exhibit = &show.exhibit;
    Some(match hit {
        Ref::Event(id) => figures::span(show, exhibit.event(id)?.when),
        Ref::Era(id) => figures::span(show, exhibit.era_named(id)?.when),
        Ref::Place(id) => show.text(&exhibit.place(id)?.country).to_string(),
        Ref::Dispute(id) => show.term("dispute-theme", &exhibit.dispute(id)?.theme).to_string(),
        Ref::Series(id) => show.term("theme", &exhibit.series(id)?.theme).to_string(),
        Ref::Source(id) => show.text(&exhibit.witness(exhibit.source(id)?)?.label).to_string(),
        _ => return None,
    })
}
