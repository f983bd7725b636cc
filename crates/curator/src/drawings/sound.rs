//! What a browser passes over in a drawing without a word: a window that is none, a measure that is no number, a part
//! that is nowhere, a path with a sign that is none. Something is then missing from the picture, and nobody is told.

use exhibit::problem::Spot;
use resvg::usvg::roxmltree::{Document, Node};
use std::collections::BTreeSet;

/// Attributes that hold one number, or a share of something.
const NUMBERS: [&str; 17] = [
    "x",
    "y",
    "width",
    "height",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "x1",
    "y1",
    "x2",
    "y2",
    "opacity",
    "fill-opacity",
    "stroke-opacity",
    "stroke-width",
];

/// The window of a drawing: left, top, width, height.
pub type View = [f64; 4];

/// The window that a drawing names. Errors: why it is none.
pub fn view(text: &str) -> Result<View, String> {
    let document = Document::parse(text).map_err(|error| format!("is no XML: {error}"))?;
    let wants = "four numbers belong there: left, top, width and height";
    let told = document.root_element().attribute("viewBox").ok_or(format!("has no viewBox; {wants}"))?;
    let numbers: Option<Vec<f64>> = told
        .split([' ', ',', '\n', '\t'])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok().filter(|number: &f64| number.is_finite()))
        .collect();
    match numbers.as_deref() {
        Some(&[left, top, width, height]) if width > 0.0 && height > 0.0 => Ok([left, top, width, height]),
        Some([_, _, _, _]) => Err(format!("has a viewBox of no size, “{told}”")),
        _ => Err(format!("has the viewBox “{told}”; {wants}")),
    }
}

/// Everything that a browser would pass over in a drawing, and where.
pub fn faults(text: &str, parts: &str) -> Vec<(Spot, String)> {
    // Of what is no XML, that is said elsewhere.
    if Document::parse(text).is_err() {
        return Vec::new();
    }
    let at = Spot::of(text, text.find("<svg").unwrap_or_default());
    view(text).err().map(|why| (at, why)).into_iter().chain(inside(text, parts)).collect()
}

/// The same in what drawings share, which has no window.
pub fn inside(text: &str, parts: &str) -> Vec<(Spot, String)> {
    let Ok(document) = Document::parse(text) else { return Vec::new() };
    let shared = Document::parse(parts).ok();
    let ids = |document: &Document| -> BTreeSet<String> {
        document.descendants().filter_map(|node| node.attribute("id").map(str::to_owned)).collect()
    };
    let mut there = ids(&document);
    there.extend(shared.iter().flat_map(ids));
    let mut found = Vec::new();
    let mut say = |node: &Node, what: String| found.push((Spot::of(text, node.range().start), what));
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        for attribute in node.attributes() {
            let (field, value) = (attribute.name(), attribute.value());
            let lost = target(field, value).filter(|id| !there.contains(*id));
            if let Some(id) = lost {
                say(&node, format!("<{name}> takes “#{id}”, which is neither here nor in parts.svg"));
            }
            if NUMBERS.contains(&field) && number(value).is_none() {
                say(&node, format!("<{name}> has {field}=“{value}”, which is no number"));
            }
            if matches!(field, "width" | "height" | "r" | "rx" | "ry") && number(value).is_some_and(|one| one < 0.0) {
                say(&node, format!("<{name}> has {field}=“{value}”, which is less than nothing"));
            }
            if let Some(sign) = (field == "d").then(|| stray(value)).flatten() {
                say(&node, format!("<{name}> has a path with {sign}"));
            }
        }
    }
    found
}

/// The id that an attribute takes something from.
fn target<'a>(field: &str, value: &'a str) -> Option<&'a str> {
    let own = if field == "href" { Some(value.trim()) } else { None };
    let by_url = value.trim().strip_prefix("url(").and_then(|rest| rest.strip_suffix(')'));
    own.or(by_url)?.trim_matches(['\'', '"']).strip_prefix('#')
}

fn number(value: &str) -> Option<f64> {
    value.trim().trim_end_matches("px").trim_end_matches('%').parse().ok().filter(|one: &f64| one.is_finite())
}

/// What does not belong into a path: drawing stops there.
fn stray(path: &str) -> Option<String> {
    let path = path.trim();
    if !path.starts_with(['M', 'm']) {
        return Some("no M at its beginning".into());
    }
    let fits = |sign: char| "MmZzLlHhVvCcSsQqTtAaeE0123456789+-., \n\r\t".contains(sign);
    path.chars().find(|sign| !fits(*sign)).map(|sign| format!("“{sign}” in it, where it stops"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(root: &str, inside: &str) -> Vec<String> {
        let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {root}>\n{inside}</svg>");
        let parts = "<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"p\"/></svg>";
        faults(&text, parts).into_iter().map(|(spot, what)| format!("{}: {what}", spot.line)).collect()
    }

    #[test]
    fn a_window_that_is_none_is_told_and_where() {
        for bad in ["", "viewBox=\"\"", "viewBox=\"0 0 10\"", "viewBox=\"0 0 10 x\"", "viewBox=\"0 0 NaN 1\""] {
            assert!(matches!(&*said(bad, ""), [one] if one.starts_with("1: has") && one.contains("four")), "{bad}");
        }
        for bad in ["viewBox=\"0 0 0 10\"", "viewBox=\"0,0,10,-1\""] {
            assert!(matches!(&*said(bad, ""), [one] if one.contains("no size")), "{bad}");
        }
        assert_eq!(said("viewBox=\" -60,-10  40 20 \"", ""), Vec::<String>::new());
    }

    #[test]
    fn what_is_passed_over_without_a_word_is_told_and_where() {
        let view = "viewBox=\"0 0 1 1\"";
        let good = "<defs><path id=\"a\" d=\"M0 0h1z\"/></defs><use href=\"#a\"/><use href=\"#p\" x=\"-1.5\"/>
            <rect fill=\"url(#a)\" width=\"10%\" height=\"1e2\"/>";
        assert_eq!(said(view, good), Vec::<String>::new());
        for bad in [
            "<use href=\"#b\"/>",
            "<rect clip-path=\"url(#b)\"/>",
            "<rect width=\"1O\"/>",
            "<circle r=\"-1\"/>",
            "<path d=\"L0 0\"/>",
            "<path d=\"M0 0 1;1\"/>",
        ] {
            assert!(matches!(&*said(view, bad), [one] if one.starts_with("2: <")), "{bad}: {:?}", said(view, bad));
        }
    }
}
