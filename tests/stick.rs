//! What the stick promises: a kiosk takes what `make dist` wrote, however it came onto the stick, and never anything else.
//! Every build here is the one in `dist/`, or made of it by the curator's own tool.

use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;
use visits::dist;

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Another build than the one in `dist/`, and a newer one: a word of a locale differs.
fn newer() -> Result<&'static Path> {
    static MADE: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let make = || -> Result<PathBuf> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("newer-build");
        let _ = std::fs::remove_dir_all(&folder);
        copy(&dist(), &folder)?;
        let locale = folder.join("assets/locales/en.json");
        std::fs::write(&locale, format!("{}\n", std::fs::read_to_string(&locale)?))?;
        curator::dist::seal(&folder)?;
        Ok(folder)
    };
    let made = MADE.get_or_init(|| make().map_err(|error| format!("{error:#}")));
    made.as_deref().map_err(|error| anyhow::anyhow!("{error}"))
}

fn version(build: &Path) -> Result<String> {
    let list: serde_json::Value = serde_json::from_slice(&std::fs::read(build.join("files.json"))?)?;
    Ok(list["version"].as_str().context("no version: run `make dist`")?.to_owned())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    let copied = Command::new("cp").arg("-r").arg(from.join(".")).arg(to).status()?;
    ensure!(copied.success(), "{} could not be copied", from.display());
    Ok(())
}

fn zip(style: &str, from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to.parent().context("a folder")?)?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("stick/zips.py");
    ensure!(Command::new("python3").arg(script).arg(style).arg(from).arg(to).status()?.success(), "no zip: {style}");
    Ok(())
}

/// A stick and a kiosk, in a folder of their own, in memory where that is possible.
struct Museum(tempfile::TempDir);

impl Museum {
    fn new() -> Result<Self> {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { tempfile::tempdir_in(memory)? } else { tempfile::tempdir()? };
        std::fs::create_dir_all(folder.path().join("stick"))?;
        Ok(Self(folder))
    }

