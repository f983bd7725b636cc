//! What is taken: the real build in every form in which a stick may hold it.

use super::museum::{Museum, copy, newer, project, version, zip};
use anyhow::{Context, Result, ensure};
use visits::dist;

#[test]
fn what_make_dist_writes_is_taken_wherever_it_lies_on_the_stick() -> Result<()> {
    let built = version(&dist())?;
    let folders = ["exhibit", "dist", "", "exhibit/exhibit", "exhibit-1a2b3c (1)/exhibit", "Выставка/новая/dist"];
    for folder in folders {
        let museum = Museum::new()?;
        copy(&dist(), &museum.stick(folder))?;
        // As section 1 of KIOSK.md has it, the stick holds more.
        copy(&project().join("kiosk"), &museum.stick("kiosk"))?;
        std::fs::write(museum.stick("result.txt"), "earlier")?;
        museum.takes(0, &format!("version {built} is taken"))?;
        museum.shows(&built).with_context(|| format!("as {folder}"))?;
        museum.takes(3, "already running")?;
    }
    let made = project().join(format!("target/dist/exhibit-{built}.zip"));
    ensure!(made.is_file(), "{} is not there: run `make dist`", made.display());
    let names = ["exhibit.zip", "exhibit-0123abcd (2).ZIP", "backup/exhibit.zip"];
    for name in names.into_iter().chain([made.file_name().and_then(|name| name.to_str()).context("a name")?]) {
        let museum = Museum::new()?;
        std::fs::create_dir_all(museum.stick("backup"))?;
        std::fs::copy(&made, museum.stick(name))?;
        museum.takes(0, "is taken")?;
        museum.shows(&built).with_context(|| format!("as {name}"))?;
    }
    Ok(())
}

#[test]
fn zips_of_every_system_are_taken() -> Result<()> {
    for style in ["windows", "macos", "linux", "big"] {
        let museum = Museum::new()?;
        zip(style, &dist(), &museum.stick("exhibit.zip"))?;
        museum.takes(0, "is taken").with_context(|| style.to_owned())?;
        museum.shows(&version(&dist())?).with_context(|| style.to_owned())?;
    }
    Ok(())
}

#[test]
fn the_litter_of_systems_and_the_settings_of_hosts_stay_behind() -> Result<()> {
    let museum = Museum::new()?;
    copy(&dist(), &museum.stick("exhibit"))?;
    let litter = "._index.html .DS_Store Thumbs.db ehthumbs.db desktop.ini Desktop.ini .htaccess _headers _redirects \
        web.config CNAME .nojekyll notes.tmp page.html.part ~$plan.docx .apdisk";
    for folder in ["", "exhibit/", "exhibit/assets/", "exhibit/assets/locales/"] {
        for name in litter.split_whitespace().chain(["Icon\r"]) {
            std::fs::write(museum.stick(&format!("{folder}{name}")), "litter")?;
        }
    }
    for folder in [".Trashes/501", "$RECYCLE.BIN/S-1", "System Volume Information", ".Spotlight-V100", ".fseventsd"] {
        for above in ["", "exhibit/"] {
            // A build in the dustbin was thrown away.
            copy(newer()?, &museum.stick(&format!("{above}{folder}/exhibit")))?;
        }
    }
    museum.takes(0, "is taken from exhibit;")?;
    museum.shows(&version(&dist())?)
}

#[test]
fn names_in_capitals_or_with_letters_taken_apart_are_known() -> Result<()> {
    let museum = Museum::new()?;
    let own = museum.at("own");
    copy(&dist(), &own)?;
    std::fs::write(own.join("assets/exhibit/drawings/кран-й.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")?;
    let version = curator::dist::seal(&own)?;
    copy(&own, &museum.stick("EXHIBIT"))?;
    for (name, other) in [
        ("files.json", "FILES.JSON"),
        ("sw.js", "SW.JS"),
        ("assets/exhibit/drawings/кран-й.svg", "assets/exhibit/drawings/кран-и\u{306}.svg"),
        ("assets", "ASSETS"),
    ] {
        std::fs::rename(museum.stick("EXHIBIT").join(name), museum.stick("EXHIBIT").join(other))?;
    }
    museum.takes(0, "is taken")?;
    museum.shows(&version)
}

#[test]
fn of_several_builds_the_newest_sound_one_is_taken_and_what_was_not_used_is_said() -> Result<()> {
    let (old, new) = (version(&dist())?, version(newer()?)?);
    let museum = Museum::new()?;
    copy(newer()?, &museum.stick("a"))?;
    copy(&dist(), &museum.stick("b"))?;
    zip("linux", &dist(), &museum.stick("exhibit-old.zip"))?;
    std::fs::write(museum.stick("holidays.zip"), "no zip at all")?;
    let said = museum.takes(0, &format!("version {new} is taken from a;"))?;
    ensure!(said.contains("holidays.zip"), "{said}");
    // The newest is damaged; the older one, which may have been forgotten there, is not put in its place.
    std::fs::write(museum.stick("a/index.html"), "x")?;
    std::fs::remove_file(museum.stick("holidays.zip"))?;
    museum.takes(3, "already running")?;
    std::fs::remove_dir_all(museum.at("srv"))?;
    let said = museum.takes(0, &format!("version {old} is taken from b;"))?;
    ensure!(said.contains("a/index.html is damaged"), "{said}");
    museum.shows(&old)?;
    // Alone on the stick, an older build is what was meant.
    let museum = Museum::running()?;
    copy(newer()?, &museum.stick("a"))?;
    museum.takes(0, &new)?;
    museum.empties()?;
    copy(&dist(), &museum.stick("b"))?;
    museum.takes(0, &old)?;
    museum.shows(&old)
}
