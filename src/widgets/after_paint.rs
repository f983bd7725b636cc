//! What can wait until the screen shows what was drawn.

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

/// What is to come. Dropped before, it does not.
pub struct AfterPaint {
    _frame: AnimationFrame,
    _task: Rc<RefCell<Option<Timeout>>>,
}

/// Calls once, in a task of its own after the next frame: what is done in a frame itself is still before its painting.
pub fn after_paint(then: impl FnOnce() + 'static) -> AfterPaint {
    let task = Rc::new(RefCell::new(None));
    let put = task.clone();
    let frame = request_animation_frame(move |_| {
        put.replace(Some(Timeout::new(0, then)));
    });
    AfterPaint { _frame: frame, _task: task }
}
