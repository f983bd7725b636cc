//! Content that goes on and on: words, lists, groups, and what points at nothing.
//!
//! There are hundreds of lists and pairs of lists, and each of a few MB takes a second to make and another to try. So a
//! step has a bound: it goes through them in the order of its seed and says how many it came to; with another seed it
//! comes to others.

use exhibit::load::FILES;
use fuzz::chance::Chance;
use fuzz::{lost, monsters, targets};
use serde_json::Value;
use std::panic::catch_unwind;
use std::time::{Duration, Instant};

/// How long a step may go on to its next try.
const BOUND: Duration = Duration::from_secs(150);

/// How long the processor has worked for this: on a machine with other work a clock would measure that as well. Linux
/// says so; elsewhere it is nothing.
pub fn worked() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(told.split(' ').next().and_then(|time| time.parse().ok()).unwrap_or(0))
}

/// Words without end, each shape of them in each place of the content that holds a text.
pub fn words(bytes: usize) -> u64 {
    let (target, museum) = (targets::bundle, monsters::museum());
    let (mut tries, mut failed, mut slowest) = (0_u64, 0, (Duration::ZERO, String::new()));
    for (number, file) in museum.iter().enumerate() {
        for (turn, place) in monsters::places(file).iter().enumerate() {
            let shapes = monsters::shapes(bytes);
            let Some((shape, word)) = shapes.get((turn + number) % shapes.len()) else { continue };
            let mut files = museum.clone();
            if let Some(text) = files.get_mut(number).and_then(|file| file.pointer_mut(place)) {
                *text = word.as_str().into();
            }
            let bytes = monsters::bundle(&files);
            let begun = worked();
            failed += u64::from(catch_unwind(|| target(&bytes)).is_err());
            tries += 1;
            let took = worked() - begun;
            if took > slowest.0 {
                slowest = (took, format!("{}{place}: {shape}", FILES[number]));
            }
        }
    }
    println!("{:<9} {tries:<10} {failed:<9} {} ms ({})", "endless", slowest.0.as_millis(), slowest.1);
    failed
}

/// Each list of the content in turn, as long as that and pointing at nothing.
pub fn pointless(bytes: usize) -> u64 {
    let museum = monsters::museum();
    let mut failed = 0;
    for (number, file) in museum.iter().enumerate() {
        let Some(list) = file.as_array().filter(|list| !list.is_empty()) else { continue };
        let tried = tried(&museum, &[(number, "", lost::list(list, bytes))]);
        failed += tried.failed;
        let (took, name) = (tried.took.as_millis(), FILES[number]);
        println!("lost      {:<10} {:<9} {took} ms ({name})", tried.bytes, tried.failed);
    }
    failed
}

/// Each list and each group of the content in turn, at whatever depth, as long as that.
pub fn long(bytes: usize, seed: u64) -> u64 {
    let museum = monsters::museum();
    let all = museum.iter().enumerate();
    let all: Vec<(usize, String)> =
        all.flat_map(|(number, file)| monsters::holders(file).into_iter().map(move |place| (number, place))).collect();
    let all_of_them = all.len();
    let tries = bounded(all, seed).filter_map(|(number, place)| {
        let grown = lost::grown(museum.get(number)?.pointer(&place)?, bytes);
        let name = format!("{}{place}", FILES[number]);
        Some((tried(&museum, &[(number, &place, grown)]), name))
    });
    told("long", tries.collect(), all_of_them)
}

/// Each two lists of the content, each half as long as that: what is looked for in one of them for each of the other.
pub fn halves(bytes: usize, seed: u64) -> u64 {
    let museum = monsters::museum();
    let lists: Vec<(usize, &Vec<Value>)> =
        museum.iter().enumerate().filter_map(|(number, file)| Some((number, file.as_array()?))).collect();
    let pairs = lists.iter().enumerate();
    let pairs: Vec<_> = pairs.flat_map(|(at, one)| lists.iter().skip(at + 1).map(move |other| (one, other))).collect();
    let all_of_them = pairs.len();
    let tries = bounded(pairs, seed).map(|((first, one), (second, other))| {
        let both = [(*first, "", lost::list(one, bytes / 2)), (*second, "", lost::list(other, bytes / 2))];
        (tried(&museum, &both), format!("{} and {}", FILES[*first], FILES[*second]))
    });
    told("halves", tries.collect(), all_of_them)
}

/// All of them in the order of a seed, until the time of a step is over.
fn bounded<T>(mut all: Vec<T>, seed: u64) -> impl Iterator<Item = T> {
    let (mut chance, until) = (Chance::new(seed), Instant::now() + BOUND);
    std::iter::from_fn(move || {
        let ended = all.is_empty() || Instant::now() > until;
        (!ended).then(|| all.swap_remove(chance.below(all.len())))
    })
}

/// What came of a bundle.
struct Tried {
    bytes: usize,
    failed: u64,
    took: Duration,
}

/// Tries the museum with other values at places of its files.
fn tried(museum: &[Value], others: &[(usize, &str, Value)]) -> Tried {
    let mut files = museum.to_vec();
    for (number, place, value) in others {
        if let Some(old) = files.get_mut(*number).and_then(|file| file.pointer_mut(place)) {
            *old = value.clone();
        }
    }
    let bundle = monsters::bundle(&files);
    let begun = worked();
    let failed = u64::from(catch_unwind(|| targets::bundle(&bundle)).is_err());
    Tried { bytes: bundle.len(), failed, took: worked() - begun }
}

/// Tells how many were tried, of how many, and which took longest.
fn told(what: &str, mut all: Vec<(Tried, String)>, of: usize) -> u64 {
    all.sort_by_key(|(tried, _)| std::cmp::Reverse(tried.took));
    let failed = all.iter().map(|(tried, _)| tried.failed).sum();
    println!("{what:<9} {:<10} {failed:<9} of {of}; the slowest:", all.len());
    for (tried, name) in all.iter().take(6) {
        println!("          {:<10} {:<9} {} ms ({name})", tried.bytes, tried.failed, tried.took.as_millis());
    }
    failed
}
