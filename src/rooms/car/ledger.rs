//! The figures of a car, each with its claims one touch away.

use crate::show::use_show;
use crate::widgets::{Claims, DisputeLinks};
use exhibit::content::{Id, Property};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct LedgerProps {
    pub car: Id,
}

/// A table of properties in groups.
#[component]
pub fn Ledger(props: &LedgerProps) -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let Some(car) = show.exhibit.car(&props.car) else { return html! { <div></div> } };
    let row = |property: &Property| {
        let claims = car.facts.get(&property.id)?.clone();
        let link = format!("cars/{}/{}", car.id, property.id);
        let disputes: Vec<Id> = show.exhibit.disputes_about(&link).map(|dispute| dispute.id.clone()).collect();
        Some(html! {
            <div class="row" key={property.id.to_string()}>
                <dt>{ show.text(&property.label) }</dt>
                <dd>
                    <Claims property={property.id.clone()} {claims} disputed={!disputes.is_empty()}>
                        <DisputeLinks {disputes} />
                    </Claims>
                </dd>
            </div>
        })
    };
    let group = |group: &Id| {
        show.exhibit
            .title
            .properties
            .iter()
            .filter(|property| property.group == *group)
            .filter_map(row)
            .collect::<Vec<_>>()
    };
    html! {
        <div class="ledger">
            for term in show.exhibit.terms("property-group") {
                <section key={term.id.to_string()} hidden={group(&term.id).is_empty()}>
                    <h3>{ show.text(&term.label) }</h3>
                    <dl>{ for group(&term.id) }</dl>
                </section>
            }
            <section key="places">
                <h3>{ show.t("car.kind") }</h3>
                <dl>
                    { for ["body", "drive", "plant"].into_iter().filter(|vocabulary| !car.terms(vocabulary).is_empty()).map(|vocabulary| html! {
                        <div class="row" key={vocabulary}>
                            <dt>{ show.t(&format!("facet.{vocabulary}")) }</dt>
                            <dd>{ car.terms(vocabulary).iter().map(|term| show.term(vocabulary, term).to_string()).collect::<Vec<_>>().join(", ") }</dd>
                        </div>
                    }) }
                </dl>
            </section>
        </div>
    }
}
