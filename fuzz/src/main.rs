//! `make fuzz`: a long run of every target, with seeded changes of the shipped content. What fails is written down, to
//! be tried again.

use fuzz::chance::Chance;
use fuzz::{corpus, lost, monsters, mutate, targets};
use std::panic::catch_unwind;
use std::process::ExitCode;
use std::time::Duration;

/// How long the processor has worked for this: on a machine with other work a clock would measure that as well. Linux
/// says so; elsewhere it is nothing.
fn worked() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(told.split(' ').next().and_then(|time| time.parse().ok()).unwrap_or(0))
}

/// The length of a word without end, in bytes, and of a list that points at nothing; the third argument says otherwise.
const ENDLESS: u64 = 1_000_000;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).filter_map(|argument| argument.parse::<u64>().ok());
    let rounds = arguments.next().unwrap_or(100_000);
    let seed = arguments.next().unwrap_or(1);
    let bytes = usize::try_from(arguments.next().unwrap_or(ENDLESS)).unwrap_or(usize::MAX);
    let mut failures = 0;
    println!("target    rounds     failures  slowest   (seed {seed})");
    for (name, target) in targets::ALL {
        let seeds = match name {
            "bundle" => corpus::bundles(4),
            "words" => corpus::words(),
            "address" => corpus::addresses(),
            _ => corpus::drawings(),
        };
        let mut chance = Chance::new(seed);
        let (mut failed, mut slowest) = (0, Duration::ZERO);
        for round in 0..rounds {
            let Some(seed) = chance.one(&seeds).cloned() else { break };
            let bytes = mutate::mutated(&seed, &mut chance);
            let begun = worked();
            let sound = catch_unwind(|| target(&bytes)).is_ok();
            slowest = slowest.max(worked() - begun);
            if !sound {
                failed += 1;
                let file = format!("{name}-{round}.bytes");
                let _ = std::fs::write(&file, &bytes);
                println!("  failed in round {round}: kept as {file}");
            }
        }
        println!("{name:<9} {rounds:<10} {failed:<9} {} ms", slowest.as_millis());
        failures += failed;
    }
    failures += endless(bytes) + pointless(bytes) + long(bytes) + halves(bytes);
    if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Words without end, each shape of them in each place of the content that holds a text.
fn endless(bytes: usize) -> u64 {
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
                slowest = (took, format!("{}{place}: {shape}", exhibit::load::FILES[number]));
            }
        }
    }
    println!("{:<9} {tries:<10} {failed:<9} {} ms ({})", "endless", slowest.0.as_millis(), slowest.1);
    failed
}

/// Each list of the content in turn, as long as that and pointing at nothing.
fn pointless(bytes: usize) -> u64 {
    let museum = monsters::museum();
    let mut failed = 0;
    for (number, file) in museum.iter().enumerate() {
        let Some(list) = file.as_array().filter(|list| !list.is_empty()) else { continue };
        let tried = tried(&museum, &[(number, "", lost::list(list, bytes))]);
        failed += tried.failed;
        let (took, name) = (tried.took.as_millis(), exhibit::load::FILES[number]);
        println!("lost      {:<10} {:<9} {took} ms ({name})", tried.bytes, tried.failed);
    }
    failed
}

/// Each list and each group of the content in turn, at whatever depth, as long as that.
fn long(bytes: usize) -> u64 {
    let museum = monsters::museum();
    let mut slowest = Vec::new();
    for (number, file) in museum.iter().enumerate() {
        for place in monsters::holders(file) {
            let Some(holder) = file.pointer(&place) else { continue };
            let grown = lost::grown(holder, bytes);
            slowest.push((tried(&museum, &[(number, &place, grown)]), format!("{}{place}", exhibit::load::FILES[number])));
        }
    }
    told("long", slowest)
}

/// Each two lists of the content, each half as long as that: what is looked for in one of them for each of the other.
fn halves(bytes: usize) -> u64 {
    let museum = monsters::museum();
    let lists: Vec<(usize, &Vec<serde_json::Value>)> =
        museum.iter().enumerate().filter_map(|(number, file)| Some((number, file.as_array()?))).collect();
    let mut slowest = Vec::new();
    for (at, (first, one)) in lists.iter().enumerate() {
        for (second, other) in lists.iter().skip(at + 1) {
            let both = [(*first, "", lost::list(one, bytes / 2)), (*second, "", lost::list(other, bytes / 2))];
            let name = format!("{} and {}", exhibit::load::FILES[*first], exhibit::load::FILES[*second]);
            slowest.push((tried(&museum, &both), name));
        }
    }
    told("halves", slowest)
}

/// What came of a bundle.
struct Tried {
    bytes: usize,
    failed: u64,
    took: Duration,
}

/// Tries the museum with other values at places of its files.
fn tried(museum: &[serde_json::Value], others: &[(usize, &str, serde_json::Value)]) -> Tried {
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

/// Tells how many were tried and which took longest.
fn told(what: &str, mut all: Vec<(Tried, String)>) -> u64 {
    all.sort_by_key(|(tried, _)| std::cmp::Reverse(tried.took));
    let failed = all.iter().map(|(tried, _)| tried.failed).sum();
    println!("{what:<9} {:<10} {failed:<9} the slowest:", all.len());
    for (tried, name) in all.iter().take(6) {
        println!("          {:<10} {:<9} {} ms ({name})", tried.bytes, tried.failed, tried.took.as_millis());
    }
    failed
}
