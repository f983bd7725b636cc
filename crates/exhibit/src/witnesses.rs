//! The sources as shelves: one for each kind of witness, each source a spine as thick as the facts that rest on it.

use crate::content::{Id, Source, Term};
use crate::exhibit::Exhibit;
use crate::reference::Ref;
use std::cmp::Reverse;
use std::rc::Rc;

/// What rests on the sources.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Witnesses {
    /// How many facts rest on each source, by its index.
    pub facts: Vec<usize>,
    /// By kind of witness; what most rests on, the tomes left out, comes first.
    pub shelves: Vec<Shelf>,
    /// What so much rests on that it would fill shelves of its own, by index, the weightiest first.
    pub tomes: Vec<usize>,
}

/// The sources of one kind of witness.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// The term.
    pub witness: Id,
    /// Its sources by index, the one that most rests on first.
    pub sources: Vec<usize>,
    /// How many facts rest on all of them.
    pub facts: usize,
    /// How many of them can be read somewhere.
    pub readable: usize,
}

/// Something that rests on a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supported {
    /// What it is; `None` for what nothing can refer to.
    pub what: Option<Ref>,
    /// Where in the source it stands.
    pub at: Option<Rc<str>>,
}

/// A spine, in parts of a thousand of the longest shelf, and of its height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spine {
    /// Where it begins.
    pub x: f64,
    /// How thick it is.
    pub width: f64,
    /// How high it is: of no meaning, so that books look like books.
    pub height: f64,
}

/// How thick the cover of a spine is, as against a fact.
const COVER: f64 = 4.0;

/// What more than one of so many facts rest on is no spine any more.
const SHARE: usize = 8;

/// Heights of spines, in turn.
const HEIGHTS: [f64; 7] = [0.94, 0.82, 0.88, 0.8, 1.0, 0.84, 0.91];

impl Witnesses {
    /// Counts them, in one walk over all citations.
    pub fn new(exhibit: &Exhibit) -> Self {
        let sources = &exhibit.all.sources;
        let supports = exhibit.supports();
        let facts: Vec<usize> =
            sources.iter().map(|source| supports.get(&source.id).map_or(0, |found| found.facts)).collect();
        let all: usize = facts.iter().sum();
        let mut tomes: Vec<usize> = (0..sources.len()).filter(|index| facts[*index] * SHARE > all).collect();
        tomes.sort_by_key(|index| Reverse(facts[*index]));
        let mut shelves: Vec<Shelf> = Vec::new();
        for (index, source) in sources.iter().enumerate() {
            let Some(witness) = exhibit.witness(source) else { continue };
            let at = shelves.iter().position(|shelf| shelf.witness == witness.id).unwrap_or_else(|| {
                shelves.push(Shelf { witness: witness.id.clone(), ..Shelf::default() });
                shelves.len() - 1
            });
            let shelf = &mut shelves[at];
            shelf.sources.push(index);
            shelf.facts += facts[index];
            shelf.readable += usize::from(can_be_read(source));
        }
        for shelf in &mut shelves {
            shelf.sources.sort_by_key(|index| Reverse(facts[*index]));
        }
        // What outweighs a shelf makes it no longer.
        let weight = |shelf: &Shelf| -> usize {
            shelf.sources.iter().filter(|index| !tomes.contains(index)).map(|index| facts[*index]).sum()
        };
        shelves.sort_by_key(|shelf| Reverse(weight(shelf)));
        Self { facts, shelves, tomes }
    }

    /// The spines of a shelf without the tomes, all shelves being to one scale.
    pub fn spines(&self, shelf: &Shelf) -> Vec<Spine> {
        let scale = 1000.0 / self.shelves.iter().map(|shelf| self.length(shelf)).fold(1.0, f64::max);
        let mut x = 0.0;
        let spine = |(number, index): (usize, usize)| {
            let width = self.thickness(index) * scale;
            let spine = Spine { x, width, height: HEIGHTS[number % HEIGHTS.len()] };
            x += width;
            spine
        };
        self.bound(shelf).enumerate().map(spine).collect()
    }

    /// The sources of a shelf that are no tomes.
    pub fn bound<'a>(&'a self, shelf: &'a Shelf) -> impl Iterator<Item = usize> + 'a {
        shelf.sources.iter().copied().filter(|index| !self.tomes.contains(index))
    }

