//! Links from a fact to the disputes about it.

use crate::show::use_show;
use exhibit::Room;
use exhibit::content::Id;
use exhibit::visit::SelectionAction;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DisputeLinksProps {
    /// The disputes.
    pub disputes: Vec<Id>,
}

/// A short list of disputes.
#[component]
pub fn DisputeLinks(props: &DisputeLinksProps) -> Html {
    let show = use_show();
    html! {
        <ul class="dispute-links">
            for dispute in props.disputes.iter().filter_map(|id| show.exhibit.dispute(id)) {
                <li key={dispute.id.to_string()}>
                    <a href={show.href(SelectionAction::OpenEntry(Room::Disputes, dispute.id.clone()))}>
                        <span class="mark" aria-hidden="true"></span>{ show.text(&dispute.title) }
                    </a>
                </li>
            }
        </ul>
    }
}
