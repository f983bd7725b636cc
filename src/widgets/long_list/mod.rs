//! A long list: only the rows near the screen are on the page; see `exhibit::window`.
//!
//! Invariant: what is on the screen stays where it is while rows come and go. Before a change the topmost row in view
//! is remembered with its place; afterwards the scroller is moved by as much as that row has moved. The browser's own
//! anchoring is switched off for these lists (`long-list.css`), since both would correct the same step.
//!
//! Other rows begin with those in view: only when these are painted come the rows that lie ready, and a small list
//! whole. So what answers a touch costs a screen of rows, however many there are.

mod page;

use crate::lengths::px;
use crate::widgets::after_paint::after_paint;
use exhibit::window::{self, Heights, InView, Kind, Piece};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use page::Page;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// Where an entry that is brought into view begins below the top of the room, in px.
const MARGIN: f64 = 40.0;

#[derive(Properties, PartialEq)]
pub struct LongListProps {
    /// What each row is like: rows of one kind are about equally high.
    pub kinds: Rc<Vec<Kind>>,
    /// About how many elements a row has. A list with few in all is on the page whole.
    pub elements: usize,
    /// A row.
    pub row: Callback<usize, Html>,
    /// The row that is brought into view whenever it becomes another one.
    #[prop_or_default]
    pub bring: Option<usize>,
    /// Every row is one item of a list, and says which of how many it is. Otherwise headings lead through the rows.
    #[prop_or_default]
    pub items: bool,
    #[prop_or_default]
    pub class: Classes,
}

/// What is on the page, and what has been learnt of the rows. No part of a visit: it follows from the size of the
/// screen and how far the browser has scrolled.
struct State {
    kinds: Rc<Vec<Kind>>,
    /// About how many elements a row has.
    elements: usize,
    heights: Heights,
    view: InView,
    rows: Range<usize>,
    focused: Option<usize>,
    printing: bool,
    /// The rows are others than those that were painted last: only what is in view is drawn.
    begins: bool,
    /// Those rows are asked for, and not on the page yet.
    asked: bool,
    /// The topmost row in view, and where it was in what is scrolled before the change that is to come: there it stays,
    /// however far a visitor scrolls meanwhile.
    anchor: Option<(usize, f64)>,
    /// The row that is to be brought into view, and where it has to begin on the screen.
    brought: Option<(usize, f64)>,
}

impl State {
    fn new() -> Self {
        // Of a list that was never on the page few rows: how high they are, and how much is in view, these tell.
        let view = InView { top: 0.0, height: 200.0 };
        let (kinds, heights) = (Rc::new(Vec::new()), Heights::default());
        Self {
            kinds,
            elements: 1,
            heights,
            view,
            rows: 0..0,
            focused: None,
            printing: false,
            begins: false,
            asked: false,
            anchor: None,
            brought: None,
        }
    }

    /// Other rows than before: what stands where is to be learnt again.
    fn take(&mut self, kinds: &Rc<Vec<Kind>>, elements: usize) {
        self.elements = elements;
        if !Rc::ptr_eq(&self.kinds, kinds) && self.kinds != *kinds {
            self.heights = self.heights.with_rows(kinds.to_vec());
            self.focused = None;
            self.begins = true;
            self.rows = match self.brought {
                Some((row, _)) => self.around(row),
                None => self.wanted(&(0..0)),
            };
        }
        self.kinds = kinds.clone();
    }

    /// The rows to be on the page where that one is to stand at the top.
    fn around(&self, row: usize) -> Range<usize> {
        let view = InView { top: self.heights.top(row) - MARGIN, ..self.view };
        window::rows(&self.heights, view, &(0..0), self.elements)
    }

    /// The rows to be on the page, where those are there.
    fn wanted(&self, there: &Range<usize>) -> Range<usize> {
        if self.begins {
            window::in_view(&self.heights, self.view, there)
        } else {
            window::rows(&self.heights, self.view, there, self.elements)
        }
    }

    /// Looks at the page. True if other rows are needed there, or if a space has to be of another size.
    ///
    /// Not while a drawing is on its way: what stands there is not what `rows` says, and the place that is to be kept
    /// would be lost. The drawing looks itself when it is there.
    fn look(&mut self, page: &Page, measure: bool) -> bool {
        if self.asked {
            return false;
        }
        self.view = page.view();
        self.anchor = None;
        let mut rows = self.wanted(&self.rows);
        if rows == self.rows && !measure {
            return false;
        }
        let measures = page.measures();
        let learnt = self.heights.learn(&measures);
        if learnt {
            rows = self.wanted(&self.rows);
        }
        if rows == self.rows && !learnt {
            return false;
        }
        // A list that begins in view grows downwards, and nothing of it moves.
        self.anchor = page.topmost().filter(|_| self.view.top > 0.0);
        self.rows = rows;
        self.asked = true;
        true
    }

    /// The row that has to begin there on the screen, now that the page has changed.
    fn next_place(&mut self, page: &Page) -> Option<(usize, f64)> {
        self.asked = false;
        let anchor = self.anchor.take().map(|(row, place)| (row, place - page.scrolled()));
        self.brought.take().or(anchor)
    }

    fn pieces(&self) -> Vec<Piece> {
        window::pieces(&self.heights, &self.rows, self.focused)
    }
}

