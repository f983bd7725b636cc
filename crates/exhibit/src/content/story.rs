use super::Id;
use crate::read::record;
use crate::text::Text;
use std::rc::Rc;

record! {
    /// A guided tour over the live rooms.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Story {
        /// Its name in addresses.
        pub id: Id,
        /// What it is called.
        pub title: Text,
        /// What it is about, in a sentence.
        pub intro: Text = Default::default(),
        /// The object on its cover.
        pub object: Option<Id>,
        /// Its stations.
        pub steps: Vec<Step> = Default::default(),
    }
}

record! {
    /// One station of a story: a visit, and what to say there.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Step {
        /// The address of the visit, such as `#/tree?year=1946`.
        pub visit: Rc<str>,
        /// What it is called.
        pub title: Text = Default::default(),
        /// What to say, at most 75 words.
        pub text: Text = Default::default(),
    }
}
