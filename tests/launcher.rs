//! What `tools/kiosk.py` promises: the exhibit is running again soon after the browser ended or the page fell silent.

use anyhow::{Context, Result, ensure};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};
use visits::dist;

/// At the head of the exhibit's own page: when the exhibit has lived for two seconds, what the program draws next never
/// ends, with its reducer waiting behind it; unless it knows why it was started anew.
const HANGS_ALIVE: &str = r##"<head><script>
if (!location.search.includes("was=")) addEventListener("TrunkApplicationStarted", () => {
  setTimeout(() => {
    for (const way of ["insertBefore", "appendChild", "replaceChild"]) Node.prototype[way] = () => { while (true) {} };
    location.hash = "#/sources";
  }, 2000);
});
</script>"##;

/// A page that lives, and hangs for good two seconds after its first start.
const HANGS: &str = r#"<!doctype html><title>x</title><script>
setInterval(() => fetch("beat", { method: "POST" }), 250);
if (!location.search.includes("was=")) setTimeout(() => { while (true) {} }, 2000);
</script>"#;

/// The launcher, running, with what it says.
pub(crate) struct Launcher {
    process: Child,
    says: BufReader<ChildStdout>,
    folder: PathBuf,
    port: u16,
    /// What it said before it served.
    before: Vec<String>,
}

/// What was answered to a request.
struct Answer {
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn says(&self, header: &str) -> bool {
        self.head.contains(header)
    }
}

/// A file of the built exhibit.
fn read(path: &str) -> Result<Vec<u8>> {
    std::fs::read(dist().join(path)).with_context(|| format!("{path}: run `make dist`"))
}

/// The name of the file at the root of the build with that ending.
fn built(ending: &str) -> Result<String> {
    let names = std::fs::read_dir(dist())?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names.into_iter().find(|name| name.ends_with(ending)).with_context(|| format!("no …{ending} was built"))
}

impl Launcher {
    /// Starts it on a folder with this page, in a place of its own.
    fn start(name: &str, page: &str, options: &[&str]) -> Result<Self> {
        Self::start_on(name, options, |site| Ok(std::fs::write(site.join("index.html"), page)?))
    }

    /// Its number among the processes.
    pub(crate) fn number(&self) -> u32 {
        self.process.id()
    }

    /// The same on a folder that is filled by `fill`.
    pub(crate) fn start_on(name: &str, options: &[&str], fill: impl FnOnce(&Path) -> Result<()>) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("launcher-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(folder.join("site/assets"))?;
        fill(&folder.join("site"))?;
        Self::run(&folder.join("site"), folder, options)
    }

    /// On a copy of the built exhibit, changed as is told, with a browser that does nothing.
    fn serving(name: &str, change: impl FnOnce(&Path) -> Result<()>) -> Result<Self> {
        let browser = browser(name, "exec sleep 600")?;
        Self::start_on(name, &["--browser", &browser], |site| {
            let copied =
                Command::new("cp").args(["-r", "--preserve=timestamps"]).arg(dist().join(".")).arg(site).status()?;
            ensure!(copied.success(), "the exhibit could not be copied");
            change(site)
        })
    }

    /// On a folder that is there already.
    pub(crate) fn on(site: &Path, name: &str, options: &[&str]) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("launcher-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        Self::run(site, folder, options)
    }

    fn run(site: &Path, folder: PathBuf, options: &[&str]) -> Result<Self> {
        let tool = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tools/kiosk.py");
        let mut command = Command::new("python3");
        command.arg(tool).arg(site).args(["--port", "0", "--headless"]);
        command.arg("--profile").arg(folder.join("profile")).arg("--keep").arg(folder.join("kept"));
        let mut process = command.args(options).current_dir(&folder).stdout(Stdio::piped()).spawn()?;
        let says = BufReader::new(process.stdout.take().context("it says nothing")?);
        let mut launcher = Self { process, says, folder, port: 0, before: Vec::new() };
        let served = loop {
            let mut line = String::new();
            ensure!(launcher.says.read_line(&mut line)? > 0, "it ended: {:?}", launcher.before);
            if line.contains("serving") {
                break line.trim_end().to_owned();
            }
            launcher.before.push(line);
        };
        launcher.port =
            served.rsplit(':').next().and_then(|end| end.trim_end_matches('/').parse().ok()).context("a port")?;
        Ok(launcher)
    }

