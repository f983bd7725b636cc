use super::Id;
use crate::claim::Citation;
use crate::date::Span;
use crate::text::Text;
use serde::Deserialize;
use std::rc::Rc;

/// Where the map is centred, and the states of the past and what they belonged to.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct MapFrame {
    /// Latitude and longitude of the middle, in degrees.
    #[serde(default)]
    pub centre: [f64; 2],
    /// The least width of the map at rest, in km. Worked out from the places, if absent.
    #[serde(default)]
    pub least: Option<f64>,
    /// The place the story is about.
    #[serde(default)]
    pub home: Option<Id>,
    /// What the borders leave out, told under the map.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// Countries of the basemap that were one: the borders between them are left out in those years.
    #[serde(default)]
    pub unions: Vec<Union>,
    /// Leagues of states, tinted on the map while they existed.
    #[serde(default)]
    pub blocs: Vec<Bloc>,
    /// Seas, lakes and straits that are named for orientation.
    #[serde(default)]
    pub seas: Vec<Landmark>,
    /// Towns that are named for orientation, the best known first.
    #[serde(default)]
    pub cities: Vec<Landmark>,
}

/// Something that a visitor finds their way by, and that is no part of the story.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Landmark {
    /// Its name.
    pub name: Text,
    /// Where its name stands, or where it is: latitude and longitude in degrees.
    pub at: [f64; 2],
    /// How broad it is about there, in km: its name is shown where it has room in that. 0 for a town.
    #[serde(default)]
    pub breadth: f64,
}

/// What the borders of some years leave out.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Note {
    /// In which years it matters.
    pub when: Span,
    /// What is left out, in a short sentence.
    pub text: Text,
}

/// A country of its time, made of countries of the basemap; of a single one, where only its name is to be shown.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Union {
    /// Its name.
    pub name: Text,
    /// When it was.
    pub when: Span,
    /// Codes of the basemap for its land: ISO 3166-1 numeric, or those of a country that was divided.
    pub countries: Vec<Rc<str>>,
    /// Where its name stands on the map: latitude and longitude in degrees. Without it the name is not shown.
    #[serde(default)]
    pub label: Option<[f64; 2]>,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

/// A league of states.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Bloc {
    /// Its name.
    pub name: Text,
    /// What it was, in a sentence or two.
    #[serde(default)]
    pub note: Text,
    /// Who belonged to it, in the order in which they are told.
    #[serde(default)]
    pub members: Vec<Member>,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

/// A member of a league.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Member {
    /// Its name then.
    pub name: Text,
    /// When it belonged.
    pub when: Span,
    /// Codes of the basemap for its land.
    pub countries: Vec<Rc<str>>,
}

impl Bloc {
    /// Those who belonged to it in a year; none before it was founded and after it was dissolved.
    pub fn members_in(&self, year: i32) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |member| member.when.contains(year))
    }
}
