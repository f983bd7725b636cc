//! The end of a story: what it was, the next one, and other doors from here.

use super::cover::{ink, painted};
use crate::drawing::Plate;
use crate::show::Show;
use crate::widgets::TakeHome;
use exhibit::content::Story;
use exhibit::story::{Ending, ending};
use exhibit::visit::{SelectionAction, StoryAction};
use exhibit::{Action, Room};
use yew::prelude::*;

/// The card.
pub fn end(show: &Show, story: &Story) -> Html {
    let ending = ending(&show.exhibit, story);
    let all = show.href_all([StoryAction::Leave.into(), Action::Open(Room::Stories)]);
    let again = show.href(StoryAction::Tell(story.id.clone(), 0));
    html! {
        <div class="stories-room story-end">
            <section class="ended">
                <p class="story-dots" aria-hidden="true">
                    for dot in 0..story.steps.len() {
                        <i key={dot} class="been"></i>
                    }
                </p>
                <p class="whose">{ show.t("story.ended") }</p>
                <h1>{ show.text(&story.title) }</h1>
                <p class="intro">{ show.text(&story.intro) }</p>
                <p class="ways">
                    <a class="tool all-stories" href={all}>{ show.t("story.all") }</a>
                    <a class="tool again" href={again}>{ show.t("story.again") }</a>
                    <TakeHome what={show.text(&story.title)} print={show.t("take.print")} />
                </p>
            </section>
            <section class="onward">
                if let Some(next) = ending.next {
                    <h2>{ show.t("story.following") }</h2>
                    { following(show, next) }
                }
                <h2>{ show.t("story.onward") }</h2>
                { doors(show, &ending) }
            </section>
        </div>
    }
}

/// The next story, large.
fn following(show: &Show, next: &Story) -> Html {
    let class = classes!("cover", "following", ink(show, next));
    html! {
        <a {class} href={show.href(StoryAction::Tell(next.id.clone(), 0))}>
            { painted(show, next) }
            <span class="told">
                <b class="called">{ show.text(&next.title) }</b>
                <span class="intro">{ show.text(&next.intro) }</span>
            </span>
            <span class="stand" aria-hidden="true">
                if let Some(object) = &next.object {
                    <Plate object={object.clone()} />
                }
            </span>
            <span class="begin">
                { show.t("story.begin") }
                <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M7 3l7 7-7 7" /></svg>
            </span>
        </a>
    }
}

/// The object, a question about it, the game.
fn doors(show: &Show, ending: &Ending) -> Html {
    let leave = |then: Action| show.href_all([StoryAction::Leave.into(), then]);
    let row = |key: &'static str, href: AttrValue, picture: Html, why: AttrValue, name: AttrValue| {
        html! {
            <li {key} class={key}>
                <a {href}>
                    <span class="picture" aria-hidden="true">{ picture }</span>
                    <span class="why">{ why }</span>
                    <b>{ name }</b>
                    <svg class="on" viewBox="0 0 20 20" aria-hidden="true"><path d="M7 3l7 7-7 7" /></svg>
                </a>
            </li>
        }
    };
    let plate = || ending.object.map(|object| html! { <Plate object={object.id.clone()} /> }).unwrap_or_default();
    html! {
        <ul class="doors">
            if let Some(object) = ending.object {
                { row(
                    "object",
                    leave(SelectionAction::ShowObject(object.id.clone()).into()),
                    plate(),
                    show.t("story.object"),
                    show.text(&object.name),
                ) }
            }
            if let Some(dispute) = ending.dispute {
                { row(
                    "dispute",
                    leave(SelectionAction::OpenEntry(Room::Disputes, dispute.id.clone()).into()),
                    html! { <i>{ "?" }</i> },
                    show.t("story.dispute"),
                    show.text(&dispute.title),
                ) }
            }
            if show.exhibit.offers(Room::Game) {
                { row("game", leave(Action::Open(Room::Game)), plate(), show.t("room.game"), show.t("game.invite")) }
            }
        </ul>
    }
}
