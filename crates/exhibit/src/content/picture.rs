use crate::read::record;
use crate::text::Text;
use std::rc::Rc;

record! {
    /// A picture of something that happened: an illustration, or a photograph.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Picture {
        /// Its file, from the folder of the content: `pictures/x.svg`.
        pub file: Rc<str>,
        /// What is to be seen, for those who do not see it.
        pub alt: Text,
        /// Who made or lent it; absent for what the museum drew itself.
        pub credit: Text = Default::default(),
    }
}
