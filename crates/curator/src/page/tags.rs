//! The tags of a page that carry scripts, styles and links. Reads pages that we and Trunk write, not any page there is.
//!
//! By hand, and not by `lol_html`, which was weighed. That hands elements and pieces of text to closures as they pass;
//! what is asked here is asked of the page as a whole: which scripts there are before the policy is written that stands
//! above them, where a tag stands with what is inside, the very letters that a hash is taken of. Each of the callers
//! would gather these into a list first, and the list is what this file makes, in ninety lines. The parser of selectors
//! that comes along would serve four names.

use std::ops::Range;

/// A `script`, `style`, `link` or `meta` of a page.
#[derive(Debug, PartialEq)]
pub struct Tag<'a> {
    /// Its name, as written.
    pub name: &'a str,
    /// From `<` to `>`.
    pub open: &'a str,
    /// The text inside a script or style; nothing for the others.
    pub inside: &'a str,
    /// Where it stands in the page, with its end.
    pub range: Range<usize>,
}

impl Tag<'_> {
    /// The value of an attribute; empty for one without a value.
    pub fn get(&self, name: &str) -> Option<&str> {
        attribute(self.open, name)
    }

    /// Whether the browser runs what stands inside.
    pub fn is_inline_script(&self) -> bool {
        let kind = self.get("type").unwrap_or("module");
        self.name == "script" && self.get("src").is_none() && matches!(kind, "" | "module" | "text/javascript")
    }
}

/// The tags in the order of the page, without those in comments.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|next| at + next) {
        let rest = &html[start..];
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(html.len(), |end| start + end + 3);
            continue;
        }
        let name = rest[1..].split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        let Some(length) = end_of_tag(rest).filter(|_| !name.is_empty()) else {
            at = start + 1;
            continue;
        };
        let (open, behind) = rest.split_at(length);
        let (inside, end) = match name {
            "script" | "style" => {
                let inside = behind.split(&format!("</{name}")).next().unwrap_or_default();
                let close = behind[inside.len()..].find('>').map_or(0, |close| close + 1);
                (inside, start + length + inside.len() + close)
            }
            _ => ("", start + length),
        };
        if matches!(name, "script" | "style" | "link" | "meta") {
            found.push(Tag { name, open, inside, range: start..end });
        }
        at = end;
    }
    found
}

/// How long the tag is that a text begins with: a `>` in quotes does not end it.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            _ => {}
        }
    }
    None
}

/// The value of an attribute of a tag; empty for one without a value.
pub fn attribute<'a>(open: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = open.trim_start_matches('<').trim_end_matches('>').split_once(char::is_whitespace)?.1;
    loop {
        rest = rest.trim_start();
        let length = rest.find(|letter: char| letter == '=' || letter.is_whitespace()).unwrap_or(rest.len());
        let (key, behind) = rest.split_at(length);
        if key.is_empty() {
            return None;
        }
        let (value, behind) = match behind.strip_prefix('=') {
            None => ("", behind),
            Some(value) => match value.chars().next().filter(|quote| matches!(quote, '"' | '\'')) {
                Some(quote) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
                None => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
            },
        };
        if key == name {
            return Some(value);
        }
        rest = behind;
    }
}

/// The page with each tag as `change` wants it: `None` leaves it as it is.
pub fn replace(html: &str, mut change: impl FnMut(&Tag) -> anyhow::Result<Option<String>>) -> anyhow::Result<String> {
    let mut changed = String::with_capacity(html.len());
    let mut at = 0;
    for tag in tags(html) {
        if let Some(new) = change(&tag)? {
            changed.push_str(&html[at..tag.range.start]);
            changed.push_str(&new);
            at = tag.range.end;
        }
    }
    changed.push_str(&html[at..]);
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<html><head><!-- <script>not me</script> --><meta name="a" content="x > y">
        <script src='a.js' defer></script><script type="module">if (1 < 2) f("<b>")</script>
        <script type="application/json">{}</script><style>a{}</style></head>"#;

    #[test]
    fn scripts_and_styles_are_found_with_what_is_inside() {
        let found = tags(PAGE);
        assert_eq!(
            found.iter().map(|tag| tag.name).collect::<Vec<_>>(),
            ["meta", "script", "script", "script", "style"]
        );
        assert_eq!(found[2].inside, "if (1 < 2) f(\"<b>\")");
        assert_eq!(&PAGE[found[4].range.clone()], "<style>a{}</style>");
        assert_eq!(found.iter().filter(|tag| tag.is_inline_script()).count(), 1, "data is no script");
    }

    #[test]
    fn attributes_are_read_in_every_way_of_writing_them() {
        let found = tags(PAGE);
        assert_eq!(found[0].get("content"), Some("x > y"));
        assert_eq!((found[1].get("src"), found[1].get("defer"), found[1].get("type")), (Some("a.js"), Some(""), None));
        assert_eq!(attribute("<link rel=icon href=a.svg>", "href"), Some("a.svg"));
    }
}
