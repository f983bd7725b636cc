//! The story that is being told, over whatever room its step is in.

use crate::show::use_show;
use exhibit::visit::StoryAction;
use exhibit::{Action, Room, Visit};
use yew::prelude::*;

/// The words of the step, and the way on, back, out and home.
#[component]
pub fn Telling() -> Html {
    let show = use_show();
    let visit = &show.visit;
    let story = visit.story.id.as_ref().and_then(|id| show.exhibit.story(id));
    let Some((story, step)) = story.and_then(|story| Some((story, story.steps.get(visit.story.step)?))) else {
        return html! { <div class="telling none" hidden=true></div> };
    };
    let tell = |step: usize| show.on(StoryAction::Tell(story.id.clone(), step));
    let here = visit.after(&show.exhibit, StoryAction::Tell(story.id.clone(), visit.story.step));
    // Turning the clock or moving the map is looking around; another room or another choice is wandering off.
    let place = |visit: &Visit| {
        (
            visit.room,
            visit.selection.object.clone(),
            visit.selection.place.clone(),
            visit.selection.movement.clone(),
            visit.selection.entry.clone(),
        )
    };
    let wandered = place(&here) != place(visit);
    let last = visit.story.step + 1 == story.steps.len();
    let end = visit.after(&show.exhibit, StoryAction::Leave).after(&show.exhibit, Action::Open(Room::Stories));
    let end = end.address(&show.exhibit);
    html! {
        <section class={classes!("telling", wandered.then_some("wandered"))} aria-label={show.text(&story.title)}>
            <div class="words" aria-live="polite">
                <p class="of">
                    { show.text(&story.title) }
                    { format!(" · {} / {}", visit.story.step + 1, story.steps.len()) }
                </p>
                <h2>{ show.text(&step.title) }</h2>
                <p class="text">{ show.text(&step.text) }</p>
            </div>
            <div class="ways">
                if wandered {
                    <button type="button" class="tool strong" key="return" onclick={tell(visit.story.step)}>
                        { show.t("story.return") }
                    </button>
                }
                if visit.story.step > 0 {
                    <button type="button" class="tool back" key="back" onclick={tell(visit.story.step - 1)}>
                        { format!("‹ {}", show.t("story.back")) }
                    </button>
                }
                if last {
                    <a class="tool strong" key="end" href={end}>{ show.t("story.end") }</a>
                } else {
                    <button
                        type="button"
                        class={classes!("tool", "next", (!wandered).then_some("strong"))}
                        key="next"
                        onclick={tell(visit.story.step + 1)}
                    >
                        { format!("{} ›", show.t("story.next")) }
                    </button>
                }
                <button type="button" class="tool leave" key="leave" onclick={show.on(StoryAction::Leave)}>
                    { show.t("story.leave") }
                </button>
            </div>
        </section>
    }
}
