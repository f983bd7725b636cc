//! A visit as an address, and back: `#/tree?year=1967&object=moskvitch-408&trace=heirs`.
//!
//! Invariant, tested on hundreds of made-up visits: the address of a visit gives the same visit back, but for
//! `playing`, which no address holds.

use super::{COMPARED, Room, Visit};
use crate::camera::Camera;
use crate::clock::Pace;
use crate::content::Id;
use crate::exhibit::Exhibit;
use crate::filter::{Filters, Sort};
use crate::tree::Direction;
use std::fmt::Write;

impl Visit {
    /// The address, beginning with `#/`. What is as in an empty address is left out, but for the year.
    pub fn address(&self, exhibit: &Exhibit) -> String {
        let blank = Self::blank(exhibit);
        let mut address = format!("#/{}?year={}", self.room.id(), self.year);
        let mut put = |key: &str, value: &str| {
            let _ = write!(address, "&{}={}", encode(key), encode(value));
        };
        if self.lang != blank.lang {
            put("lang", &self.lang);
        }
        let ids = [
            ("object", &self.object),
            ("place", &self.place),
            ("movement", &self.movement),
            ("entry", &self.entry),
            ("story", &self.story),
            ("theme", &self.theme),
            ("goal", &self.goal),
            ("keys", &self.keys),
            ("code", &self.code),
        ];
        for (key, id) in ids {
            if let Some(id) = id {
                put(key, id);
            }
        }
        for (key, ids) in [("no", &self.muted), ("fold", &self.folded)] {
            for id in ids {
                put(key, id);
            }
        }
        if let Some(since) = self.since {
            put("since", &since.to_string());
        }
        if self.pace != blank.pace {
            put("pace", self.pace.id());
        }
        if let Some(point) = self.point {
            put("point", &point.to_string());
        }
        if let Some(guess) = self.guess {
            put("guess", &guess.to_string());
        }
        if self.step != 0 {
            put("step", &self.step.to_string());
        }
        if !self.query.is_empty() {
            put("q", &self.query);
        }
        for (facet, term) in self.filters.iter() {
            put(&format!("f.{facet}"), term);
        }
        for id in &self.compared {
            put("with", id);
        }
        for (flag, key) in [
            (self.overlaid, "over"),
            (self.outlined, "lines"),
            (self.split, "split"),
            (self.tools, "tools"),
            (self.backwards, "back"),
        ] {
            if flag {
                put(key, "yes");
            }
        }
        for (object, paint) in &self.paints {
            put(&format!("p.{object}"), &paint.to_string());
        }
        if self.sheet {
            put("sheet", "open");
        }
        if self.sort != blank.sort {
            put("sort", self.sort.id());
        }
        if self.trace != blank.trace {
            put("trace", self.trace.id());
        }
        if self.game.seed != 0 {
            put("seed", &self.game.seed.to_string());
        }
        let answers = self.game.answers();
        if !answers.is_empty() {
            put("answers", &answers);
        }
        for (key, camera) in [("tree", self.tree), ("map", self.map)] {
            if let Some(Camera { x, y, scale }) = camera {
                put(key, &format!("{x},{y},{scale}"));
            }
        }
        address
    }

    /// The visit of an address. `None` if it names no room that is offered; anything else that cannot be read is passed over, so that
    /// an old or torn link still opens the room.
    pub fn parse(exhibit: &Exhibit, address: &str) -> Option<Self> {
        let address = address.trim_start_matches('#').trim_start_matches('/');
        let (room, query) = address.split_once('?').unwrap_or((address, ""));
        let mut visit = Self { room: Room::parse(room).filter(|room| exhibit.offers(*room))?, ..Self::blank(exhibit) };
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            visit.set(exhibit, &decode(key), decode(value));
        }
        // Whatever the order in which a link names them.
        visit.since = visit.since.map(|since| since.min(visit.year));
        visit.split &= visit.since.is_some();
        Some(visit)
    }

    fn set(&mut self, exhibit: &Exhibit, key: &str, value: String) {
        let id = || Some(Id::from(value.as_str()));
        match key {
            "year" => self.year = exhibit.title.clock.clamp(value.parse().unwrap_or(self.year)),
            "lang" if exhibit.title.languages.iter().any(|lang| *lang.id == *value) => self.lang = value.into(),
            "object" => self.object = id(),
            "place" => self.place = id(),
            "movement" => self.movement = id(),
            "entry" => self.entry = id(),
            "point" => self.point = value.parse().ok(),
            "guess" => self.guess = value.parse().ok(),
            "theme" => self.theme = id(),
            "goal" => self.goal = id(),
            "keys" => self.keys = id(),
            "code" => self.code = id(),
            "no" => self.muted.extend(id()),
            "fold" => self.folded.extend(id()),
            "since" => self.since = value.parse().ok().map(|since| exhibit.title.clock.clamp(since)),
            "split" => self.split = value == "yes",
            "tools" => self.tools = value == "yes",
            "back" => self.backwards = value == "yes",
            "pace" => self.pace = Pace::parse(&value).unwrap_or_default(),
            "story" => self.story = id(),
            "step" => self.step = value.parse().unwrap_or_default(),
            "q" => self.query = value,
            "with" if self.compared.len() < COMPARED && !self.compared.iter().any(|id| **id == *value) => {
                self.compared.extend(id());
            }
            "over" => self.overlaid = value == "yes",
            "lines" => self.outlined = value == "yes",
            "sheet" => self.sheet = value == "open",
            "sort" => self.sort = Sort::parse(exhibit, &value).unwrap_or_else(|| Sort::first(exhibit)),
            "trace" => self.trace = Direction::parse(&value).unwrap_or_default(),
            "seed" => self.game.seed = value.parse().unwrap_or_default(),
            "answers" => self.game.read_answers(&value),
            "tree" => self.tree = camera(&value),
            "map" => self.map = camera(&value),
            _ => {
                if let (Some(object), Ok(paint)) = (key.strip_prefix("p."), value.parse()) {
                    self.paints.insert(object.into(), paint);
                }
                if let Some(facet) = key.strip_prefix("f.").filter(|_| !self.filters.has(&key[2..], &value)) {
                    self.filters = Filters::toggled(&self.filters, facet, &value);
                }
            }
        }
    }
}

fn camera(text: &str) -> Option<Camera> {
    let mut numbers = text.split(',').map(|n| n.parse::<f64>().ok().filter(|n| n.is_finite()));
    let (x, y, scale) = (numbers.next()??, numbers.next()??, numbers.next()??);
    (scale > 0.0).then_some(Camera { x, y, scale })
}

/// Percent-encodes all but letters, digits and `-._~,` of ASCII (RFC 3986; the comma is safe in a fragment).
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

/// Undoes [`encode`]. A stray `%` stays as it is; bytes that are no text become replacement characters.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let hex = bytes.get(at + 1..at + 3).filter(|_| *byte == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(value) => {
                decoded.push(value);
                at += 3;
            }
            None => {
                decoded.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}
