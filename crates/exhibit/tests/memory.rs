//! What reading takes: whatever a file holds, no more memory than a fixed base and five times its length, and no panic.

// An allocator is what counts, and there is no other way to write one.
#![allow(unsafe_code)]

use exhibit::check::{advice, examine};
use exhibit::{Exhibit, Problem};
use std::alloc::{GlobalAlloc, Layout, System};
use std::fmt::Write;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

struct Counting;

static NOW: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

/// One test at a time: the counters are shared.
static ALONE: Mutex<()> = Mutex::new(());

// SAFETY: every call goes on to the system's allocator as it came; only sizes are counted beside it.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        MOST.fetch_max(NOW.fetch_add(layout.size(), Relaxed) + layout.size(), Relaxed);
        // SAFETY: as above.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Relaxed);
        // SAFETY: as above.
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// What reading may take at most beside five times the input, in bytes.
const BASE: usize = 128_000_000;

/// The length of each file that is tried, in bytes.
const LONG: usize = 5_000_000;

fn read(file: &str, text: &str) -> (Exhibit, Vec<Problem>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/another-museum");
    let shipped = |name: &str| std::fs::read(folder.join(name)).unwrap_or_default();
    examine(&mut |name| Ok(if name == file { text.as_bytes().to_vec() } else { shipped(name) }))
}

fn within(what: &str, file: &str, text: &str) -> (Exhibit, Vec<Problem>) {
    let _alone = ALONE.lock();
    let before = NOW.load(Relaxed);
    MOST.store(before, Relaxed);
    let (exhibit, problems) = read(file, text);
    let hints = advice(&exhibit).len();
    let most = MOST.load(Relaxed) - before;
    let bound = BASE + 5 * text.len();
    assert!(most <= bound, "{what}: {} MB, and {} are the most", most / 1_000_000, bound / 1_000_000);
    assert!(problems.len() < 1000, "{what}: {} messages, {hints} hints", problems.len());
    (exhibit, problems)
}

fn repeated(begin: &str, part: &str, end: &str) -> String {
    let count = (LONG / part.len().max(1)).max(1);
    let parts: Vec<&str> = std::iter::repeat_n(part, count).collect();
    format!("{begin}{}{end}", parts.join(","))
}

#[test]
fn small_pieces_without_number_do_not_fill_the_memory() {
    for (what, part) in [
        ("empty groups", "{}"),
        ("zeros", "0"),
        ("empty lists", "[]"),
        ("lists in lists", "[[[[0]]]]"),
        ("the same id", "{\"id\":\"a\"}"),
        ("objects of the same id", "{\"id\":\"a\",\"name\":\"b\"}"),
        ("unknown fields", "{\"id\":\"a\",\"name\":\"b\",\"c\":1,\"d\":2}"),
        ("the same name", "{\"id\":\"a\",\"id\":\"a\",\"id\":\"a\"}"),
    ] {
        within(what, "objects.json", &repeated("[", part, "]"));
    }
    within("short aliases", "objects.json", &repeated("[{\"id\":\"a\",\"name\":\"b\",\"aliases\":[", "\"a\"", "]}]"));
    within(
        "short facts",
        "objects.json",
        &repeated("[{\"id\":\"a\",\"name\":\"b\",\"facts\":{\"x\":[", "{\"value\":1,\"sources\":[]}", "]}}]"),
    );
    within("terms", "exhibit.json", &repeated("{\"vocabularies\":{\"a\":[", "{\"id\":\"a\",\"label\":\"b\"}", "]}}"));
}

#[test]
fn what_is_deep_or_long_does_not_fill_the_memory_or_the_stack() {
    within("open brackets", "objects.json", &"[".repeat(LONG));
    within("open groups", "exhibit.json", &"{\"a\":".repeat(LONG / 5));
    within("a deep list", "objects.json", &format!("{}{}", "[".repeat(LONG / 2), "]".repeat(LONG / 2)));
    within("one long word", "objects.json", &format!("[{{\"id\":\"a\",\"name\":\"{}\"}}]", "x".repeat(LONG)));
    within(
        "one long number",
        "objects.json",
        &format!("[{{\"id\":\"a\",\"name\":\"b\",\"anchor\":{}}}]", "9".repeat(LONG)),
    );
    within("spaces", "objects.json", &format!("[{}]", " ".repeat(LONG)));
    within("backslashes", "objects.json", &format!("[\"{}\"]", "\\\\".repeat(LONG / 2)));
    within("zero bytes", "objects.json", &"\0".repeat(LONG));
}

