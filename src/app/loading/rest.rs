//! What reads more than the first view needs: a part of the program of its own, since no visitor waits for it.

// A call across parts is one that Rust cannot look into. The attribute writes it.
#![allow(unsafe_code)]

use super::{Loaded, built, source};
use exhibit::content::Language;
use exhibit::text::Lang;
use std::pin::Pin;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

type Awaited<T> = Pin<Box<dyn Future<Output = T>>>;

/// What the part can do.
#[derive(Clone, Copy)]
pub struct Reader {
    /// Reads all of what was built in a language.
    pub built: fn(Loaded, Lang) -> Awaited<Loaded>,
    /// Reads the source.
    pub source: fn(Vec<Language>) -> Awaited<Option<Loaded>>,
}

/// Fetches the part.
#[wasm_split(content, fallible)]
pub fn reader() -> Result<Reader, SplitLoaderError> {
    Ok(Reader {
        built: |before, lang| Box::pin(async move { built::whole(&before, &lang).await }),
        source: |spoken| Box::pin(source::read(spoken)),
    })
}
