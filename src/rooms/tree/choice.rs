//! The object chosen in the tree.

use super::kinship::Kinship;
use crate::drawing::Plate;
use crate::show::{Same, use_show};
use exhibit::Action;
use exhibit::content::{Id, Link};
use exhibit::tree::{Direction, Highlight, fold};
use exhibit::visit::{CompareAction, SelectionAction, TreeAction};
use yew::prelude::*;

/// The most parents and children that are listed.
const KIN: usize = 40;

#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// What stands out with the chosen object.
    pub highlight: Option<Same<Highlight>>,
}

/// A card beside the picture: the object, what to trace, and its relatives as links.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let show = use_show();
    let Some(object) = show.visit.selection.object.as_ref().and_then(|id| show.exhibit.object(id)) else {
        return html! { <aside class="choice" hidden=true></aside> };
    };
    let parents: Vec<_> = show.exhibit.parents(&object.id).map(|link| (link, &link.from)).take(KIN).collect();
    let children: Vec<_> = show.exhibit.children(&object.id).map(|link| (link, &link.to)).take(KIN).collect();
    let others = props.highlight.as_ref().map_or(0, |highlight| highlight.objects.len().saturating_sub(1));
    let folded = show.visit.tree.folded.contains(&object.id);
    let foldable = {
        let mut would = show.visit.tree.folded.clone();
        would.insert(object.id.clone());
        fold(&show.exhibit, &would).counts.get(&object.id).copied().unwrap_or(0)
    };
    let choose = |id: &Id| show.on(SelectionAction::ChooseObject(Some(id.clone())));
    let compare = {
        // With its first parent, if it has one: the pair a visitor asks about in a tree.
        let parent = parents.first().map(|(_, parent)| (*parent).clone());
        let action = parent
            .map_or(CompareAction::Toggle(object.id.clone()), |parent| CompareAction::Pair(parent, object.id.clone()));
        let visit = show.visit.after(&show.exhibit, action);
        visit.after(&show.exhibit, Action::Open(exhibit::Room::Compare)).address(&show.exhibit)
    };
    let kin = [("object.parents", parents), ("object.children", children)];
    let kin = kin.into_iter().filter(|(_, links)| !links.is_empty());
    let told = |link: &Link| {
        let (kind, evidence) = (show.term("link", &link.kind), show.term("evidence", link.evidence.id()));
        format!(" {kind}, {evidence}")
    };
    html! {
        <aside class="choice">
            <button
                type="button"
                class="close"
                aria-label={show.t("shell.close")}
                onclick={show.on(SelectionAction::ChooseObject(None))}
            >
                { "×" }
            </button>
            <a class="head" href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                <span class="stand"><Plate object={object.id.clone()} /></span>
                <h2>{ show.text(&object.name) }</h2>
            </a>
            <p class="under">{ object.years().map(|years| years.label()) }</p>
            if show.visit.tree.goal.is_none() {
                <p class="text">{ show.text(&object.wall) }</p>
            }
            <Kinship object={object.id.clone()} />
            // While a way is told, it is what the card tells.
            <div class="traces" role="group" hidden={show.visit.tree.goal.is_some()} aria-label={show.t("tree.trace")}>
                for direction in Direction::ALL {
                    <button
                        type="button"
                        key={direction.id()}
                        aria-pressed={(show.visit.tree.trace == direction).to_string()}
                        onclick={show.on(TreeAction::Trace(direction))}
                    >
                        { show.t(&format!("trace.{}", direction.id())) }
                    </button>
                }
                if foldable > 0 {
                    <button
                        type="button"
                        key="fold"
                        class="fold"
                        aria-pressed={folded.to_string()}
                        onclick={show.on(TreeAction::Fold(object.id.clone()))}
                    >
                        { show.words.count(if folded { "tree.unfold" } else { "tree.fold" }, foldable) }
                    </button>
                }
            </div>
            <p class="quiet" role="status" hidden={show.visit.tree.goal.is_some()}>
                { show.words.count("tree.traced", others) }
            </p>
            <div class="kinships" hidden={show.visit.tree.goal.is_some()}>{ for kin.map(|(heading, links)| html! {
                <div class="kin" key={heading}>
                    <h3>{ show.t(heading) }</h3>
                    <ul>
                        for (link, other) in links {
                            <li key={link.id.to_string()}>
                                <button type="button" onclick={choose(other)}>
                                    { show.exhibit.object(other).map(|object| show.text(&object.name)) }
                                    <span class="quiet">{ told(link) }</span>
                                </button>
                            </li>
                        }
                    </ul>
                </div>
            }) }</div>
            <p class="links">
                <a class="tool strong" href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                    { show.t("tree.page") }
                </a>
                <a class="tool" href={compare}>{ show.t("object.compare") }</a>
            </p>
        </aside>
    }
}
