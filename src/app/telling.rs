//! The story that is being told: a panel beside whatever room its step is in, which never covers it.

use crate::show::{Show, use_show};
use crate::widgets::know_mark;
use exhibit::Visit;
use exhibit::content::Id;
use exhibit::story::about;
use exhibit::visit::StoryAction;
use gloo::utils::document;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The words of the step, and the way on, back, out and home.
#[component]
pub fn Telling() -> Html {
    let show = use_show();
    let visit = &show.visit;
    let (heading, words) = (use_node_ref(), use_node_ref());
    let told = visit.story.told(&show.exhibit);
    use_begun(told.map(|(story, _)| story.id.clone()), visit.story.step, &heading, &words);
    let Some((story, step)) = told else {
        return html! { <div class="telling none" hidden=true></div> };
    };
    let (at, count) = (visit.story.step, story.steps.len());
    let tell = |step: usize| show.on(StoryAction::Tell(story.id.clone(), step));
    let here = visit.after(&show.exhibit, StoryAction::Tell(story.id.clone(), at));
    let wandered = !is_attentive(&show);
    let mark = about(&here).map(|what| know_mark(&show, &what));
    html! {
        <section
            class="telling"
            aria-label={show.text(&story.title)}
            onkeydown={keys(&show, &story.id, at)}
        >
            <p class="of">
                <span class="story-dots" aria-hidden="true">
                    for dot in 0..count {
                        <i key={dot} class={classes!(match dot.cmp(&at) {
                            std::cmp::Ordering::Less => "been",
                            std::cmp::Ordering::Equal => "now",
                            std::cmp::Ordering::Greater => "to-come",
                        })}></i>
                    }
                </span>
                <span class="count">{ format!("{} / {count}", at + 1) }</span>
            </p>
            <div class="words" aria-live="polite" ref={words}>
                <p class="whose">{ show.text(&story.title) }</p>
                <h2 tabindex="-1" ref={heading}>{ show.text(&step.title) }</h2>
                <p class="text marked">{ show.text(&step.text) }{ mark }</p>
            </div>
            <div class="ways">
                if wandered {
                    <button type="button" class="tool strong return" key="return" onclick={tell(at)}>
                        { show.t("story.return") }
                    </button>
                }
                <button
                    type="button"
                    class="back"
                    key="back"
                    aria-label={show.t("story.back")}
                    disabled={at == 0}
                    onclick={tell(at.saturating_sub(1))}
                >
                    { sign("M13 3L6 10l7 7") }
                </button>
                <button
                    type="button"
                    class={classes!("next", wandered.then_some("quiet"))}
                    key="next"
                    onclick={tell(at + 1)}
                >
                    { show.t("story.next") }
                    { sign("M7 3l7 7-7 7") }
                </button>
                <button
                    type="button"
                    class="leave"
                    key="leave"
                    title={show.t("story.leave")}
                    onclick={show.on(StoryAction::Leave)}
                >
                    { sign("M4 4l12 12M16 4L4 16") }
                    <span>{ show.t("story.leave") }</span>
                </button>
            </div>
        </section>
    }
}

/// Whether the visitor looks at what the story speaks of.
pub fn is_attentive(show: &Show) -> bool {
    let visit = &show.visit;
    visit.story.told(&show.exhibit).is_some_and(|(story, _)| {
        place(&visit.after(&show.exhibit, StoryAction::Tell(story.id.clone(), visit.story.step))) == place(visit)
    })
}

/// Turning the clock or moving the map is looking around; another room or another choice is wandering off.
fn place(visit: &Visit) -> impl PartialEq + use<> {
    let chosen = visit.selection.clone();
    (visit.room, chosen.object, chosen.place, chosen.movement, chosen.entry)
}

/// A story that begins takes the focus, since the link that began it is gone, and with it may be gone before this came;
/// each step is read from its top.
#[hook]
fn use_begun(story: Option<Id>, step: usize, heading: &NodeRef, words: &NodeRef) {
    let (heading, words) = (heading.clone(), words.clone());
    {
        let before = use_mut_ref(|| None::<Id>);
        use_effect_with(story.clone(), move |story| {
            let earlier = before.replace(story.clone());
            let lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
            if let Some(heading) =
                heading.cast::<HtmlElement>().filter(|_| story.is_some() && lost && earlier != *story)
            {
                let _ = heading.focus();
            }
        });
    }
    use_effect_with((story, step), move |_| {
        if let Some(words) = words.cast::<HtmlElement>() {
            words.set_scroll_top(0);
        }
    });
}

/// Arrows and pages lead on and back, Escape out.
fn keys(show: &Show, story: &Id, at: usize) -> Callback<KeyboardEvent> {
    let (act, story) = (show.act.clone(), story.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let action = match event.key().as_str() {
            "ArrowRight" | "PageDown" => StoryAction::Tell(story.clone(), at + 1),
            "ArrowLeft" | "PageUp" if at > 0 => StoryAction::Tell(story.clone(), at - 1),
            "Home" => StoryAction::Tell(story.clone(), 0),
            "Escape" => StoryAction::Leave,
            _ => return,
        };
        event.prevent_default();
        act.emit(action.into());
    })
}

/// The sign of a button: drawn, since a font sets it at a height of its own.
fn sign(d: &'static str) -> Html {
    html! { <svg viewBox="0 0 20 20" aria-hidden="true"><path {d} /></svg> }
}
