//! Files that are fetched when they are needed, and how that went.

use exhibit::{Fault, Problem};
use std::rc::Rc;
use yew::Reducible;

/// A file has come, or has not.
#[derive(Clone)]
pub struct Arrival {
    /// The file, such as `geo/basemap.json`.
    pub file: String,
    /// Why it cannot be shown; `None` if it can.
    pub fault: Option<Fault>,
}

/// What is wrong with the content, at the start and since.
#[derive(Clone, PartialEq)]
pub struct Arrivals(pub Rc<Vec<Problem>>);

impl Reducible for Arrivals {
    type Action = Arrival;

    fn reduce(self: Rc<Self>, Arrival { file, fault }: Arrival) -> Rc<Self> {
        // A drawing is told of once; what the start found wrong with other files stays.
        let told = |problem: &&Problem| problem.file == file;
        let news = fault.map(|fault| Problem::new(&file, "", "", fault));
        match (self.0.iter().find(told), news) {
            (None, None) => self,
            (Some(old), Some(new)) if *old == new => self,
            (_, news) => {
                let others = self.0.iter().filter(|problem| !told(problem)).cloned();
                Rc::new(Self(Rc::new(others.chain(news).collect())))
            }
        }
    }
}
