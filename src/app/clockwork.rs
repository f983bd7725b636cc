//! What makes the clock go on while it plays.

use exhibit::Action;
use gloo::timers::callback::Interval;
use yew::prelude::*;

/// How long a year lasts while the clock plays, in ms: all 96 in a little more than a minute.
const YEAR: u32 = 700;

/// Ticks while `playing`.
#[hook]
pub fn use_clockwork(playing: bool, act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with(playing, move |playing| {
        let interval = playing.then(|| Interval::new(YEAR, move || act.emit(Action::Tick)));
        move || drop(interval)
    });
}
