//! Addresses that lead out of the exhibit.

use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};

/// Whether a browser may be sent there: by what is allowed, and not by what is forbidden. Everything else could run
/// something, or open a file of the machine.
pub fn is_safe(address: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|begin| {
        let (head, rest) = address.split_at_checked(begin.len())?;
        head.eq_ignore_ascii_case(begin).then_some(rest)
    });
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        !host.is_empty() && !address.chars().any(|sign| sign.is_control() || sign.is_whitespace())
    })
}

/// Reports addresses that no browser should open.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    for source in &exhibit.all.sources {
        let Some(url) = source.url.as_ref().filter(|url| !is_safe(url)) else { continue };
        // Mostly it is only the beginning that is missing.
        let whole = format!("https://{}", url.trim());
        let bare = !url.contains(':') && url.contains('.') && is_safe(&whole);
        let problem = Problem::new("sources.json", &source.id, "url", Fault::Address(url.to_string()));
        problems.push(problem.meaning(bare.then_some(whole)));
    }
}

#[cfg(test)]
mod tests {
    use super::is_safe;

    #[test]
    fn only_addresses_of_the_web_are_opened() {
        for good in ["https://museum.example/", "http://a.b/c?d#e", "HTTPS://museum.example", "https://пример.рф/я"]
        {
            assert!(is_safe(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,<script>",
            "vbscript:x",
            "file:///etc/passwd",
            "//museum.example",
            "https:museum.example",
            "https://",
            "https:///x",
            "https://a b",
            "https://a\u{0}b",
            "http\u{301}://x",
            "blob:https://x",
            "",
        ] {
            assert!(!is_safe(bad), "{bad:?}");
        }
    }
}
