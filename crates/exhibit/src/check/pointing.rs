//! What points, what it may point at, and which of that was probably meant.

use super::clock::is_sound;
use super::visits::{self, Lost};
use crate::content::{Entry, Id};
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Guesses, Problem};
use crate::reference::Ref;
use crate::visit::{Room, Visit};

/// Everything that points.
pub struct Pointers<'a> {
    /// What it is in.
    pub exhibit: &'a Exhibit,
    /// What may be guessed.
    pub guesses: &'a Guesses,
    /// Where what is wrong goes.
    pub problems: &'a mut Vec<Problem>,
}

impl Pointers<'_> {
    /// What an entry points at.
    pub fn of(&mut self, entry: &impl Entry) -> Pointing<'_> {
        let (file, id) = (entry.reference().file(), entry.id().clone());
        Pointing { exhibit: self.exhibit, guesses: self.guesses, problems: self.problems, file, id }
    }

    /// What `exhibit.json` points at.
    pub fn of_title(&mut self) -> Pointing<'_> {
        let (file, id) = ("exhibit.json", "".into());
        Pointing { exhibit: self.exhibit, guesses: self.guesses, problems: self.problems, file, id }
    }
}

/// The entry that points.
pub struct Pointing<'a> {
    exhibit: &'a Exhibit,
    pub guesses: &'a Guesses,
    problems: &'a mut Vec<Problem>,
    file: &'static str,
    id: Id,
}

