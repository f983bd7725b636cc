//! The settings for hosts that README gives, taken from README: run with the real build where the server can be had,
//! and else held against the endings of the real build.

use anyhow::{Context, Result, bail, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use visits::builds::copy;
use visits::dist;

/// The block of README in that language.
fn block(language: &str) -> Result<String> {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md"))?;
    let start = readme.split(&format!("```{language}\n")).nth(1).context("README has no such block")?;
    Ok(start.split("```").next().unwrap_or_default().to_owned())
}

/// The types of README's table, by ending.
fn types() -> Result<BTreeMap<String, String>> {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md"))?;
    let row = |line: &str| {
        let (ending, kind) = line.strip_prefix("| `.")?.split_once("` | `")?;
        Some((ending.to_owned(), kind.split('`').next()?.to_owned()))
    };
    Ok(readme.lines().filter_map(row).collect())
}

/// The files of the build, with the packed copies of each.
fn listed() -> Result<serde_json::Map<String, serde_json::Value>> {
    let list: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(dist().join("files.json"))?)?;
    list["files"].as_object().cloned().context("no files")
}

fn endings() -> Result<BTreeSet<String>> {
    Ok(listed()?.keys().filter_map(|path| path.rsplit_once('.').map(|(_, ending)| ending.to_owned())).collect())
}

/// A running server, ended when dropped.
struct Server {
    process: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = Command::new("kill").arg(self.process.id().to_string()).status();
        let _ = self.process.wait();
    }
}

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(String::as_str).unwrap_or_default()
    }
}

impl Server {
    /// Starts a server; nothing if this machine has none.
    fn start(program: &str, port: u16, arguments: &[&str]) -> Result<Option<Self>> {
        if !Path::new(program).exists() {
            eprintln!("skipped: {program} is not installed (`make setup-browsers` installs it)");
            return Ok(None);
        }
        let process = Command::new(program).args(arguments).stdout(Stdio::null()).spawn()?;
        let mut server = Self { process, port };
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(Some(server));
            }
            if let Some(status) = server.process.try_wait()? {
                bail!("{program} ended with {status}");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("{program} does not answer")
    }

    fn get(&self, path: &str, accept: &str) -> Result<Answer> {
        let mut line = TcpStream::connect(("127.0.0.1", self.port))?;
        let ask =
            format!("GET {path} HTTP/1.1\r\nHost: museum\r\nAccept-Encoding: {accept}\r\nConnection: close\r\n\r\n");
        line.write_all(ask.as_bytes())?;
        let mut said = Vec::new();
        line.read_to_end(&mut said)?;
        let end = said.windows(4).position(|part| part == b"\r\n\r\n").context("no headers")?;
        let head = String::from_utf8_lossy(&said[..end]).into_owned();
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).context("no status")?;
        let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Ok(Answer { status, headers: head.lines().filter_map(header).collect(), body: said[end + 4..].to_vec() })
    }

    /// Asks for everything in every way, and holds it against the folder.
    fn hands_out(&self, folder: &Path) -> Result<()> {
        let types = types()?;
        for (path, entry) in listed()? {
            let ending = path.rsplit('.').next().unwrap_or_default();
            for (accept, copy) in [("identity", ""), ("gzip", "gz"), ("gzip, deflate, br", "br")] {
                let answer = self.get(&format!("/{path}"), accept)?;
                let packed = entry["packed"][copy].is_object();
                let file = if packed { format!("{path}.{copy}") } else { path.clone() };
                let at = format!("{path} for {accept}");
                ensure!(answer.status == 200, "{at}: {}", answer.status);
                ensure!(answer.body == std::fs::read(folder.join(file))?, "{at}: other bytes");
                let encoding = accept.rsplit(' ').next().filter(|_| packed).unwrap_or_default();
                ensure!(answer.header("content-encoding") == encoding, "{at}: {:?}", answer.headers);
                let kind = answer.header("content-type").split(';').next().unwrap_or_default();
                ensure!(types.get(ending).is_some_and(|wanted| wanted == kind), "{at} is said to be {kind}");
                let hashed = !path.starts_with("assets/") && path.contains('-');
                let caching = answer.header("cache-control");
                ensure!(caching == "no-cache" || hashed && caching.contains("immutable"), "{at}: {caching}");
                let varies = answer.header("vary").matches("Accept-Encoding").count();
                ensure!(!packed || varies == 1, "{at} varies: {}", answer.header("vary"));
            }
        }
        let list = self.get("/files.json", "br, gzip")?;
        ensure!(list.header("cache-control") == "no-cache" && list.header("content-encoding").is_empty(), "the list");
        ensure!(self.get("/", "identity")?.body == std::fs::read(folder.join("index.html"))?, "the folder is the page");
        ensure!(self.get("/nothing.json", "br")?.status == 404, "what is not there is said to be there");
        ensure!(self.get("/.secret", "br")?.status == 403, "a dotfile is handed out");
        Ok(())
    }
}

