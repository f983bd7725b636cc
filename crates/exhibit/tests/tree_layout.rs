//! What the road of the tree promises: on every screen, for every museum, at every size of a collection.

use crate::common::shipped;
use exhibit::Exhibit;
use exhibit::camera::Rect;
use exhibit::content::Id;
use exhibit::scale::Scale;
use exhibit::tree::{Edge, Hidden, Layout, Node, Place, Request, Role, Walk, Wanted, Work, layout};
use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;

/// Widths and heights of the room on the screens that the exhibit is made for.
const SCREENS: [(f64, f64); 5] = [(1920.0, 840.0), (1080.0, 1480.0), (1366.0, 520.0), (820.0, 900.0), (390.0, 600.0)];

fn another() -> Exhibit {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/another-museum");
    exhibit::load::load(|file| std::fs::read_to_string(folder.join(file)).map_err(|error| error.to_string())).0
}

fn picture(exhibit: &Exhibit, lang: &str, screen: (f64, f64), open: &[&str]) -> Layout {
    let (hidden, muted) = (Hidden::default(), BTreeSet::new());
    let open = open.iter().map(|id| Id::from(*id)).collect();
    layout(&Request::new(exhibit, &Wanted { hidden: &hidden, muted: &muted, open, lang, screen, letters: 1.0 }))
}

/// Every picture of both museums, with what to call it.
fn pictures() -> Vec<(String, Layout)> {
    let mut all = Vec::new();
    for (museum, exhibit, langs) in [("shipped", shipped().0, ["en", "ru"]), ("another", another(), ["en", "ja"])] {
        for lang in langs {
            for screen in SCREENS {
                all.push((format!("{museum} {lang} {screen:?}"), picture(&exhibit, lang, screen, &[])));
            }
        }
    }
    all
}

fn meets(a: Rect, b: Rect) -> bool {
    a.x + 0.5 < b.x + b.width && b.x + 0.5 < a.x + a.width && a.y + 0.5 < b.y + b.height && b.y + 0.5 < a.y + a.height
}

#[test]
fn every_object_with_a_date_stands_in_the_tree_once() {
    let count = shipped().0.all.objects.len();
    for (what, layout) in pictures().into_iter().filter(|(what, _)| what.starts_with("shipped")) {
        let objects: Vec<&Id> = layout.nodes.iter().flat_map(|node| &node.objects).collect();
        assert_eq!((objects.len(), objects.iter().collect::<BTreeSet<_>>().len()), (count, count), "{what}");
    }
}

#[test]
fn the_same_content_is_always_laid_out_the_same_way() {
    assert_eq!(format!("{:?}", pictures()), format!("{:?}", pictures()));
}

#[test]
fn no_name_lies_on_another_or_on_what_somebody_else_is_drawn_by() {
    for (what, layout) in pictures() {
        for (at, a) in layout.nodes.iter().enumerate() {
            let drawn =
                |n: &exhibit::tree::PlacedNode| Rect { x: n.x, y: n.y - n.size.1, width: n.size.0, height: n.size.1 };
            for b in &layout.nodes[at + 1..] {
                let (x, y) = (&a.objects[0], &b.objects[0]);
                assert!(!meets(a.words, b.words), "{what}: the names of {x} and {y}");
                assert!(
                    !meets(a.words, drawn(b)) && !meets(drawn(a), b.words),
                    "{what}: {x} and {y} {:?} {:?} {:?} {:?} {:?}",
                    a.words,
                    drawn(b),
                    drawn(a),
                    b.words,
                    a.lines
                );
                assert!(!meets(drawn(a), drawn(b)), "{what}: {x} stands in the way of {y}");
            }
        }
    }
}

#[test]
fn all_of_the_tree_is_in_view_at_rest_on_a_low_desk_too_and_its_letters_can_be_read() {
    // What a browser's window leaves the room at 1366×768, 1600×900 and 1920×1080, and without its bars.
    let rooms = [(1366.0, 466.0), (1366.0, 605.0), (1600.0, 560.0), (1600.0, 715.0), (1920.0, 750.0), (1920.0, 880.0)];
    for (museum, exhibit, langs) in [("shipped", shipped().0, ["en", "ru"]), ("another", another(), ["en", "ja"])] {
        // Two roads one below the other need a higher room than the lowest: there the picture says that it goes on.
        let rooms = rooms.into_iter().filter(|room| museum == "shipped" || room.1 > 500.0);
        for (lang, room) in langs.iter().flat_map(|lang| rooms.clone().map(move |room| (lang, room))) {
            let (layout, what) = (picture(&exhibit, lang, room, &[]), format!("{museum} {lang} {room:?}"));
            let (rest, bounds) = (layout.at_rest(1967, None, None), layout.bounds);
            let unit = rest.width / room.0;
            let free = rest.height - layout.look.edge() * unit;
            assert!(bounds.width <= rest.width + 1.0, "{what}: {bounds:?} in {rest:?}");
            assert!(bounds.height - layout.look.edge() <= free + 1.0, "{what}: {bounds:?} in {rest:?}");
            let least = layout.look.small.min(layout.look.label) / unit;
            assert!(least >= if layout.look.kiosk() { 17.9 } else { 12.5 }, "{what}: letters of {least}");
        }
    }
}

