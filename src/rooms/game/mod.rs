//! The game: a round of questions that the content answers, and what was learnt.

mod card;
mod learnt;
mod question;
mod reply;
mod wording;

use crate::show::use_show;
use crate::widgets::use_heading;
use exhibit::game::questions;
use exhibit::{Action, Room};
use learnt::Learnt;
use question::Asked;
use yew::prelude::*;

/// The question on screen, or the end of the round.
#[component]
pub fn Game() -> Html {
    let show = use_show();
    let play = &show.visit.game.play;
    // The button that led on is gone with its question; whoever goes by key or by ear stands at the next one.
    let heading = use_heading((play.seed, play.at()));
    let questions = questions(&show.exhibit, play.seed);
    let (at, all) = (play.at(), questions.len());
    let progress = show.words.with("game.of", &[("n", &(at + 1).to_string()), ("all", &all.to_string())]);
    html! {
        <div class="game-room">
            <header class="game-head">
                <h1>{ show.t("room.game") }</h1>
                if at < all {
                    <p class="of">
                        <span aria-hidden="true">{ format!("{} / {all}", at + 1) }</span>
                        <span class="hidden">{ progress }</span>
                    </p>
                    <ol class="steps" aria-hidden="true">
                        for number in 0..all {
                            <li
                                key={number}
                                class={classes!((number < at).then_some("past"), (number == at).then_some("now"))}
                            >
                            </li>
                        }
                    </ol>
                }
            </header>
            if let Some(question) = questions.get(at) {
                <Asked
                    key={format!("{}.{at}", play.seed)}
                    question={question.clone()}
                    number={at}
                    last={at + 1 == all}
                    heading={heading}
                />
            } else if all == 0 {
                <div class="game-none">
                    <p class="large">{ show.t("game.none") }</p>
                    <a class="tool strong" href={show.href(Action::Open(Room::Gallery))}>{ show.t("object.all") }</a>
                </div>
            } else {
                <Learnt {questions} {heading} />
            }
        </div>
    }
}
