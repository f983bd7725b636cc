//! No object was found: never a dead end.

use crate::show::use_show;
use exhibit::filter::{Filters, objects};
use exhibit::names::{Order, plain};
use exhibit::search::Kind;
use exhibit::visit::GalleryAction;
use yew::prelude::*;

/// What to do next: the nearest word, the filters to take out, or everything.
#[component]
pub fn Nothing() -> Html {
    let show = use_show();
    let visit = &show.visit;
    let nearest = show.exhibit.suggestion(&visit.gallery.query, &Kind::ALL, &visit.settings.lang);
    let found = |filters: &Filters| {
        let names = (&*visit.settings.lang, &plain as Order);
        objects(&show.exhibit, &visit.gallery.query, filters, &visit.gallery.sort, names).len()
    };
    let loosened: Vec<_> = visit
        .gallery
        .filters
        .iter()
        .map(|(facet, term)| (facet.clone(), term.clone(), found(&visit.gallery.filters.toggled(facet, term))))
        .filter(|(_, _, count)| *count > 0)
        .collect();
    let without = |facet: &str, term: &str, count: usize| {
        let (term, count) = (show.term(facet, term), count.to_string());
        show.words.with("gallery.without", &[("term", &term), ("n", &count)])
    };
    html! {
        <div class="nothing">
            <p class="large">{ show.t("gallery.nothing") }</p>
            <ul>
                if let Some(word) = nearest {
                    <li key="word">
                        <button type="button" class="tool" onclick={show.on(GalleryAction::Search(word.clone()))}>
                            { show.words.with("gallery.nearest", &[("word", &word)]) }
                        </button>
                    </li>
                }
                for (facet, term, count) in loosened {
                    <li key={format!("{facet}{term}")}>
                        <button
                            type="button"
                            class="tool"
                            onclick={show.on(GalleryAction::Filter(facet.clone(), term.clone()))}
                        >
                            { without(&facet, &term, count) }
                        </button>
                    </li>
                }
                <li key="all">
                    <button type="button" class="tool strong" onclick={show.on(GalleryAction::ClearFilters)}>
                        { show.t("gallery.all") }
                    </button>
                </li>
            </ul>
        </div>
    }
}