    fn length(&self, shelf: &Shelf) -> f64 {
        self.bound(shelf).map(|index| self.thickness(index)).sum()
    }

    #[expect(clippy::cast_precision_loss, reason = "an exhibit has far fewer facts")]
    fn thickness(&self, index: usize) -> f64 {
        COVER + self.facts.get(index).copied().unwrap_or_default() as f64
    }
}

/// True if a visitor can read it somewhere.
pub fn can_be_read(source: &Source) -> bool {
    source.url.as_ref().is_some_and(|url| crate::check::is_safe(url))
}

impl Exhibit {
    /// All that rests on a source, each once, in the order of the files.
    pub fn supported(&self, source: &str) -> Vec<Supported> {
        let mut found: Vec<Supported> = Vec::new();
        for cited in self.citations() {
            for citation in cited.sources.iter().filter(|citation| *citation.source == *source) {
                let one = Supported { what: cited.of.clone(), at: citation.at.clone() };
                // What is cited twice for one thing stands side by side.
                if found.last() != Some(&one) {
                    found.push(one);
                }
            }
        }
        found
    }

    /// The term of a kind of witness.
    pub fn witness_named(&self, id: &str) -> Option<&Term> {
        self.term("witness", id).or_else(|| self.term("source", id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Era, Title};
    use crate::exhibit::Collections;
    type Result<T> = std::result::Result<T, crate::read::Wrong>;

    fn cited() -> Result<Exhibit> {
        let title: Title = crate::read::from_str(
            r#"{"title": "x", "vocabularies": {"witness": [{"id": "paper", "label": "p"}],
            "source": [{"id": "page", "label": "page"}]}}"#,
        )?;
        let source = |(id, rest): (&str, &str)| {
            crate::read::from_str::<Source>(&format!(r#"{{"id": "{id}", "kind": "page"{rest}}}"#))
        };
        let sources = [
            ("a", r#", "witness": "paper", "url": "https://a.example/""#),
            ("b", ""),
            ("c", r#", "witness": "paper""#),
        ];
        let era = |(number, cited): (usize, &&str)| {
            crate::read::from_str::<Era>(&format!(
                r##"{{"id": "e{number}", "name": "n", "full": "f", "when": "1950", "colour": "#000",
                "owner": "o", "text": "t", "sources": {cited}}}"##
            ))
        };
        let eras = [r#"["a:1", "a:1", "c"]"#, r#"["a:2"]"#, r#"["b"]"#];
        let all = Collections {
            sources: sources.into_iter().map(source).collect::<Result<_>>()?,
            eras: eras.iter().enumerate().map(era).collect::<Result<_>>()?,
            ..Collections::default()
        };
        Ok(Exhibit::new(title, all))
    }

    #[test]
    fn every_source_stands_on_the_shelf_of_its_kind_with_what_rests_on_it() -> Result<()> {
        let exhibit = cited()?;
        let witnesses = Witnesses::new(&exhibit);
        assert_eq!(witnesses.facts, [3, 1, 1]);
        let shelves: Vec<_> =
            witnesses.shelves.iter().map(|s| (&*s.witness, s.facts, s.readable, s.sources.clone())).collect();
        assert_eq!(shelves, [("paper", 4, 1, vec![0, 2]), ("page", 1, 0, vec![1])]);
        Ok(())
    }

    #[test]
    fn spines_stand_side_by_side_and_the_longest_shelf_is_full() -> Result<()> {
        let witnesses = Witnesses { tomes: Vec::new(), ..Witnesses::new(&cited()?) };
        let spines = witnesses.spines(&witnesses.shelves[0]);
        assert!((spines[0].width / spines[1].width - 7.0 / 5.0).abs() < 1e-9, "as thick as what rests on them");
        assert!((spines[1].x - spines[0].width).abs() < 1e-9 && (spines[1].x + spines[1].width - 1000.0).abs() < 1e-6);
        Ok(())
    }

    #[test]
    fn a_source_knows_all_that_rests_on_it_each_once() -> Result<()> {
        let supported = cited()?.supported("a");
        let told: Vec<_> = supported.iter().map(|one| (one.what.clone(), one.at.as_deref())).collect();
        assert_eq!(told, [(Some(Ref::Era("e0".into())), Some("1")), (Some(Ref::Era("e1".into())), Some("2"))]);
        Ok(())
    }
}
