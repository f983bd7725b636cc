//! What was noticed while a value was read.

use std::cell::RefCell;
use std::fmt::Write;

/// The names of a type's fields.
pub type Names = &'static [&'static str];

/// What was noticed while a value was read: where the reader is, where it failed, what it did not know.
#[derive(Default)]
pub struct Notes {
    path: RefCell<Vec<Step>>,
    unknown: RefCell<Vec<(String, Names)>>,
    failed: RefCell<Option<String>>,
}

/// A step into a value.
pub enum Step {
    /// To a field of a type.
    Field(&'static str),
    /// To what stands under a name.
    Key(String),
    /// To an element of a list, counted from 0.
    At(usize),
}

impl Notes {
    /// The fields that nobody asked for, such as `facts.power[0].vale`, each with the names of those that are there.
    pub fn unknown(&self) -> Vec<(String, Names)> {
        self.unknown.take()
    }

    /// The field at which reading failed; empty if it was the value as a whole.
    pub fn failed_at(&self) -> String {
        self.failed.take().unwrap_or_default()
    }

    /// One step further in. Invariant: a [`Notes::leave`] follows each.
    pub(super) fn enter(&self, step: Step) {
        self.path.borrow_mut().push(step);
    }

    /// Back out of a step. The innermost one that failed is the one to name.
    pub(super) fn leave(&self, failed: bool) {
        if failed && self.failed.borrow().is_none() {
            *self.failed.borrow_mut() = Some(self.here());
        }
        self.path.borrow_mut().pop();
    }

    /// Notes a field that no type has.
    pub(super) fn wonder(&self, name: String, names: Names) {
        self.enter(Step::Key(name));
        self.unknown.borrow_mut().push((self.here(), names));
        self.leave(false);
    }

    fn here(&self) -> String {
        let mut here = String::new();
        for step in self.path.borrow().iter() {
            if !here.is_empty() && !matches!(step, Step::At(_)) {
                here.push('.');
            }
            match step {
                Step::Field(name) => here.push_str(name),
                Step::Key(name) => here.push_str(name),
                Step::At(index) => {
                    let _ = write!(here, "[{index}]");
                }
            }
        }
        here
    }
}
