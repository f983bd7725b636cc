//! How large a drawing is, measured on its picture: what is clipped away or hidden does not count, just as a visitor
//! does not see it.

use exhibit::Exhibit;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::Document;
use resvg::usvg::{Options, Tree};

/// The outer edges of what is drawn, in mm.
#[derive(Debug, PartialEq)]
pub struct OuterBox {
    /// Leftmost.
    pub left: f64,
    /// Rightmost.
    pub right: f64,
    /// Highest; up is negative.
    pub top: f64,
}

/// What is measured with: how large the picture is and how fine. All but `step` in mm.
#[derive(Clone, Copy, Debug)]
pub struct Ruler {
    /// The width of what may be drawn.
    pub wide: f32,
    /// Its height.
    pub high: f32,
    /// Space around it, so that what sticks out is seen.
    pub space: f32,
    /// mm a pixel.
    pub step: f32,
}

impl Ruler {
    /// The ruler of an exhibit: its largest object and half as much again, at the step its curator chose, or a
    /// thousandth of the longest. Never more than 4000 pixels a side, whatever a file says.
    pub fn of(exhibit: &Exhibit) -> Self {
        let (longest, highest) = (exhibit.scale.longest as f32, exhibit.scale.highest as f32);
        let space = longest * 0.1;
        let (wide, high) = (longest * 1.4, highest * 1.4 + space);
        let step = exhibit.title.drawings.step.map_or(longest / 1200.0, |step| step as f32);
        Self { wide, high, space, step: step.max(wide.max(high) / 4000.0) }
    }

    /// Above this height nothing is a shadow on the ground any more.
    fn ground(&self) -> f32 {
        self.space * 0.1
    }
}

/// What is fainter than this is no part of it.
const FAINT: u8 = 60;

/// Measures a drawing, without its shadow. Errors: why it cannot be rendered.
pub fn outer_box(text: &str, parts: &str, ruler: &Ruler) -> Result<OuterBox, String> {
    let text = without_shadow(text)?;
    let inside = |text: &str| {
        let start = text.find("<svg").and_then(|at| text[at..].find('>').map(|end| at + end + 1))?;
        text.get(start..text.rfind("</svg>")?).map(str::to_owned)
    };
    let (own, shared) = inside(&text).zip(inside(parts)).ok_or("holds no <svg>")?;
    let Ruler { wide, high, space, step } = *ruler;
    let scale = 1.0 / step;
    let page = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\">{shared}<g \
            transform=\"translate({space} {})\">{}</g></svg>",
        wide,
        high,
        high - space,
        own.replace("var(--paint)", "#888")
    );
    let tree = Tree::from_str(&page, &Options::default()).map_err(|error| error.to_string())?;
    let (columns, rows) = ((wide * scale) as u32, (high * scale) as u32);
    let mut picture = Pixmap::new(columns, rows).ok_or("is too large to measure")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    let ground = ((high - space - ruler.ground()) * scale) as u32;
    let solid = |x: u32, y: u32| picture.pixel(x, y).is_some_and(|pixel| pixel.alpha() > FAINT);
    let mut edges = (columns, 0, rows);
    for y in 0..ground {
        for x in (0..columns).filter(|x| solid(*x, y)) {
            edges = (edges.0.min(x), edges.1.max(x + 1), edges.2.min(y));
        }
    }
    let mm = |pixels: u32, zero: f32| f64::from(pixels as f32 / scale - zero);
    if edges.1 == 0 {
        return Err("shows nothing".into());
    }
    Ok(OuterBox { left: mm(edges.0, space), right: mm(edges.1, space), top: mm(edges.2, high - space) })
}

fn without_shadow(text: &str) -> Result<String, String> {
    let document = Document::parse(text).map_err(|error| format!("is no XML: {error}"))?;
    let shadow = document.descendants().find(|node| node.attribute("data-part") == Some("shadow"));
    Ok(match shadow {
        Some(shadow) => {
            let range = shadow.range();
            format!("{}{}", &text[..range.start], &text[range.end..])
        }
        None => text.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><defs><g id=\"w\" data-r=\"300\"><circle \
        r=\"300\"/></g></defs></svg>";

    #[test]
    fn a_drawing_is_measured_without_its_shadow_and_without_what_is_clipped() {
        let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\">
            <clipPath id=\"c\"><path d=\"M0-1400H4000V-200H0Z\"/></clipPath>
            <ellipse data-part=\"shadow\" cx=\"2000\" cy=\"-100\" rx=\"2600\" ry=\"60\"/>
            <path d=\"M0-1400H4000V-200H0Z\" fill=\"var(--paint)\"/>
            <path clip-path=\"url(#c)\" d=\"M-300-1600H4600V-100H-300Z\"/>
            <use href=\"#w\" x=\"700\" y=\"-300\"/></svg>";
        let ruler = Ruler { wide: 7000.0, high: 3200.0, space: 400.0, step: 4.0 };
        let found = outer_box(drawing, PARTS, &ruler).unwrap_or(OuterBox { left: 9.0, right: 9.0, top: 9.0 });
        assert!(
            found.left.abs() <= 4.0 && (found.right - 4000.0).abs() <= 4.0 && (found.top + 1400.0).abs() <= 4.0,
            "{found:?}"
        );
    }
}