/// A copy of the build that any user of this machine may read.
fn open_copy() -> Result<tempfile::TempDir> {
    let folder = copy()?;
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755))?;
    std::fs::write(folder.path().join(".secret"), "not for visitors")?;
    Ok(folder)
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn nginx_with_the_settings_of_the_readme_hands_out_the_build() -> Result<()> {
    let (folder, place, port) = (open_copy()?, tempfile::tempdir()?, free_port()?);
    let (place, settings) = (text(place.path()), place.path().join("nginx.conf"));
    let server = block("nginx")?.replace("listen 8080", &format!("listen 127.0.0.1:{port}"));
    let server = server.replace("/srv/exhibit", &text(folder.path()));
    let module = Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    ensure!(module.exists() || !Path::new("/usr/sbin/nginx").exists(), "nginx lacks its module for Brotli");
    let all = format!(
        "load_module {};\npid {place}/pid;\nerror_log {place}/errors;\nevents {{}}\n\
         http {{\naccess_log off;\n{server}}}\n",
        module.display()
    );
    std::fs::write(&settings, all)?;
    let quiet = "daemon off;";
    match Server::start("/usr/sbin/nginx", port, &["-p", &place, "-c", &text(&settings), "-g", quiet])? {
        Some(server) => server.hands_out(folder.path()),
        None => Ok(()),
    }
}

#[test]
fn apache_with_the_settings_of_the_readme_hands_out_the_build() -> Result<()> {
    let (folder, place, port) = (open_copy()?, tempfile::tempdir()?, free_port()?);
    let (place, settings) = (text(place.path()), place.path().join("apache.conf"));
    let modules = ["mpm_event", "authz_core", "mime", "dir", "headers", "rewrite"];
    let load = |name: &&str| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n");
    let modules: String = modules.iter().map(load).collect();
    let root = text(folder.path());
    std::fs::write(folder.path().join(".htaccess"), block("apache")?)?;
    let all = format!(
        "ServerName museum\nServerRoot {place}\nPidFile {place}/pid\nErrorLog {place}/errors\nListen 127.0.0.1:{port}\n\
         User www-data\nGroup www-data\n{modules}TypesConfig /dev/null\nDocumentRoot {root}\n\
         <Directory {root}>\nAllowOverride All\nRequire all granted\n</Directory>\n"
    );
    std::fs::write(&settings, all)?;
    match Server::start("/usr/sbin/apache2", port, &["-f", &text(&settings), "-DFOREGROUND"])? {
        Some(server) => server.hands_out(folder.path()),
        None => Ok(()),
    }
}

#[test]
fn the_readme_names_every_ending_of_the_build_for_every_host() -> Result<()> {
    let (types, xml, headers) = (types()?, block("xml")?, block("headers")?);
    for ending in endings()? {
        let kind = types.get(&ending).with_context(|| format!("README names no type for .{ending}"))?;
        let map = format!("<mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />");
        ensure!(xml.contains(&map), "web.config lacks .{ending}");
        ensure!(headers.contains(&format!("/*.{ending}\n  Content-Type: {kind}")), "_headers lacks .{ending}");
    }
    ensure!(
        xml.contains("cacheControlMode=\"DisableCache\"") && headers.starts_with("/*\n  Cache-Control: no-cache\n")
    );
    // Well formed, by the reader that Debian has.
    let read = "import sys, xml.dom.minidom; xml.dom.minidom.parseString(sys.stdin.buffer.read())";
    let mut python = Command::new("python3").args(["-c", read]).stdin(Stdio::piped()).spawn()?;
    python.stdin.take().context("no way in")?.write_all(xml.as_bytes())?;
    ensure!(python.wait()?.success(), "web.config is not well formed");
    Ok(())
}
