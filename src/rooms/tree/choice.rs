//! The car chosen in the tree.

use super::way::Way;
use crate::drawing::Plate;
use crate::show::use_show;
use exhibit::Action;
use exhibit::content::Id;
use exhibit::tree::{Direction, Lit, fold};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// What stands out with the chosen car.
    pub lit: Option<Rc<Lit>>,
}

/// A card beside the picture: the car, what to trace, and its relatives as links.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let Some(show) = use_show() else { return html! { <aside></aside> } };
    let Some(car) = show.visit.car.as_ref().and_then(|id| show.exhibit.car(id)) else {
        return html! { <aside class="choice" hidden=true></aside> };
    };
    let parents: Vec<_> = show.exhibit.parents(&car.id).map(|link| (link, &link.from)).collect();
    let children: Vec<_> = show.exhibit.children(&car.id).map(|link| (link, &link.to)).collect();
    let others = props.lit.as_ref().map_or(0, |lit| lit.cars.len().saturating_sub(1));
    let folded = show.visit.folded.contains(&car.id);
    let foldable = {
        let mut would = show.visit.folded.clone();
        would.insert(car.id.clone());
        fold(&show.exhibit, &would).counts.get(&car.id).copied().unwrap_or(0)
    };
    let choose = |id: &Id| show.on(Action::ChooseCar(Some(id.clone())));
    let compare = {
        // With its first parent, if it has one: the pair a visitor asks about in a tree.
        let parent = parents.first().map(|(_, parent)| (*parent).clone());
        let action =
            parent.map_or(Action::Compare(car.id.clone()), |parent| Action::ComparePair(parent, car.id.clone()));
        let visit = show.visit.after(&show.exhibit, action);
        visit.after(&show.exhibit, Action::Open(exhibit::Room::Compare)).address(&show.exhibit)
    };
    html! {
        <aside class="choice" aria-live="polite">
            <button type="button" class="close" aria-label={show.t("shell.close")} onclick={show.on(Action::ChooseCar(None))}>{ "×" }</button>
            <a class="head" href={show.href(Action::ShowCar(car.id.clone()))}>
                <span class="stand"><Plate car={car.id.clone()} /></span>
                <h2>{ show.text(&car.name) }</h2>
            </a>
            <p class="under">{ car.years().map(|years| years.label()) }</p>
            if show.visit.goal.is_none() {
                <p class="text">{ show.text(&car.wall) }</p>
            }
            <Way car={car.id.clone()} />
            <div class="traces" role="group" aria-label={show.t("tree.trace")}>
                for direction in Direction::ALL {
                    <button type="button" key={direction.id()} aria-pressed={(show.visit.trace == direction).to_string()} onclick={show.on(Action::Trace(direction))}>
                        { show.t(&format!("trace.{}", direction.id())) }
                    </button>
                }
                if foldable > 0 {
                    <button type="button" key="fold" class="fold" aria-pressed={folded.to_string()} onclick={show.on(Action::Fold(car.id.clone()))}>
                        { show.words.count(if folded { "tree.unfold" } else { "tree.fold" }, foldable) }
                    </button>
                }
            </div>
            <p class="quiet" role="status">{ show.words.count("tree.traced", others) }</p>
            <div class="kinships">{ for [("car.parents", parents), ("car.children", children)].into_iter().filter(|(_, links)| !links.is_empty()).map(|(heading, links)| html! {
                <div class="kin" key={heading}>
                    <h3>{ show.t(heading) }</h3>
                    <ul>
                        for (link, other) in links {
                            <li key={link.id.to_string()}>
                                <button type="button" onclick={choose(other)}>
                                    { show.exhibit.car(other).map(|car| show.text(&car.name)) }
                                    <span class="quiet">{ format!(" {}, {}", show.term("link", &link.kind), show.term("evidence", link.evidence.id())) }</span>
                                </button>
                            </li>
                        }
                    </ul>
                </div>
            }) }</div>
            <p class="links">
                <a class="tool strong" href={show.href(Action::ShowCar(car.id.clone()))}>{ show.t("tree.page") }</a>
                <a class="tool" href={compare}>{ show.t("car.compare") }</a>
            </p>
        </aside>
    }
}