#[test]
fn a_fold_that_opens_on_a_low_desk_moves_no_road() {
    let exhibit = shipped().0;
    let room = (1366.0, 466.0);
    let (folded, open) = (picture(&exhibit, "en", room, &[]), picture(&exhibit, "en", room, &["moskvitch-420"]));
    assert_eq!((folded.look, folded.axis), (open.look, open.axis));
}

#[test]
fn no_link_runs_through_a_name_at_rest() {
    for (what, layout) in pictures() {
        for edge in layout.edges.iter().filter(|edge| matches!(edge.role, Role::Fall | Role::Stem)) {
            for ends in edge.points.windows(2) {
                let line = Rect::around([ends[0], ends[1]]).unwrap_or_default();
                // What runs below a road is not seen.
                let seen = |name: Rect| !layout.roads.iter().any(|road| meets(road.area, name));
                for node in layout.nodes.iter().filter(|node| !matches!(node.place, Place::Road(_)) || seen(node.words))
                {
                    let (id, from) = (&node.objects[0], &layout.nodes[edge.ends.0].objects[0]);
                    let to = &layout.nodes[edge.ends.1].objects[0];
                    assert!(
                        !meets(line.grown(1.0), node.words),
                        "{what}: from {from} to {to} through {id} {line:?} {:?} {:?}",
                        node.words,
                        node.lines
                    );
                }
            }
        }
    }
}

#[test]
fn few_links_cross() {
    for (what, layout) in pictures() {
        // Names that stand on the ground of their things keep links apart from them, at the cost of some crossings.
        assert!(layout.crossings() <= 12, "{what}: {}", layout.crossings());
    }
}

fn road(layout: &Layout, family: usize) -> Vec<String> {
    let on_road = layout.nodes.iter().filter(|n| n.family == family && matches!(n.place, Place::Road(_)));
    on_road.map(|node| node.objects[0].to_string()).collect()
}

#[test]
fn the_road_is_the_longest_line_with_what_the_content_joins() {
    let layout = picture(&shipped().0, "en", SCREENS[0], &[]);
    let (road, parts) = (road(&layout, 0), layout.roads.len());
    assert_eq!(road.len(), 15, "{road:?}");
    assert_eq!((&*road[0], &*road[2], &*road[14]), ("ford-kits", "moskvitch-400", "moskvich-8"));
    assert!(parts >= 4, "it is cut where no descent is known: {parts}");
    // Its neighbours take turns in two lanes, as long as one line goes on.
    let lane = |id: &str| layout.place_of(id).map(|at| layout.nodes[at].place);
    assert_eq!((lane("moskvitch-400"), lane("moskvitch-401")), (Some(Place::Road(0)), Some(Place::Road(1))));
    assert_eq!(layout.families.len(), 1);
}

#[test]
fn several_lines_are_several_roads() {
    let layout = picture(&another(), "en", SCREENS[0], &[]);
    assert_eq!(layout.families.len(), 2);
    assert_eq!(
        (road(&layout, 0), road(&layout, 1)),
        (vec!["kwanon".to_owned(), "hansa-canon".to_owned()], vec!["nikon-i".to_owned(), "nikon-f".to_owned()],)
    );
}

#[test]
fn variants_fold_into_a_count_and_open_in_place() {
    let exhibit = shipped().0;
    let folded = picture(&exhibit, "en", SCREENS[0], &[]);
    let fold = folded.place_of("moskvitch-420").map(|at| folded.nodes[at].clone());
    let fold = fold.map_or(Vec::new(), |fold| fold.objects);
    assert_eq!(fold.len(), 4, "{fold:?}");
    let open = picture(&exhibit, "en", SCREENS[0], &["moskvitch-420"]);
    for id in &fold {
        assert_eq!(open.place_of(id).map(|at| open.nodes[at].objects.len()), Some(1), "{id}");
    }
    // The road stays where it is.
    let x = |layout: &Layout| layout.place_of("moskvitch-2141").map(|at| layout.nodes[at].x);
    assert_eq!(x(&folded), x(&open));
}

#[test]
fn a_front_stands_at_its_first_year() {
    let layout = picture(&shipped().0, "en", SCREENS[0], &[]);
    for node in &layout.nodes {
        let off = (node.x - layout.along(f64::from(node.years.0))).abs();
        assert!(off < 30.0, "{} stands {off} px beside {}", node.objects[0], node.years.0);
    }
}

