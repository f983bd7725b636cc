//! What is on the map in a year, how its names stand, and that none of it costs more where there is more.

use crate::common::{museum, shipped};
use exhibit::camera::{Camera, Rect};
use exhibit::content::{Movement, Place, Title};
use exhibit::map::{Labels, Lines, Look, Scene, labels, rest, scene};
use exhibit::margins::{Margins, apart};
use exhibit::{Collections, Exhibit};
use std::collections::BTreeSet;

/// The screens that the exhibit is judged on.
const SCREENS: [(f64, f64); 5] = [(1920.0, 900.0), (1080.0, 1500.0), (1366.0, 560.0), (820.0, 900.0), (390.0, 560.0)];
const YEARS: [i32; 7] = [1930, 1941, 1946, 1967, 1991, 2010, 2025];

fn look(exhibit: &Exhibit, years: (i32, i32), screen: (f64, f64)) -> Look {
    let camera = Camera::fit_within(rest(exhibit, years, None, false), Margins::all(40.0), screen);
    Look { years, camera, screen, letters: 1.0, seen: None, movement: None, place: None }
}

fn written(exhibit: &Exhibit, scene: &Scene, look: &Look, panels: &[Rect], lang: &str) -> Labels {
    let lines = Lines { pin: &|_| "Kits for about 304,300".into(), exit: &|_, away| format!("{away:.0} km away") };
    labels(exhibit, scene, look, panels, &[], lang, &lines)
}

fn on_screen(look: &Look, at: (f64, f64), label: &Rect) -> Rect {
    let (x, y) = look.on_screen(at);
    Rect { x: x + label.x, y: y + label.y, ..*label }
}

/// The boxes of all names.
fn boxes(look: &Look, scene: &Scene, labels: &Labels) -> Vec<Rect> {
    let pins = scene.pins.iter().zip(&labels.pins).filter_map(|(pin, label)| Some((pin.at, label.as_ref()?)));
    let exits = labels.exits.iter().filter_map(|exit| Some((exit.ways.first()?.1, exit.label.as_ref()?)));
    let ground = labels.states.iter().chain(&labels.seas).chain(&labels.cities).map(|(at, label)| (*at, label));
    pins.chain(exits).chain(ground).map(|(at, label)| on_screen(look, at, &label.rect)).collect()
}

#[test]
fn names_lie_neither_on_each_other_nor_under_a_panel_in_any_year_on_any_screen() {
    for (exhibit, langs) in [(shipped().0, ["en", "ru"]), (museum("tests/another-museum").0, ["en", "ja"])] {
        let there = |year: &i32| exhibit.title.clock.years().any(|one| one == *year);
        let cases = YEARS.into_iter().filter(there).flat_map(|year| SCREENS.map(|screen| (year, screen)));
        for ((year, screen), lang) in cases.flat_map(|case| langs.map(|lang| (case, lang))) {
            let look = look(&exhibit, (year, year), screen);
            let scene = scene(&exhibit, &look);
            let panel = Rect { x: 0.0, y: 0.0, width: screen.0 * 0.3, height: screen.1 * 0.12 };
            let labels = written(&exhibit, &scene, &look, &[panel], lang);
            let boxes = boxes(&look, &scene, &labels);
            for (index, a) in boxes.iter().enumerate() {
                assert!(apart(a, &panel), "{year} {screen:?} {lang}: under the panel");
                assert!(boxes[index + 1..].iter().all(|b| apart(a, b)), "{year} {screen:?} {lang}: {a:?}");
                assert!(a.x >= 0.0 && a.x + a.width <= screen.0 && a.y >= 0.0 && a.y + a.height <= screen.1);
            }
        }
    }
}

#[test]
fn the_home_of_the_story_and_nearly_every_busy_place_have_a_name_at_rest() {
    let (exhibit, _) = shipped();
    for (year, lang) in YEARS.iter().flat_map(|year| ["en", "ru"].map(|lang| (*year, lang))) {
        let look = look(&exhibit, (year, year), SCREENS[0]);
        let scene = scene(&exhibit, &look);
        let labels = written(&exhibit, &scene, &look, &[], lang);
        let on = |at: (f64, f64)| {
            let (x, y) = look.on_screen(at);
            x > 20.0 && y > 20.0 && x < look.screen.0 - 20.0 && y < look.screen.1 - 20.0
        };
        let busy: Vec<bool> = (0..scene.pins.len())
            .filter(|at| scene.pins[*at].busy && on(scene.pins[*at].at))
            .map(|at| labels.pins[at].is_some())
            .collect();
        let named = busy.iter().filter(|named| **named).count();
        assert!(named * 10 >= busy.len() * 8, "{year} {lang}: {named} of {}", busy.len());
        let home = scene.pins.iter().position(|pin| pin.home);
        assert!(home.is_some_and(|at| labels.pins[at].is_some()), "{year} {lang}: no name for the home");
    }
}

