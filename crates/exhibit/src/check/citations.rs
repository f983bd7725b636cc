//! Whether somebody stands behind everything, and is known.

use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};
use crate::reference::Ref;

/// Reports what cites nobody, and every citation of a source that does not exist.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    for cited in exhibit.citations() {
        let mut say = |fault| problems.push(Problem::new(cited.file, cited.entry, &cited.field, fault));
        if cited.sources.is_empty() {
            say(Fault::Unsourced);
        }
        for source in cited.sources.iter().map(|citation| &citation.source) {
            if !Ref::Source(source.clone()).is_known(exhibit) {
                say(Fault::Dangling(source.to_string()));
            }
        }
    }
}
