//! Whether something descends from itself.

use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};
use std::collections::{BTreeMap, BTreeSet};

/// Reports sources that are said to be the same as themselves, be it by way of others: once a circle.
fn twins(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let mut done: BTreeSet<&str> = BTreeSet::new();
    for source in &exhibit.all.sources {
        let (mut path, mut at) = (BTreeSet::new(), Some(source));
        while let Some(one) = at.filter(|one| !done.contains(&*one.id)) {
            if !path.insert(&*one.id) {
                let fault = Fault::Implausible("is said to be the same as itself, by whatever way".into());
                problems.push(Problem::new("sources.json", &one.id, "duplicate_of", fault));
                break;
            }
            at = one.duplicate_of.as_ref().and_then(|id| exhibit.source(id));
        }
        done.extend(path);
    }
}

/// Finds objects that descend from themselves, and reports each circle once, at the link that closes it. Without
/// recursion: a line of descent may be as long as a file.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    twins(exhibit, problems);
    let mut heirs: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for link in &exhibit.all.links {
        heirs.entry(&link.from).or_default().push((&link.to, &link.id));
    }
    let mut done: BTreeSet<&str> = BTreeSet::new();
    for start in heirs.keys() {
        // The way so far, and how many of the heirs of each have been seen to.
        let mut path: Vec<(&str, usize)> = vec![(start, 0)];
        let mut on_path: BTreeSet<&str> = [*start].into();
        while let Some((object, seen)) = path.last_mut() {
            let next = heirs.get(object).and_then(|heirs| heirs.get(*seen)).filter(|_| !done.contains(object));
            let Some((heir, link)) = next else {
                on_path.remove(object);
                done.insert(object);
                path.pop();
                continue;
            };
            *seen += 1;
            if on_path.contains(heir) {
                let circle = path.iter().map(|(object, _)| *object).skip_while(|object| object != heir);
                let names: Vec<&str> = circle.chain([*heir]).collect();
                problems.push(Problem::new("lineage.json", link, "", Fault::Circle(names.join(" → "))));
            } else if !done.contains(heir) {
                path.push((heir, 0));
                on_path.insert(heir);
            }
        }
    }
}