#[test]
fn no_two_places_are_nearer_than_a_finger_and_none_is_lost() {
    let (exhibit, _) = shipped();
    for year in exhibit.title.clock.years() {
        let look = look(&exhibit, (year, year), SCREENS[2]);
        let scene = scene(&exhibit, &look);
        for (index, a) in scene.pins.iter().enumerate() {
            for b in &scene.pins[index + 1..] {
                let ((ax, ay), (bx, by)) = (look.on_screen(a.at), look.on_screen(b.at));
                assert!((ax - bx).hypot(ay - by) >= 39.9, "{year}");
            }
        }
        let told: usize = scene.pins.iter().map(|pin| pin.places.len()).sum();
        let counted: usize = scene.pins.iter().map(|pin| pin.all).sum();
        assert_eq!(told, counted, "{year}: of few places all are told by name");
    }
}

#[test]
fn what_goes_on_is_drawn_between_its_ends_and_what_is_over_is_faint() {
    let (exhibit, _) = shipped();
    for year in exhibit.title.clock.years() {
        let scene = scene(&exhibit, &look(&exhibit, (year, year), SCREENS[0]));
        for arc in &scene.arcs {
            let movement = &exhibit.all.movements[arc.movement];
            assert!(movement.when.contains(year), "{year}: {}", movement.id);
            assert!(scene.pins[arc.pins.0].busy && scene.pins[arc.pins.1].busy);
        }
        let drawn: usize = scene.arcs.iter().map(|arc| arc.count).sum();
        let inside = |movement: &&Movement| {
            let (Some(from), Some(to)) = (exhibit.place_index(&movement.from), exhibit.place_index(&movement.to))
            else {
                return false;
            };
            let pin = |place| scene.pins.iter().position(|pin| pin.places.contains(&place));
            movement.when.contains(year) && pin(from).zip(pin(to)).is_some_and(|(a, b)| a != b)
        };
        assert_eq!(drawn, exhibit.all.movements.iter().filter(inside).count(), "{year}: every road is in some line");
        assert_eq!(scene.past.is_empty(), exhibit.atlas().roads_before(year, 1).is_empty(), "{year}");
    }
}

#[test]
fn in_the_war_the_map_is_not_blank() {
    let (exhibit, _) = shipped();
    let scene = scene(&exhibit, &look(&exhibit, (1941, 1941), SCREENS[0]));
    let to: BTreeSet<&str> = scene.arcs.iter().map(|arc| &*exhibit.all.movements[arc.movement].to).collect();
    assert!(to.contains("sverdlovsk"), "{to:?}");
}

#[test]
fn a_far_place_leaves_by_the_edge_with_its_name_and_its_distance() {
    let (exhibit, _) = shipped();
    let look = look(&exhibit, (1967, 1967), SCREENS[0]);
    let scene = scene(&exhibit, &look);
    let labels = written(&exhibit, &scene, &look, &[], "en");
    let named: Vec<(&str, f64)> =
        labels.exits.iter().filter_map(|exit| Some((&*exit.label.as_ref()?.name, exit.away))).collect();
    // By the great circle from the plant; the article's 9,600 km are to Havana.
    assert!(named.iter().any(|(name, away)| *name == "Cuba" && (9_300.0..9_900.0).contains(away)), "{named:?}");
}

#[test]
fn the_plant_bears_the_name_of_its_time() {
    let (exhibit, _) = shipped();
    let home = |year: i32| -> String {
        let look = look(&exhibit, (year, year), SCREENS[0]);
        let scene = scene(&exhibit, &look);
        let labels = written(&exhibit, &scene, &look, &[], "en");
        let home = scene.pins.iter().position(|pin| pin.home).and_then(|at| labels.pins[at].clone());
        home.map(|label| label.name.split(" ·").next().unwrap_or_default().to_owned()).unwrap_or_default()
    };
    let names = [1931, 1947, 1970, 1995, 2008, 2018, 2024].map(home);
    assert_eq!(names, ["KIM", "MZMA", "AZLK", "Moskvitch", "Avtoframos", "Renault Russia", "Moskvich"]);
}

#[test]
fn only_numbers_of_one_kind_are_compared_by_width() {
    let (exhibit, _) = shipped();
    let widths: Vec<(f64, bool)> = exhibit
        .title
        .clock
        .years()
        .flat_map(|year| scene(&exhibit, &look(&exhibit, (year, year), SCREENS[0])).arcs)
        .filter_map(|arc| Some((arc.width?, exhibit.all.movements[arc.movement].measure.is_some())))
        .collect();
    assert!(widths.len() > 20 && widths.iter().all(|(width, measured)| *measured && (3.0..=10.0).contains(width)));
}

