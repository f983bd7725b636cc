//! Where in a file a field stands: for messages alone, so that it is looked for when something is wrong and never else.
//!
//! Reads no more of the text than the way to the field, forgives whatever does not belong to it, and never recurses.

/// Which entry of a file is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Which<'a> {
    /// What the file is as a whole.
    Whole,
    /// Of a list the entry at that place, counted from 0.
    Number(usize),
    /// The entry with that id; where the file is one object, what stands under that name.
    Named(&'a str),
}

/// Where something stands, in bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    /// Its name, where it has one; else itself.
    key: usize,
    /// Itself.
    value: usize,
}

/// Where a field stands, in bytes. Of what is a group or a list, and where `key` asks for it, it is the name that
/// counts. A field that is not there is where the innermost thing begins that is.
pub fn locate(text: &str, which: Which, field: &str, key: bool) -> usize {
    let mut at = Scan { text, at: 0 }.space();
    let mut rest = field.to_owned();
    let mut place = Place { key: at, value: at };
    match which {
        Which::Whole => {}
        Which::Number(number) => place = step(text, at, &format!("[{number}]")).map_or(place, |(place, _)| place),
        Which::Named(id) if begins(text, at, &['[']) => {
            place =
                elements(text, at).find(|at| is_named(text, *at, id)).map_or(place, |at| Place { key: at, value: at });
        }
        Which::Named(id) if field.is_empty() => rest = id.to_owned(),
        Which::Named(id) => rest = format!("{id}.{field}"),
    }
    let mut rest = rest.as_str();
    while !rest.is_empty() {
        at = place.value;
        let Some((next, length)) = step(text, at, rest) else { break };
        place = next;
        rest = rest[length..].trim_start_matches('.');
    }
    let is_group = begins(text, place.value, &['{', '[']);
    if rest.is_empty() && (key || is_group) { place.key } else { place.value }
}

fn begins(text: &str, at: usize, with: &[char]) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(with))
}

/// One step along a path, and how much of the path it was.
fn step(text: &str, at: usize, path: &str) -> Option<(Place, usize)> {
    let inside = text.get(at..)?;
    if inside.starts_with('[') {
        if let Some(number) = path.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            let at = elements(text, at).nth(number.0.parse().ok()?)?;
            return Some((Place { key: at, value: at }, number.0.len() + 2));
        }
        // A thing of a list by its name.
        let name = path.split(['.', '[']).next().unwrap_or_default();
        let at = elements(text, at).find(|at| is_named(text, *at, name))?;
        return Some((Place { key: at, value: at }, name.len()));
    }
    if !inside.starts_with('{') {
        return None;
    }
    // Names may hold dots. The longest that fits is meant, and of equal ones the last, as a reader takes it.
    let fits = |name: &str| path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
    let mut found: Option<(Place, usize)> = None;
    for (name, place) in members(text, at) {
        if fits(&name) && found.is_none_or(|(_, length)| name.len() >= length) {
            found = Some((place, name.len()));
        }
    }
    found
}

/// Whether an element of a list bears that name.
fn is_named(text: &str, at: usize, name: &str) -> bool {
    text.get(at..).is_some_and(|inside| inside.starts_with('{'))
        && members(text, at).take(4).any(|(key, place)| {
            matches!(&*key, "id" | "by") && Scan { text, at: place.value }.string().as_deref() == Some(name)
        })
}

/// The members of an object that begins there: their names and places.
fn members(text: &str, at: usize) -> impl Iterator<Item = (String, Place)> {
    let mut scan = Scan { text, at: at + 1 };
    std::iter::from_fn(move || {
        let key = scan.comma();
        let name = scan.string()?;
        scan.at = scan.space();
        scan.at += usize::from(scan.peek() == Some(b':'));
        let value = scan.space();
        scan.at = value;
        scan.skip()?;
        Some((name, Place { key, value }))
    })
}