    /// A kiosk that runs the build in `dist/`, and has an empty stick.
    fn running() -> Result<Self> {
        let museum = Self::new()?;
        copy(&dist(), &museum.stick("exhibit"))?;
        museum.takes(0, "is taken")?;
        museum.empties()?;
        Ok(museum)
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn stick(&self, path: &str) -> PathBuf {
        self.at("stick").join(path)
    }

    fn empties(&self) -> Result<()> {
        std::fs::remove_dir_all(self.at("stick"))?;
        Ok(std::fs::create_dir_all(self.at("stick"))?)
    }

    fn runs(&self, arguments: &[&str]) -> Result<(i32, String)> {
        let mut command = Command::new("python3");
        command.arg(project().join("kiosk/take-update.py")).args(arguments).arg("--home").arg(self.at("srv"));
        let Output { status, stdout, stderr } = command.output()?;
        ensure!(stderr.is_empty(), "it complained: {}", String::from_utf8_lossy(&stderr));
        Ok((status.code().context("it was killed")?, String::from_utf8(stdout)?))
    }

    /// Takes what is on the stick, and ends and says so. It is one line, with what to do where it is refused.
    fn takes(&self, code: i32, says: &str) -> Result<String> {
        let (ended, said) = self.runs(&[&self.at("stick").display().to_string()])?;
        ensure!(ended == code && said.contains(says), "expected {code} and “{says}”: {ended}, {said}");
        ensure!(said.lines().count() == 1 && said.trim_end().ends_with('.'), "{said}");
        Ok(said)
    }

    /// What the kiosk shows is sound, and of this version.
    fn shows(&self, expected: &str) -> Result<()> {
        let current = self.at("srv/current");
        ensure!(version(&current)? == expected, "it shows {}", version(&current)?);
        let check = ["--check", "--strict", "--quiet", "checksums.txt"];
        let sums = Command::new("sha256sum").args(check).current_dir(&current).output()?;
        ensure!(sums.status.success(), "{sums:?}");
        let listed = std::fs::read_to_string(current.join("checksums.txt"))?.lines().count() + 1;
        let files = Command::new("find").arg(current.join(".")).args(["-type", "f"]).output()?;
        let there = String::from_utf8(files.stdout)?.lines().count();
        ensure!(there == listed, "{there} files are there, {listed} belong to the build");
        Ok(())
    }
}

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
    let out = Museum::new()?;
    copy(&dist(), &out.at("dist"))?;
    curator::dist::run(&out.at("dist"), &out.at("out"))?;
    let made = std::fs::read_dir(out.at("out"))?.next().context("no zip")??.path();
    let names = ["exhibit.zip", "exhibit-0123abcd (2).ZIP", "backup/exhibit.zip"];
    for name in names.into_iter().chain([made.file_name().and_then(|name| name.to_str()).context("a name")?]) {
        let museum = Museum::new()?;
        std::fs::create_dir_all(museum.stick("backup"))?;
        std::fs::copy(&made, museum.stick(name))?;
        museum.takes(0, "is taken")?;
        museum.shows(&version(&out.at("dist"))?).with_context(|| format!("as {name}"))?;
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
        changes(museum, "\"index.html\":", "\"../../x\": 0, \"index.html\":"
        .replace(" 0,", " {\"bytes\": 0, \"sha256\": \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"},").as_str())
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

#[test]
fn the_build_before_is_kept_and_there_is_a_way_back() -> Result<()> {
    let (old, new) = (version(&dist())?, version(newer()?)?);
    let museum = Museum::running()?;
    ensure!(museum.runs(&["--back"])?.1.contains("no sound build before"));
    copy(newer()?, &museum.stick("exhibit"))?;
    museum.takes(0, &format!("before it was {old}"))?;
    museum.shows(&new)?;
    let (code, said) = museum.runs(&["--back"])?;
    ensure!(code == 0 && said.contains(&old), "{said}");
    museum.shows(&old)?;
    std::fs::write(museum.at("srv/previous/index.html"), "rot")?;
    ensure!(museum.runs(&["--back"])?.0 == 1, "a damaged build is no way back");
    museum.shows(&old)
}

#[test]
fn what_a_fault_of_the_kiosks_disk_damaged_is_mended() -> Result<()> {
    let (old, new) = (version(&dist())?, version(newer()?)?);
    let museum = Museum::running()?;
    copy(&dist(), &museum.stick("exhibit"))?;
    for _ in 0..3 {
        std::fs::write(museum.at("srv/current/index.html"), "rot")?;
        museum.takes(0, "is taken")?;
        museum.shows(&old)?;
    }
    // The link leads nowhere, or is gone: with nothing new on the stick the build before is shown.
    copy(newer()?, &museum.stick("exhibit2"))?;
    museum.takes(0, &new)?;
    museum.empties()?;
    let at = museum.at("srv/current");
    std::fs::remove_dir_all(std::fs::canonicalize(&at)?)?;
    museum.takes(1, "no build on the stick")?;
    museum.shows(&old)?;
    std::fs::remove_file(&at)?;
    museum.takes(1, "no build on the stick")?;
    museum.shows(&old)?;
    // Builds that nothing leads to make room for the next one.
    for name in ["lost", ".new-x", "half"] {
        copy(&dist().join("assets/locales"), &museum.at("srv/builds").join(name))?;
    }
    std::os::unix::fs::symlink("builds/nothing", museum.at("srv/current.new"))?;
    copy(newer()?, &museum.stick("exhibit"))?;
    museum.takes(0, &new)?;
    museum.shows(&new)?;
    ensure!(std::fs::read_dir(museum.at("srv/builds"))?.count() == 2, "older ones make room");
    Ok(())
}

/// Runs a script of `tests/stick/` on the tools, the museum's stick and its kiosk.
fn tries(script: &str, museum: &Museum, more: &str) -> Result<()> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("stick").join(script);
    let mut command = Command::new("python3");
    command.arg(script).arg(project().join("kiosk").canonicalize()?).arg(museum.at("stick")).arg(museum.at("srv"));
    let Output { status, stdout, stderr } = command.arg(more).output()?;
    let said = String::from_utf8_lossy(&stdout);
    ensure!(status.success(), "{said}\n{}", String::from_utf8_lossy(&stderr));
    println!("{said}");
    Ok(())
}

#[test]
fn whenever_the_power_is_cut_the_kiosk_has_a_sound_build_and_the_next_stick_is_taken() -> Result<()> {
    let museum = Museum::running()?;
    copy(newer()?, &museum.stick("exhibit"))?;
    museum.takes(0, "is taken")?;
    museum.empties()?;
    zip("linux", &dist(), &museum.stick("exhibit.zip"))?;
    tries("power.py", &museum, "30")
}

#[test]
fn a_stick_pulled_out_and_a_full_disk_are_told_in_a_sentence() -> Result<()> {
    let museum = Museum::running()?;
    copy(newer()?, &museum.stick("exhibit"))?;
    tries("faults.py", &museum, "12")
}
