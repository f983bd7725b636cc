//! The stories: guided tours to choose from, and what to see after one.

mod cover;
mod end;

use crate::drawing::Plate;
use crate::show::{Show, use_show};
use cover::{cover, ink};
use end::end;
use exhibit::content::Story;
use exhibit::visit::StoryAction;
use exhibit::{Action, Room};
use yew::prelude::*;

/// A cover for each story, with its stations; or the end of the one that has been told.
#[component]
pub fn Stories() -> Html {
    let show = use_show();
    if let Some(story) = show.visit.story.ended(&show.exhibit) {
        return end(&show, story);
    }
    let stories = &show.exhibit.all.stories;
    let shown = show.visit.story.shown(&show.exhibit);
    html! {
        <div class="stories-room">
            <div class="room-head">
                <h1>{ show.t("room.stories") }</h1>
                <p>{ show.words.count("story.walks", stories.len()) }</p>
            </div>
            <ul class="covers">
                for story in &stories[..shown] {
                    <li key={story.id.to_string()} class={classes!("story", format!("{}-cover", ink(&show, story)))}>
                        { cover(&show, story) }
                        { stations(&show, story) }
                    </li>
                }
                if shown < stories.len() {
                    <li key="more" class="more">
                        <button type="button" class="tool strong" onclick={show.on(StoryAction::More)}>
                            { show.words.count("list.beyond", stories.len() - shown) }
                        </button>
                    </li>
                }
                if show.exhibit.offers(Room::Game) {
                    <li key="game" class="story to-game">{ game(&show) }</li>
                }
            </ul>
        </div>
    }
}

/// What it is about, and the way to each of its stations.
fn stations(show: &Show, story: &Story) -> Html {
    html! {
        <details>
            <summary>{ show.words.count("story.steps", story.steps.len()) }</summary>
            <p>{ show.text(&story.intro) }</p>
            <ol>
                for (index, step) in story.steps.iter().enumerate() {
                    <li key={index}>
                        <a href={show.href(StoryAction::Tell(story.id.clone(), index))}>{ show.text(&step.title) }</a>
                    </li>
                }
            </ol>
        </details>
    }
}

/// The door to the game: an object of which only the shape is seen.
fn game(show: &Show) -> Html {
    let object = show.exhibit.all.stories.iter().find_map(|story| story.object.clone());
    html! {
        <a class="cover plain" href={show.href(Action::Open(Room::Game))}>
            <h2>{ show.t("game.invite") }</h2>
            <span class="stand" aria-hidden="true">
                if let Some(object) = object {
                    <Plate {object} />
                }
                <b>{ "?" }</b>
            </span>
        </a>
    }
}
