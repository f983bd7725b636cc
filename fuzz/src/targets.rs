//! What is tried with whatever bytes there are. Each target must end, and panic for nothing.

use super::corpus::BETWEEN;
use exhibit::camera::Camera;
use exhibit::check::{advice, examine};
use exhibit::content::Id;
use exhibit::load::{FILES, decode, svg};
use exhibit::map::{Look, rest, scene};
use exhibit::margins::Margins;
use exhibit::tree::{Hidden, Request, Wanted, layout};
use exhibit::{Exhibit, Problem, Visit, chart, clock, compare, gallery, game, locale, posters, title};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// A target: its name, and what it does.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const ALL: [Target; 4] = [("bundle", bundle), ("words", words), ("address", address), ("drawing", drawing)];

/// The most years that anything on the page is made of.
const YEARS: usize = 1001;

/// The content of an exhibit: it is read, examined, and all rooms are asked what they would show.
pub fn bundle(bytes: &[u8]) {
    let files: BTreeMap<&str, &[u8]> = FILES.into_iter().zip(bytes.split(|byte| *byte == BETWEEN)).collect();
    let (exhibit, problems) =
        examine(&mut |file| Ok(files.get(file).map_or_else(|| b"[]".to_vec(), |bytes| bytes.to_vec())));
    told(&problems);
    told(&advice(&exhibit));
    rooms(&exhibit);
}

/// A file of words, beside one of another language.
pub fn words(bytes: &[u8]) {
    let mut problems = Vec::new();
    let files = [("en.json", br#"{"a": "{{x}}", "b_one": "B"}"#.to_vec()), ("ru.json", bytes.to_vec())];
    let read = files
        .iter()
        .filter_map(|(file, bytes)| Some(((*file).to_owned(), locale::read(file, Ok(bytes.clone()), &mut problems)?)));
    let words: Vec<_> = read.collect();
    let there = files.iter().map(|(file, bytes)| ((*file).to_owned(), bytes.clone())).collect();
    locale::examine(&Exhibit::default(), &there, &words, &mut problems);
    told(&problems);
}

/// The address of a visit: whatever it is, the visit that it gives has an address that gives it back.
pub fn address(bytes: &[u8]) {
    thread_local! {
        static EXHIBIT: OnceCell<Exhibit> = const { OnceCell::new() };
    }
    let text = String::from_utf8_lossy(bytes);
    EXHIBIT.with(|exhibit| {
        let exhibit = exhibit.get_or_init(shipped);
        if let Some(visit) = Visit::parse(exhibit, &text) {
            let again = Visit::parse(exhibit, &visit.address(exhibit));
            assert!(again.as_ref() == Some(&visit), "an address that does not give its visit back: {text}");
        }
    });
}

fn shipped() -> Exhibit {
    let folder = super::corpus::root().join("assets/exhibit");
    examine(&mut |file| Ok(std::fs::read(folder.join(file)).unwrap_or_default())).0
}

/// A drawing: what gets into the page is made of what is allowed, and cleaning it again changes nothing.
pub fn drawing(bytes: &[u8]) {
    let Ok(text) = decode(bytes.to_vec()) else { return };
    let cleaned = [svg::read(&text).ok(), Some(svg::clean(&text))];
    for clean in cleaned.into_iter().flatten() {
        let again = svg::clean(&clean.inside);
        assert!(again.inside == clean.inside && again.dropped.is_empty(), "not clean: {}", clean.inside);
        let small = clean.inside.to_lowercase();
        let bad = ["<script", "javascript:", "data:", "http", "style", "foreignobject", "@import", "<!", "<?", "&"];
        assert!(!bad.iter().any(|bad| small.contains(bad)), "not clean: {}", clean.inside);
        assert!(!small.split("url(").skip(1).any(|rest| !rest.starts_with('#')), "leads out: {}", clean.inside);
        assert!(clean.inside.len() <= 2 * text.len() + 64, "grew");
    }
}

fn told(problems: &[Problem]) {
    for problem in problems {
        assert!(!problem.to_string().is_empty() && problem.fault.words().0.starts_with("fault."));
    }
    assert!(problems.len() < 400 * FILES.len(), "more is told than somebody reads");
}

/// Asks every room what it would show. What that is made of must not grow with a number in a file.
fn rooms(exhibit: &Exhibit) {
    let all = &exhibit.all;
    let years = (exhibit.title.clock.from, exhibit.title.clock.to);
    let opening = Visit::opening(exhibit);
    let _ = Visit::parse(exhibit, &opening.address(exhibit));
    assert!(exhibit.title.clock.years().count() <= YEARS && clock::density(exhibit).len() <= YEARS);
    let _ = clock::headline(exhibit, years);
    assert!(title::heroes(exhibit, years.1).len() <= YEARS);
    let _ = title::showing(exhibit, years.0, 7);
    for series in &all.series {
        let axis = chart::axis(series, exhibit.title.clock);
        assert!(chart::ticks(axis).len() <= YEARS && chart::marks(series, axis).0.len() == series.points.len());
    }
    for (_, poster) in posters::posters(exhibit) {
        assert!(posters::rows(exhibit, poster).iter().all(|row| row.units.len() <= YEARS));
        assert!(posters::scales(exhibit, poster).iter().all(|scale| scale.ticks.len() <= YEARS));
    }
    let (hidden, muted) = (Hidden::default(), BTreeSet::new());
    let screen = (1366.0, 600.0);
    let wanted = Wanted { hidden: &hidden, muted: &muted, open: BTreeSet::new(), lang: "en", screen, letters: 1.0 };
    let tree = layout(&Request::new(exhibit, &wanted));
    assert!(tree.nodes.len() <= all.objects.len());
    for span in [years, (years.0, years.0)] {
        let camera = Camera::fit_within(rest(exhibit, span, None, false), Margins::all(40.0), screen);
        let map = scene(
            exhibit,
            &Look { years: span, camera, screen, movement: None, place: None, letters: 1.0, seen: None },
        );
        assert!(map.pins.len() <= all.places.len() && map.arcs.len() <= all.movements.len());
    }
    let ids: Vec<Id> = all.objects.iter().take(4).map(|object| object.id.clone()).collect();
    for overlaid in [false, true] {
        let stands = compare::stands(exhibit, &ids, overlaid);
        assert!(compare::marks(&stands, overlaid, exhibit.scale.grid()).len() <= 101 * ids.len().max(1));
    }
    let _ = compare::rows(exhibit, &ids);
    let _ = game::questions(exhibit, 7);
    let _ = gallery::Gallery::new(exhibit).newcomer(years, None);
    let _ = exhibit.objects_found("camera 408");
}
