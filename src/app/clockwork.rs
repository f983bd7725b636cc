//! What makes the clock go on while it plays.

use exhibit::Action;
use exhibit::clock::Pace;
use exhibit::visit::ClockAction;
use gloo::timers::callback::Interval;
use yew::prelude::*;

/// Ticks at a pace; not at all without one.
#[hook]
pub fn use_clockwork(pace: Option<Pace>, act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with(pace, move |pace| {
        let interval = pace.map(|pace| Interval::new(pace.year(), move || act.emit(ClockAction::Tick.into())));
        move || drop(interval)
    });
}
