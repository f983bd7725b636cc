use super::Id;
use crate::claim::Citation;
use crate::colour::Tint;
use crate::date::Span;
use crate::read::record;
use crate::text::Text;

record! {
    /// A name and an owner of the house that made the objects: a stretch of the band above the clock.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Era {
        /// Its name in addresses and links.
        pub id: Id,
        /// From when to when.
        pub when: Span,
        /// What stands on the band.
        pub name: Text,
        /// The whole name of that time.
        pub full: Text = Default::default(),
        /// Who owned it.
        pub owner: Text = Default::default(),
        /// What to know of it, in a sentence or two.
        pub text: Text = Default::default(),
        /// `#rrggbb` of the band.
        pub colour: Tint = ink(),
        /// Who says so.
        pub sources: Vec<Citation> = Default::default(),
    }
}

fn ink() -> Tint {
    "#5c5346".to_owned().into()
}
