//! What hosts do with a folder of files. A host is composed of behaviours, and may change them while it runs.

use axum::body::{Body, Bytes, HttpBody};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body::Frame;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::{Sleep, sleep};

/// One habit of a host. Endings are without their dot; `*` is every file.
#[derive(Clone, Debug)]
pub enum Behaviour {
    /// Sends the packed copies that lie beside the files to whoever takes them.
    SendsCopies,
    /// Answers files of those endings with that status, whether they are there or not.
    Refuses(&'static [&'static str], u16),
    /// Answers those files with a status.
    Lacks(&'static [&'static str], u16),
    /// Sends files of those endings without saying what they are.
    Untyped(&'static [&'static str]),
    /// Sends files of those endings under that type, whatever they are.
    Calls(&'static [&'static str], &'static str),
    /// Answers what is not there with the start page, and says that all is well.
    StartPage,
    /// Answers everything with a page of its own, and says that all is well.
    LoginPage,
    /// Sends every request on to an address elsewhere.
    LoginElsewhere,
    /// Sends `index.html` on to the folder, and the pages on to their names without an ending.
    ShortAddresses,
    /// Sends files of those endings in small pieces.
    Trickles(&'static [&'static str]),
    /// Promises a whole file of those endings, and ends in the middle of it.
    CutsShort(&'static [&'static str]),
    /// Accepts requests for files of those endings, and never answers.
    Silent(&'static [&'static str]),
}

/// A host, by its habits. Without any it hands out the files as they are, and 404 for what is not there.
#[derive(Clone, Debug, Default)]
pub struct Host(Vec<Behaviour>);

use Behaviour::*;

impl Host {
    /// A host with those habits.
    pub fn of(behaviours: &[Behaviour]) -> Self {
        Self(behaviours.to_vec())
    }

    /// Apache with `MultiViews` and copies: it hides what begins with a dot.
    pub fn apache() -> Self {
        Self::of(&[SendsCopies, Untyped(&["md", "webmanifest", "woff2"])])
    }

    /// IIS as it is delivered: it hands out nothing whose ending it does not know.
    pub fn iis() -> Self {
        Self::of(&[Refuses(&["webmanifest", "woff2", "md", "br"], 404)])
    }

    /// A pages service for apps of one page.
    pub fn pages() -> Self {
        Self::of(&[StartPage, ShortAddresses])
    }

    /// A captive portal, or a host in trouble that says so with a page.
    pub fn portal() -> Self {
        Self::of(&[LoginPage])
    }

    /// A host that has lost everything.
    pub fn empty() -> Self {
        Self::of(&[Refuses(&["*"], 404)])
    }

    /// Answers a request for a path below the exhibit.
    pub(crate) async fn answer(
        &self,
        path: Option<&str>,
        headers: &HeaderMap,
        file: impl Fn(&str) -> Option<Vec<u8>>,
    ) -> Response {
        let asked = path.unwrap_or("..");
        let path = if asked.is_empty() { "index.html" } else { asked };
        for habit in &self.0 {
            match habit {
                Silent(endings) if matches(endings, path) => std::future::pending().await,
                Refuses(endings, status) if matches(endings, path) => return status_of(*status),
                Lacks(paths, status) if paths.contains(&path) => return status_of(*status),
                LoginPage => return html("<h1>Please log in</h1>"),
                LoginElsewhere => return sent_on("http://127.0.0.1:9/login"),
                ShortAddresses if asked == "index.html" => return sent_on("./"),
                _ => {}
            }
        }
        if path.split('/').any(|part| part.starts_with('.')) {
            return status_of(403);
        }
        let Some(body) = file(path) else { return self.unknown(&file) };
        let encoding = self.encoding(path, headers, &file);
        let body = encoding.as_ref().map_or(body, |(_, copy)| copy.clone());
        let length = body.len();
        let half = self.0.iter().any(|habit| matches!(habit, CutsShort(endings) if matches(endings, path)));
        let slow = self.0.iter().any(|habit| matches!(habit, Trickles(endings) if matches(endings, path)));
        let body = if half || slow { Body::new(Drops::of(body, half, slow)) } else { Body::from(body) };
        let mut response = body.into_response();
        let mut put = |name: HeaderName, value: HeaderValue| response.headers_mut().insert(name, value);
        put(header::CONTENT_LENGTH, HeaderValue::from(length));
        put(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        if !self.0.iter().any(|habit| matches!(habit, Untyped(endings) if matches(endings, path))) {
            let called = self.0.iter().find_map(|habit| match habit {
                Calls(endings, kind) if matches(endings, path) => Some(*kind),
                _ => None,
            });
            put(header::CONTENT_TYPE, HeaderValue::from_static(called.unwrap_or_else(|| mime(path))));
        }
        if let Some((name, _)) = encoding {
            put(header::CONTENT_ENCODING, HeaderValue::from_static(name));
            put(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        }
        response
    }

    fn unknown(&self, file: &impl Fn(&str) -> Option<Vec<u8>>) -> Response {
        let start_page = self.0.iter().any(|habit| matches!(habit, StartPage));
        let page = file("index.html").filter(|_| start_page);
        page.map_or_else(|| status_of(404), |page| html(&String::from_utf8_lossy(&page)))
    }

    /// The copy that is sent in place of a file, as `Content-Encoding` names it. The page has none here: it is watched.
    fn encoding(
        &self,
        path: &str,
        headers: &HeaderMap,
        file: &impl Fn(&str) -> Option<Vec<u8>>,
    ) -> Option<(&'static str, Vec<u8>)> {
        let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let sends = self.0.iter().any(|habit| matches!(habit, SendsCopies)) && path != "index.html";
        let copies = [("br", "br"), ("gzip", "gz")].into_iter().filter(|(name, _)| sends && accepted.contains(name));
        let mut there = copies.filter_map(|(name, ending)| file(&format!("{path}.{ending}")).map(|body| (name, body)));
        there.next()
    }
}

fn matches(endings: &[&str], path: &str) -> bool {
    endings.iter().any(|ending| *ending == "*" || path.rsplit('.').next() == Some(ending))
}

fn status_of(status: u16) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, [(header::CONTENT_TYPE, "text/html")], "<h1>A page of the host</h1>").into_response()
}

fn html(page: &str) -> Response {
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page.to_owned()).into_response()
}

fn sent_on(to: &'static str) -> Response {
    (StatusCode::FOUND, [(header::LOCATION, to)], "").into_response()
}

/// A body that comes in pieces, or ends too early.
struct Drops {
    left: Vec<Bytes>,
    half: bool,
    pause: Option<Pin<Box<Sleep>>>,
    slow: bool,
}

impl Drops {
    fn of(body: Vec<u8>, half: bool, slow: bool) -> Self {
        let sent = if half { body.len() / 2 } else { body.len() };
        let piece = (body.len() / 8).max(1);
        let mut left: Vec<Bytes> = body[..sent].chunks(piece).map(|piece| Bytes::from(piece.to_vec())).collect();
        left.reverse();
        Self { left, half, pause: None, slow }
    }
}

impl HttpBody for Drops {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        if self.slow {
            let pause = self.pause.get_or_insert_with(|| Box::pin(sleep(Duration::from_millis(40))));
            if pause.as_mut().poll(context).is_pending() {
                return Poll::Pending;
            }
            self.pause = None;
        }
        match self.left.pop() {
            Some(piece) => Poll::Ready(Some(Ok(Frame::data(piece)))),
            None if self.half => Poll::Ready(Some(Err(std::io::Error::other("the line broke")))),
            None => Poll::Ready(None),
        }
    }
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
        Some("md" | "txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
