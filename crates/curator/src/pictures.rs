//! Whether the pictures of events are there, and light.

use crate::{files, photos};
use exhibit::{Exhibit, Fault, Problem, load::decode};
use std::path::Path;

/// The most that a drawn picture may weigh, in bytes: twenty of them are a photograph.
pub const MOST_BYTES: usize = 8_000;

/// Everything wrong with the pictures of the events.
pub fn check(exhibit: &Exhibit, folder: &Path) -> Vec<Problem> {
    let pictures = exhibit.all.events.iter().filter_map(|event| Some((event, event.picture.as_ref()?)));
    pictures
        .filter_map(|(event, picture)| {
            let why = fault(folder, &picture.file)?;
            Some(Problem::new("events.json", &event.id, "picture", Fault::Implausible(why)))
        })
        .collect()
}

fn fault(folder: &Path, file: &str) -> Option<String> {
    let kinds: Vec<&str> = photos::KINDS.into_iter().chain(["svg"]).collect();
    if let Some(why) = photos::strange(file, &kinds) {
        return Some(why);
    }
    if !file.ends_with(".svg") {
        return photos::weight(folder, file);
    }
    let text = match files::bytes(&folder.join(file)).and_then(decode) {
        Ok(text) => text,
        Err(fault) => return Some(format!("{file}: {fault}")),
    };
    match exhibit::load::svg::inside(&text) {
        Err(fault) => Some(format!("{file}: {fault}")),
        Ok(_) if text.len() > MOST_BYTES => Some(format!("{file} is {} bytes; {MOST_BYTES} are the most", text.len())),
        Ok(_) => None,
    }
}
