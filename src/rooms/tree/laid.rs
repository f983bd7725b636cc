//! The layout of the tree: at once where it is small, in slices where it is large, so that the page is never held up.

use crate::show::Same;
use exhibit::tree::{Layout, Request, Work, layout};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// So many objects are laid out at once: in a few thousandths of a second.
const SMALL: usize = 600;
/// Steps of a slice: a few thousandths of a second, too.
const SLICE: u64 = 40_000;

/// The layout of a request; `None` while it is being made, or while there is no request yet.
#[hook]
pub fn use_layout(request: &Option<Same<Request>>) -> Option<Same<Layout>> {
    let small = {
        let request = request.clone().filter(|request| request.nodes.len() <= SMALL);
        use_memo(request, |request| request.as_ref().map(|request| Same::from(layout(request))))
    };
    let large = use_state(|| None::<(Same<Request>, Same<Layout>)>);
    {
        let put = large.setter();
        use_effect_with(request.clone().filter(|request| request.nodes.len() > SMALL), move |request| {
            let hold = Rc::new(std::cell::RefCell::new(None));
            if let Some(request) = request.clone() {
                slice(Work::new(Request::clone(&request)), request, put, hold.clone());
            }
            // A slice that waits when the request has changed never comes.
            move || drop(hold.take())
        });
    }
    let made = large.as_ref().filter(|(of, _)| request.as_ref() == Some(of)).map(|(_, layout)| layout.clone());
    (*small).clone().or(made)
}

type Hold = Rc<std::cell::RefCell<Option<Timeout>>>;
type Put = UseStateSetter<Option<(Same<Request>, Same<Layout>)>>;

fn slice(mut work: Work, request: Same<Request>, put: Put, hold: Hold) {
    let next = hold.clone();
    *hold.borrow_mut() = Some(Timeout::new(0, move || {
        if work.step(SLICE) {
            put.set(Some((request, Same::from(work.finish()))));
        } else {
            slice(work, request, put, next);
        }
    }));
}
