//! The wall: the cases for everybody, each a question.

use crate::drawing::Plate;
use crate::show::Show;
use crate::widgets::dots;
use exhibit::cases;
use exhibit::content::{Dispute, Id};
use exhibit::visit::SelectionAction;
use exhibit::{Ref, Room};
use yew::prelude::*;

/// The cases side by side: those for everybody, and where there are few, the others after them.
pub fn view(show: &Show) -> Html {
    let mut wall = cases::wall(&show.exhibit);
    let all = 0..show.exhibit.all.disputes.len();
    if all.len() <= cases::WALL {
        let others: Vec<usize> = all.filter(|index| !wall.contains(index)).collect();
        wall.extend(others);
    }
    html! {
        <ul class="cases">
            { for wall.iter().filter_map(|index| Some(card(show, show.exhibit.all.disputes.get(*index)?))) }
        </ul>
    }
}

/// A case: its question, what it is about, and how sure the museum is.
fn card(show: &Show, dispute: &Dispute) -> Html {
    let seen = show.visit.disputes.judged.contains(&dispute.id);
    let (ask, subject) = (show.text(&dispute.question), show.text(&dispute.title));
    html! {
        <li key={dispute.id.to_string()} class={classes!("case-card", seen.then_some("seen"))}>
            <a href={href(show, &dispute.id)} data-case={dispute.id.to_string()}>
                <span class="theme">{ show.term("dispute-theme", &dispute.theme) }</span>
                <b class="ask">{ &ask }</b>
                <span class="subject" hidden={!cases::adds(&subject, &ask)}>{ &subject }</span>
                <span class="pictured" aria-hidden="true">
                    if let Some(object) = pictured(show, dispute) {
                        <Plate {object} />
                    }
                </span>
                <span class="foot">{ dots(show, &dispute.confidence) }{ seen_mark(show, seen) }</span>
            </a>
        </li>
    }
}

/// The address of a case.
pub fn href(show: &Show, id: &Id) -> AttrValue {
    show.href(SelectionAction::OpenEntry(Room::Disputes, id.clone()))
}

/// A dot at what a visitor has judged already.
pub fn seen_mark(show: &Show, seen: bool) -> Html {
    if !seen {
        return html! { <span hidden=true></span> };
    }
    html! { <span class="seen-mark"><i aria-hidden="true"></i>{ show.t("disputes.seen") }</span> }
}

/// The first object that it is about and that is drawn.
fn pictured(show: &Show, dispute: &Dispute) -> Option<Id> {
    let objects = dispute.about.iter().filter_map(Ref::object);
    let mut drawn = objects.filter(|id| show.exhibit.object(id).is_some_and(|object| object.drawing.is_some()));
    drawn.next().cloned()
}
