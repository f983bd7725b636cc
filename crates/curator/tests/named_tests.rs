//! A command that names a test which is not there runs nothing and says that all is well, or stops: the installation's
//! test could not be run for a day, and nobody saw it.

use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The commands that people and machines give, a line each.
fn commands() -> Result<String> {
    let mut all = String::new();
    for file in ["Makefile", "tools/test.sh"] {
        all.push_str(&std::fs::read_to_string(root().join(file)).context(file)?.replace("\\\n", " "));
    }
    Ok(all)
}

/// All of that ending in a folder and in those that lie in it.
fn texts(folder: &Path, name: &str, into: &mut String) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            texts(&path, name, into)?;
        } else if path.to_str().is_some_and(|path| path.ends_with(name)) {
            into.push_str(&std::fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

/// What commands pick tests by: what stands after ` -- `, and what the short round leaves out.
fn filters(commands: &str) -> Vec<&str> {
    let tests = commands.lines().filter(|line| line.contains("cargo test") || line.contains("visits --test"));
    let picked = tests.filter_map(|line| line.split_once(" -- ")).flat_map(|(_, rest)| rest.split_whitespace());
    let wide = commands.split_once("wide=(").and_then(|(_, rest)| rest.split_once(')'));
    let left_out = wide.into_iter().flat_map(|(names, _)| names.split_whitespace());
    let is_name = |word: &&str| word.chars().all(|sign| sign.is_alphanumeric() || "_:".contains(sign));
    picked.chain(left_out).filter(is_name).collect()
}

#[test]
fn every_test_that_a_command_names_is_there() -> Result<()> {
    let commands = commands()?;
    let (mut sources, mut programs) = (String::new(), String::new());
    for folder in ["tests", "crates/exhibit/src", "crates/exhibit/tests"] {
        texts(&root().join(folder), ".rs", &mut sources)?;
    }
    for file in ["tests/Cargo.toml", "crates/exhibit/Cargo.toml"] {
        programs.push_str(&std::fs::read_to_string(root().join(file))?);
    }
    let called: Vec<&str> =
        commands.split(" --test ").skip(1).filter_map(|rest| rest.split_whitespace().next()).collect();
    for program in &called {
        ensure!(programs.contains(&format!("name = \"{program}\"")), "there is no test program {program}");
    }
    let names = filters(&commands);
    for name in &names {
        let (function, module) = (name.trim_matches(':'), format!("mod {};", name.trim_end_matches("::")));
        let there = sources.lines().any(|line| {
            line.split_once("fn ").is_some_and(|(_, rest)| rest.contains(function)) || line.trim() == module
        });
        ensure!(there, "no test is called {name}");
    }
    ensure!(called.len() > 3 && names.len() > 20, "{called:?}, {names:?}");
    Ok(())
}
