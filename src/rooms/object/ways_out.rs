//! Where to go from the page of an object.

use crate::show::Show;
use crate::widgets::TakeHome;
use exhibit::content::Object;
use exhibit::visit::CompareAction;
use exhibit::{Action, Room};
use yew::prelude::*;

/// The comparison and the tree, as far as they are offered.
pub fn ways_out(show: &Show, object: &Object) -> Html {
    let add = (!show.visit.compare.objects.contains(&object.id)).then(|| CompareAction::Toggle(object.id.clone()));
    let compare = add.map(Action::from).into_iter().chain([Action::Open(Room::Compare)]);
    html! {
        <p class="ways-out">
            if show.exhibit.offers(Room::Compare) && object.size().is_some() {
                <a class="tool" key="compare" href={show.href_all(compare)}>{ show.t("object.compare") }</a>
            }
            if show.exhibit.offers(Room::Tree) {
                <a class="tool" key="tree" href={show.href(Action::Open(Room::Tree))}>{ show.t("object.in_tree") }</a>
            }
            <TakeHome key="home" what={show.text(&object.name)} print={show.t("take.print")} />
        </p>
    }
}