    /// Waits until it says something with that in it.
    pub(crate) fn hears(&mut self, what: &str) -> Result<String> {
        loop {
            let mut line = String::new();
            ensure!(self.says.read_line(&mut line)? > 0, "it ended without saying “{what}”");
            if line.contains(what) {
                return Ok(line.trim_end().to_owned());
            }
        }
    }

    /// Asks for a path by a browser that takes these encodings.
    fn gets(&self, path: &str, encodings: &str) -> Result<Answer> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: {encodings}");
        let answer = self.asks_raw(&request)?;
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").context("half an answer")?;
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        Ok(Answer { head, body: answer[end + 4..].to_vec() })
    }

    pub(crate) fn asks(&self, request: &str) -> Result<String> {
        Ok(String::from_utf8_lossy(&self.asks_raw(request)?).into_owned())
    }

    fn asks_raw(&self, request: &str) -> Result<Vec<u8>> {
        let mut line = TcpStream::connect(("127.0.0.1", self.port))?;
        write!(line, "{request}\r\nConnection: close\r\n\r\n")?;
        let mut answer = Vec::new();
        line.read_to_end(&mut answer)?;
        Ok(answer)
    }

    /// Tells it to stop, as systemd does. Errors if it does not soon, or complains.
    pub(crate) fn stop(mut self) -> Result<()> {
        Command::new("kill").arg(self.process.id().to_string()).status()?;
        let begun = Instant::now();
        let status = loop {
            if let Some(status) = self.process.try_wait()? {
                break status;
            }
            ensure!(begun.elapsed() < Duration::from_secs(10), "it does not stop");
            std::thread::sleep(Duration::from_millis(20));
        };
        ensure!(status.success(), "it stopped with {status}");
        Ok(())
    }
}

impl Drop for Launcher {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A program that stands for a browser: notes its address, then does this with `$port` and `$address`.
fn browser(name: &str, does: &str) -> Result<String> {
    use std::os::unix::fs::PermissionsExt;
    let path = std::env::temp_dir().join(format!("browser-{name}-{}", std::process::id()));
    let beat = r#"beat() {
        exec 3<>"/dev/tcp/127.0.0.1/$port"
        printf 'POST /beat HTTP/1.0\r\nContent-Length: 0\r\n\r\n' >&3; cat <&3 >/dev/null
    }"#;
    let script = format!(
        "#!/bin/bash\naddress=${{@: -1}}\nport=${{address#http://127.0.0.1:}}; port=${{port%%/*}}\n\
         {beat}\necho \"$address\" >> addresses\n{does}\n"
    );
    std::fs::write(&path, script)?;
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755))?;
    Ok(path.display().to_string())
}

