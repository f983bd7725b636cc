//! What one visitor has changed: the second of the two values everything on screen is a function of.
//!
//! A visit is put together from parts. Each, in a file of its own, knows its blank value, its actions and its form in
//! the address; here and in `action.rs` they are only listed.

mod action;
mod address;
mod chronicle;
mod clock;
mod compare;
mod disputes;
mod field;
mod gallery;
mod game;
mod history;
mod known;
mod map;
mod numbers;
mod parade;
pub mod pen;
mod room;
mod selection;
mod settings;
mod shell;
mod sources;
mod spoken;
mod story;
mod title;
mod tree;

pub use action::Action;
pub use address::pairs;
pub use chronicle::{ChronicleAction, ChronicleView};
pub use clock::{ClockAction, VisitClock};
pub use compare::{COMPARED, CompareAction, Comparison};
pub use disputes::{DisputesAction, DisputesView};
pub use gallery::{GalleryAction, GalleryView};
pub use game::{GameAction, GameView};
pub use history::{Write, history};
pub use map::{MapAction, MapView};
pub use numbers::{NumbersAction, NumbersView, Shown};
pub use parade::{ParadeAction, ParadeView};
pub use room::Room;
pub use selection::{Selection, SelectionAction};
pub use settings::{Appearance, Contrast, Letters, Motion, Rate, Settings, SettingsAction, Volume, World};
pub use shell::{Shell, ShellAction};
pub use sources::{SourcesAction, SourcesView};
pub use spoken::SpokenView;
pub use story::{StoryAction, StoryView};
pub use title::{TitleAction, TitleView};
pub use tree::{TreeAction, TreeView};

use crate::date::Span;
use crate::exhibit::Exhibit;
use field::Part;

/// Writes the struct of all parts, its blank value, and its form in the address: a part that is listed is in all three.
macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident: $part:ty),* $(,)?) => {
        /// The state of one visit. A reset is [`Visit::opening`]; a link, a QR code, a story step are visits written as
        /// addresses.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Visit {
            /// The room on screen.
            pub room: Room,
            $($(#[$doc])* pub $name: $part),*
        }

        impl Visit {
            /// A visit in which nothing has been chosen: what an empty address means.
            fn blank(exhibit: &Exhibit) -> Self {
                Self { room: Room::default(), $($name: Part::blank(exhibit)),* }
            }

            fn write(&self, blank: &Self, put: &mut dyn FnMut(&str, &str)) {
                $(address::write(&self.$name, &blank.$name, put);)*
            }

            /// Whether one of them has that key, and can read what stands behind it.
            fn read(&mut self, exhibit: &Exhibit, key: &str, value: &str) -> bool {
                let mut taken = false;
                $(taken |= address::read(&mut self.$name, exhibit, key, value);)*
                taken
            }

            fn settle(&mut self) {
                $(self.$name.settle();)*
            }

            /// The keys that an address of a visit may have; one that ends with a dot is followed by an id.
            pub fn keys() -> Vec<&'static str> {
                let mut keys = Vec::new();
                $(keys.extend(<$part as Part>::FIELDS.iter().map(|field| field.key).filter(|key| !key.is_empty()));)*
                keys
            }
        }
    };
}
parts! {
    /// Language and the like: a step of a story keeps them.
    settings: Settings,
    /// The years that it looks at.
    clock: VisitClock,
    /// What is chosen.
    selection: Selection,
    /// How objects are looked for.
    gallery: GalleryView,
    /// What is followed in the tree.
    tree: TreeView,
    /// What is in view on the map.
    map: MapView,
    /// What is compared.
    compare: Comparison,
    /// Who walks in the parade.
    parade: ParadeView,
    /// How the chronicle is read.
    chronicle: ChronicleView,
    /// What is read among the numbers.
    numbers: NumbersView,
    /// What is thought of the disputes.
    disputes: DisputesView,
    /// What is read among the sources.
    sources: SourcesView,
    /// The story that is being told.
    story: StoryView,
    /// The game.
    game: GameView,
    /// What the title wall shows.
    title: TitleView,
    /// What a kiosk lays over the room.
    shell: Shell,
    /// Where a visitor who listens is.
    spoken: SpokenView,
}

impl Visit {
    /// The visit that every visitor starts with.
    pub fn opening(exhibit: &Exhibit) -> Self {
        Self::parse(exhibit, &exhibit.title.opening).unwrap_or_else(|| Self::blank(exhibit))
    }

    /// The first and the last year that it looks at: the same one but in a range.
    pub fn years(&self) -> (i32, i32) {
        self.clock.years()
    }

    /// Whether nothing leads from here to another visit but what a hand does many times a second: the clock is turned
    /// to other years, or words are typed.
    pub fn turns_to(&self, other: &Self) -> bool {
        let mut turned = self.clone();
        turned.clock.year = other.clock.year;
        turned.clock.from_year = other.clock.from_year;
        turned.gallery.query.clone_from(&other.gallery.query);
        turned == *other
    }

    /// True if something has begun by the year; in a range, if it falls into that. Without a date it is always there.
    pub fn is_there(&self, when: Option<Span>) -> bool {
        when.is_none_or(|when| match self.clock.from_year {
            None => when.first_year() <= self.clock.year,
            Some(_) => when.touches(self.years()),
        })
    }
}
