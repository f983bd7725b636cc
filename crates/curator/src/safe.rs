//! What must not be in an SVG of the content: it would load, run or restyle something.

use resvg::usvg::roxmltree::{Document, Node};

/// Elements that would.
const FORBIDDEN: [&str; 8] = ["image", "script", "style", "foreignObject", "font", "a", "iframe", "text"];

/// Everything in a document that must not be there.
pub fn faults(document: &Document) -> Vec<String> {
    document.descendants().filter(Node::is_element).flat_map(|node| of(&node)).collect()
}

fn of(node: &Node) -> Vec<String> {
    let tag = node.tag_name().name();
    let mut faults = Vec::new();
    if FORBIDDEN.contains(&tag) {
        faults.push(format!("holds <{tag}>"));
    }
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        if name == "href" && !value.starts_with('#') {
            faults.push(format!("refers to “{value}”, outside the page"));
        }
        if value.split("url(").skip(1).any(|inside| !inside.trim_start_matches(['"', '\'', ' ']).starts_with('#')) {
            faults.push(format!("has “{value}” in “{name}”, outside the page"));
        }
        if name == "style" || name.starts_with("on") {
            faults.push(format!("has an attribute “{name}” on <{tag}>"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(inside: &str) -> usize {
        let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
        Document::parse(&text).map_or(0, |document| faults(&document).len())
    }

    #[test]
    fn what_loads_runs_or_restyles_is_found_and_plain_shapes_are_not() {
        assert_eq!(found("<defs><path id=\"a\"/></defs><use href=\"#a\" fill=\"url(#b)\"/>"), 0);
        for bad in [
            "<script/>",
            "<g onclick=\"x()\"/>",
            "<g style=\"fill:red\"/>",
            "<use href=\"other.svg#a\"/>",
            "<path fill=\"url(https://example.org/a#b)\"/>",
            "<text>words</text>",
        ] {
            assert_eq!(found(bad), 1, "{bad}");
        }
    }
}
