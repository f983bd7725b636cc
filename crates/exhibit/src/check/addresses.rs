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
        // A backslash is a slash for a browser, and for others none.
        is_host(host)
            && !address.contains('\\')
            && !address.chars().any(|sign| sign.is_control() || sign.is_whitespace())
    })
}

/// Whether that is a machine's name, with a port or without, and no name or password before it: everybody would read
/// those, and `https://museum.example@elsewhere` leads elsewhere.
fn is_host(host: &str) -> bool {
    let port = |port: &str| !port.is_empty() && port.parse::<u16>().is_ok();
    let name = |name: &str| {
        let fits = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '.' | '_' | '\u{300}'..='\u{36f}');
        name.chars().all(fits) && name.chars().any(char::is_alphanumeric)
    };
    if let Some((inside, after)) = host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        let number = inside.contains(':') && inside.chars().all(|sign| sign.is_ascii_hexdigit() || ":.".contains(sign));
        return number && after.strip_prefix(':').map_or(after.is_empty(), port);
    }
    host.split_once(':').map_or_else(|| name(host), |(own, after)| name(own) && port(after))
}

/// What is wrong with an address, and what was probably meant by it.
pub fn fault(url: &str) -> Option<(Fault, Option<String>)> {
    if is_safe(url) {
        return None;
    }
    let secret = url.split_once("://").and_then(|(begin, rest)| {
        let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
        let (_, host) = rest[..end].rsplit_once('@')?;
        Some(format!("{begin}://{host}{}", &rest[end..]))
    });
    if let Some(without) = secret {
        // Which name and which password is not printed.
        let why = "a name or a password stands before the “@” of the address, and everybody could read it";
        return Some((Fault::Implausible(why.into()), Some(without).filter(|url| is_safe(url))));
    }
    // Mostly it is only the beginning that is missing.
    let whole = format!("https://{}", url.trim());
    let bare = !url.contains(':') && url.contains('.') && is_safe(&whole);
    Some((Fault::Address(url.to_owned()), bare.then_some(whole)))
}

/// Reports addresses that no browser should open.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let sources = exhibit.all.sources.iter().filter_map(|source| Some((&source.id, fault(source.url.as_deref()?)?)));
    for (id, (fault, meant)) in sources {
        problems.push(Problem::new("sources.json", id, "url", fault).meaning(meant));
    }
}

#[cfg(test)]
mod tests {
    use super::is_safe;

    #[test]
    fn only_addresses_of_the_web_are_opened() {
        for good in [
            "https://museum.example/",
            "http://a.b/c?d#e",
            "HTTPS://museum.example",
            "https://пример.рф/я",
            "https://a.b:8080/@c",
            "http://[2001:db8::1]:80/x",
            "https://a.b/c?mail=d@e.f",
        ] {
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
            "https://user:pass@museum.example/",
            "https://user@museum.example/",
            "https://museum.example@elsewhere.example",
            "https://museum.example\\@elsewhere.example",
            "https://museum.example:80000/",
            "https://museum.example:/",
            "https://museum.example:a/",
            "https://:80/",
            "https://../",
            "https://a,b/",
            "https://<a>/",
            "https://[::1/",
            "https://[x]/",
            "",
        ] {
            assert!(!is_safe(bad), "{bad:?}");
        }
    }
}
