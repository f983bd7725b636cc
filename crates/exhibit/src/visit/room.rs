//! The rooms of the exhibit, in one table.

use crate::content::Object;
use crate::exhibit::Exhibit;
use crate::game::questions;

/// Where the door to a room is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Door {
    /// In the navigation.
    Navigation,
    /// In the gallery, and not in the navigation.
    Gallery,
    /// The wordmark: it stands before all rooms.
    Wordmark,
}

/// Writes the enum of the rooms and what is known of each: its name in addresses and locale files, its door, the file
/// that fills it, and whether there is something in it. A room is a line; one that lacks any of these does not compile.
macro_rules! rooms {
    ($($(#[$doc:meta])* $name:ident $id:literal $door:ident $file:literal $filled:expr;)*) => {
        /// A room of the exhibit.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Room {
            $($(#[$doc])* $name),*
        }

        impl Room {
            /// All of them, in the order of an exhibit that chooses none.
            pub const ALL: [Self; [$($id),*].len()] = [$(Self::$name),*];

            /// Its name in addresses and locale files.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id),*
                }
            }

            /// The file that fills it.
            pub(crate) fn file(self) -> &'static str {
                match self {
                    $(Self::$name => $file),*
                }
            }

            /// Whether there is something in it.
            pub(crate) fn is_filled(self, exhibit: &Exhibit) -> bool {
                let filled: fn(&Exhibit) -> bool = match self {
                    $(Self::$name => $filled),*
                };
                filled(exhibit)
            }

            fn door(self) -> Door {
                match self {
                    $(Self::$name => Door::$door),*
                }
            }
        }
    };
}
rooms! {
    /// The objects.
    Gallery "gallery" Navigation "objects.json" |exhibit| !exhibit.all.objects.is_empty();
    /// One object.
    Object "object" Gallery "objects.json" |exhibit| !exhibit.all.objects.is_empty();
    /// The generation tree.
    Tree "tree" Navigation "lineage.json" |exhibit| !exhibit.all.links.is_empty();
    /// The map.
    Map "map" Navigation "places.json" |exhibit| !exhibit.all.places.is_empty();
    /// The events, year by year.
    Chronicle "chronicle" Navigation "events.json" |exhibit| !exhibit.all.events.is_empty();
    /// The guided tours.
    Stories "stories" Navigation "stories.json" |exhibit| !exhibit.all.stories.is_empty();
    /// The series.
    Numbers "numbers" Navigation "series.json" |exhibit| !exhibit.all.series.is_empty();
    /// The disputes.
    Disputes "disputes" Navigation "disputes.json" |exhibit| !exhibit.all.disputes.is_empty();
    /// The sources.
    Sources "sources" Navigation "sources.json" |exhibit| !exhibit.all.sources.is_empty();
    /// The game.
    Game "game" Gallery "objects.json" |exhibit| !questions(exhibit, 0).is_empty();
    /// All objects on one ground line, by year.
    Parade "parade" Gallery "objects.json" |exhibit| {
        two(exhibit, |object| object.drawing.as_ref() == Some(&object.id) && object.years().is_some())
    };
    /// Some objects beside or over each other.
    Compare "compare" Gallery "objects.json" |exhibit| two(exhibit, |object| object.size().is_some());
    /// The title wall, by which one comes in. No name in an address means it.
    Title "title" Wordmark "objects.json" |_| true;
}

/// Whether two objects are worth showing there.
fn two(exhibit: &Exhibit, worth: fn(&Object) -> bool) -> bool {
    exhibit.all.objects.iter().filter(|object| worth(object)).nth(1).is_some()
}

impl Default for Room {
    fn default() -> Self {
        Self::ALL[0]
    }
}

impl Room {
    /// True for what the gallery leads to, and the navigation does not name.
    pub fn is_beside_gallery(self) -> bool {
        self.door() == Door::Gallery
    }

    /// True for what the navigation names.
    pub fn is_in_navigation(self) -> bool {
        self.door() == Door::Navigation
    }

    /// True for a room that is always there, and that no curator lists: what one comes in by, and the page of an object.
    pub fn is_always_there(self) -> bool {
        matches!(self, Self::Title | Self::Object)
    }

    /// The room of that name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|room| room.id() == id)
    }

    /// What an address calls it: the title wall needs no name.
    pub(super) fn in_address(self) -> &'static str {
        if self == Self::Title { "" } else { self.id() }
    }

    /// The room that an address calls so.
    pub(super) fn of_address(name: &str) -> Option<Self> {
        if name.is_empty() { Some(Self::Title) } else { Self::parse(name) }
    }
}