/// A collection of the shape that real ones have: lines, variants, donors, objects with several parents, strangers.
fn made_up(count: usize, lines: usize, screen: (f64, f64)) -> Request {
    let mut seed = 7_u64;
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap_or(0) % below.max(1)
    };
    let mut nodes = Vec::new();
    let mut edges: Vec<Edge> = Vec::new();
    let mut last: Vec<Option<usize>> = vec![None; lines];
    for index in 0..count {
        let start = 1900 + i32::try_from(index * 120 / count).unwrap_or(0);
        let (donor, line) = (random(8) == 0, random(lines));
        let size = Some((3000.0 + random(2000) as f64, 1200.0 + random(500) as f64));
        let (id, name): (_, Rc<str>) = (format!("o{index}").into(), format!("Object {index}").into());
        let end = start + i32::try_from(random(20)).unwrap_or(0);
        nodes.push(Node {
            id,
            start,
            end,
            fuzzy: (false, false),
            donor,
            dashed: random(9) == 0,
            size,
            short: name.clone(),
            name,
        });
        let link = edges.len();
        let mut join = |from: usize, line: bool, variant: bool, kind: usize| {
            edges.push(Edge { link, from, to: index, line, variant, kind, shown: true });
        };
        match (donor, last[line]) {
            (true, _) => {}
            (false, None) => last[line] = Some(index),
            (false, Some(parent)) if random(3) > 0 => join(parent, false, random(2) == 0, 1),
            (false, Some(parent)) => {
                join(parent, true, false, 0);
                last[line] = Some(index);
            }
        }
        if !donor && index > 20 && random(4) == 0 {
            join(index - 1 - random(20), false, false, 2);
        }
    }
    let scale = Scale { longest: 5000.0, highest: 1700.0 };
    Request { nodes, edges, from: 1900, to: 2025, screen, scale, ..Request::default() }
}

#[test]
fn twice_as_many_objects_take_little_more_than_twice_as_many_steps() {
    for screen in [SCREENS[0], SCREENS[1]] {
        for lines in [1, 12, 400] {
            let steps = |count| layout(&made_up(count, lines, screen)).steps;
            let (small, middle, large) = (steps(500), steps(1000), steps(2000));
            assert!(middle < small * 5 / 2 && large < middle * 5 / 2, "{lines}: {small}, {middle}, {large}");
            assert!(large < 2000 * 400, "{lines} lines: {large} steps for 2000 objects");
        }
    }
}

#[test]
fn ten_thousand_objects_have_a_picture_with_one_road_with_many_and_without_any() {
    for (lines, screen) in [(1, SCREENS[0]), (60, SCREENS[1]), (3000, SCREENS[0])] {
        let request = made_up(10_000, lines, screen);
        let layout = layout(&request);
        assert_eq!(layout.nodes.iter().map(|node| node.objects.len()).sum::<usize>(), 10_000);
        assert!(layout.bounds.width.is_finite() && layout.bounds.height.is_finite());
        assert_eq!(layout.families.iter().map(|family| family.count).sum::<usize>(), 10_000);
    }
    let mut without = made_up(1000, 1, SCREENS[0]);
    without.edges.clear();
    let alone = layout(&without);
    assert_eq!(alone.nodes.iter().map(|node| node.objects.len()).sum::<usize>(), 1000);
    without.nodes.clear();
    assert!(layout(&without).nodes.is_empty());
}

#[test]
fn in_slices_it_is_the_same_picture_and_no_slice_is_long() {
    let request = made_up(10_000, 60, SCREENS[0]);
    let whole = layout(&request);
    let (mut work, mut longest) = (Work::new(request), 0);
    loop {
        let before = work.steps();
        let done = work.step(20_000);
        longest = longest.max(work.steps() - before);
        if done {
            break;
        }
    }
    // The longest piece that cannot be cut reads every object and link a few times.
    assert!(longest < 400_000, "{longest} of {} steps", whole.steps);
    assert!(format!("{:?}", work.finish()) == format!("{whole:?}"));
}

#[test]
fn what_is_in_view_is_found_without_looking_at_everything() {
    let layout = layout(&made_up(2000, 40, SCREENS[0]));
    let Rect { x, y, width, height } = layout.bounds;
    for part in 0_u8..20 {
        let at = f64::from(part) / 20.0;
        let view = Rect { x: x + width * at, y: y + height * at, width: 1200.0, height: 700.0 };
        let slow: Vec<usize> = (0..layout.nodes.len())
            .filter(|index| {
                let a = layout.nodes[*index].frame;
                a.x <= view.x + view.width
                    && view.x <= a.x + a.width
                    && a.y <= view.y + view.height
                    && view.y <= a.y + a.height
            })
            .collect();
        assert_eq!(layout.nodes_in(view), slow);
    }
}

