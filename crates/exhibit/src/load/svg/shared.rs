//! What drawings share, in a file of its own: a page holds of it what its drawings use, and no more. Of forty wheels a
//! screen shows two, and a browser styles and measures whatever stands on the page.
//!
//! Invariant: a part is given once, and with it all that it uses itself.

/// A part with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What drawings call it.
    pub name: String,
    /// The element, with all that is in it.
    pub text: String,
}

/// The parts, and what of them is asked for. They may come in any order: a drawing before the file, or after it.
#[derive(Debug, Default)]
pub struct Shared {
    /// In the order of the file; none where it was given.
    parts: Vec<Option<Part>>,
    /// What is called so, by the part that it is or stands in.
    names: Vec<(String, usize)>,
    asked: Vec<String>,
}

impl Shared {
    /// Takes what is in the file, as it was cleaned: a part is whatever has a name, and stands in nothing that has one.
    pub fn take(&mut self, inside: &str) {
        let mut depth = 0_usize;
        let mut within: Option<Beginning> = None;
        for (at, _) in inside.match_indices('<') {
            let tag = inside[at..].split_inclusive('>').next().unwrap_or_default();
            let (opens, closes) = (!tag.ends_with("/>"), tag.starts_with("</"));
            if closes {
                depth = depth.saturating_sub(1);
            } else if let Some(name) = name_of(tag) {
                within = within.or(Some(Beginning { name, at, depth }));
                self.names.push((name.to_owned(), self.parts.len()));
            }
            depth += usize::from(opens && !closes);
            if let Some(begun) = within.take_if(|begun| begun.depth == depth) {
                let text = inside[begun.at..at + tag.len()].to_owned();
                self.parts.push(Some(Part { name: begun.name.to_owned(), text }));
            }
        }
    }

    /// A drawing is on the page, or comes there: it needs what it uses. Each name is asked for once until that is
    /// answered: where the file is empty or never comes, a kiosk asks for months.
    pub fn ask(&mut self, drawing: &str) {
        for name in used(drawing) {
            if !self.asked.iter().any(|asked| asked == name) {
                self.asked.push(name.to_owned());
            }
        }
    }

    /// What of what was asked for is to be put onto the page now.
    pub fn needed(&mut self) -> Vec<Part> {
        let mut needed = Vec::new();
        // Until the file is there, nobody knows whether a name is one of its own.
        if self.parts.is_empty() {
            return needed;
        }
        while let Some(name) = self.asked.pop() {
            let place = self.names.iter().find(|(known, _)| *known == name).map(|(_, place)| *place);
            let Some(part) = place.and_then(|place| self.parts.get_mut(place)?.take()) else { continue };
            self.ask(&part.text);
            needed.push(part);
        }
        needed
    }
}

/// Where a part begins that has not ended.
struct Beginning<'t> {
    name: &'t str,
    at: usize,
    /// In how much it stands.
    depth: usize,
}

/// What a clean text refers to by `href="#…"` or `url(#…)`; colours look like names too, and are none.
fn used(text: &str) -> impl Iterator<Item = &str> {
    text.split('#').skip(1).map(|rest| {
        let end = rest.find(|sign: char| !sign.is_ascii_alphanumeric() && !matches!(sign, '-' | '_'));
        &rest[..end.unwrap_or(rest.len())]
    })
}

fn name_of(tag: &str) -> Option<&str> {
    tag.split_once(" id=\"")?.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "<defs><linearGradient id=\"glow\"><stop offset=\"0\"/></linearGradient>\
        <g id=\"knob\" data-r=\"9\"><circle id=\"knob-top\" r=\"9\" fill=\"url(#glow)\"/><g><path/></g></g>\
        <g id=\"dial\"><use href=\"#knob\"/></g><path d=\"M0 0\"/><rect id=\"lid\"/></defs>";

    fn names(parts: &[Part]) -> Vec<&str> {
        parts.iter().map(|part| part.name.as_str()).collect()
    }

    #[test]
    fn a_part_comes_with_all_that_it_uses_and_only_once() {
        let mut shared = Shared::default();
        shared.take(FILE);
        shared.ask("<g fill=\"#fff\"><use href=\"#dial\"/></g>");
        let given = shared.needed();
        let mut there = names(&given);
        there.sort_unstable();
        assert_eq!(there, ["dial", "glow", "knob"]);
        assert!(given.iter().any(|part| part.text == "<g id=\"dial\"><use href=\"#knob\"/></g>"));
        shared.ask("<use href=\"#knob\"/><path fill=\"url(#lid)\"/>");
        assert_eq!(shared.needed(), [Part { name: "lid".into(), text: "<rect id=\"lid\"/>".into() }]);
    }

    #[test]
    fn a_drawing_may_come_before_the_file_and_use_what_stands_within_a_part() {
        let mut shared = Shared::default();
        shared.ask("<use href=\"#knob-top\"/>");
        assert_eq!(shared.needed(), []);
        shared.take(FILE);
        assert_eq!(names(&shared.needed()), ["knob", "glow"]);
        assert_eq!(shared.needed(), []);
    }

    #[test]
    fn what_never_comes_is_not_asked_for_more_and_more() {
        let mut shared = Shared::default();
        shared.take("");
        for _ in 0..3 {
            shared.ask("<use href=\"#knob\" fill=\"#fff\"/><use href=\"#knob\"/>");
            assert_eq!(shared.needed(), []);
        }
        assert_eq!(shared.asked, ["knob", "fff"]);
    }

    #[test]
    fn every_drawing_that_is_shipped_finds_what_it_uses_and_the_file_holds_nothing_in_vain() {
        let place = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/exhibit/drawings");
        let read = |path: &std::path::Path| {
            let text = std::fs::read_to_string(path).ok()?;
            crate::load::svg::inside(&text).ok()
        };
        let mut shared = Shared::default();
        shared.take(&read(&std::path::Path::new(place).join("parts.svg")).unwrap_or_default());
        let mut own = std::collections::BTreeSet::new();
        for file in std::fs::read_dir(place).into_iter().flatten().flatten() {
            if file.path().extension().is_some_and(|kind| kind == "svg") && file.file_name() != "parts.svg" {
                let inside = read(&file.path()).unwrap_or_default();
                shared.ask(&inside);
                own.extend(inside.split(" id=\"").skip(1).filter_map(|rest| Some(rest.split('"').next()?.to_owned())));
            }
        }
        let wanted = shared.asked.clone();
        let given = shared.needed();
        assert!(!given.is_empty() && shared.parts.iter().all(Option::is_none), "a part that nobody uses");
        let is_colour = |name: &String| name.bytes().all(|byte| byte.is_ascii_hexdigit());
        let known = |name: &String| own.contains(name) || shared.names.iter().any(|(known, _)| known == name);
        let lost: Vec<_> = wanted.iter().filter(|name| !known(name) && !is_colour(name)).collect();
        assert!(lost.is_empty(), "{lost:?}");
    }
}
