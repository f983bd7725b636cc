//! A case: the question, its sides as cards to choose from, and after that the verdict.

use super::claim::{judged, side};
use super::ruling;
use super::wall::href;
use crate::app::others;
use crate::show::{Show, use_show};
use exhibit::content::{Dispute, Id};
use exhibit::visit::{DisputesAction, SelectionAction};
use exhibit::{Ref, cases};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CaseProps {
    pub id: Id,
}

/// One case on the whole screen.
#[component]
pub fn Case(props: &CaseProps) -> Html {
    let show = use_show();
    let told = use_state_eq(|| None::<Vec<u64>>);
    let dispute = show.exhibit.dispute(&props.id);
    let guess = show.visit.disputes.guess;
    {
        // What others think is asked for when the visitor has said what they think themselves.
        let (put, sides) = (told.setter(), dispute.map_or(0, |dispute| dispute.claims.len()));
        use_effect_with((props.id.clone(), guess.is_some()), move |(id, judged)| {
            put.set(judged.then(|| others(id, sides)).flatten());
        });
    }
    let Some(dispute) = dispute else { return html! { <article class="dispute open"></article> } };
    let several = dispute.claims.len() > 1;
    let (ask, subject) = (show.text(&dispute.question), show.text(&dispute.title));
    let said: Vec<AttrValue> = dispute.claims.iter().map(|claim| show.text(&claim.text)).collect();
    let figures = cases::own_figures(&said.iter().map(|said| &**said).collect::<Vec<_>>());
    html! {
        <article class={classes!("dispute", "open", "case", guess.is_some().then_some("judged"))}>
            <p class="eyebrow">{ eyebrow(&show, dispute) }</p>
            <h1 class="question">{ &ask }</h1>
            <p class="subject" hidden={!cases::adds(&subject, &ask)}>{ &subject }</p>
            if guess.is_some() {
                <div key="judged" class="bench">
                    { judged(&show, dispute, told.as_deref()) }
                    { ruling::view(&show, dispute) }
                </div>
            } else {
                <ul key="sides" class={classes!("sides", format!("sides-{}", dispute.claims.len().min(4)))}>
                    for (index, claim) in dispute.claims.iter().enumerate() {
                        <li key={index} class="claim-card">
                            { side(&show, claim, (index, figures[index].as_deref()), several) }
                        </li>
                    }
                </ul>
            }
            if guess.is_none() {
                { about(&show, dispute, 0) }
            }
            { foot(&show, dispute, several) }
        </article>
    }
}

/// Which of how many it is, and of what theme.
fn eyebrow(show: &Show, dispute: &Dispute) -> Html {
    let place = cases::place(&show.exhibit, &dispute.id)
        .map(|(at, of)| show.words.with("disputes.case", &[("n", &at.to_string()), ("count", &of.to_string())]));
    let theme = show.term("dispute-theme", &dispute.theme);
    html! { <>{ place }{ theme }</> }
}

/// The way back, and the way on.
fn foot(show: &Show, dispute: &Dispute, several: bool) -> Html {
    let judged = show.visit.disputes.guess.is_some();
    let unsure = DisputesAction::Guess(dispute.claims.len());
    let next = cases::next(&show.exhibit, &dispute.id);
    html! {
        <p class="case-foot">
            <a class="tool" href={show.href(SelectionAction::CloseEntry)}>{ show.t("disputes.all_cases") }</a>
            if !judged {
                <span class="hint">{ show.t(if several { "disputes.mind" } else { "disputes.alone" }) }</span>
                <button type="button" class="tool reveal" onclick={show.on(unsure)}>
                    { show.t(if several { "disputes.unsure" } else { "disputes.reveal" }) }
                </button>
            } else if let Some(next) = next {
                <span class="hint">{ show.text(&next.title) }</span>
                <a class="tool strong next-case" href={href(show, &next.id)}>{ show.t("disputes.next") }</a>
            }
        </p>
    }
}

/// What a case is about: the first of it at once, the others folded.
pub fn about(show: &Show, dispute: &Dispute, shown: usize) -> Html {
    let mut links: Vec<Html> = dispute.about.iter().filter_map(|about| link(show, about)).collect();
    let rest = links.split_off(shown.min(links.len()));
    html! {
        <div class="about">
            if !links.is_empty() {
                <p class="links">{ links }</p>
            }
            if !rest.is_empty() {
                <details class="links-more">
                    <summary>{ show.words.count("disputes.about", rest.len()) }</summary>
                    <p class="links">{ rest }</p>
                </details>
            }
        </div>
    }
}

/// A link to what a dispute is about, if a visitor can go there.
fn link(show: &Show, about: &Ref) -> Option<Html> {
    let name = about.name(&show.exhibit, &show.visit.settings.lang).filter(|_| about.is_open(&show.exhibit))?;
    let href = show.href_to(about);
    Some(html! { <a key={about.to_string()} class="tool" {href}>{ name }</a> })
}
