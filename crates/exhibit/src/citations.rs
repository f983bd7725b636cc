//! One walk over every citation, and what is known from it.

use crate::claim::Citation;
use crate::content::{Entry, Id};
use crate::exhibit::Exhibit;
use crate::reference::Ref;
use std::collections::{BTreeMap, BTreeSet};
use std::slice::from_ref;

/// Something that a source must stand behind, and those that do: none, if the curator has forgotten.
#[derive(Clone, Debug, PartialEq)]
pub struct Cited<'a> {
    /// The file that it stands in.
    pub file: &'static str,
    /// The entry in it.
    pub entry: &'a str,
    /// The field with the citations, or what of a list has them: `sources`, `names[1]`, `facts.power[0]`.
    pub field: String,
    /// What it is about; `None` for what nothing can refer to.
    pub of: Option<Ref>,
    /// The objects that it tells of.
    pub objects: &'a [Id],
    /// Who says so.
    pub sources: &'a [Citation],
}

/// How many facts rest on a source, and which objects they are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supports {
    /// How many.
    pub facts: usize,
    /// The objects, each once, in the order in which they are met.
    pub objects: Vec<Id>,
}

/// What an entry as a whole rests on.
fn whole<'a>(entry: &'a impl Entry, objects: &'a [Id], sources: &'a [Citation]) -> Cited<'a> {
    let of = entry.reference();
    Cited { file: of.file(), entry: entry.id(), field: "sources".into(), of: Some(of), objects, sources }
}

/// What each of a list of an entry rests on.
fn parts<'a, T: 'a>(
    entry: &'a impl Entry,
    field: &'a str,
    list: &'a [T],
    objects: &'a [Id],
    sources: impl Fn(&'a T) -> &'a [Citation] + 'a,
) -> impl Iterator<Item = Cited<'a>> {
    let cited =
        move |(index, part)| Cited { field: format!("{field}[{index}]"), ..whole(entry, objects, sources(part)) };
    list.iter().enumerate().map(cited)
}

/// What a part of the map rests on: it stands in `exhibit.json`, and nothing refers to it.
fn framed<'a>(field: &str, index: usize, sources: &'a [Citation]) -> Cited<'a> {
    let field = format!("{field}[{index}]");
    Cited { file: "exhibit.json", entry: "map", field, of: None, objects: &[], sources }
}

impl Exhibit {
    /// Everything that a source must stand behind, in the order of the files.
    ///
    /// Invariant: whatever of the content has `sources` is in here, and nowhere else is walked for them.
    pub fn citations(&self) -> impl Iterator<Item = Cited<'_>> {
        let (all, map) = (&self.all, &self.title.map);
        let unions = map.unions.iter().enumerate().map(|(index, union)| framed("unions", index, &union.sources));
        let blocs = map.blocs.iter().enumerate().map(|(index, bloc)| framed("blocs", index, &bloc.sources));
        let facts = all.objects.iter().flat_map(|object| {
            object.facts.iter().flat_map(move |(property, claims)| {
                claims.iter().enumerate().map(move |(index, claim)| Cited {
                    field: format!("facts.{property}[{index}]"),
                    of: Some(Ref::Property(object.id.clone(), property.clone())),
                    ..whole(object, from_ref(&object.id), &claim.sources)
                })
            })
        });
        let links = all.links.iter().map(|link| whole(link, from_ref(&link.to), &link.sources));
        let places = all.places.iter().flat_map(|place| {
            let names = parts(place, "names", &place.names, &[], |name| &name.sources);
            [whole(place, &[], &place.sources)].into_iter().chain(names)
        });
        let movements = all.movements.iter().flat_map(|movement| {
            let amount = parts(movement, "amount", &movement.amount, &movement.objects, |claim| &claim.sources);
            [whole(movement, &movement.objects, &movement.sources)].into_iter().chain(amount)
        });
        let events = all.events.iter().map(|event| whole(event, &event.objects, &event.sources));
        let eras = all.eras.iter().map(|era| whole(era, &[], &era.sources));
        let series = all.series.iter();
        let points = series.flat_map(|series| parts(series, "points", &series.points, &[], |point| &point.sources));
        let disputes = all.disputes.iter().flat_map(|dispute| {
            let sides = parts(dispute, "claims", &dispute.claims, &[], |side| &side.sources);
            [whole(dispute, &[], &dispute.sources)].into_iter().chain(sides)
        });
        let frame = unions.chain(blocs);
        frame
            .chain(facts)
            .chain(links)
            .chain(places)
            .chain(movements)
            .chain(events)
            .chain(eras)
            .chain(points)
            .chain(disputes)
    }

    /// What rests on each source; a source that nothing rests on is not in it.
    pub fn supports(&self) -> BTreeMap<Id, Supports> {
        let mut found: BTreeMap<Id, Supports> = BTreeMap::new();
        let mut met: BTreeSet<(&Id, &Id)> = BTreeSet::new();
        for cited in self.citations() {
            for citation in cited.sources {
                let supports = found.entry(citation.source.clone()).or_default();
                supports.facts += 1;
                let new = cited.objects.iter().filter(|object| met.insert((&citation.source, object)));
                supports.objects.extend(new.cloned());
            }
        }
        found
    }
}
