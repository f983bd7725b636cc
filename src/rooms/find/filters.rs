//! The filters: facets with the number of objects that each term would leave.

use crate::show::{Same, use_show};
use exhibit::content::Facet;
use exhibit::filter::counts;
use exhibit::visit::GalleryAction;
use yew::prelude::*;

/// One group of checkable terms for each facet. Counted anew when words or filters change, and at no step of the clock.
#[component]
pub fn FilterPanel() -> Html {
    let show = use_show();
    let view = &show.visit.gallery;
    let counted = {
        let exhibit = show.exhibit.clone();
        let asked = (Same(exhibit.clone()), view.query.clone(), view.filters.clone());
        use_memo(asked, move |(_, query, filters)| counts(&exhibit, query, filters))
    };
    let label = |facet: &str, term: &str| match facet {
        Facet::ERA => {
            let era = show.exhibit.era_named(term);
            era.map(|era| format!("{} {}", show.text(&era.name), era.when.label())).unwrap_or_default()
        }
        _ => show.term(facet, term).to_string(),
    };
    html! {
        <div class="filters" role="group" aria-label={show.t("gallery.filters")}>
            for (facet, terms) in show.exhibit.title.facets.iter().zip(counted.iter()) {
                <fieldset key={facet.by.to_string()}>
                    <legend>{ show.text(&facet.label) }</legend>
                    <ul>
                        for (term, count) in terms {
                            <li key={term.to_string()}>
                                <button
                                    type="button"
                                    class="term"
                                    aria-pressed={view.filters.has(&facet.by, term).to_string()}
                                    disabled={*count == 0 && !view.filters.has(&facet.by, term)}
                                    onclick={show.on(GalleryAction::Filter(facet.by.clone(), term.clone()))}
                                >
                                    <span>{ label(&facet.by, term) }</span><span class="n">{ *count }</span>
                                </button>
                            </li>
                        }
                    </ul>
                </fieldset>
            }
        </div>
    }
}
