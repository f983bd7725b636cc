//! What is said to an answer, at once: right or not, what is so, and the mark behind which it says how that is known.

use super::wording;
use crate::show::use_show;
use crate::widgets::know_mark;
use exhibit::game::Question;
use exhibit::visit::GameAction;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ReplyProps {
    pub question: Question,
    /// Its place in the round, from 0.
    pub number: usize,
    /// No other follows.
    pub last: bool,
}

/// Empty until there is an answer, so that a screen reader listens already.
#[component]
pub fn Reply(props: &ReplyProps) -> Html {
    let show = use_show();
    let question = &props.question;
    let picks = show.visit.game.play.picks(props.number);
    let answered = question.is_answered(picks);
    let right = question.is_right(picks);
    let evidence = wording::link(&show, question)
        .map(|link| format!("{}, {}", show.term("link", &link.kind), show.term("evidence", link.evidence.id())));
    html! {
        <div class={classes!("reply", (!answered).then_some("waiting"))}>
            <div class="said" role="status">
                if answered {
                    // The heading says it to whoever looks.
                    <p class="hidden">{ show.t(if right { "game.right" } else { "game.wrong" }) }</p>
                    <p class="why">{ wording::answer(&show, question) }</p>
                }
            </div>
            if answered {
                <p class="whence">
                    if let Some(evidence) = evidence {
                        <span class="quiet">{ evidence }</span>
                    }
                    <span class="marks">
                        for what in wording::grounds(&show, question) {
                            { know_mark(&show, &what) }
                        }
                    </span>
                    if let Some(map) = wording::on_map(&show, question) {
                        <a class="on-map" href={map}>{ show.t("game.on_map") }</a>
                    }
                </p>
                <button type="button" class="tool strong go-on" onclick={show.on(GameAction::Next)}>
                    { show.t(if props.last { "game.end" } else { "game.next" }) }
                </button>
            }
        </div>
    }
}
