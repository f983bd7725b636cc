//! A web server on loopback for the built exhibit. It watches what the page does, and can serve what is broken.

use anyhow::{Result, anyhow};
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::runtime::Runtime;

/// Put at the head of every page: counts what must not happen.
const WATCH: &str = include_str!("watch.js");

/// The exhibit on an address of its own, until dropped.
pub struct Served {
    address: SocketAddr,
    prefix: String,
    runtime: Option<Runtime>,
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
    if !dist().join("index.html").is_file() {
        return Err(anyhow!("nothing is built: run `make build` first"));
    }
    let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    // A runtime of its own: the test's waits for the browser, and must not wait for itself.
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let what = Arc::new((prefix.to_owned(), broken));
    let app = axum::Router::new().fallback(move |uri: Uri| {
        let what = what.clone();
        async move { answer(uri.path(), &what.0, &what.1) }
    });
    runtime.spawn(async move {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, app).await
    });
    Ok(Served { address, prefix: prefix.to_owned(), runtime: Some(runtime) })
}

impl Served {
    /// The address of the exhibit, with a slash at the end.
    pub fn base(&self) -> String {
        format!("http://{}{}", self.address, self.prefix)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

fn answer(url: &str, prefix: &str, broken: &Broken) -> Response {
    let gone = || StatusCode::NOT_FOUND.into_response();
    let Some(path) = url.strip_prefix(prefix).filter(|path| !path.contains("..")) else { return gone() };
    let path = if path.is_empty() { "index.html" } else { path };
    let body = match broken.get(path) {
        Some(Some(text)) => Some(text.clone().into_bytes()),
        Some(None) => None,
        None => std::fs::read(dist().join(path)).ok(),
    };
    let Some(mut body) = body else { return gone() };
    if path == "index.html" {
        let html = String::from_utf8_lossy(&body);
        body = html.replacen("<head>", &format!("<head><script>{WATCH}</script>"), 1).into_bytes();
    }
    ([(header::CONTENT_TYPE, mime(path))], body).into_response()
}

fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("css") => "text/css",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
