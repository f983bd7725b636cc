//! What is refused: the real build, harmed in one way each.

use super::museum::{Museum, copy, newer, version, zip};
use anyhow::{Context, Result, ensure};
use std::process::Command;
use visits::dist;

type Harm = fn(&Museum) -> Result<()>;

/// What may befall a build on a stick, and what is said about it.
const HARMS: [(&str, Harm); 17] = [
    ("en.json is damaged: its checksum is wrong", |museum| {
        let place = museum.stick("new/assets/locales/en.json");
        Ok(std::fs::write(&place, std::fs::read_to_string(&place)?.replacen('e', "a", 1))?)
    }),
    ("en.json is damaged: it has 0 bytes", |museum| {
        Ok(std::fs::write(museum.stick("new/assets/locales/en.json"), "")?)
    }),
    ("en.json is missing", |museum| Ok(std::fs::remove_file(museum.stick("new/assets/locales/en.json"))?)),
    ("index.html.br is damaged", |museum| {
        Ok(std::fs::copy(museum.stick("new/preflight.html.br"), museum.stick("new/index.html.br")).map(|_| ())?)
    }),
    ("index.html.gz is missing", |museum| Ok(std::fs::remove_file(museum.stick("new/index.html.gz"))?)),
    ("LICENSE.br does not belong", |museum| Ok(std::fs::write(museum.stick("new/LICENSE.br"), "x")?)),
    ("evil.js does not belong", |museum| Ok(std::fs::write(museum.stick("new/assets/evil.js"), "x")?)),
    ("index.html is a link", |museum| {
        std::fs::remove_file(museum.stick("new/index.html"))?;
        Ok(std::os::unix::fs::symlink("/etc/hostname", museum.stick("new/index.html"))?)
    }),
    ("new/assets/more does not belong", |museum| {
        Ok(std::os::unix::fs::symlink("/etc", museum.stick("new/assets/more"))?)
    }),
    ("files.json in new cannot be read", |museum| Ok(std::fs::write(museum.stick("new/files.json"), "{\"version\"")?)),
    ("files.json in new cannot be read", |museum| Ok(std::fs::write(museum.stick("new/files.json"), "")?)),
    ("files.json in new cannot be read", |museum| {
        Ok(std::fs::write(museum.stick("new/files.json"), "[".repeat(90_000))?)
    }),
    ("no version", |museum| changes(museum, "\"version\": \"", "\"version\": \"../")),
    ("cannot be a file of a build", |museum| {
        let sha = curator::dist::checksum(b"");
        let outside = format!("\"../../x\": {{ \"bytes\": 0, \"sha256\": \"{sha}\" }}, \"index.html\":");
        changes(museum, "\"index.html\":", &outside)
    }),
    ("do not fit together (at files.json)", |museum| changes(museum, "\"built\": \"2", "\"built\": \"3")),
    ("checksums.txt is missing", |museum| Ok(std::fs::remove_file(museum.stick("new/checksums.txt"))?)),
    ("sw.js is a link or a device", |museum| {
        std::fs::remove_file(museum.stick("new/sw.js"))?;
        ensure!(Command::new("mkfifo").arg(museum.stick("new/sw.js")).status()?.success(), "no pipe");
        Ok(())
    }),
];

fn changes(museum: &Museum, from: &str, to: &str) -> Result<()> {
    let place = museum.stick("new/files.json");
    let list = std::fs::read_to_string(&place)?;
    ensure!(list.contains(from), "no {from} in the list");
    Ok(std::fs::write(place, list.replacen(from, to, 1))?)
}

#[test]
fn a_damaged_or_foreign_build_is_refused_by_name_and_the_kiosk_goes_on() -> Result<()> {
    let museum = Museum::new()?;
    copy(newer()?, &museum.stick("exhibit"))?;
    museum.takes(0, "is taken")?;
    let shown = version(newer()?)?;
    for (says, harm) in HARMS {
        museum.empties()?;
        copy(&dist(), &museum.stick("new"))?;
        harm(&museum)?;
        let said = museum.takes(1, says)?;
        ensure!(said.starts_with("refused: ") && said.contains(&format!("Version {shown} goes on.")), "{said}");
        museum.shows(&shown).with_context(|| says.to_owned())?;
        ensure!(std::fs::read_dir(museum.at("srv/builds"))?.count() == 1, "{says}: something is left behind");
    }
    Ok(())
}

#[test]
fn a_torn_locked_or_crafted_zip_is_refused() -> Result<()> {
    let museum = Museum::new()?;
    copy(newer()?, &museum.stick("exhibit"))?;
    museum.takes(0, "is taken")?;
    museum.empties()?;
    let place = museum.stick("exhibit.zip");
    for (style, says) in [
        ("outside", "outside its folder"),
        ("link", "evil does not belong"),
        ("twice", "twice or outside"),
        ("bomb", "bomb.svg does not belong"),
        ("locked", "is damaged"),
    ] {
        zip(style, &dist(), &place)?;
        museum.takes(1, says).with_context(|| style.to_owned())?;
    }
    zip("linux", &dist(), &place)?;
    let whole = std::fs::read(&place)?;
    std::fs::write(&place, &whole[..whole.len() / 2])?;
    museum.takes(1, "exhibit.zip is no whole zip")?;
    std::fs::write(&place, "")?;
    museum.takes(1, "exhibit.zip is no whole zip")?;
    let mut scratched = whole;
    let middle = scratched.len() / 2;
    scratched[middle..middle + 64].fill(0);
    std::fs::write(&place, scratched)?;
    museum.takes(1, "is damaged")?;
    museum.shows(&version(newer()?)?)
}
