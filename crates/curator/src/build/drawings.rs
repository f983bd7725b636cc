//! The drawings that the gallery opens with, in one file with what they share: seven alike are packed to half of what
//! they are one by one, and asked for once. All others are fetched from the source, one when it is near the screen.

use crate::weave::escape;
use exhibit::gallery::Gallery;
use exhibit::load::decode;
use exhibit::load::svg::{self, Shared};
use exhibit::{Exhibit, Visit};
use std::path::Path;

/// Its name among what is built.
pub const FILE: &str = "drawings.svg";

/// What a drawing is called there, as in `src/drawing/plates.rs`.
const PLATE: &str = "<g id=\"plate-";

/// How many at most: what a screen of 1366 × 768 shows at once.
const MOST: usize = 8;

/// The file; none where the gallery opens with no drawing.
pub fn together(content: &Path, exhibit: &Exhibit) -> Option<String> {
    let drawn = stored(&content.join("drawings"), first(exhibit));
    (!drawn.is_empty()).then(|| format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><defs>{drawn}</defs></svg>"))
}

/// Drawings of a folder with what of the shared parts they use, as the page's own store holds them
/// (`src/drawing/plates.rs`): nothing where there are none.
pub fn stored<'a>(folder: &Path, names: impl IntoIterator<Item = &'a str>) -> String {
    let read = |name: &str| svg::inside(&decode(std::fs::read(folder.join(format!("{name}.svg"))).ok()?).ok()?).ok();
    let mut shared = Shared::default();
    shared.take(&read("parts").unwrap_or_default());
    let mut drawn = String::new();
    for name in names {
        let Some(inside) = read(name) else { continue };
        shared.ask(&inside);
        drawn.push_str(&format!("{PLATE}{}\">{inside}</g>", escape(name)));
    }
    let parts: String = shared.needed().into_iter().map(|part| part.text).collect();
    parts + &drawn
}

/// The drawings in a file that [`together`] made, by name.
pub fn names(text: &str) -> Vec<&str> {
    text.split(PLATE).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// What is on the wall of the gallery by its plain address, and on its shelves, in the order in which it stands there
/// (`exhibit::gallery::rows`).
fn first(exhibit: &Exhibit) -> Vec<&str> {
    let Some(visit) = Visit::parse(exhibit, "#/gallery") else { return Vec::new() };
    let (gallery, years) = (Gallery::new(exhibit), visit.years());
    let Some(newcomer) = gallery.newcomer(years, None) else { return Vec::new() };
    let others = (0..gallery.shelves.len()).filter(|shelf| *shelf != newcomer.shelf).map(|shelf| (shelf, None));
    let seen = std::iter::once((newcomer.shelf, Some(newcomer.place))).chain(others).flat_map(|(shelf, apart)| {
        let shelf = &gallery.shelves[shelf];
        (0..).map_while(move |at| shelf.seen(at, years, apart)).map(|(index, _)| index)
    });
    let cards = seen.filter_map(|index| exhibit.all.objects.get(index));
    let mut names: Vec<&str> = Vec::new();
    for object in gallery.object(exhibit, newcomer).into_iter().chain(cards) {
        let new = object.drawing.as_deref().filter(|name| !names.contains(name));
        names.extend(new);
        if names.len() == MOST {
            break;
        }
    }
    names
}
