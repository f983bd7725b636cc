//! What a drawing may hold: shapes, what groups and cuts them, and what they are filled with. No words, no pictures, no
//! style, nothing that moves, runs, links or loads. Whatever is not listed here is left out.

/// Elements.
const ELEMENTS: [&str; 18] = [
    "path",
    "circle",
    "ellipse",
    "rect",
    "line",
    "polyline",
    "polygon",
    "g",
    "use",
    "defs",
    "symbol",
    "clipPath",
    "mask",
    "linearGradient",
    "radialGradient",
    "stop",
    "pattern",
    "marker",
];

/// Attributes whose values are numbers, lengths, words or what is made of those: shapes and how they are drawn.
const SHAPES: [&str; 52] = [
    "d",
    "points",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fx",
    "fy",
    "fr",
    "width",
    "height",
    "offset",
    "transform",
    "gradientTransform",
    "patternTransform",
    "gradientUnits",
    "patternUnits",
    "patternContentUnits",
    "clipPathUnits",
    "maskUnits",
    "maskContentUnits",
    "spreadMethod",
    "viewBox",
    "preserveAspectRatio",
    "pathLength",
    "opacity",
    "fill-opacity",
    "stroke-opacity",
    "stop-opacity",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-dasharray",
    "stroke-dashoffset",
    "fill-rule",
    "clip-rule",
    "vector-effect",
    "paint-order",
    "visibility",
    "data-r",
    "markerWidth",
    "markerHeight",
    "refX",
    "refY",
];

/// Attributes that may refer to something within the drawing, or name a colour.
const PAINTS: [&str; 6] = ["fill", "stroke", "stop-color", "color", "clip-path", "mask"];

/// Attributes that are a name.
const NAMES: [&str; 2] = ["id", "data-part"];

/// Whether an element may be there.
pub fn element(name: &str) -> bool {
    ELEMENTS.contains(&name)
}

/// Whether an attribute may be there, whatever it says.
pub fn attribute(name: &str) -> bool {
    name == "href" || SHAPES.contains(&name) || PAINTS.contains(&name) || NAMES.contains(&name)
}

/// Whether an attribute that may be there may say this. The value is without escapes.
pub fn value(attribute: &str, value: &str) -> bool {
    match attribute {
        "href" => value.strip_prefix('#').is_some_and(is_name),
        _ if NAMES.contains(&attribute) => is_name(value),
        _ if PAINTS.contains(&attribute) => is_paint(value),
        _ => is_plain(value) && !value.to_ascii_lowercase().contains("url"),
    }
}

fn is_name(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// A colour, none, a colour of the page, or something of the drawing's own.
fn is_paint(value: &str) -> bool {
    let value = value.trim();
    let within = |begin: &str| value.strip_prefix(begin).and_then(|rest| rest.strip_suffix(')'));
    if let Some(name) = within("url(#").or_else(|| within("var(--")) {
        return is_name(name);
    }
    is_plain(value) && !["url", "var", "image", "src"].iter().any(|word| value.to_ascii_lowercase().contains(word))
}

/// Numbers, words, and the signs between them.
fn is_plain(value: &str) -> bool {
    let sign =
        |byte: u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'.' | b',' | b'-' | b'+' | b'%' | b'#' | b'(' | b')');
    value.bytes().all(|byte| byte.is_ascii_alphanumeric() || sign(byte))
}
