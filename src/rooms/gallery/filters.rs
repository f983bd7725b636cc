//! The filters: facets with the number of cars that each term would leave.

use crate::show::use_show;
use exhibit::Action;
use exhibit::filter::counts;
use yew::prelude::*;

/// One group of checkable terms for each facet.
#[component]
pub fn FilterPanel() -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let visit = &show.visit;
    let label = |facet: &str, term: &str| match facet {
        "era" => {
            let era = show.exhibit.all.eras.iter().find(|era| *era.id == *term);
            era.map(|era| format!("{} {}", show.text(&era.name), era.when.label())).unwrap_or_default()
        }
        _ => show.term(facet, term).to_string(),
    };
    html! {
        <div class="filters">
            for facet in show.exhibit.title.facets.iter() {
                <fieldset key={facet.to_string()}>
                    <legend>{ show.t(&format!("facet.{facet}")) }</legend>
                    <ul>
                        for (term, count) in counts(&show.exhibit, &visit.query, &visit.filters, facet) {
                            <li key={term.to_string()}>
                                <button type="button" class="term" aria-pressed={visit.filters.has(facet, &term).to_string()}
                                    disabled={count == 0 && !visit.filters.has(facet, &term)}
                                    onclick={show.on(Action::Filter(facet.clone(), term.clone()))}>
                                    <span>{ label(facet, &term) }</span><span class="n">{ count }</span>
                                </button>
                            </li>
                        }
                    </ul>
                </fieldset>
            }
        </div>
    }
}
