//! A visit as an address, and back: `#/tree?year=1967&object=first&trace=heirs`. Without a room it is the title wall:
//! `#/?year=1967`; without anything it is no visit, and whoever asks takes the opening.
//!
//! Invariant, tested on hundreds of made-up visits: the address of a visit gives the same visit back, but for
//! `clock.playing`, which no address holds.
//!
//! Invariant: addresses of visits are written and read in here alone. Views ask `show.href(action)`; the content may
//! hold addresses, as stories, scenes and the opening do, and the check reads those.

use super::field::Part;
use super::{Room, Visit};
use crate::exhibit::Exhibit;
use std::fmt::Write;

impl Visit {
    /// The address, beginning with `#/`. What is as in an empty address is left out, but for the year.
    pub fn address(&self, exhibit: &Exhibit) -> String {
        let blank = Self::blank(exhibit);
        let mut address = format!("#/{}?year={}", self.room.in_address(), self.clock.year);
        self.write(&blank, &mut |key, value| {
            if key != "year" {
                let _ = write!(address, "&{}={}", encode(key), encode(value));
            }
        });
        address
    }

    /// The visit of an address. `None` if it names no room that is offered; anything else that cannot be read is passed
    /// over, so that an old or torn link still opens the room.
    pub fn parse(exhibit: &Exhibit, address: &str) -> Option<Self> {
        Self::parse_from(exhibit, Self::blank(exhibit), address)
    }

    /// Whether a pair of an address says what a visit may have. What names an entry may name one that is not there:
    /// see [`Visit::is_known`].
    pub fn takes(exhibit: &Exhibit, key: &str, value: &str) -> bool {
        Self::blank(exhibit).read(exhibit, key, value)
    }

    /// The same, where what the address does not say is as in another visit.
    pub(super) fn parse_from(exhibit: &Exhibit, from: Self, address: &str) -> Option<Self> {
        let address = address.trim_start_matches('#').trim_start_matches('/');
        if address.is_empty() {
            return None;
        }
        let (room, query) = address.split_once('?').unwrap_or((address, ""));
        let room = Room::of_address(room).filter(|room| exhibit.offers(*room))?;
        let mut visit = Self { room, ..from };
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            visit.read(exhibit, &decode(key), &decode(value));
        }
        visit.settle();
        Some(visit)
    }
}

/// The pairs of an address, as they were before they were written into it. A key alone stands before nothing.
pub fn pairs(address: &str) -> Vec<(String, String)> {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let split = |pair: &str| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(key), decode(value))
    };
    query.split('&').filter(|pair| !pair.is_empty()).map(split).collect()
}

/// Writes every field of a part that differs from the blank one.
pub(super) fn write<P: Part>(part: &P, blank: &P, put: &mut dyn FnMut(&str, &str)) {
    for field in P::FIELDS {
        for (id, value) in (field.write)(part, blank) {
            put(&format!("{}{id}", field.key), &value);
        }
    }
}

/// Hands a pair of an address to the field of the part whose key it has. False if none has, or it cannot be read.
pub(super) fn read<P: Part>(part: &mut P, exhibit: &Exhibit, key: &str, value: &str) -> bool {
    let mut taken = false;
    for field in P::FIELDS.iter().filter(|field| !field.key.is_empty()) {
        let id = if field.key.ends_with('.') { key.strip_prefix(field.key) } else { (key == field.key).then_some("") };
        if let Some(id) = id {
            taken |= (field.read)(part, exhibit, id, value);
        }
    }
    taken
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
