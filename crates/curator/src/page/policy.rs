//! The Content-Security-Policy of a page: nothing from elsewhere, and of inline scripts and styles only those that were
//! there when it was built.
//!
//! Invariant: no request leaves the page's own origin. The policy forbids it, and the visits in `tests/` fail if one is
//! tried.

use super::{put_first, tags, without};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// Where a page is opened from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A web server: the other files of the build lie beside it.
    Host,
    /// A file on a disk or stick: everything is in the page, and it may fetch nothing at all.
    File,
}

/// The page with its policy, in place of an earlier one.
///
/// `wasm-unsafe-eval` allows WebAssembly to be compiled, and no `eval`. A policy in a page cannot say who may frame it
/// (`frame-ancestors`): only a header of the host can.
pub fn with_policy(html: &str, place: Place) -> String {
    let html = without(html, "Content-Security-Policy");
    let policy = policy(&html, place);
    put_first(&html, &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"))
}

/// The checksum of a script or of styles, as a policy names it.
pub fn hash(inside: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(inside)))
}

fn policy(html: &str, place: Place) -> String {
    let tags = tags(html);
    let hashes = |wanted: &dyn Fn(&super::Tag) -> bool| {
        let mut all = String::new();
        for tag in tags.iter().filter(|tag| wanted(tag)) {
            all.push_str(&format!(" '{}'", hash(tag.inside)));
        }
        all
    };
    let scripts = hashes(&|tag| tag.is_inline_script());
    let mut styles = hashes(&|tag| tag.name == "style");
    // What the page puts on later: fetched as text, and worn if it is what was built.
    let later = tags.iter().filter_map(|tag| tag.get("data-integrity").filter(|_| place == Place::Host));
    for later in later {
        styles.push_str(&format!(" '{later}'"));
    }
    let sheets = tags.iter().any(|tag| tag.name == "link" && tag.get("rel") == Some("stylesheet"));
    let pictures = if html.contains("data:image/") { " data:" } else { "" };
    let none = |sources: String| if sources.is_empty() { " 'none'".to_owned() } else { sources };
    match place {
        Place::Host => format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src{}; font-src 'self'; \
             img-src 'self'{pictures}; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
             form-action 'none'",
            none(format!("{}{styles}", if sheets { " 'self'" } else { "" })),
        ),
        Place::File => format!(
            "default-src 'none'; script-src 'wasm-unsafe-eval'{scripts}; style-src{}; font-src data:; img-src{}; \
             base-uri 'none'; form-action 'none'",
            none(styles),
            none(pictures.to_owned()),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "<head>\n  <meta charset=\"utf-8\">\n<style>a{}</style><script>alert('Hello, world.');</script></head>";

    #[test]
    fn an_inline_script_is_allowed_by_its_hash_alone() {
        let page = with_policy(PAGE, Place::Host);
        // The example of the specification (Content Security Policy Level 3, 2.3.1).
        assert!(page.contains("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"), "{page}");
        assert!(!page.contains("unsafe-inline") && !page.contains("unsafe-eval'; "));
        assert!(page.find("Content-Security-Policy") < page.find("<style>"), "before what it is about");
    }

    #[test]
    fn styles_that_a_page_puts_on_later_are_allowed_by_their_checksum() {
        let page = format!("{PAGE}<script id=\"start\" data-integrity=\"{}\"></script>", hash("b{}"));
        assert!(with_policy(&page, Place::Host).contains(&format!(" '{}'; font-src", hash("b{}"))));
        assert!(!with_policy(&page, Place::File).contains(&format!("'{}'", hash("b{}"))), "the single file has them inside");
    }

    #[test]
    fn a_policy_takes_the_place_of_an_earlier_one() {
        let once = with_policy(PAGE, Place::File);
        assert_eq!(with_policy(&with_policy(PAGE, Place::Host), Place::File), once);
        assert!(!once.contains("'self'"), "a file may fetch nothing");
    }
}
