use super::Id;
use crate::claim::Citation;
use crate::date::Span;
use crate::read::record;
use crate::text::Text;
use std::rc::Rc;

record! {
    /// Where the map is centred, and the states of the past and what they belonged to.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct MapFrame {
        /// Latitude and longitude of the middle, in degrees.
        pub centre: [f64; 2] = Default::default(),
        /// The least width of the map at rest, in km. Worked out from the places, if absent.
        pub least: Option<f64>,
        /// The place the story is about.
        pub home: Option<Id>,
        /// What the borders leave out, told under the map.
        pub notes: Vec<Note> = Default::default(),
        /// Countries of the basemap that were one: the borders between them are left out in those years.
        pub unions: Vec<Union> = Default::default(),
        /// Leagues of states, tinted on the map while they existed.
        pub blocs: Vec<Bloc> = Default::default(),
        /// Seas, lakes and straits that are named for orientation.
        pub seas: Vec<Landmark> = Default::default(),
        /// Towns that are named for orientation, the best known first.
        pub cities: Vec<Landmark> = Default::default(),
    }
}

record! {
    /// Something that a visitor finds their way by, and that is no part of the story.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Landmark {
        /// Its name.
        pub name: Text,
        /// Where its name stands, or where it is: latitude and longitude in degrees.
        pub at: [f64; 2],
        /// How broad it is about there, in km: its name is shown where it has room in that. 0 for a town.
        pub breadth: f64 = Default::default(),
    }
}

record! {
    /// What the borders of some years leave out.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Note {
        /// In which years it matters.
        pub when: Span,
        /// What is left out, in a short sentence.
        pub text: Text,
    }
}

record! {
    /// A country of its time, made of countries of the basemap; of a single one, where only its name is to be shown.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Union {
        /// Its name.
        pub name: Text,
        /// When it was.
        pub when: Span,
        /// Codes of the basemap for its land: ISO 3166-1 numeric, or those of a country that was divided.
        pub countries: Vec<Rc<str>>,
        /// Where its name stands on the map: latitude and longitude in degrees. Without it the name is not shown.
        pub label: Option<[f64; 2]>,
        /// Who says so.
        pub sources: Vec<Citation> = Default::default(),
    }
}

record! {
    /// A league of states.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Bloc {
        /// Its name.
        pub name: Text,
        /// What it was, in a sentence or two.
        pub note: Text = Default::default(),
        /// Who belonged to it, in the order in which they are told.
        pub members: Vec<Member> = Default::default(),
        /// Who says so.
        pub sources: Vec<Citation> = Default::default(),
    }
}

record! {
    /// A member of a league.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Member {
        /// Its name then.
        pub name: Text,
        /// When it belonged.
        pub when: Span,
        /// Codes of the basemap for its land.
        pub countries: Vec<Rc<str>>,
    }
}

impl Bloc {
    /// Those who belonged to it in a year; none before it was founded and after it was dissolved.
    pub fn members_in(&self, year: i32) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |member| member.when.contains(year))
    }
}
