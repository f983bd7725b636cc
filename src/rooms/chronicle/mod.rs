//! The chronicle: a reel of the years that mattered, and all events as a list.

mod list;
mod scene;
mod screen;
mod scrolling;
mod strip;

use crate::app::focus_on;
use crate::show::{Same, Show, use_show};
use exhibit::gallery::Gallery;
use exhibit::reel::{Face, Reel, Wheel};
use exhibit::visit::{ClockAction, SelectionAction};
use gloo::utils::document;
use list::List;
use screen::Screen;
use scrolling::use_scrolling;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// How many screens before and after the one in view are on the page.
const NEAR: usize = 1;

/// One screen a year, beside all years as marks; or every event in a list. On paper it is whole (`src/paper/`).
#[component]
pub fn Chronicle() -> Html {
    let show = use_show();
    let all = show.visit.chronicle.all;
    html! {
        <div class={classes!("chronicle", if all { "listed" } else { "reeled" })}>
            if all {
                <List />
            } else {
                <Reeled />
            }
        </div>
    }
}

#[component]
fn Reeled() -> Html {
    let show = use_show();
    let (exhibit, clock) = (show.exhibit.clone(), &show.visit.clock);
    let made = use_memo(Same(exhibit.clone()), |exhibit| (Reel::new(&exhibit.0), Gallery::new(&exhibit.0)));
    let (reel, gallery) = (&made.0, &made.1);
    let opened = show.visit.selection.entry.as_ref();
    let opened = opened.and_then(|id| exhibit.all.events.iter().position(|event| event.id == *id));
    let here = reel.at(clock.year, opened);
    let face = reel.in_view(clock.year, opened, clock.playing);
    let scroller = use_node_ref();
    let go = {
        let (act, made) = (show.act.clone(), made.clone());
        Callback::from(move |screen: usize| {
            if let Some(year) = made.0.milestone(screen) {
                act.emit(ClockAction::Year(year.year).into());
                // The clock may stand in that year already, with an event open.
                act.emit(SelectionAction::CloseEntry.into());
            }
        })
    };
    let (near, onscroll) = use_scrolling(&scroller, here, go.clone());
    use_focus_on_opened(&show);
    use_focus_kept(here);
    let onkeydown = {
        let (made, go) = (made.clone(), go.clone());
        Callback::from(move |event: KeyboardEvent| {
            let free = !(event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key());
            if let Some(screen) = made.0.key(here, &event.key()).filter(|_| free) {
                event.prevent_default();
                go.emit(screen);
            }
        })
    };
    // Whoever takes the reel in hand stops the clock.
    let hold = {
        let (act, playing) = (show.act.clone(), clock.playing);
        move || {
            if playing {
                act.emit(ClockAction::Play(false).into());
            }
        }
    };
    let onwheel = {
        let (hold, made, go, wheel) = (hold.clone(), made.clone(), go.clone(), use_mut_ref(Wheel::default));
        Callback::from(move |event: WheelEvent| {
            if !scrolling::is_reel(&event) {
                return;
            }
            event.prevent_default();
            hold();
            // A line of a wheel that counts in lines is about 16 px.
            let turned = event.delta_y() * if event.delta_mode() == 1 { 16.0 } else { 1.0 };
            let (after, by) = wheel.borrow().after(turned, event.time_stamp());
            *wheel.borrow_mut() = after;
            if by != 0 {
                go.emit(made.0.beside(here, by));
            }
        })
    };
    let onpointerdown = Callback::from(move |_: PointerEvent| hold());
    let told = |screen: usize| if screen == here { face.clone() } else { reel.face(screen) };
    let is_near = |screen: usize| screen.abs_diff(here) <= NEAR || screen.abs_diff(near) <= NEAR;
    html! {
        <>
            <h1 class="hidden">{ show.t("room.chronicle") }</h1>
            <p class="hidden" role="status">{ status(&show, face.as_ref()) }</p>
            <div class="reel" ref={scroller} tabindex="-1" {onscroll} {onkeydown} {onwheel} {onpointerdown}>
                for screen in 0..reel.screens.len() {
                    <div
                        key={screen}
                        class={classes!("screen", (screen == here).then_some("here"))}
                        inert={screen != here}
                    >
                        if let Some(face) = told(screen).filter(|_| is_near(screen)) {
                            <Screen
                                {face}
                                drawn={scene::object(&show, gallery, &told(screen))}
                                next={reel.milestone(screen + 1).map(|year| year.best)}
                                before={screen > 0}
                                here={screen == here}
                                at={screen}
                                go={go.clone()}
                            />
                        }
                    </div>
                }
            </div>
            { strip::view(&show, &made, face.as_ref()) }
        </>
    }
}

/// What is in view, in one sentence; not while it changes by itself.
fn status(show: &Show, face: Option<&Face>) -> Option<String> {
    let face = face.filter(|_| !show.visit.clock.playing)?;
    let event = show.exhibit.all.events.get(face.event)?;
    Some(format!("{}: {}", face.year, show.text(&event.title)))
}

/// The screen that one has left can hold no focus any more: it goes on to the same button of the one that is here.
#[hook]
fn use_focus_kept(here: usize) {
    use_effect_with(here, move |_| {
        let left = |element: &Element| element.closest(".screen[inert]").is_ok_and(|screen| screen.is_some());
        let Some(from) = document().active_element().filter(left) else { return };
        let find = |what: &str| document().query_selector(&format!(".screen.here {what}")).ok().flatten();
        let same = if from.class_list().contains("back") { ".ways .back:not(:disabled)" } else { ".ways .next" };
        let to = find(same).or_else(|| find(".ways button:not(:disabled)")).or_else(|| find("h2"));
        to.iter().for_each(focus_on);
    });
}

/// An event that is opened from the line below takes the place of another: the focus goes to its heading.
#[hook]
fn use_focus_on_opened(show: &Show) {
    let before = use_mut_ref(|| show.visit.selection.entry.clone());
    let told = show.visit.story.id.is_some();
    use_effect_with(show.visit.selection.entry.clone(), move |entry| {
        let earlier = before.replace(entry.clone());
        let heading = document().query_selector(".screen.here h2").ok().flatten();
        let lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok())
            && earlier != *entry
            && lost
            && !told
        {
            let _ = heading.focus();
        }
    });
}
