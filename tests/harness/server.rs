//! A web server on loopback for the built exhibit. It watches what the page does, and can serve what is broken.

use crate::odd;
use anyhow::{Result, anyhow};
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use curator::dist::checksum;
use std::collections::BTreeMap;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::runtime::Runtime;

/// Put at the head of every page: counts what must not happen.
const WATCH: &str = include_str!("watch.js");

/// The exhibit on an address of its own, until dropped.
pub struct Served {
    address: SocketAddr,
    prefix: String,
    what: Arc<(PathBuf, String, Broken)>,
    runtime: Mutex<Option<Runtime>>,
}

/// What to serve differently from what was built: a file by its path below the exhibit, and what to say instead; `None`
/// for a file that is gone.
pub type Broken = BTreeMap<&'static str, Option<String>>;

/// The folder of the built exhibit.
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist")
}

/// Serves the built exhibit below `prefix` (`/` or `/museum/cars/`). Errors if nothing was built.
pub fn serve(prefix: &str, broken: Broken) -> Result<Served> {
    serve_folder(&dist(), prefix, broken)
}

/// The same with a build of the test's own, which it may change while it is served.
pub fn serve_folder(folder: &Path, prefix: &str, broken: Broken) -> Result<Served> {
    if !folder.join("index.html").is_file() {
        return Err(anyhow!("nothing is built: run `make dist` first"));
    }
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let what = Arc::new((folder.to_owned(), prefix.to_owned(), broken));
    let site = Served { address, prefix: prefix.to_owned(), what, runtime: Mutex::default() };
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
        let app = axum::Router::new().fallback(move |uri: Uri| {
            let what = what.clone();
            async move {
                odd::wait(uri.path().strip_prefix(&*what.1).unwrap_or_default(), uri.query(), &what.2).await;
                answer(uri.path(), &what.0, &what.1, &what.2)
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

fn answer(url: &str, folder: &Path, prefix: &str, broken: &Broken) -> Response {
    let gone = || StatusCode::NOT_FOUND.into_response();
    let Some(path) = url.strip_prefix(prefix).filter(|path| !path.contains("..")) else { return gone() };
    let path = if path.is_empty() { "index.html" } else { path };
    let oddity = odd::oddity(path, broken);
    let body = match broken.get(path).filter(|_| oddity.is_none()) {
        Some(Some(text)) => Some(text.clone().into_bytes()),
        Some(None) => None,
        None => std::fs::read(folder.join(path)).ok(),
    };
    let Some(mut body) = body else { return gone() };
    match path {
        "index.html" => body = watched(&body),
        // The lists must know the page as it is served here, or the service worker takes it for a broken one.
        "files.json" => body = relisted(&body, folder),
        "sw.js" => {
            let list = std::fs::read(folder.join("files.json")).unwrap_or_default();
            let sums = (checksum(&list), checksum(&relisted(&list, folder)));
            body = relisted(&body, folder);
            body = String::from_utf8_lossy(&body).replace(&sums.0, &sums.1).into_bytes();
        }
        _ => {}
    }
    let mime = if oddity == Some(odd::UNTYPED) { "application/octet-stream" } else { mime(path) };
    ([(header::CONTENT_TYPE, mime)], body).into_response()
}

/// The page with the watch in it: before its policy, which would not let it in.
pub fn watched(page: &[u8]) -> Vec<u8> {
    let html = String::from_utf8_lossy(page);
    html.replacen("<head>", &format!("<head><script>{WATCH}</script>"), 1).into_bytes()
}

fn relisted(list: &[u8], folder: &Path) -> Vec<u8> {
    let page = std::fs::read(folder.join("index.html")).unwrap_or_default();
    let sums = (checksum(&page), checksum(&watched(&page)));
    String::from_utf8_lossy(list).replace(&sums.0, &sums.1).into_bytes()
}

fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("css") => "text/css",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
