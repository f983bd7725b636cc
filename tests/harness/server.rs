//! A web server on loopback for the built exhibit. It watches what the page does, and can serve what is broken.

use crate::hosts::Host;
use crate::odd;
use anyhow::{Result, anyhow};
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use curator::dist::checksum;
use std::collections::BTreeMap;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::runtime::Runtime;

/// Put at the head of every page: counts what must not happen.
const WATCH: &str = include_str!("watch.js");

/// How a page says where built content lies.
const BUILT: &str = " data-content=\"content\"";

/// The exhibit on an address of its own, until dropped.
pub struct Served {
    address: SocketAddr,
    prefix: String,
    what: Arc<(PathBuf, String, Broken)>,
    host: Arc<Mutex<Host>>,
    runtime: Mutex<Option<Runtime>>,
}

/// What to serve differently from what was built: a file by its path below the exhibit, and what to say instead; `None`
/// for a file that is gone.
pub type Broken = BTreeMap<&'static str, Option<String>>;

/// The folder of the built exhibit.
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist")
}

/// Serves the built exhibit below `prefix` (`/` or `/museum/objects/`). Errors if nothing was built.
pub fn serve(prefix: &str, broken: Broken) -> Result<Served> {
    serve_folder(&dist(), prefix, broken)
}

/// The same with a build of the test's own, which it may change while it is served.
///
/// Where the source is said otherwise, the page is that of a host on which a curator has changed it by hand: it names
/// no built content, and so the page reads the source.
pub fn serve_folder(folder: &Path, prefix: &str, mut broken: Broken) -> Result<Served> {
    if !folder.join("index.html").is_file() {
        return Err(anyhow!("nothing is built: run `make dist` first"));
    }
    let source = |path: &&'static str| path.starts_with("assets/exhibit/") && path.matches('/').count() == 2;
    if broken.keys().any(source) {
        let page = broken.remove("index.html").flatten();
        let page = page.map_or_else(|| std::fs::read_to_string(folder.join("index.html")), Ok)?;
        broken.insert("index.html", Some(page.replace(BUILT, "")));
    }
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let what = Arc::new((folder.to_owned(), prefix.to_owned(), broken));
    let site = Served { address, prefix: prefix.to_owned(), what, host: Arc::default(), runtime: Mutex::default() };
    site.answer_at(listener)?;
    Ok(site)
}

impl Served {
    /// The address of the exhibit, with a slash at the end.
    pub fn base(&self) -> String {
        format!("http://{}{}", self.address, self.prefix)
    }
}

impl Served {
    fn answer_at(&self, listener: TcpListener) -> Result<()> {
        listener.set_nonblocking(true)?;
        // A runtime of its own: the test's waits for the browser, and must not wait for itself.
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let what = self.what.clone();
        let (host, base) = (self.host.clone(), self.base());
        let app = axum::Router::new().fallback(move |uri: Uri, headers: HeaderMap| {
            let (what, base) = (what.clone(), base.clone());
            let host = host.lock().map(|host| host.clone()).unwrap_or_default();
            async move {
                let path = uri.path().strip_prefix(&what.1).filter(|path| !path.contains("..")).map(str::to_owned);
                let name = path.clone().unwrap_or_default();
                let (mut as_built, mut untyped) = (false, false);
                if let Some(Some(text)) = what.2.get(name.as_str()) {
                    let file = format!("{base}{name}");
                    if odd::is_silent(text, &file) {
                        std::future::pending::<()>().await;
                    }
                    if let Some(answer) = odd::answer(text, &file) {
                        return answer;
                    }
                    // From the second time on it is as it was built.
                    as_built = odd::is_as_built(text);
                    if text == odd::SILENT_AT_FIRST && uri.query().is_none() {
                        std::future::pending::<()>().await;
                    }
                    untyped = text == odd::UNTYPED;
                }
                let none = Broken::new();
                let broken = if as_built { &none } else { &what.2 };
                let mut answer = host.answer(path.as_deref(), &headers, |path| file(&what.0, broken, path)).await;
                if untyped {
                    let kind = HeaderValue::from_static("application/octet-stream");
                    answer.headers_mut().insert(header::CONTENT_TYPE, kind);
                }
                answer
            }
        });
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, app).await
        });
        if let Ok(mut place) = self.runtime.lock() {
            *place = Some(runtime);
        }
        Ok(())
    }

    /// From now on it answers as that host does.
    pub fn becomes(&self, host: Host) {
        if let Ok(mut place) = self.host.lock() {
            *place = host;
        }
    }

    /// Answers again, at the same address.
    pub fn resume(&self) -> Result<()> {
        self.stop();
        // The system lets go of the address a moment after the runtime has.
        let mut tries = 50;
        loop {
            match TcpListener::bind(self.address) {
                Ok(listener) => return self.answer_at(listener),
                Err(error) if tries == 0 => return Err(error.into()),
                Err(_) => std::thread::sleep(Duration::from_millis(100)),
            }
            tries -= 1;
        }
    }

    /// Stops answering: the network is gone.
    pub fn stop(&self) {
        if let Some(runtime) = self.runtime.lock().ok().and_then(|mut runtime| runtime.take()) {
            runtime.shutdown_background();
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The file at a path as this server hands it out: the page is watched, and so the lists must know it as it is here,
/// or the service worker takes it for a broken one.
pub(crate) fn file(folder: &Path, broken: &Broken, path: &str) -> Option<Vec<u8>> {
    match broken.get(path) {
        // Also a page that a visit says otherwise is watched.
        Some(Some(text)) if path == "index.html" => return Some(watched(text.as_bytes())),
        // A worker that a visit says otherwise knows that page, too, or it would take it for a stranger's.
        Some(Some(text)) if path == "sw.js" => return Some(rewritten(folder, text.as_bytes())),
        Some(Some(text)) => return Some(text.clone().into_bytes()),
        Some(None) => return None,
        None => {}
    }
    let body = std::fs::read(folder.join(path)).ok()?;
    Some(match path {
        "index.html" => watched(&body),
        "sw.js" => rewritten(folder, &body),
        "files.json" => relisted(folder, &body),
        _ => body,
    })
}

/// The page with the watch in it: before its policy, which would not let it in.
pub fn watched(page: &[u8]) -> Vec<u8> {
    let html = String::from_utf8_lossy(page);
    html.replacen("<head>", &format!("<head><script>{WATCH}</script>"), 1).into_bytes()
}

/// A file of a build as a page gets it here.
pub fn as_served(folder: &Path, path: &str) -> Result<Vec<u8>> {
    file(folder, &Broken::new(), path).ok_or_else(|| anyhow!("{path} is not in {}", folder.display()))
}

/// The service worker, which knows the page by its checksum.
fn rewritten(folder: &Path, worker: &[u8]) -> Vec<u8> {
    let page = std::fs::read(folder.join("index.html")).unwrap_or_default();
    let sums = (checksum(&page), checksum(&watched(&page)));
    String::from_utf8_lossy(worker).replace(&sums.0, &sums.1).into_bytes()
}

/// The list, which knows both.
fn relisted(folder: &Path, list: &[u8]) -> Vec<u8> {
    let Ok(mut list) = serde_json::from_slice::<serde_json::Value>(list) else { return list.to_vec() };
    for path in ["index.html", "sw.js"] {
        if let Some(body) = file(folder, &Broken::new(), path).filter(|_| list["files"][path].is_object()) {
            list["files"][path]["bytes"] = body.len().into();
            list["files"][path]["sha256"] = checksum(&body).into();
        }
    }
    list.to_string().into_bytes()
}
