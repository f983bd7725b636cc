//! The figures of an object. Each opens how it is known.

use crate::figures;
use crate::show::use_show;
use crate::widgets::known_figure;
use exhibit::Ref;
use exhibit::content::{Facet, Id, Property};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct LedgerProps {
    pub object: Id,
}

/// A table of properties in groups.
#[component]
pub fn Ledger(props: &LedgerProps) -> Html {
    let show = use_show();
    let Some(object) = show.exhibit.object(&props.object) else { return html! { <div></div> } };
    let row = |property: &Property| {
        let figure = figures::claim(&show, object.fact(&property.id)?, Some(property));
        let what = Ref::Property(object.id.clone(), property.id.clone());
        Some(html! {
            <div class="row" key={property.id.to_string()}>
                <dt>{ show.text(&property.label) }</dt>
                <dd>{ known_figure(&show, &what, figure) }</dd>
            </div>
        })
    };
    // The shelf and the kind stand elsewhere on the page.
    let roles = &show.exhibit.title.roles;
    let listed =
        |facet: &Facet| ![&roles.kind, &roles.shelf].contains(&&facet.by) && !object.terms(&facet.by).is_empty();
    let group = |group: &Id| {
        let properties = show.exhibit.title.properties.iter();
        properties.filter(|property| property.group == *group).filter_map(row).collect::<Vec<_>>()
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
                <h3>{ show.t("object.kind") }</h3>
                <dl>
                    for facet in show.exhibit.title.facets.iter().filter(|facet| listed(facet)) {
                        <div class="row" key={facet.by.to_string()}>
                            <dt>{ show.text(&facet.label) }</dt>
                            <dd class="plain">{ show.terms(&facet.by, object, ", ") }</dd>
                        </div>
                    }
                </dl>
            </section>
        </div>
    }
}