#[test]
fn every_link_ends_at_its_child_wherever_its_parent_stands() {
    for (what, layout) in pictures() {
        for edge in &layout.edges {
            let child = &layout.nodes[edge.ends.1];
            // On the road links end above names, or at its side.
            if matches!(child.place, Place::Road(_)) {
                continue;
            }
            for way in [&edge.points, &edge.tail].into_iter().filter(|way| !way.is_empty()) {
                let whole = edge.tail.is_empty() || std::ptr::eq(way, &edge.tail);
                let end = way.last().copied().unwrap_or_default();
                let near = child.frame.grown(30.0);
                let ends =
                    (near.x..=near.x + near.width).contains(&end.0) && (near.y..=near.y + near.height).contains(&end.1);
                let from = &layout.nodes[edge.ends.0].objects[0];
                assert!(!whole || ends, "{what}: from {from} to {}: {end:?} {near:?}", child.objects[0]);
            }
        }
    }
}

#[test]
fn a_standing_kiosk_shows_the_tree_from_its_first_year_to_its_last() {
    let exhibit = shipped().0;
    for lang in ["en", "ru"] {
        let layout = picture(&exhibit, lang, (1080.0, 1590.0), &[]);
        let rest = layout.at_rest(1967, None, None);
        assert!(layout.bounds.height <= rest.height + 1.0, "{lang}: {:?} in {rest:?}", layout.bounds);
    }
}

#[test]
fn the_question_and_the_year_of_a_tree_stand_where_nothing_else_does() {
    let mut found = 0;
    for (what, layout) in pictures() {
        let Some(caption) = layout.caption("Who were their parents?") else { continue };
        found += 1;
        let own = caption.frame();
        assert!(!layout.nodes.iter().any(|node| meets(node.frame, own)), "{what}");
        assert!(!layout.roads.iter().any(|road| meets(road.area, own)), "{what}");
        for edge in layout.edges.iter().filter(|edge| matches!(edge.role, Role::Fall | Role::Stem)) {
            for ends in edge.points.windows(2) {
                let line = Rect::around([ends[0], ends[1]]).unwrap_or_default();
                assert!(!meets(line.grown(1.0), own), "{what}: {line:?} in {own:?}");
            }
        }
        let bounds = layout.bounds;
        assert!(own.x >= bounds.x && own.y >= bounds.y && own.x + own.width <= bounds.x + bounds.width, "{what}");
        assert!(own.y + own.height <= bounds.y + bounds.height - layout.look.edge(), "{what}: on the years");
    }
    assert!(found >= 8, "{found} pictures have room");
    // A wall and a kiosk have it in both languages, the wall with a year that is seen from afar.
    for (lang, question) in [("en", "Who were their parents?"), ("ru", "Кто их родители?")] {
        for screen in [(1920.0, 887.0), (1920.0, 748.0), (1080.0, 1590.0)] {
            let caption = picture(&shipped().0, lang, screen, &[]).caption(question);
            assert!(caption.is_some(), "{lang} {screen:?}");
        }
        let wall = picture(&shipped().0, lang, (1920.0, 887.0), &[]).caption(question);
        assert!(wall.is_some_and(|caption| caption.year.is_some() && caption.size.1 > 80.0), "{lang}");
    }
}

#[test]
fn keys_and_the_clock_find_their_thing_as_if_they_had_looked_at_everything() {
    let layout = layout(&made_up(2000, 40, SCREENS[0]));
    let years: Vec<(i32, usize)> = layout.nodes.iter().enumerate().map(|(at, node)| (node.years.0, at)).collect();
    for year in 1850..2050 {
        let slow = years.iter().min_by_key(|(began, at)| (began.abs_diff(year), *at)).map(|(_, at)| *at);
        assert_eq!(layout.nearest(year), slow, "{year}");
    }
    for here in years.iter().step_by(7) {
        let index = |found: Option<&(i32, usize)>| found.map(|(_, at)| *at);
        let later = index(years.iter().filter(|other| *other > here).min());
        let earlier = index(years.iter().filter(|other| *other < here).max());
        assert_eq!((layout.walk(here.1, Walk::Later), layout.walk(here.1, Walk::Earlier)), (later, earlier));
        let objects = &layout.nodes[here.1].objects;
        assert!(objects.iter().all(|id| layout.place_of(id) == Some(here.1)));
    }
}

#[test]
fn what_stands_beside_the_road_is_as_large_as_the_room_lets_it_be() {
    let parts = ["en", "ru"].map(|lang| {
        let look = picture(&shipped().0, lang, (1920.0, 887.0), &[]).look;
        look.side / look.main
    });
    // Pressed so far they would be 0.46 of what stands on the road; and never smaller than that.
    assert!(parts.iter().any(|part| *part > 0.53) && parts.iter().all(|part| *part >= 0.459), "{parts:?}");
}