#[test]
fn a_page_that_falls_silent_is_started_again_and_told_why() -> Result<()> {
    let browser = browser("silent", "beat; beat; exec sleep 600")?;
    let mut launcher = Launcher::start("silent", "x", &["--browser", &browser, "--silence", "0.4"])?;
    launcher.hears("the page fell silent")?;
    launcher.hears("the page lives again")?;
    let addresses = std::fs::read_to_string(launcher.folder.join("addresses"))?;
    let mut addresses = addresses.lines();
    ensure!(addresses.next().is_some_and(|first| first.ends_with("/?kiosk&beat")), "the first start has no cause");
    ensure!(addresses.next().is_some_and(|second| second.ends_with("&was=hung")), "the second knows its cause");
    let state = launcher.asks("GET /launcher.json HTTP/1.1\r\nHost: x")?;
    ensure!(state.contains(r#""hung": 1"#), "{state}");
    launcher.stop()
}

#[test]
fn a_browser_that_ends_is_started_again() -> Result<()> {
    let browser = browser("ends", "[[ $address == *was=ended* ]] && { beat; exec sleep 600; }; beat; exit 1")?;
    let mut launcher = Launcher::start("ends", "x", &["--browser", &browser, "--silence", "30"])?;
    launcher.hears("the browser ended")?;
    launcher.hears("the page lives again")?;
    launcher.stop()
}

#[test]
fn a_browser_that_never_shows_the_page_is_tried_again_and_then_left_to_whoever_started_it() -> Result<()> {
    let browser = browser("never", "exec sleep 600")?;
    let mut launcher = Launcher::start("never", "x", &["--browser", &browser, "--start", "0.1"])?;
    for _ in 0..5 {
        launcher.hears("never came to life")?;
    }
    launcher.hears("giving up")?;
    ensure!(launcher.process.wait()?.code() == Some(1), "systemd is to start it anew");
    Ok(())
}

#[test]
fn a_page_that_leaves_for_another_has_time_to_load() -> Result<()> {
    let leaves = r#"beat; exec 3<>"/dev/tcp/127.0.0.1/$port"
        printf 'POST /beat?leaving HTTP/1.0\r\nContent-Length: 0\r\n\r\n' >&3
        cat <&3 >/dev/null; sleep 1; echo waited >> addresses; beat; exec sleep 600"#;
    let browser = browser("leaves", leaves)?;
    let mut launcher = Launcher::start("leaves", "x", &["--browser", &browser, "--silence", "0.3", "--start", "20"])?;
    launcher.hears("the page fell silent")?;
    let addresses = std::fs::read_to_string(launcher.folder.join("addresses"))?;
    ensure!(addresses.lines().nth(1) == Some("waited"), "it was ended while it loaded: {addresses}");
    launcher.stop()
}

#[test]
fn files_are_served_packed_typed_and_from_the_folder_only() -> Result<()> {
    let launcher = Launcher::serving("serves", |_| Ok(()))?;
    std::fs::write(launcher.folder.join("secret"), "secret")?;
    let plain = launcher.gets("/?kiosk", "")?;
    ensure!(plain.says("text/html") && plain.says("no-cache") && plain.body == read("index.html")?, "{}", plain.head);
    let packed = launcher.gets("/", "gzip, br")?;
    ensure!(packed.says("Content-Encoding: br") && packed.body == read("index.html.br")?, "{}", packed.head);
    let packed = launcher.gets("/", "gzip")?;
    ensure!(packed.says("Content-Encoding: gzip") && packed.body == read("index.html.gz")?, "{}", packed.head);
    let program = built("_bg.wasm")?;
    let module = launcher.gets(&format!("/{program}"), "")?;
    ensure!(module.says("application/wasm") && module.says("immutable") && module.body == read(&program)?, "{program}");
    let tag =
        plain.head.lines().find(|line| line.starts_with("ETag: ")).context("a tag")?.replace("ETag", "If-None-Match");
    let again = launcher.asks(&format!("GET / HTTP/1.1\r\nHost: x\r\n{tag}"))?;
    ensure!(again.starts_with("HTTP/1.1 304"), "it is sent twice");
    for path in ["/../secret", "/%2e%2e/secret", "/assets/../../secret", "/nothing", "/assets/", "/%00", "/a%ff"] {
        ensure!(launcher.gets(path, "")?.head.starts_with("HTTP/1.1 404"), "{path} is served");
    }
    let kept = |path: &str| launcher.asks(&format!("POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 0"));
    ensure!(
        kept("/keep/../x.csv")?.starts_with("HTTP/1.1 404") && kept("/keep/x.sh")?.starts_with("HTTP/1.1 404"),
        "kept"
    );
    launcher.stop()
}

#[test]
fn a_packed_copy_that_says_something_else_than_its_file_is_not_sent() -> Result<()> {
    let locale = "assets/locales/en.json";
    let edited = format!("{}\n", String::from_utf8(read(locale)?)?).into_bytes();
    let touched = |path: &Path| Command::new("touch").args(["-d", "2020-01-01"]).arg(path).status();
    // Edited by hand beside its older copies, as it is; and where times say nothing, as from a stick or a zip.
    for same_times in [false, true] {
        let launcher = Launcher::serving("edited", |site| {
            std::fs::write(site.join(locale), &edited)?;
            if same_times {
                touched(&site.join(locale))?;
            }
            Ok(())
        })?;
        let sent = launcher.gets(&format!("/{locale}"), "gzip, br")?;
        ensure!(!sent.says("Content-Encoding") && sent.body == edited, "old words are sent: {}", sent.head);
        let other = launcher.gets("/assets/locales/ru.json", "gzip, br")?;
        ensure!(other.says("Content-Encoding: br"), "what was not edited is sent packed: {}", other.head);
        // Put back while it runs: the copy is right again.
        std::fs::write(launcher.folder.join("site").join(locale), read(locale)?)?;
        ensure!(launcher.gets(&format!("/{locale}"), "br")?.says("Content-Encoding: br"), "it does not see that");
        launcher.stop()?;
    }
    // A damaged copy; one of two damaged; and a list that is gone, where age decides.
    let launcher = Launcher::serving("damaged", |site| {
        std::fs::copy(site.join("preflight.html.br"), site.join("index.html.br"))?;
        Ok(())
    })?;
    let sent = launcher.gets("/", "gzip, br")?;
    ensure!(sent.says("Content-Encoding: gzip") && sent.body == read("index.html.gz")?, "{}", sent.head);
    let site = launcher.folder.join("site");
    std::fs::remove_file(site.join("files.json"))?;
    ensure!(launcher.gets("/assets/locales/ru.json", "br")?.says("Content-Encoding: br"), "by its age it is right");
    touched(&site.join("assets/locales/ru.json.br"))?;
    ensure!(!launcher.gets("/assets/locales/ru.json", "br")?.says("Content-Encoding"), "an old copy is sent");
    launcher.stop()
}

#[test]
fn a_kiosk_whose_link_leads_nowhere_shows_the_build_before() -> Result<()> {
    let home = std::env::temp_dir().join(format!("launcher-home-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&home);
    std::fs::create_dir_all(&home)?;
    std::os::unix::fs::symlink("builds/gone", home.join("current"))?;
    std::os::unix::fs::symlink(dist().canonicalize()?, home.join("previous"))?;
    let browser = browser("home", "exec sleep 600")?;
    let launcher = Launcher::on(&home.join("current"), "nowhere", &["--browser", &browser])?;
    ensure!(launcher.before.iter().any(|line| line.contains("Bring the build on a stick")), "it does not say so");
    ensure!(launcher.gets("/", "")?.body == read("index.html")?, "nothing is shown");
    let _ = std::fs::remove_dir_all(&home);
    launcher.stop()
}

#[test]
fn a_page_that_hangs_in_chromium_is_running_again_within_seconds() -> Result<()> {
    let mut launcher = Launcher::start("hangs", HANGS, &[])?;
    launcher.hears("the page fell silent")?;
    let said = launcher.hears("the page lives again")?;
    println!("{said}");
    let seconds: f64 = said.split_whitespace().find_map(|word| word.parse().ok()).context("how long")?;
    // Two and a half here with nothing else running; a busy machine is given more.
    ensure!(seconds < 8.0, "{said}");
    launcher.stop()
}

#[test]
fn the_exhibit_itself_is_running_again_within_seconds_after_it_hung() -> Result<()> {
    let mut launcher = Launcher::start_on("exhibit", &[], |site| {
        let copied = Command::new("cp").arg("-r").arg(dist().join(".")).arg(site).status()?;
        ensure!(copied.success(), "the exhibit could not be copied");
        let page = std::fs::read_to_string(site.join("index.html"))?.replacen("<head>", HANGS_ALIVE, 1);
        for packed in ["index.html.br", "index.html.gz"] {
            std::fs::remove_file(site.join(packed))?;
        }
        Ok(std::fs::write(site.join("index.html"), page)?)
    })?;
    launcher.hears("the page fell silent")?;
    let said = launcher.hears("the page lives again")?;
    println!("{said}");
    let seconds: f64 = said.split_whitespace().find_map(|word| word.parse().ok()).context("how long")?;
    // About three and a half here with nothing else running; a busy machine is given more.
    ensure!(seconds < 12.0, "{said}");
    launcher.stop()
}