#[test]
fn in_a_range_of_years_all_that_went_on_in_them_goes_on() {
    let (exhibit, _) = shipped();
    let atlas = exhibit.atlas();
    let one_by_one: BTreeSet<usize> = (1957..=1967).flat_map(|year| atlas.moves_in((year, year), 999)).collect();
    let range: BTreeSet<usize> = atlas.moves_in((1957, 1967), 999).into_iter().collect();
    assert_eq!(range, one_by_one);
    assert_eq!(atlas.count_in((1957, 1967)), range.len());
    assert_eq!(
        atlas.count_before(1957) + range.len(),
        atlas.count_before(1968)
            + atlas
                .moves_in((1967, 1967), 999)
                .iter()
                .filter(|at| exhibit.all.movements[**at].when.last_year(2025) > 1967)
                .count()
    );
}

/// A made-up collection: towns all over a continent, roads of all years between them.
fn crowd(places: usize, movements: usize) -> Result<Exhibit, exhibit::read::Wrong> {
    // A linear congruential generator, so that every run is the same.
    let mut seed = 7_u64;
    let mut next = move |most: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % most
    };
    let place = |at: usize, next: &mut dyn FnMut(u64) -> u64| {
        let point = [30.0 + next(4000) as f64 / 100.0, next(8000) as f64 / 100.0];
        let from = 1900 + next(100);
        let when = format!("{from}/{}", from + next(30));
        let name = format!("Place {at}");
        let id = format!("p{at}");
        serde_json::json!({ "id": id, "name": name, "at": point, "when": when, "text": "", "sources": [] })
    };
    let mut all = Collections::default();
    for at in 0..places {
        all.places.push(exhibit::read::read::<Place>(place(at, &mut next))?);
    }
    for at in 0..movements {
        let from = 1900 + next(100);
        let movement = serde_json::json!({
            "id": format!("m{at}"), "kind": "export", "from": format!("p{}", next(places as u64)),
            "to": format!("p{}", next(places as u64)), "when": format!("{from}/{}", from + next(40)),
            "certainty": "documented", "amount": [{ "value": next(9000), "sources": [] }], "measure": "cars",
        });
        all.movements.push(exhibit::read::read::<Movement>(movement)?);
    }
    let title: Title = exhibit::read::read(serde_json::json!({
        "title": "Crowd", "languages": [{ "id": "en", "name": "English" }], "opening": "#/map",
        "clock": { "from": 1900, "to": 2025 }, "map": { "centre": [50.0, 40.0], "home": "p0" },
    }))?;
    Ok(Exhibit::new(title, all))
}

#[test]
fn a_step_of_the_clock_does_no_work_that_grows_with_the_collection() -> Result<(), exhibit::read::Wrong> {
    let work = |exhibit: &Exhibit| {
        let atlas = exhibit.atlas();
        let before = atlas.steps();
        for year in 1950..1970 {
            let look = look(exhibit, (year, year), SCREENS[0]);
            scene(exhibit, &look);
            atlas.moves_in((year, year), 40);
        }
        (atlas.steps() - before) / 20
    };
    let (few, many, more) = (work(&crowd(500, 1_000)?), work(&crowd(5_000, 10_000)?), work(&crowd(10_000, 20_000)?));
    assert!(more < 16_000 && more <= many + many / 4, "{few}, {many}, {more} steps a year");
    Ok(())
}

#[test]
fn ten_thousand_objects_put_no_more_on_the_page_than_fits() -> Result<(), exhibit::read::Wrong> {
    let exhibit = crowd(5_000, 10_000)?;
    for scale in [0.05, 0.2, 1.0, 4.0] {
        let camera = Camera { x: 0.0, y: 0.0, scale };
        let (years, screen) = ((1960, 1960), SCREENS[0]);
        let look = Look { years, camera, screen, letters: 1.0, seen: None, movement: None, place: None };
        let scene = scene(&exhibit, &look);
        let labels = written(&exhibit, &scene, &look, &[], "en");
        let names = labels.pins.iter().flatten().count();
        // A pin is 5 elements and its name 2, a line 6.
        let elements = scene.pins.len() * 5 + names * 2 + scene.arcs.len() * 6 + labels.exits.len() * 4;
        assert!(elements < 1_900, "{elements} elements at {scale}");
    }
    // Whoever looks at all of it sees a count of everybody.
    let camera = Camera { x: 0.0, y: 0.0, scale: 0.05 };
    let (years, screen) = ((1960, 1960), (4000.0, 4000.0));
    let look = Look { years, camera, screen, letters: 1.0, seen: None, movement: None, place: None };
    let there = exhibit.all.places.iter().filter(|place| place.when.is_some_and(|when| when.contains(1960))).count();
    let counted: usize = scene(&exhibit, &look).pins.iter().map(|pin| pin.all).sum();
    assert!(counted >= there && counted <= there + 480, "{counted} of {there}");
    Ok(())
}

#[test]
fn while_the_years_run_the_picture_stands_still() {
    let (exhibit, _) = shipped();
    let (a, b) = (rest(&exhibit, (1950, 1950), None, true), rest(&exhibit, (1990, 1990), None, true));
    assert_eq!(a, b);
    assert_ne!(rest(&exhibit, (1950, 1950), None, false), rest(&exhibit, (1990, 1990), None, false));
}
