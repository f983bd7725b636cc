//! The stories: guided tours to choose from.

use crate::drawing::Plate;
use crate::show::use_show;
use exhibit::content::Id;
use exhibit::visit::StoryAction;
use exhibit::{Action, Room};
use yew::prelude::*;

/// A cover for each story, with its stations.
#[component]
pub fn Stories() -> Html {
    let show = use_show();
    let plate = |object: &Id| html! { <Plate object={object.clone()} shelf=true /> };
    html! {
        <div class="stories-room">
            <h1>{ show.t("room.stories") }</h1>
            <p class="to-game">
                <a class="tool" href={show.href(Action::Open(Room::Game))}>{ show.t("game.invite") }</a>
            </p>
            <ul class="covers">
                for story in &show.exhibit.all.stories {
                    <li key={story.id.to_string()} class="story">
                        <a href={show.href(StoryAction::Tell(story.id.clone(), 0))}>
                            <span class="stand">
                                { story.object.as_ref().map(plate) }
                            </span>
                            <h2>{ show.text(&story.title) }</h2>
                        </a>
                        <p>{ show.text(&story.intro) }</p>
                        <details>
                            <summary>{ show.words.count("story.steps", story.steps.len()) }</summary>
                            <ol>
                                for (number, step) in story.steps.iter().enumerate() {
                                    <li key={number}>
                                        <a href={show.href(StoryAction::Tell(story.id.clone(), number))}>
                                            { show.text(&step.title) }
                                        </a>
                                    </li>
                                }
                            </ol>
                        </details>
                    </li>
                }
            </ul>
        </div>
    }
}