/// Where the elements of a list begin that begins there.
fn elements(text: &str, at: usize) -> impl Iterator<Item = usize> {
    let mut scan = Scan { text, at: at + 1 };
    std::iter::from_fn(move || {
        let at = scan.comma();
        scan.at = at;
        scan.skip()?;
        Some(at)
    })
}

/// A place in a text that moves on.
struct Scan<'t> {
    text: &'t str,
    at: usize,
}

impl Scan<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Where the spaces end.
    fn space(&self) -> usize {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.at + rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count()
    }

    /// Goes over a comma and the spaces about it.
    fn comma(&mut self) -> usize {
        self.at = self.space();
        self.at += usize::from(self.peek() == Some(b','));
        self.at = self.space();
        self.at
    }

    /// Reads a string, and goes behind it.
    fn string(&mut self) -> Option<String> {
        let start = self.at;
        (self.peek()? == b'"').then_some(())?;
        self.quoted();
        serde_json::from_str(self.text.get(start..self.at)?).ok()
    }

    /// Goes behind a string.
    fn quoted(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += 1 + usize::from(byte == b'\\');
            if byte == b'"' {
                break;
            }
        }
    }

    /// Goes behind a value. None where there is none.
    fn skip(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'"' => self.quoted(),
                b'{' | b'[' => (depth, self.at) = (depth + 1, self.at + 1),
                b'}' | b']' if depth == 0 => return None,
                b'}' | b']' => (depth, self.at) = (depth - 1, self.at + 1),
                b' ' | b'\t' | b'\r' | b'\n' | b',' | b':' if depth > 0 => {
                    self.at += 1;
                    continue;
                }
                b',' | b':' => return None,
                _ => {
                    let word = |byte: &u8| !byte.is_ascii_whitespace() && !b",:{}[]\"".contains(byte);
                    let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
                    self.at += rest.iter().take_while(|byte| word(byte)).count().max(1);
                }
            }
            if depth == 0 {
                return Some(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = r#" [
  {"id": "a", "facts": {"power": [{"value": 1}, {"value": "2"}]}},
  {"id": "b", "words": {"x.y": "dotted", "x": {"y": 3}}, "say \"я\"": [7]}
]"#;

    fn at(which: Which, field: &str, key: bool) -> &'static str {
        let at = locate(LIST, which, field, key);
        LIST.get(at..at + 6).unwrap_or_default()
    }

    #[test]
    fn a_field_is_found_by_its_path_and_a_group_by_its_name() {
        assert_eq!(at(Which::Named("a"), "facts.power[1].value", false), "\"2\"}]}");
        assert_eq!(at(Which::Named("a"), "facts.power[1].value", true), "\"value");
        assert_eq!(at(Which::Named("a"), "facts.power", false), "\"power");
        assert_eq!(at(Which::Number(1), "id", false), "\"b\", \"");
        assert_eq!(at(Which::Named("b"), "words.x.y", false), "\"dotte");
        assert_eq!(at(Which::Named("b"), "say \"я\"[0]", false), "7]}\n]");
    }

    #[test]
    fn what_is_not_there_is_where_the_last_step_was() {
        assert_eq!(at(Which::Named("a"), "facts.weight[0]", false), "{\"powe");
        assert_eq!(at(Which::Named("a"), "wall", false), "{\"id\":");
        assert_eq!(at(Which::Named("nobody"), "wall", false), "[\n  {\"");
        assert_eq!(at(Which::Number(9), "", false), "[\n  {\"");
    }

    #[test]
    fn a_torn_text_ends_the_search() {
        for text in ["", "[", "{", "[{\"id", "{\"a\":", "[\"\\", "{\"a\" 1 \"b\": ]", "[[[[{{", "}"] {
            for which in [Which::Whole, Which::Number(3), Which::Named("a")] {
                assert!(locate(text, which, "a.b[2].c", false) <= text.len(), "{text}");
            }
        }
    }
}
