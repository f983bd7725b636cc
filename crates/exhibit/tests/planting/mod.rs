//! Mistakes planted in the shipped content, one at a time, and what the examination says of each.

use exhibit::check::examine;
use exhibit::load::FILES;
use exhibit::problem::Spot;
use exhibit::{Fault, Problem};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

/// A mistake: a line of `plants.json`.
#[derive(Deserialize)]
pub struct Plant {
    /// The file.
    pub file: String,
    /// What to look for, one after the other. Behind the last stands the value that becomes another.
    behind: Vec<String>,
    /// What it becomes.
    to: Option<Value>,
    /// Or: it becomes what stands behind these.
    same: Option<Vec<String>>,
    /// Or: not it, but the last of what was looked for becomes this.
    called: Option<String>,
    /// Where it is then found: at the `value`, at its `name` (the last of what was looked for), at the `first` of that, at
    /// the `entry`; else where this stands for the last time in the new value.
    at: String,
    /// In which field.
    field: String,
    /// Of which kind: the name of its sentence in the locale files.
    kind: String,
    /// What is proposed in its place.
    meant: Option<String>,
}

static SHIPPED: LazyLock<BTreeMap<&'static str, String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit");
    FILES.into_iter().filter_map(|file| Some((file, std::fs::read_to_string(folder.join(file)).ok()?))).collect()
});

/// A file as it is shipped.
pub fn shipped(file: &str) -> &'static str {
    SHIPPED.get(file).map_or("", String::as_str)
}

/// All mistakes.
pub fn plants() -> Vec<Plant> {
    serde_json::from_str(include_str!("plants.json")).unwrap_or_default()
}

/// All that is wrong with the content when one of its files is another.
pub fn examined(file: &str, bytes: &[u8]) -> Vec<Problem> {
    let read = |name: &str| if name == file { bytes.to_vec() } else { shipped(name).as_bytes().to_vec() };
    examine(&mut |name| Ok::<_, Fault>(read(name))).1
}

/// One after the other: where the last one begins, and where it ends.
fn seek(text: &str, anchors: &[String]) -> Option<(usize, usize)> {
    anchors.iter().try_fold((0, 0), |(_, end), anchor| {
        let at = end + text.get(end..)?.find(anchor)?;
        Some((at, at + anchor.len()))
    })
}

/// Where the value ends that begins there.
fn end_of_value(text: &str, at: usize) -> Option<usize> {
    let mut values = serde_json::Deserializer::from_str(text.get(at..)?).into_iter::<serde::de::IgnoredAny>();
    values.next()?.ok()?;
    Some(at + values.byte_offset())
}

/// The file with the mistake in it, where the change begins and what it is.
fn planted(plant: &Plant) -> Option<(String, usize, String)> {
    let text = shipped(&plant.file);
    let (name, value) = seek(text, &plant.behind)?;
    let (from, to, new) = match (&plant.called, &plant.same, &plant.to) {
        (Some(called), ..) => (name, value, called.clone()),
        (_, Some(same), _) => {
            let (_, at) = seek(text, same)?;
            (value, end_of_value(text, value)?, text.get(at..end_of_value(text, at)?)?.to_owned())
        }
        (.., to) => (value, end_of_value(text, value)?, to.clone().unwrap_or_default().to_string()),
    };
    Some((format!("{}{new}{}", text.get(..from)?, text.get(to..)?), from, new))
}

/// Plants a mistake and compares what is found with what should be. Gives what is not as promised.
pub fn try_one(plant: &Plant) -> Option<String> {
    let Plant { file, behind, field, .. } = plant;
    let told = |what: &str| Some(format!("{file} {behind:?} → {field}: {what}"));
    let Some((text, from, new)) = planted(plant) else { return told("nothing to plant it in") };
    // Entries are told from their fields by how far they stand from the left.
    let before = text.get(..from + new.len())?;
    let own = before.rsplit_once("\n    \"id\": \"").map_or("", |(_, rest)| rest.split('"').next().unwrap_or_default());
    let place = match &*plant.at {
        "value" => from,
        "name" => seek(&text, &plant.behind).map_or(from, |(at, _)| at),
        "first" => seek(&text, plant.behind.get(..1)?)?.0,
        "entry" => before.rfind("\n  {").map_or(0, |at| at + 3),
        inside => from + new.rfind(inside).unwrap_or_default(),
    };
    let problems = examined(file, text.as_bytes());
    let list = || problems.iter().take(5).map(|problem| format!("\n    {problem}")).collect::<String>();
    let [problem] = &*problems else { return told(&format!("{} messages{}", problems.len(), list())) };
    let spot = Spot::of(&text, place);
    let kind = problem.fault.words().0.trim_start_matches("fault.");
    let found = (&problem.file, &problem.field, kind, &problem.meant, problem.spot);
    let entry = if file == "exhibit.json" { "" } else { own };
    let as_promised = found == (file, field, &*plant.kind, &plant.meant, Some(spot)) && problem.entry == entry;
    (!as_promised).then(|| told(&format!("{found:?} of {} and not {spot:?}{}", problem.entry, list()))).flatten()
}
