//! A web server on loopback for the built exhibit. It watches what the page does, and can serve what is broken.

use anyhow::{Context, Result, anyhow};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use tiny_http::{Header, Request, Response, Server};

/// Put at the head of every page: counts what must not happen.
const WATCH: &str = include_str!("watch.js");

/// The exhibit on an address of its own, until dropped.
pub struct Served {
    server: Arc<Server>,
    thread: Option<JoinHandle<()>>,
    prefix: String,
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
    let root = dist();
    if !root.join("index.html").is_file() {
        return Err(anyhow!("nothing is built: run `make build` first"));
    }
    let server = Arc::new(Server::http("127.0.0.1:0").map_err(|error| anyhow!("{error}"))?);
    let thread = {
        let (server, prefix) = (server.clone(), prefix.to_owned());
        std::thread::spawn(move || {
            for request in server.incoming_requests() {
                let _ = answer(request, &root, &prefix, &broken);
            }
        })
    };
    Ok(Served { server, thread: Some(thread), prefix: prefix.to_owned() })
}

impl Served {
    /// The address of the exhibit, with a slash at the end.
    pub fn base(&self) -> String {
        let port = self.server.server_addr().to_ip().map_or(0, |address| address.port());
        format!("http://127.0.0.1:{port}{}", self.prefix)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer(request: Request, root: &Path, prefix: &str, broken: &Broken) -> Result<()> {
    let url = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
    let Some(path) = url.strip_prefix(prefix).filter(|path| !path.contains("..")) else {
        return Ok(request.respond(Response::empty(404))?);
    };
    let path = if path.is_empty() { "index.html" } else { path };
    let body = match broken.get(path) {
        Some(Some(text)) => Some(text.clone().into_bytes()),
        Some(None) => None,
        None => std::fs::read(root.join(path)).ok(),
    };
    let Some(mut body) = body else { return Ok(request.respond(Response::empty(404))?) };
    if path == "index.html" {
        let html = String::from_utf8(body)?.replacen("<head>", &format!("<head><script>{WATCH}</script>"), 1);
        body = html.into_bytes();
    }
    let header = Header::from_bytes("Content-Type", mime(path)).map_err(|()| anyhow!("no header"))?;
    request.respond(Response::from_data(body).with_header(header)).context("answering")
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
