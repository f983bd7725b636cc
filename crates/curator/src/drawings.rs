//! Whether the drawings are what `assets/exhibit/drawings/README.md` asks of them.

mod form;
mod measure;
mod sound;

use crate::{files, safe};
use exhibit::content::{Id, Object};
use exhibit::load::{decode, svg};
use exhibit::problem::Spot;
use exhibit::{Exhibit, Fault, Problem};
use form::{Form, round_parts};
use measure::{Ruler, outer_box};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// How far a drawing may be off, as a part of the object's length or height.
const TOLERANCE: f64 = 0.01;

/// Everything wrong with the drawings in the folder: missing ones, ones nobody uses, wrong forms, wrong measures.
pub fn check(exhibit: &Exhibit, folder: &Path) -> Vec<Problem> {
    let folder = folder.join("drawings");
    let mut problems = Vec::new();
    // What they are measured by stands in exhibit.json.
    if exhibit.gaps.hide_file("exhibit.json") {
        return problems;
    }
    // As the page reads them.
    let read = |name: &str| {
        let text = files::bytes(&folder.join(format!("{name}.svg"))).and_then(decode)?;
        svg::inside(&text).map(|_| text.clone())
    };
    let parts = match read("parts") {
        Ok(parts) => parts,
        Err(why) => {
            problems.push(of("parts", why));
            return problems;
        }
    };
    safe::faults(&parts).into_iter().for_each(|what| problems.push(of("parts", Fault::Implausible(what))));
    let placed = |name: &str, (spot, what): (Spot, String)| {
        let mut problem = of(name, Fault::Implausible(what));
        problem.spot = Some(spot);
        problem
    };
    problems.extend(sound::inside(&parts, "").into_iter().map(|one| placed("parts", one)));
    let round = round_parts(&parts);
    let mut used: BTreeMap<&Id, Vec<&Object>> = BTreeMap::new();
    for object in &exhibit.all.objects {
        if let Some(drawing) = &object.drawing {
            used.entry(drawing).or_default().push(object);
        }
    }
    for (name, objects) in &used {
        match read(name) {
            Err(why) => problems.push(of(name, why)),
            Ok(text) => {
                problems.extend(sound::faults(&text, &parts).into_iter().map(|one| placed(name, one)));
                let found = one(exhibit, name, &text, &parts, &round, objects);
                found.into_iter().for_each(|what| problems.push(of(name, Fault::Implausible(what))));
            }
        }
    }
    // An object that could not be read may well use them.
    if exhibit.gaps.touch("objects.json") {
        return problems;
    }
    let used: BTreeSet<String> = used.keys().map(ToString::to_string).chain(["parts".to_owned()]).collect();
    let there = std::fs::read_dir(&folder).into_iter().flatten().flatten();
    for file in there.filter_map(|file| file.file_name().into_string().ok()) {
        if let Some(name) = file.strip_suffix(".svg").filter(|name| !used.contains(*name)) {
            problems.push(of(name, Fault::Implausible("no object uses it".into())));
        }
    }
    problems
}

/// What is wrong with a drawing as a whole.
fn of(name: &str, fault: Fault) -> Problem {
    Problem::new(&format!("drawings/{name}.svg"), "", "", fault)
}

