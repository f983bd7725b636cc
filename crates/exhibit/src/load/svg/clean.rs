//! A drawing written anew, of what may be in one.
//!
//! Invariant: what comes out is well-formed, holds elements and attributes of the lists alone, no text, and each value
//! without a sign that could end it. So a browser cannot read it otherwise than it was looked at here, whatever tricks
//! the file knows.

use super::allowed;

/// How much of what was left out is told.
const TOLD: usize = 8;

/// The deepest that a drawing may be nested.
const DEEPEST: usize = 60;

/// A drawing without what must not be in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clean {
    /// What may be there.
    pub inside: String,
    /// What was left out, as a curator would look for it.
    pub dropped: Vec<String>,
}

/// What of the inside of a drawing may be there.
pub fn clean(text: &str) -> Clean {
    let mut cleaner = Cleaner { rest: text, open: Vec::new(), skipped: 0, clean: Clean::default() };
    cleaner.run();
    cleaner.clean
}

struct Cleaner<'t> {
    rest: &'t str,
    /// The elements that are open and may be there.
    open: Vec<&'t str>,
    /// How many are open that may not, one in the other: nothing in them counts.
    skipped: usize,
    clean: Clean,
}

impl<'t> Cleaner<'t> {
    fn run(&mut self) {
        while !self.rest.is_empty() {
            let (text, rest) = self.rest.split_at(self.rest.find('<').unwrap_or(self.rest.len()));
            self.rest = rest;
            if self.skipped == 0 && !text.trim().is_empty() {
                self.drop(format!("the text “{}”", text.trim().chars().take(40).collect::<String>()));
            }
            if !self.rest.is_empty() {
                self.tag();
            }
        }
        while let Some(name) = self.open.pop() {
            self.close(name);
        }
    }

    fn drop(&mut self, what: String) {
        if self.clean.dropped.len() < TOLD && !self.clean.dropped.contains(&what) {
            self.clean.dropped.push(what);
        }
    }

    /// Goes behind what ends with that, or to the end.
    fn skip(&mut self, end: &str) {
        self.rest = self.rest.split_once(end).map_or("", |(_, rest)| rest);
    }

    /// What begins with `<`.
    fn tag(&mut self) {
        if self.rest.starts_with("<!--") {
            return self.skip("-->");
        }
        if self.rest.starts_with("<![CDATA[") {
            self.drop("<![CDATA[".into());
            return self.skip("]]>");
        }
        if self.rest.starts_with("<!") || self.rest.starts_with("<?") {
            self.drop(self.rest.chars().take(12).collect());
            return self.skip(">");
        }
        if let Some(rest) = self.rest.strip_prefix("</") {
            let name = name(rest);
            self.skip(">");
            return self.end(name);
        }
        let inside = self.rest.get(1..).unwrap_or_default();
        let element = name(inside);
        if element.is_empty() {
            self.drop("a “<” that begins nothing".into());
            self.rest = inside;
            return;
        }
        self.rest = inside.get(element.len()..).unwrap_or_default();
        self.begin(element);
    }

    fn begin(&mut self, element: &'t str) {
        let allowed = self.skipped == 0 && allowed::element(element) && self.open.len() < DEEPEST;
        let start = self.clean.inside.len();
        if allowed {
            self.clean.inside.push('<');
            self.clean.inside.push_str(element);
        } else if self.skipped == 0 {
            self.drop(format!("<{element}>"));
        }
        let Some(closed) = self.attributes(element, allowed) else {
            // The tag never ends: nothing of it was meant.
            self.clean.inside.truncate(start);
            self.rest = "";
            return;
        };
        match (allowed, closed) {
            (true, true) => self.clean.inside.push_str("/>"),
            (true, false) => {
                self.clean.inside.push('>');
                self.open.push(element);
            }
            (false, true) => {}
            (false, false) => self.skipped += 1,
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= 1;
        } else if self.open.last() == Some(&name) {
            self.open.pop();
            self.close(name);
        } else {
            self.drop(format!("</{name}> without its beginning"));
        }
    }

    fn close(&mut self, name: &str) {
        self.clean.inside.push_str("</");
        self.clean.inside.push_str(name);
        self.clean.inside.push('>');
    }

    /// Reads the attributes of a tag and its end: whether it closes itself. None where it has no end.
    fn attributes(&mut self, element: &str, kept: bool) -> Option<bool> {
        let mut seen: Vec<&str> = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            if let Some(rest) = self.rest.strip_prefix("/>") {
                self.rest = rest;
                return Some(true);
            }
            if let Some(rest) = self.rest.strip_prefix('>') {
                self.rest = rest;
                return Some(false);
            }
            let key = name(self.rest);
            if key.is_empty() {
                // A sign that has no business here.
                let sign = self.rest.chars().next()?;
                self.rest = self.rest.get(sign.len_utf8()..)?;
                continue;
            }
            self.rest = self.rest.get(key.len()..)?.trim_start();
            let value = match self.rest.strip_prefix('=') {
                None => "",
                Some(rest) => {
                    let rest = rest.trim_start();
                    let quote = rest.chars().next().filter(|sign| matches!(sign, '"' | '\''));
                    let (value, rest) = match quote {
                        Some(quote) => rest.get(1..)?.split_once(quote)?,
                        None => rest.split_at(rest.find(|sign: char| sign.is_whitespace() || sign == '>')?),
                    };
                    self.rest = rest;
                    value
                }
            };
            if kept && !seen.contains(&key) {
                seen.push(key);
                self.attribute(element, key, value);
            }
        }
    }

    fn attribute(&mut self, element: &str, key: &str, value: &str) {
        let own = if key == "xlink:href" { "href" } else { key };
        if matches!(own, "xmlns") || own.starts_with("xmlns:") {
            return;
        }
        if !allowed::attribute(own) {
            return self.drop(format!("the attribute “{key}” on <{element}>"));
        }
        let plain = unescaped(value);
        if !allowed::value(own, &plain) {
            let short: String = plain.chars().take(60).collect();
            return self.drop(format!("“{short}” in “{key}”, which leads outside the page or is no value"));
        }
        // No value that is allowed has a sign in it that would have to be escaped.
        for part in [" ", own, "=\"", &plain, "\""] {
            self.clean.inside.push_str(part);
        }
    }
}

/// The name that a text begins with.
fn name(text: &str) -> &str {
    let end = text.find(|sign: char| !sign.is_ascii_alphanumeric() && !matches!(sign, '-' | '_' | ':' | '.'));
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// A value without its escapes. One that nobody knows stays, and its sign is then not allowed.
fn unescaped(value: &str) -> String {
    let mut parts = value.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (escape, rest) = part.split_once(';').unwrap_or((part, ""));
        let number = escape.strip_prefix('#').and_then(|digits| match digits.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => digits.parse().ok(),
        });
        match number.and_then(char::from_u32) {
            Some(sign) => {
                plain.push(sign);
                plain.push_str(rest);
            }
            None => {
                plain.push('&');
                plain.push_str(part);
            }
        }
    }
    plain
}
