//! Whether somebody stands behind everything, and is known; and whether every source is needed.

use crate::exhibit::Exhibit;
use crate::problem::{Fault, Guesses, Problem};
use crate::reference::Ref;
use std::collections::BTreeSet;

/// Reports what cites nobody, every citation of a source that does not exist, and each that stands twice.
pub fn check(exhibit: &Exhibit, guesses: &Guesses, problems: &mut Vec<Problem>) {
    for cited in exhibit.citations() {
        // A part of a list is named by itself, an entry by the field.
        let list = if cited.field == "sources" { cited.field.clone() } else { format!("{}.sources", cited.field) };
        let mut say = |field: &str, fault, meant| {
            problems.push(Problem::new(cited.file, cited.entry, field, fault).meaning(meant));
        };
        if cited.sources.is_empty() {
            say(&list, Fault::Unsourced, None);
        }
        let mut seen = BTreeSet::new();
        for (index, citation) in cited.sources.iter().enumerate() {
            let field = format!("{list}[{index}]");
            if !Ref::Source(citation.source.clone()).is_known(exhibit) {
                let all = exhibit.all.sources.iter().map(|source| &*source.id);
                let meant = guesses.nearest(&citation.source, all);
                say(&field, Fault::Dangling(citation.source.to_string()), meant);
            }
            if !seen.insert((&citation.source, &citation.at)) {
                say(&field, Fault::Repeated(citation.source.to_string()), None);
            }
        }
    }
}

/// Advises of sources that nothing cites, unless it is said why they are there: they are empty, the same as others, or
/// have a number in a list that is shown whole.
pub fn unused(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    // What could not be read may well cite them.
    if exhibit.gaps != crate::load::Gaps::default() {
        return;
    }
    let cited = exhibit.supports();
    let twins: BTreeSet<&str> =
        exhibit.all.sources.iter().filter_map(|source| source.duplicate_of.as_deref()).collect();
    for source in &exhibit.all.sources {
        let excused = source.empty
            || !source.catalogue.is_empty()
            || source.duplicate_of.is_some()
            || twins.contains(&*source.id);
        if !excused && !cited.contains_key(&source.id) {
            problems.push(Problem::new("sources.json", &source.id, "", Fault::Uncited).advised());
        }
    }
}
