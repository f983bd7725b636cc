//! The filters: facets with the number of objects that each term would leave.

use crate::show::use_show;
use exhibit::content::Facet;
use exhibit::filter::counts;
use exhibit::visit::GalleryAction;
use yew::prelude::*;

/// One group of checkable terms for each facet.
#[component]
pub fn FilterPanel() -> Html {
    let show = use_show();
    let visit = &show.visit;
    let label = |facet: &str, term: &str| match facet {
        Facet::ERA => {
            let era = show.exhibit.era_named(term);
            era.map(|era| format!("{} {}", show.text(&era.name), era.when.label())).unwrap_or_default()
        }
        _ => show.term(facet, term).to_string(),
    };
    let (query, filters) = (&visit.gallery.query, &visit.gallery.filters);
    html! {
        <div class="filters">
            for facet in show.exhibit.title.facets.iter() {
                <fieldset key={facet.by.to_string()}>
                    <legend>{ show.text(&facet.label) }</legend>
                    <ul>
                        for (term, count) in counts(&show.exhibit, query, filters, &facet.by) {
                            <li key={term.to_string()}>
                                <button
                                    type="button"
                                    class="term"
                                    aria-pressed={filters.has(&facet.by, &term).to_string()}
                                    disabled={count == 0 && !filters.has(&facet.by, &term)}
                                    onclick={show.on(GalleryAction::Filter(facet.by.clone(), term.clone()))}
                                >
                                    <span>{ label(&facet.by, &term) }</span><span class="n">{ count }</span>
                                </button>
                            </li>
                        }
                    </ul>
                </fieldset>
            }
        </div>
    }
}
