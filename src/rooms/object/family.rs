//! Where the object came from and what came of it.

use crate::drawing::Plate;
use crate::show::{Show, use_show};
use crate::widgets::know_mark;
use exhibit::content::{Certainty, Entry, Id, Link};
use exhibit::visit::SelectionAction;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FamilyProps {
    pub object: Id,
}

/// Parents, then children, on shelves. What was taken, and how well that is known, stands behind the mark of each.
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
            { shelf(&show, "object.parents", &parents, |link| &link.from) }
            { shelf(&show, "object.children", &children, |link| &link.to) }
        </div>
    }
}

fn shelf(show: &Show, heading: &str, links: &[&Link], other: impl Fn(&Link) -> &Id) -> Html {
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
                                <b>{ show.text(object.headline()) }</b>
                                <span class="kind">{ kind(show, link) }</span>
                            </a>
                        }
                        { know_mark(show, &link.reference()) }
                    </li>
                }
            </ul>
        </div>
    }
}

/// The kind of the link; how well it is known, where that is not well.
fn kind(show: &Show, link: &Link) -> String {
    let kind = show.term("link", &link.kind);
    match link.evidence {
        Certainty::Documented => kind.to_string(),
        other => format!("{kind}, {}", show.term("evidence", other.id())),
    }
}
