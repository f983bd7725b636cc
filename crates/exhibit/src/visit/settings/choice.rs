//! Settings that are one of a few: each with its name in addresses and locale files.

use crate::exhibit::Exhibit;
use crate::visit::field::{Value, Written};

/// Writes a setting: its values in the order of their buttons, the first of them while nothing was chosen.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $(#[$first_doc:meta])* $first:ident: $first_id:literal,
        $($(#[$other_doc:meta])* $other:ident: $id:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name {
            $(#[$first_doc])*
            #[default]
            $first,
            $($(#[$other_doc])* $other),*
        }

        impl $name {
            /// All of them, in the order of the buttons.
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$other),*];

            /// Its name in addresses, locale files and style sheets.
            pub fn id(self) -> &'static str {
                match self {
                    Self::$first => $first_id,
                    $(Self::$other => $id),*
                }
            }
        }

        impl Value for $name {
            fn write(&self) -> Written {
                vec![(String::new(), self.id().to_owned())]
            }
            fn read(&mut self, _: &Exhibit, _: &str, value: &str) -> bool {
                let known = Self::ALL.iter().copied().find(|one| one.id() == value);
                *self = known.unwrap_or_default();
                known.is_some()
            }
        }
    };
}

choice! {
    /// How large letters are, beside what the visitor's browser says.
    Letters {
        /// As large as the exhibit writes.
        Plain: "100",
        /// A fifth larger.
        Larger: "120",
        /// Nearly half as large again.
        Large: "145",
        /// Three quarters larger.
        Largest: "175",
    }
}

choice! {
    /// The colours.
    Contrast {
        /// As the visitor's system asks for.
        Auto: "auto",
        /// Dark on light.
        Light: "light",
        /// Light on dark.
        Dark: "dark",
        /// Black on white, and lines instead of shades.
        High: "high",
    }
}

choice! {
    /// Whether anything moves by itself.
    Motion {
        /// As the visitor's system asks for.
        Auto: "auto",
        /// Nothing does.
        Calm: "calm",
        /// It does, whatever the system says.
        Full: "full",
    }
}

choice! {
    /// How loud the exhibit speaks.
    Volume {
        /// Plainly.
        Plain: "plain",
        /// For one listener.
        Quiet: "quiet",
        /// As loud as the machine goes.
        Loud: "loud",
    }
}

choice! {
    /// How fast it speaks.
    Rate {
        /// As people do.
        Plain: "plain",
        /// For those who learn the language.
        Slow: "slow",
        /// With pauses between the words.
        Slowest: "slowest",
        /// For those who are used to it.
        Fast: "fast",
        /// As fast as practised listeners like it.
        Fastest: "fastest",
    }
}

/// The neighbour of one in a row; at the end of the row itself.
fn beside<T: Copy + PartialEq>(row: &[T], one: T, up: bool) -> T {
    let at = row.iter().position(|other| *other == one);
    let next = at.and_then(|at| at.checked_add_signed(if up { 1 } else { -1 }));
    next.and_then(|next| row.get(next)).copied().unwrap_or(one)
}

impl Volume {
    /// As browsers count it: 1 is the most.
    pub fn share(self) -> f32 {
        match self {
            Self::Quiet => 0.35,
            Self::Plain => 0.7,
            Self::Loud => 1.0,
        }
    }

    /// One step louder or quieter.
    pub fn step(self, up: bool) -> Self {
        beside(&[Self::Quiet, Self::Plain, Self::Loud], self, up)
    }
}

impl Rate {
    /// So many times as fast as the voice speaks by itself.
    pub fn times(self) -> f32 {
        match self {
            Self::Slowest => 0.6,
            Self::Slow => 0.8,
            Self::Plain => 1.0,
            Self::Fast => 1.4,
            Self::Fastest => 2.0,
        }
    }

    /// One step faster or slower.
    pub fn step(self, up: bool) -> Self {
        beside(&[Self::Slowest, Self::Slow, Self::Plain, Self::Fast, Self::Fastest], self, up)
    }
}

impl Letters {
    /// So many times as large.
    pub fn times(self) -> f64 {
        match self {
            Self::Plain => 1.0,
            Self::Larger => 1.2,
            Self::Large => 1.45,
            Self::Largest => 1.75,
        }
    }
}