#[test]
fn letters_of_every_kind_are_read_or_named() {
    for sign in
        ["\u{202e}", "\u{200d}", "\u{301}", "👩‍👩‍👧‍👦", "\u{fffd}", "ﷺ", "\u{feff}", "\u{e0041}", "ß", "İ", "\u{2028}"]
    {
        let text = sign.repeat(LONG / 40 / sign.len());
        let name = format!("[{{\"id\":\"a\",\"name\":\"{text}\",\"aliases\":[\"{text}\"],\"wall\":\"{text}\"}}]");
        let (exhibit, _) = within("hostile letters", "objects.json", &name);
        assert_eq!(exhibit.all.objects.len(), 1);
        let _ = exhibit.objects_found(sign);
    }
}

#[test]
fn numbers_at_the_edge_are_named_and_make_nothing_grow() {
    let edges = ["1e308", "-1e308", "-0", "0", "1e-320", "1000000000", "-1000000000", "2147483647", "-2147483648"];
    for from in edges {
        for to in edges {
            let text = format!(
                "{{\"languages\":[{{\"id\":\"en\",\"name\":\"E\"}}],\"clock\":{{\"from\":{from},\"to\":{to}}}}}"
            );
            let (exhibit, problems) = within("a clock", "exhibit.json", &text);
            assert!(exhibit.title.clock.years().count() <= 1001, "{from} to {to}");
            let sound = from == "0" && matches!(to, "0" | "-0");
            assert!(sound || problems.iter().any(|one| one.field.starts_with("clock")), "{from} to {to} is not named");
        }
    }
    for number in edges {
        let claim = format!("[{{\"value\":{number},\"to\":{number},\"sources\":[\"curator\"]}}]");
        let text = format!(
            "[{{\"id\":\"a\",\"name\":\"b\",\"anchor\":{number},\"facts\":{{\"length\":{claim},\"height\":{claim}}}}}]"
        );
        within("a length", "objects.json", &text);
        let place = format!("[{{\"id\":\"a\",\"name\":\"b\",\"at\":[{number},{number}]}}]");
        within("a place", "places.json", &place);
        let point = format!("{{\"when\":\"1950\",\"value\":{number},\"to\":{number}}}");
        within(
            "a series",
            "series.json",
            &format!("[{{\"id\":\"a\",\"title\":\"b\",\"theme\":\"c\",\"points\":[{point}]}}]"),
        );
    }
}

#[test]
fn a_large_museum_is_read_whole() {
    let mut objects = String::from("[");
    let (mut number, wall) = (0, "It stood in the hall, and everybody listened to what it had to say. ".repeat(8));
    while objects.len() < LONG {
        let comma = if number > 0 { "," } else { "" };
        let _ = write!(
            objects,
            "{comma}{{\"id\":\"radio-{number}\",\"name\":{{\"en\":\"Radio {number}\",\"ja\":\"ラジオ{number}\"}},\
             \"wall\":{{\"en\":\"{wall}\",\"ja\":\"聞いた。\"}},\"facts\":{{\"weight\":[{{\"value\":{number},\
             \"sources\":[\"curator\"]}}]}}}}"
        );
        number += 1;
    }
    objects.push(']');
    let (exhibit, _) = within("a large museum", "objects.json", &objects);
    assert_eq!(exhibit.all.objects.len(), number);
}

#[test]
fn a_line_of_descent_as_long_as_a_file_ends() {
    let links: Vec<String> = (0..20_000)
        .map(|number| {
            let next = number + 1;
            let ends = format!("\"from\":\"o{number}\",\"to\":\"o{next}\"");
            format!("{{\"id\":\"l{number}\",{ends},\"kind\":\"k\",\"evidence\":\"claimed\"}}")
        })
        .collect();
    let (exhibit, problems) = within("a long line", "lineage.json", &format!("[{}]", links.join(",")));
    assert_eq!(exhibit.all.links.len(), 20_000);
    assert!(!problems.is_empty(), "none of the objects is there");
}
