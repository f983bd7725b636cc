//! Whether the marks by which objects are known stand on their drawings, each part once. Their words are seen to by
//! [`super::texts`].

use crate::content::Object;
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};
use std::collections::BTreeSet;

/// How far a mark may reach beyond its object, as a part of its size: what is marked may be at the very edge.
const EDGE: f64 = 0.03;

/// Reports marks that no visitor could see.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let by = &exhibit.title.drawn_by;
    let sizes = [&by.length, &by.height].map(|id| format!("facts.{id}["));
    for object in &exhibit.all.objects {
        // Beside a wrong length every mark would be.
        let own = |one: &Problem| one.file == "objects.json" && one.entry == *object.id;
        let mismeasured = problems.iter().any(|one| own(one) && sizes.iter().any(|size| one.field.starts_with(size)));
        let mut say = |field: String, fault| problems.push(Problem::new("objects.json", &object.id, &field, fault));
        let mut seen = BTreeSet::new();
        for (index, mark) in object.marks.iter().enumerate() {
            if !seen.insert(&mark.what) {
                say(format!("marks[{index}].what"), Fault::Repeated(mark.what.to_string()));
            }
            if let Some(why) = misplaced(object, mark.spot).filter(|_| !mismeasured) {
                say(format!("marks[{index}].box"), Fault::Implausible(format!("“{}” {why}", mark.what)));
            }
        }
    }
}

/// Why a mark is not on the drawing of an object.
fn misplaced(object: &Object, [left, top, width, height]: [f64; 4]) -> Option<String> {
    if object.drawing.is_none() {
        return Some("is marked on a drawing that is not there".into());
    }
    let (long, high) = object.size()?;
    let (beside, above) = (long * EDGE, high * EDGE);
    let within = left >= -beside && left + width <= long + beside && top >= -high - above && top + height <= above;
    let reaches = || format!("reaches from {left} to {} and from {top} to {}", left + width, top + height);
    match (width > 0.0 && height > 0.0, within) {
        (false, _) => Some("is a mark of no size".into()),
        (true, false) => Some(format!("{}, outside a drawing of {long} × {high}", reaches())),
        (true, true) => None,
    }
}
