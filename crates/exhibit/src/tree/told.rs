//! A way between two objects as sentences: each told from the elder to the younger, whichever way it was gone.

use super::Step;
use crate::content::{Certainty, Id};
use crate::exhibit::Exhibit;

/// A sentence: of one object came another, of that a third, each by the same kind of link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The kind of the links.
    pub kind: Id,
    /// How well the least known of them is known.
    pub evidence: Certainty,
    /// The links, by position in the exhibit's list.
    pub links: Vec<usize>,
    /// The object that it begins with.
    pub from: Id,
    /// Those that came of it, one after the other.
    pub to: Vec<Id>,
}

/// The sentences of a way. Where the way turns, both arms are told from their elder end on.
pub fn sentences(exhibit: &Exhibit, steps: &[Step]) -> Vec<Sentence> {
    let mut told = Vec::new();
    for arm in steps.chunk_by(|a, b| a.down == b.down) {
        let mut links: Vec<usize> = arm.iter().map(|step| step.link).collect();
        if arm.first().is_some_and(|step| !step.down) {
            links.reverse();
        }
        told.extend(arm_of(exhibit, &links));
    }
    told
}

/// The sentences along links that lead from parent to child: a new one where the kind changes, or how well it is known.
fn arm_of(exhibit: &Exhibit, links: &[usize]) -> Vec<Sentence> {
    let mut told: Vec<Sentence> = Vec::new();
    for index in links {
        let Some(link) = exhibit.all.links.get(*index) else { continue };
        match told.last_mut().filter(|last| last.kind == link.kind && last.evidence == link.evidence) {
            Some(last) => {
                last.links.push(*index);
                last.to.push(link.to.clone());
            }
            None => told.push(Sentence {
                kind: link.kind.clone(),
                evidence: link.evidence,
                links: vec![*index],
                from: link.from.clone(),
                to: vec![link.to.clone()],
            }),
        }
    }
    told
}

/// A pattern such as “{{from}} became {{to}}” in its parts: words, and where the names stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Words of the pattern.
    Words(&'a str),
    /// The elder.
    From,
    /// What came of it.
    To,
}

const NAMES: [(&str, Part<'static>); 2] = [("{{from}}", Part::From), ("{{to}}", Part::To)];
/// What is said of a kind of link that has no pattern.
const PLAIN: &str = "{{from}} → {{to}}";

/// The parts of a pattern, in order. One without both names would leave a reader guessing: an arrow says more.
pub fn parts(pattern: &str) -> Vec<Part<'_>> {
    let pattern = if NAMES.iter().all(|(name, _)| pattern.contains(name)) { pattern } else { PLAIN };
    let mut parts = Vec::new();
    let mut rest = pattern;
    while let Some((at, name, part)) =
        NAMES.iter().filter_map(|(name, part)| Some((rest.find(name)?, *name, *part))).min_by_key(|(at, ..)| *at)
    {
        parts.extend((at > 0).then(|| Part::Words(&rest[..at])));
        parts.push(part);
        rest = &rest[at + name.len()..];
    }
    parts.extend((!rest.is_empty()).then_some(Part::Words(rest)));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_read_in_the_order_of_its_language() {
        assert_eq!(parts("{{from}} became {{to}}"), [Part::From, Part::Words(" became "), Part::To]);
        assert_eq!(parts("{{to}}は{{from}}から"), [Part::To, Part::Words("は"), Part::From, Part::Words("から")]);
        assert_eq!(parts("{{from}} alone"), [Part::From, Part::Words(" → "), Part::To]);
        assert_eq!(parts(""), parts("{{from}} alone"));
    }
}