/// Rows that come to the page as they come near the screen.
#[component]
pub fn LongList(props: &LongListProps) -> Html {
    let list = use_node_ref();
    let redraw = use_force_update();
    let state = use_mut_ref(State::new);
    state.borrow_mut().take(&props.kinds, props.elements);
    let all = props.kinds.len();
    let small = window::is_whole(all, props.elements);
    let begins = state.borrow().begins;
    let whole = (small && !begins) || state.borrow().printing;
    {
        let (list, state, redraw) = (list.clone(), state.clone(), redraw.clone());
        use_effect(move || {
            let Some(page) = Page::of(&list) else { return };
            let place = state.borrow_mut().next_place(&page);
            if let Some((row, top)) = place {
                page.put(row, top);
            }
            if !whole && state.borrow_mut().look(&page, true) {
                redraw.force_update();
            }
        });
    }
    {
        let (list, state, redraw) = (list.clone(), state.clone(), redraw.clone());
        let then = move || {
            let page = Page::of(&list);
            let mut state = state.borrow_mut();
            state.begins = false;
            if page.is_some_and(|page| state.look(&page, true)) || small {
                redraw.force_update();
            }
        };
        use_effect_with(begins, move |begins| {
            let painted = begins.then(|| after_paint(then));
            move || drop(painted)
        });
    }
    {
        let (list, state, redraw) = (list.clone(), state.clone(), redraw.clone());
        use_effect_with(small, move |small| {
            let listeners = (!small).then(|| listeners(&list, &state, &redraw));
            move || drop(listeners)
        });
    }
    {
        let (list, state) = (list.clone(), state.clone());
        use_effect_with(props.bring, move |row| {
            let Some((page, row)) = Page::of(&list).zip(*row) else { return };
            let top = page.top() + MARGIN;
            if !page.put(row, top) {
                let mut state = state.borrow_mut();
                state.view = page.view();
                state.rows = state.around(row);
                state.brought = Some((row, top));
                state.asked = true;
                redraw.force_update();
            }
        });
    }
    let (onfocusin, onfocusout) = (focus(&state, true), focus(&state, false));
    let pieces = match (whole, all) {
        (_, 0) => Vec::new(),
        (true, _) => vec![Piece::Rows(0..all)],
        (false, _) => state.borrow().pieces(),
    };
    let role = props.items.then_some("list");
    let class = classes!("long-list", whole.then_some("whole"), props.class.clone());
    html! {
        <div ref={list} {class} {role} {onfocusin} {onfocusout}>
            { for pieces.into_iter().enumerate().flat_map(|(index, piece)| drawn(props, index, piece)) }
        </div>
    }
}

/// The elements of a piece: its rows, or a picture of nothing that is as high as the rows that are not there. An
/// attribute of SVG says how high, since a style attribute must not.
fn drawn(props: &LongListProps, index: usize, piece: Piece) -> Vec<Html> {
    match piece {
        Piece::Space(height) => {
            let height = px(height);
            vec![html! { <svg key={format!("space-{index}")} class="space" aria-hidden="true" width="1" {height} /> }]
        }
        Piece::Rows(rows) => rows
            .map(|row| {
                let item = props.items.then_some("listitem");
                let place = props.items.then(|| (row + 1).to_string());
                let of = props.items.then(|| props.kinds.len().to_string());
                let (number, kind) = (row.to_string(), props.kinds.get(row).map(ToString::to_string));
                html! {
                    <div
                        key={row}
                        data-row={number}
                        data-kind={kind}
                        role={item}
                        aria-posinset={place}
                        aria-setsize={of}
                    >
                        { props.row.emit(row) }
                    </div>
                }
            })
            .collect(),
    }
}

/// Remembers the row that has the focus, or that none has.
fn focus(state: &Rc<RefCell<State>>, has: bool) -> Callback<FocusEvent> {
    let state = state.clone();
    Callback::from(move |event: FocusEvent| {
        state.borrow_mut().focused = event.target().filter(|_| has).and_then(page::row_of);
    })
}

/// Follows the scroller, the size of the window, and the printer, for which the list is whole.
fn listeners(list: &NodeRef, state: &Rc<RefCell<State>>, redraw: &UseForceUpdateHandle) -> Vec<EventListener> {
    let look = |measure: bool| {
        let (list, state, redraw) = (list.clone(), state.clone(), redraw.clone());
        move |_: &Event| {
            let Some(page) = Page::of(&list) else { return };
            if state.borrow_mut().look(&page, measure) {
                redraw.force_update();
            }
        }
    };
    let print = |printing: bool| {
        let (state, redraw) = (state.clone(), redraw.clone());
        move |_: &Event| {
            state.borrow_mut().printing = printing;
            redraw.force_update();
        }
    };
    let window = gloo::utils::window();
    // Whatever scrolls: with the size of the screen it is the room or the page, and no scroll bubbles.
    let scrolled = EventListener::new_with_options(
        &window,
        "scroll",
        EventListenerOptions { phase: EventListenerPhase::Capture, passive: true },
        look(false),
    );
    let sized = EventListener::new(&window, "resize", look(true));
    let (before, after) = ("beforeprint", "afterprint");
    vec![
        scrolled,
        sized,
        EventListener::new(&window, before, print(true)),
        EventListener::new(&window, after, print(false)),
    ]
}
