//! `make fuzz`: a long run of every target, with seeded changes of the shipped content. What fails is written down, to
//! be tried again. With `seeds` it only writes down what they begin with, for cargo-fuzz.

mod endless;

use endless::worked;
use fuzz::chance::Chance;
use fuzz::{corpus, mutate, targets};
use std::panic::catch_unwind;
use std::process::ExitCode;
use std::time::Duration;

/// The length of a word without end, in bytes, and of a list that points at nothing; the third argument says otherwise.
const ENDLESS: u64 = 1_000_000;

/// What a target begins with.
fn seeds(name: &str) -> Vec<Vec<u8>> {
    match name {
        "bundle" => corpus::bundles(4),
        "words" => corpus::words(),
        "address" => corpus::addresses(),
        _ => corpus::drawings(),
    }
}

/// Writes them where cargo-fuzz looks for them.
fn write_seeds() -> std::io::Result<()> {
    for (name, _) in targets::ALL {
        let folder = corpus::root().join("fuzz/corpus").join(name);
        std::fs::create_dir_all(&folder)?;
        for (number, seed) in seeds(name).iter().enumerate() {
            std::fs::write(folder.join(format!("seed-{number}")), seed)?;
        }
    }
    Ok(())
}

fn main() -> ExitCode {
    if std::env::args().nth(1).is_some_and(|argument| argument == "seeds") {
        return if write_seeds().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let mut arguments = std::env::args().skip(1).filter_map(|argument| argument.parse::<u64>().ok());
    let rounds = arguments.next().unwrap_or(100_000);
    let seed = arguments.next().unwrap_or(1);
    let bytes = usize::try_from(arguments.next().unwrap_or(ENDLESS)).unwrap_or(usize::MAX);
    let mut failures = 0;
    println!("target    rounds     failures  slowest   (seed {seed})");
    for (name, target) in targets::ALL {
        let seeds = seeds(name);
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
    failures += endless::words(bytes) + endless::pointless(bytes);
    failures += endless::long(bytes, seed) + endless::halves(bytes, seed);
    if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
