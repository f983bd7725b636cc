//! Where the object came from and what came of it.

use crate::drawing::Plate;
use crate::show::{Show, use_show};
use crate::widgets::{Citations, Doubt};
use exhibit::content::{Entry, Id, Link};
use exhibit::visit::SelectionAction;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FamilyProps {
    pub object: Id,
}

/// Parents, then children, each with the kind of link and how well it is known.
#[component]
pub fn Family(props: &FamilyProps) -> Html {
    let show = use_show();
    let parents: Vec<&Link> = show.exhibit.parents(&props.object).collect();
    let children: Vec<&Link> = show.exhibit.children(&props.object).collect();
    if parents.is_empty() && children.is_empty() {
        return html! { <p class="quiet">{ show.t("object.no_family") }</p> };
    }
    html! {
        <div class="family">
            { list(&show, "object.parents", &parents, |link| &link.from) }
            { list(&show, "object.children", &children, |link| &link.to) }
        </div>
    }
}

fn list(show: &Show, heading: &str, links: &[&Link], other: impl Fn(&Link) -> &Id) -> Html {
    if links.is_empty() {
        return html! { <div class="none" hidden=true></div> };
    }
    html! {
        <div class="kin">
            <h3>{ show.t(heading) }</h3>
            <ul>
                for link in links {
                    <li key={link.id.to_string()} class={classes!("relation", link.evidence.id())}>
                        if let Some(object) = show.exhibit.object(other(link)) {
                            <a href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                                <span class="stand"><Plate object={object.id.clone()} shelf=true /></span>
                                <b>{ show.text(&object.name) }</b>
                            </a>
                        }
                        <p>
                            <span class="kind">{ show.term("link", &link.kind) }</span>
                            <span class="evidence">{ show.term("evidence", link.evidence.id()) }</span>
                            { show.text(&link.text) }
                            <Citations sources={link.sources.clone()} />
                        </p>
                        <Doubt about={link.reference()} />
                    </li>
                }
            </ul>
        </div>
    }
}
