//! A cover: the title on the colour of its era, its years large, and its object cut by the edge.

use crate::drawing::Plate;
use crate::show::Show;
use exhibit::colour::Ink;
use exhibit::content::Story;
use exhibit::reel::ground;
use exhibit::story::year;
use exhibit::visit::StoryAction;
use yew::prelude::*;

/// The cover, which begins the story.
pub fn cover(show: &Show, story: &Story) -> Html {
    html! {
        <a class={classes!("cover", ink(show, story))} href={show.href(StoryAction::Tell(story.id.clone(), 0))}>
            { painted(show, story) }
            <h2>{ show.text(&story.title) }</h2>
            <span class="stand" aria-hidden="true">
                if let Some(object) = &story.object {
                    <Plate object={object.clone()} />
                }
            </span>
        </a>
    }
}

/// Whether the words on a cover are light or dark.
pub fn ink(show: &Show, story: &Story) -> &'static str {
    if colours(show, story).ink == Ink::Paper { "dark" } else { "light" }
}

/// The grounds of a cover, above and below the ground line, and its year as a pattern.
pub fn painted(show: &Show, story: &Story) -> Html {
    let ground = colours(show, story);
    html! {
        <svg class="paint" aria-hidden="true" width="100%" height="100%">
            <rect width="100%" height="100%" fill={ground.paint} />
            <text class="motif" x="6%" y="62%" fill={ground.foot.clone()}>{ year(&show.exhibit, story) }</text>
            <rect y="87%" width="100%" height="13%" fill={ground.foot} />
        </svg>
    }
}

fn colours(show: &Show, story: &Story) -> exhibit::reel::Ground {
    let era = year(&show.exhibit, story).and_then(|year| show.exhibit.era(year));
    ground(era.map_or("#5c5346", |era| &era.colour))
}
