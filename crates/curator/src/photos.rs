//! Whether the photographs are there, light enough for a visitor's phone, and of a kind that every browser shows.

use exhibit::{Exhibit, Fault, Problem};
use std::path::Path;

/// The most a photograph may weigh, in bytes: what a phone on a slow line fetches in a second.
pub const MOST_BYTES: usize = 150_000;
/// The most pixels a side: a plate across the largest screen the exhibit is made for.
pub const MOST_PIXELS: usize = 2000;
/// What every browser shows.
pub const KINDS: [&str; 4] = ["jpg", "jpeg", "png", "webp"];

/// Everything wrong with the photographs of the objects.
pub fn check(exhibit: &Exhibit, folder: &Path) -> Vec<Problem> {
    let photos = exhibit.all.objects.iter().filter_map(|object| Some((object, object.photo.as_ref()?)));
    photos
        .filter_map(|(object, photo)| {
            let why = fault(folder, &photo.file, &photo.licence)?;
            Some(Problem::new("objects.json", &object.id, "photo", Fault::Implausible(why)))
        })
        .collect()
}

fn fault(folder: &Path, file: &str, licence: &str) -> Option<String> {
    if let Some(why) = strange(file, &KINDS) {
        return Some(why);
    }
    if licence.trim().is_empty() {
        return Some("names no licence".into());
    }
    weight(folder, file)
}

/// Why a file is not one of these kinds below `pictures/`.
pub fn strange(file: &str, kinds: &[&str]) -> Option<String> {
    let kind = file.rsplit('.').next().unwrap_or_default();
    let inside = file.starts_with("pictures/") && !file.split('/').any(|part| part == "..");
    (!inside || !kinds.contains(&kind))
        .then(|| format!("“{file}” is no picture below pictures/: {} are shown", kinds.join(", ")))
}

/// Why a photograph cannot be had, or is too heavy.
pub fn weight(folder: &Path, file: &str) -> Option<String> {
    let bytes = match crate::files::bytes(&folder.join(file)) {
        Ok(bytes) => bytes,
        Err(why) => return Some(format!("{file} {why}")),
    };
    if bytes.len() > MOST_BYTES {
        return Some(format!("{file} is {} bytes; {MOST_BYTES} are the most", bytes.len()));
    }
    match imagesize::blob_size(&bytes) {
        Err(_) => Some(format!("{file} is no picture")),
        Ok(size) if size.width.max(size.height) > MOST_PIXELS => {
            Some(format!("{file} is {} × {} pixels; {MOST_PIXELS} a side are the most", size.width, size.height))
        }
        Ok(_) => None,
    }
}
