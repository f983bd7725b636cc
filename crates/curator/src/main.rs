//! The command line for people who keep the content.

mod basemap;
mod check;
mod drawings;
mod files;
mod weave;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Looks after the content of the exhibit.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The folder with exhibit.json and its companions.
    #[arg(long, global = true, default_value = "assets/exhibit")]
    content: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Says what does not fit together: ids that lead nowhere, missing texts, misspelt fields, circles in the tree.
    Check,
    /// Makes the map that lies under the places, out of Natural Earth's countries in TopoJSON.
    Basemap {
        /// The TopoJSON file, such as countries-50m.json of the npm package world-atlas.
        source: PathBuf,
        /// Where to write the map.
        #[arg(long, default_value = "assets/exhibit/geo/basemap.json")]
        out: PathBuf,
    },
    /// Puts what the content knows into a built page: the list for visitors without WebAssembly. Run by Trunk.
    Weave {
        /// The folder with the built index.html; Trunk names it in its environment.
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        dist: PathBuf,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Command::Check => check::run(&arguments.content),
        Command::Basemap { source, out } => basemap::run(&arguments.content, &source, &out),
        Command::Weave { dist } => weave::run(&arguments.content, &dist),
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
