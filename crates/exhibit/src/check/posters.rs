//! Whether a poster can be drawn: a unit that a visitor can count by, and names that are given once. Where it points is
//! seen to by [`super::pointers`].

use crate::exhibit::Exhibit;
use crate::posters::rows;
use crate::problem::{Fault, Problem};
use std::collections::BTreeSet;

/// The most things that are drawn for one figure: more is wallpaper.
pub const MOST: usize = 100;

/// Reports posters that could not be counted, and names that stand twice.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let mut ids = BTreeSet::new();
    for series in &exhibit.all.series {
        let mut say = |field: &str, fault| problems.push(Problem::new("series.json", &series.id, field, fault));
        let mut names = BTreeSet::new();
        for (index, point) in series.points.iter().enumerate() {
            if let Some(name) = point.name.as_ref().filter(|name| !names.insert(*name)) {
                say(&format!("points[{index}].name"), Fault::Implausible(format!("“{name}” names two figures")));
            }
        }
        for (index, poster) in series.posters.iter().enumerate() {
            let mut say = |field: &str, fault| say(&format!("posters[{index}].{field}"), fault);
            if !ids.insert(&poster.id) {
                say("id", Fault::Implausible(format!("“{}” names two posters", poster.id)));
            }
            if poster.unit.is_nan() || poster.unit <= 0.0 {
                say("unit", Fault::Implausible("one drawn thing stands for more than nothing".into()));
                continue;
            }
            let drawn = rows(exhibit, poster).iter().map(|row| row.units.len()).max().unwrap_or_default();
            if drawn > MOST {
                say("unit", Fault::Implausible(format!("{drawn} things are drawn in a row; {MOST} are the most")));
            }
            for (index, group) in poster.groups.iter().enumerate() {
                if group.object.is_none() == group.drawn.is_none() {
                    say(&format!("groups[{index}]"), Fault::Missing("either `object` or `drawn`".into()));
                }
            }
        }
    }
}
