//! Mistakes planted in the shipped content, one at a time, and what the examination says of each.

use exhibit::check::examine;
use exhibit::load::FILES;
use exhibit::problem::Spot;
use exhibit::{Fault, Problem};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

/// What is done to the content.
#[derive(Clone, Copy)]
pub enum Change {
    /// The value behind the last anchor becomes another, given as JSON.
    Value(&'static str),
    /// The name that the last anchor is becomes another.
    Name(&'static str),
    /// The value behind the last anchor becomes that behind these.
    Same(&'static [&'static str]),
}

/// Where the fault is to be found.
#[derive(Clone, Copy)]
pub enum At {
    /// At the beginning of the changed value.
    Value,
    /// At the name of the changed value: the last anchor.
    Name,
    /// Within the changed value: where this begins for the last time.
    Inside(&'static str),
    /// At the beginning of the entry.
    Entry,
}

/// A mistake: the file; what to look for, one after the other; what to do there; where the fault is then found, in which
/// field, of which kind, and what is proposed instead.
pub type Plant = (&'static str, &'static [&'static str], Change, At, &'static str, &'static str, Option<&'static str>);

static SHIPPED: LazyLock<BTreeMap<&'static str, String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit");
    FILES.into_iter().filter_map(|file| Some((file, std::fs::read_to_string(folder.join(file)).ok()?))).collect()
});

/// A file as it is shipped.
pub fn shipped(file: &str) -> &'static str {
    SHIPPED.get(file).map_or("", String::as_str)
}

/// All that is wrong with the content when one of its files is another.
pub fn examined(file: &str, bytes: &[u8]) -> Vec<Problem> {
    let read = |name: &str| if name == file { bytes.to_vec() } else { shipped(name).as_bytes().to_vec() };
    examine(&mut |name| Ok::<_, Fault>(read(name))).1
}

/// Behind the anchors, one after the other: where the last one begins, and where it ends.
fn seek(text: &str, anchors: &[&str]) -> Option<(usize, usize)> {
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

/// Plants a mistake and compares what is found with what should be. Gives what is not as promised.
pub fn try_one((file, anchors, change, at, field, kind, meant): Plant) -> Option<String> {
    let told = |what: &str| Some(format!("{file} {anchors:?} → {field}: {what}"));
    let text = shipped(file);
    let Some((name, value)) = seek(text, anchors) else { return told("nothing to plant it in") };
    let Some(end) = end_of_value(text, value).or(matches!(change, Change::Name(_)).then_some(value)) else {
        return told("no value behind the last anchor");
    };
    let (from, to, new) = match change {
        Change::Value(new) => (value, end, new.to_owned()),
        Change::Name(new) => (name, value, new.to_owned()),
        Change::Same(others) => {
            let model = seek(text, others).and_then(|(_, at)| text.get(at..end_of_value(text, at)?));
            (value, end, model.unwrap_or_default().to_owned())
        }
    };
    let planted = format!("{}{new}{}", text.get(..from)?, text.get(to..)?);
    // Entries are told from their fields by how far they stand from the left.
    let before = planted.get(..from + new.len())?;
    let entry = before.rfind("\n    \"id\": \"").map(|at| at + "\n    \"id\": \"".len());
    let start = before.rfind("\n  {").map_or(0, |at| at + 3);
    let own = entry.and_then(|at| planted.get(at..)?.split('"').next()).unwrap_or_default();
    let place = match at {
        At::Value => from,
        At::Name => name,
        At::Inside(what) => from + new.rfind(what).unwrap_or_default(),
        At::Entry => start,
    };
    let problems = examined(file, planted.as_bytes());
    let list = || problems.iter().take(5).map(|problem| format!("\n    {problem}")).collect::<String>();
    let [problem] = &*problems else { return told(&format!("{} messages{}", problems.len(), list())) };
    let spot = Spot::of(&planted, place);
    let found = (&*problem.file, &*problem.field, problem.fault.words().0, problem.meant.as_deref(), problem.spot);
    let entry = if file == "exhibit.json" { "" } else { own };
    let as_promised = found == (file, field, kind, meant, Some(spot)) && problem.entry == entry;
    (!as_promised).then(|| told(&format!("{found:?} of {} and not {spot:?}{}", problem.entry, list()))).flatten()
}