impl Pointing<'_> {
    /// Reports that a field points at nothing, and what it may have meant.
    pub fn lost(&mut self, field: &str, what: &str, meant: Option<String>) {
        let problem = Problem::new(self.file, &self.id, field, Fault::Dangling(what.into()));
        self.problems.push(problem.meaning(meant));
    }

    /// Reports that something which has to be there is not.
    pub fn lacks(&mut self, field: &str, what: String) {
        self.problems.push(Problem::new(self.file, &self.id, field, Fault::Missing(what)));
    }

    /// A list of ids.
    pub fn entries(&mut self, field: &str, make: fn(Id) -> Ref, ids: &[Id]) {
        for (index, id) in ids.iter().enumerate() {
            self.entry(&format!("{field}[{index}]"), make, Some(id));
        }
    }

    /// An id, where there is one.
    pub fn entry(&mut self, field: &str, make: fn(Id) -> Ref, id: Option<&Id>) {
        let Some(id) = id else { return };
        let reference = make(id.clone());
        if !reference.is_known(self.exhibit) {
            let meant = self.guesses.nearest(id, ids(self.exhibit, reference.file()));
            self.lost(field, id, meant);
        }
    }

    /// A text that refers to an entry.
    pub fn reference(&mut self, field: &str, reference: &Ref) {
        if reference.is_known(self.exhibit) {
            return;
        }
        let text = reference.to_string();
        let mut parts: Vec<String> = text.split('/').map(ToOwned::to_owned).collect();
        let all = ids(self.exhibit, reference.file());
        let meant = match (reference, &mut *parts) {
            (Ref::Unreadable(_), [file, ..]) => {
                self.guesses.nearest(file, Ref::kinds()).map(|kind| *file = kind).is_some()
            }
            (Ref::Property(object, _), [_, _, property]) if self.exhibit.object(object).is_some() => {
                let all = self.exhibit.title.properties.iter().map(|property| &*property.id);
                self.guesses.nearest(property, all).map(|name| *property = name).is_some()
            }
            (_, [_, id, ..]) => self.guesses.nearest(id, all).map(|name| *id = name).is_some(),
            _ => false,
        };
        let meant = Some(parts.join("/")).filter(|text| meant && Ref::parse(text).is_some());
        self.lost(field, &text, meant);
    }

    /// A figure of a series, as `series/name`, that is not there.
    pub fn figure(&mut self, field: &str, name: &Id) {
        if self.exhibit.gaps.touch("series.json") {
            return;
        }
        // Of a series that is there a point is meant, else a series.
        let (of, point) = name.split_once('/').unwrap_or((name, ""));
        let series = self.exhibit.series(of);
        let points = series.iter().flat_map(|series| &series.points).filter_map(|point| point.name.as_deref());
        let near = match series {
            Some(_) => self.guesses.nearest(point, points).map(|point| format!("{of}/{point}")),
            None => self.guesses.nearest(of, ids(self.exhibit, "series.json")).map(|of| format!("{of}/{point}")),
        };
        self.lost(field, name, near);
    }

    /// The address of a visit.
    pub fn visit(&mut self, field: &str, address: &str) {
        let visit = Visit::parse(self.exhibit, address);
        // Which rooms are offered hangs on the years of the objects.
        let dated = self.exhibit.property(&self.exhibit.title.roles.years).is_some();
        if !dated {
            return;
        }
        if let Some(visit) = visit.as_ref().filter(|visit| visit.is_known(self.exhibit)) {
            return self.passed_over(field, address, visit);
        }
        let room = address.trim_start_matches('#').trim_start_matches('/').split('?').next().unwrap_or_default();
        let meant = match visit {
            Some(_) => None,
            None => {
                let rooms = Room::ALL.iter().map(|room| room.id());
                self.guesses.nearest(room, rooms).map(|name| address.replacen(room, &name, 1))
            }
        };
        self.lost(field, address, meant);
    }

    /// What a visit does not take from its address.
    fn passed_over(&mut self, field: &str, address: &str, visit: &Visit) {
        match visits::lost(self.exhibit, self.guesses, address, visit) {
            Some(Lost::Key(pair, meant)) => self.lost(field, &pair, meant),
            Some(Lost::Value(pair, meant)) => {
                let problem = Problem::new(self.file, &self.id, field, Fault::passed_over(&pair));
                self.problems.push(problem.meaning(meant));
            }
            Some(Lost::Number(told, taken, meant)) if is_sound(self.exhibit) => {
                let fault = Fault::Implausible(format!("“{told}” is taken as “{taken}”"));
                self.problems.push(Problem::new(self.file, &self.id, field, fault).meaning(Some(meant)));
            }
            _ => {}
        }
    }

    /// A list of terms of a vocabulary.
    pub fn terms(&mut self, field: &str, vocabulary: &str, ids: &[Id]) {
        for (index, id) in ids.iter().enumerate() {
            self.term(&format!("{field}[{index}]"), vocabulary, Some(id));
        }
    }

    /// The same where the vocabulary is the entry's own choice.
    pub fn vocabulary(&mut self, field: &str, vocabulary: &str, ids: &[Id]) {
        let all = &self.exhibit.title.vocabularies;
        if all.contains_key(vocabulary) || self.exhibit.gaps.hide_file("exhibit.json") {
            return self.terms(field, vocabulary, ids);
        }
        let meant = self.guesses.nearest(vocabulary, all.keys().map(|id| &**id));
        self.lost(field, vocabulary, meant);
    }

    /// A term of a vocabulary, where there is one.
    pub fn term(&mut self, field: &str, vocabulary: &str, id: Option<&Id>) {
        let Some(id) = id else { return };
        if !self.exhibit.gaps.hide_file("exhibit.json") && self.exhibit.term(vocabulary, id).is_none() {
            let all = self.exhibit.terms(vocabulary).iter().map(|term| &*term.id);
            let meant = self.guesses.nearest(id, all);
            self.lost(field, id, meant);
        }
    }

    /// A property of objects.
    pub fn property(&mut self, field: &str, id: &Id) {
        if !self.exhibit.gaps.hide_file("exhibit.json") && self.exhibit.property(id).is_none() {
            let all = self.exhibit.title.properties.iter().map(|property| &*property.id);
            let meant = self.guesses.nearest(id, all);
            self.lost(field, id, meant);
        }
    }
}

/// The ids of a file.
fn ids<'a>(exhibit: &'a Exhibit, file: &str) -> Box<dyn Iterator<Item = &'a str> + 'a> {
    fn all<T: Entry>(entries: &[T]) -> Box<dyn Iterator<Item = &str> + '_> {
        Box::new(entries.iter().map(|entry| &**entry.id()))
    }
    let content = &exhibit.all;
    match file {
        "objects.json" => all(&content.objects),
        "lineage.json" => all(&content.links),
        "places.json" => all(&content.places),
        "movements.json" => all(&content.movements),
        "events.json" => all(&content.events),
        "eras.json" => all(&content.eras),
        "series.json" => all(&content.series),
        "disputes.json" => all(&content.disputes),
        "sources.json" => all(&content.sources),
        "stories.json" => all(&content.stories),
        _ => Box::new(std::iter::empty()),
    }
}
