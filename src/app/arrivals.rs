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

/// What there is to say of the content.
pub enum News {
    /// A file that was fetched when it was needed.
    File(Arrival),
    /// All of it, as it was read.
    Content(Rc<Vec<Problem>>),
}

/// What is wrong with the content, at the start and since.
#[derive(Clone, PartialEq)]
pub struct Arrivals(pub Rc<Vec<Problem>>);

impl Reducible for Arrivals {
    type Action = News;

    fn reduce(self: Rc<Self>, news: News) -> Rc<Self> {
        let Arrival { file, fault } = match news {
            News::File(arrival) => arrival,
            News::Content(problems) if Rc::ptr_eq(&self.0, &problems) => return self,
            News::Content(problems) => return Rc::new(self.with_content(&problems)),
        };
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

impl Arrivals {
    /// With what was found when the content was read, in place of what was found before. What is told of drawings and
    /// the map stays: they are no part of that.
    fn with_content(&self, found: &[Problem]) -> Self {
        let apart = |problem: &&Problem| problem.file.contains('/') && !problem.file.starts_with("locales/");
        let kept = self.0.iter().filter(apart).filter(|kept| !found.contains(kept)).cloned();
        Self(Rc::new(found.iter().cloned().chain(kept).collect()))
    }
}
