use super::Id;
use crate::read::record;
use crate::text::Text;

record! {
    /// A spot of an object's drawing by which it is known from its like.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Mark {
        /// Which part of it: a term of the vocabulary `mark`. Alike objects tell the same part in other words.
        pub what: Id,
        /// Where it is on the drawing, in its units: left, top, width, height.
        pub spot as "box": [f64; 4],
        /// What is to be seen there.
        pub text: Text,
    }
}
