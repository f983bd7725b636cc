//! One thing that is known: the answers side by side, what the museum holds to be right and why, and how sure it is.

use super::witness::witnesses;
use crate::figures;
use crate::lengths::px;
use crate::show::Show;
use crate::widgets::stamp;
use exhibit::Ref;
use exhibit::content::{Dispute, Property};
use exhibit::grounds::{Answer, Ground, answers};
use yew::prelude::*;

/// The thing, its name as a heading where there are several.
pub fn view(show: &Show, ground: &Ground) -> Html {
    let property = match &ground.about {
        Ref::Property(_, property) => show.exhibit.property(property),
        _ => None,
    };
    let answers = answers(&ground.claims);
    let held = answers.iter().find(|answer| answer.held).filter(|_| answers.len() > 1);
    let dispute = show.exhibit.disputes_about(&ground.about).next();
    html! {
        <>
            if let Some(property) = property {
                <h3>{ show.text(&property.label) }</h3>
            }
            { told(show, &ground.about) }
            if !ground.sources.is_empty() {
                { witnesses(show, &ground.sources) }
            }
            if answers.len() > 1 {
                <p class="eyebrow">{ show.t("know.says") }</p>
            }
            if !answers.is_empty() {
                <ul class="claims">
                    for (index, answer) in answers.iter().enumerate() {
                        <li
                            key={index}
                            class={classes!((answer.held && answers.len() > 1).then_some("preferred"))}
                        >
                            { said(show, answer, property) }
                        </li>
                    }
                </ul>
            }
            if let Some(dispute) = dispute.filter(|dispute| answers.is_empty() && !dispute.claims.is_empty()) {
                { sides(show, dispute) }
            }
            if answers.len() > 1 || dispute.is_some() {
                <div class={classes!("held", held.is_none().then_some("undecided"))}>
                    if let Some(dispute) = dispute {
                        { stamp(show, &dispute.confidence) }
                    }
                    if let Some(held) = held {
                        <p class="eyebrow">{ show.t("know.held") }</p>
                        <p class="figure">{ figures::claim(show, &held.claim, property) }</p>
                        if let Some(reason) = &held.claim.reason {
                            <p class="reason">{ show.text(reason) }</p>
                        }
                    } else if let Some(dispute) = dispute.filter(|_| answers.is_empty()) {
                        <p class="eyebrow">{ show.t("know.held") }</p>
                        <p class="reason">{ show.text(&dispute.verdict) }</p>
                    }
                </div>
            }
        </>
    }
}

/// What the sides of a question say, where no figures tell it: each with who says so.
fn sides(show: &Show, dispute: &Dispute) -> Html {
    html! {
        <>
            <p class="eyebrow">{ show.t("know.says") }</p>
            <ul class="claims sides">
                for (index, side) in dispute.claims.iter().enumerate() {
                    <li key={index}>
                        <b>{ show.text(&side.text) }</b>
                        <div class="by">{ witnesses(show, &side.sources) }</div>
                    </li>
                }
            </ul>
        </>
    }
}

/// How a link or a movement is known, in words.
fn told(show: &Show, about: &Ref) -> Html {
    let (kind, text) = match about {
        Ref::Link(id) => match show.exhibit.link(id) {
            Some(link) => (
                format!("{} · {}", show.term("link", &link.kind), show.term("evidence", link.evidence.id())),
                Some(show.text(&link.text)),
            ),
            None => return html! { <span hidden=true></span> },
        },
        Ref::Movement(id) => match show.exhibit.movement(id) {
            Some(movement) => (
                format!(
                    "{} · {}",
                    show.term("movement", &movement.kind),
                    show.term("evidence", movement.certainty.id())
                ),
                None,
            ),
            None => return html! { <span hidden=true></span> },
        },
        _ => return html! { <span hidden=true></span> },
    };
    html! {
        <>
            <p class="kind">{ kind }</p>
            if let Some(text) = text {
                <p>{ text }</p>
            }
        </>
    }
}

/// An answer, what it holds for, how much that is beside the others, and who says so.
fn said(show: &Show, answer: &Answer, property: Option<&Property>) -> Html {
    html! {
        <>
            <b>{ figures::claim(show, &answer.claim, property) }</b>
            <div class="by">
                if let Some(note) = &answer.claim.note {
                    <p class="note">{ show.text(note) }</p>
                }
                if let Some((low, high)) = answer.bar {
                    <svg class="bar-of" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="high" width={px(high)} height="6" />
                        <rect class="low" width={px(low)} height="6" />
                    </svg>
                }
                { witnesses(show, &answer.sources) }
            </div>
        </>
    }
}
