//! What comes with the dependencies is what deny.toml allows, with a reason for each crate that is there twice. Says
//! offline what `make deny` says of licences and duplicates; of advisories only that can.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// The texts in quotation marks of a list in the file, such as those of `allow = [`.
fn list(config: &str, begin: &str) -> BTreeSet<String> {
    let inside = config.split_once(begin).and_then(|(_, rest)| rest.split_once("\n]")).map_or("", |(inside, _)| inside);
    inside.split('"').skip(1).step_by(2).map(ToOwned::to_owned).collect()
}

/// Whether a licence is allowed: one of those that “or” joins, and all that “and” does.
fn is_allowed(licence: &str, allowed: &BTreeSet<String>) -> bool {
    let bare = licence.replace(['(', ')'], "").replace(" / ", " OR ").replace('/', " OR ");
    // “(a OR b) AND c” is read as a OR (b AND c): stricter for a, and the other way round never laxer here.
    bare.split(" OR ").any(|part| part.split(" AND ").all(|one| allowed.contains(one.trim())))
}

#[test]
fn every_dependency_has_a_licence_that_is_allowed_and_is_there_once_or_for_a_reason() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let config = std::fs::read_to_string(root.join("deny.toml"))?;
    let (allowed, skipped) = (list(&config, "\nallow = ["), list(&config, "\nskip = ["));
    ensure!(allowed.contains("MIT") && skipped.len() > 10, "deny.toml is not read: {allowed:?}");
    let told = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .current_dir(&root)
        .output()
        .context("asking cargo")?;
    ensure!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let told: Value = serde_json::from_slice(&told.stdout)?;
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut wrong = Vec::new();
    for package in told["packages"].as_array().context("packages")? {
        let text = |key: &str| package[key].as_str().unwrap_or_default();
        versions.entry(text("name")).or_default().insert(text("version"));
        let (name, licence, source) = (text("name"), text("license"), text("source"));
        let excepted = config.contains(&format!("crate = \"{name}\", allow = [\"{licence}\"]"));
        if !is_allowed(licence, &allowed) && !excepted {
            wrong.push(format!("{name}: licence “{licence}”"));
        }
        if !source.is_empty() && !source.starts_with("registry+https://github.com/rust-lang/crates.io-index") {
            wrong.push(format!("{name} comes from {source}"));
        }
    }
    let mut needed = BTreeSet::new();
    for (name, all) in versions.iter().filter(|(_, all)| all.len() > 1) {
        let known: BTreeSet<String> =
            all.iter().map(|one| format!("{name}@{one}")).filter(|one| skipped.contains(one)).collect();
        if known.len() + 1 < all.len() {
            wrong.push(format!("{name} is there as {all:?}, without a reason"));
        }
        needed.extend(known);
    }
    let idle: Vec<&String> = skipped.iter().filter(|one| one.contains('@') && !needed.contains(*one)).collect();
    ensure!(idle.is_empty(), "excused and not there: {idle:?}");
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}
