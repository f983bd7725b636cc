//! Whether a poster can be drawn: a unit that a visitor can count by, and names that are given once. Where it points is
//! seen to by [`super::pointers`].

use crate::exhibit::Exhibit;
use crate::posters::{Row, rows};
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
        for name in series.points.iter().filter_map(|point| point.name.as_ref()) {
            if !names.insert(name) {
                say("points.name", Fault::Implausible(format!("“{name}” names two figures")));
            }
        }
        for poster in &series.posters {
            if !ids.insert(&poster.id) {
                say("posters.id", Fault::Implausible(format!("“{}” names two posters", poster.id)));
            }
            if poster.unit.is_nan() || poster.unit <= 0.0 {
                say("posters.unit", Fault::Implausible("one drawn thing stands for more than nothing".into()));
                continue;
            }
            for row in rows(exhibit, poster) {
                let (drawn, field) = (row.units.len(), "posters.unit");
                if drawn > MOST {
                    say(field, Fault::Implausible(format!("{drawn} things are drawn in a row; {MOST} are the most")));
                }
                let Row { object, drawn, .. } = row;
                if object.is_none() == drawn.is_none() {
                    say("posters.groups", Fault::Missing("either `object` or `drawn`".into()));
                }
            }
        }
    }
}