/// What is wrong with one drawing, which shows these objects.
fn one(
    exhibit: &Exhibit,
    name: &str,
    text: &str,
    parts: &str,
    round: &BTreeMap<String, f64>,
    objects: &[&Object],
) -> Vec<String> {
    let form = match Form::read(text, &exhibit.title.drawings) {
        Ok(form) => form,
        Err(why) => return vec![why],
    };
    let mut wrong = form.faults(name, &exhibit.title.drawings, round);
    let drawn = match outer_box(text, parts, &Ruler::of(exhibit)) {
        Ok(drawn) => drawn,
        Err(why) => {
            wrong.push(why);
            return wrong;
        }
    };
    // The object that the drawing is named after sets its measures; twins only share them.
    let Some(object) = objects.iter().find(|object| *object.id == *name).or(objects.first()) else { return wrong };
    let Some((length, height)) = object.size() else {
        wrong.push(format!("{} has no length and height to be drawn by", object.id));
        return wrong;
    };
    let mut compare = |what: &str, drawn: f64, told: f64| {
        if (drawn - told).abs() > told * TOLERANCE {
            // What is smaller than a metre is told to a tenth.
            let digits = usize::from(told < 1000.0);
            wrong.push(format!("{what} is drawn {drawn:.digits$} mm and told {told:.digits$} mm"));
        }
    };
    compare("the length", drawn.right - drawn.left, length);
    compare("the height", -drawn.top, height);
    match (form.base, object.base()) {
        (Some((left, right)), Some(base)) => compare("the base", right - left, base),
        (Some(_), None) => wrong.push(format!("{} is drawn on a base whose measure it does not tell", object.id)),
        (None, _) => {}
    }
    // What is wrong with the window itself is told with its place.
    if let Ok([left, top, width, height]) = sound::view(text) {
        let (right, bottom) = (left + width, top + height);
        if drawn.left < left || drawn.right > right || drawn.top < top || bottom < 0.0 {
            wrong.push(format!("its viewBox, {left} to {right} and {top} to {bottom}, cuts it"));
        }
    }
    if drawn.left < -length * TOLERANCE || drawn.right > length * (1.0 + TOLERANCE) {
        wrong.push(format!("it reaches from {:.0} to {:.0} mm, outside 0 to {length:.0}", drawn.left, drawn.right));
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> (Exhibit, std::path::PathBuf) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit");
        (files::read(&folder).0, folder)
    }

    /// What is found in the drawing of the first object that stands on round parts, changed by hand.
    fn check_one(change: impl Fn(&str, &Object) -> String) -> Vec<String> {
        let (exhibit, folder) = shipped();
        let read = |name: &str| {
            std::fs::read_to_string(folder.join("drawings").join(format!("{name}.svg"))).unwrap_or_default()
        };
        let own = |object: &&Object| object.drawing.as_ref() == Some(&object.id) && object.base().is_some();
        let Some(object) = exhibit.all.objects.iter().find(own) else { return vec!["no object to try".into()] };
        let parts = read("parts");
        one(&exhibit, &object.id, &change(&read(&object.id), object), &parts, &round_parts(&parts), &[object])
    }

    #[test]
    fn every_shipped_drawing_is_to_scale_and_in_form() {
        let (exhibit, folder) = shipped();
        let problems = check(&exhibit, &folder);
        assert!(problems.is_empty(), "{}", problems.iter().map(|p| format!("{p}\n")).collect::<String>());
    }

    #[test]
    fn an_object_with_a_round_part_off_its_place_is_found() {
        let [_, right] = shipped().0.title.drawings.base.unwrap_or_default();
        let moved = check_one(|text, _| {
            let at = text.find(&format!("data-part=\"{right}\"")).unwrap_or_default();
            let (before, after) = text.split_at(at);
            format!("{before}{}", after.replacen("x=\"", "x=\"1", 1))
        });
        assert!(moved.iter().any(|what| what.contains("the base")), "{moved:?}");
    }

    #[test]
    fn an_object_drawn_too_long_or_too_high_is_found() {
        let grown = check_one(|text, object| {
            let (length, height) = object.size().unwrap_or_default();
            let (right, top) = (length * 1.08, -height * 1.15);
            text.replace("</svg>", &format!("<path d=\"M0 {top}H{right}v50H0Z\"/></svg>"))
        });
        assert!(
            grown.iter().any(|what| what.contains("length")) && grown.iter().any(|what| what.contains("height")),
            "{grown:?}"
        );
    }

    #[test]
    fn what_would_load_or_run_something_is_found() {
        let bad = check_one(|text, _| {
            text.replace("</svg>", "<image/><script/><g id=\"x\"/><use href=\"https://example.org/x.svg#a\"/></svg>")
        });
        for sign in ["<image>", "<script>", "outside the page", "does not begin with"] {
            assert!(bad.iter().any(|what| what.contains(sign)), "{sign} in {bad:?}");
        }
    }

    #[test]
    fn no_two_drawings_are_alike_by_negligence() {
        let (exhibit, folder) = shipped();
        let own = exhibit.all.objects.iter().filter(|object| object.drawing.as_ref() == Some(&object.id));
        let mut seen: BTreeMap<String, &Id> = BTreeMap::new();
        for object in own {
            let text = std::fs::read_to_string(folder.join(format!("drawings/{}.svg", object.id))).unwrap_or_default();
            let shape = text.replace(&*object.id, "");
            if let Some(other) = seen.insert(shape, &object.id) {
                panic!("{} and {other} are the same drawing", object.id);
            }
        }
        assert!(seen.len() > 50);
    }
}
