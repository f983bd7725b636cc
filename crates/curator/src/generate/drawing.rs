//! A plain drawing of a made-up object, in mm, as `assets/exhibit/drawings/README.md` asks for.

use super::chance::Chance;
use super::plan::Object;
use std::fmt::Write;

/// The radius of a foot in mm.
const FOOT: i64 = 180;

/// What all drawings share: the foot.
pub const PARTS: &str = r##"<svg xmlns="http://www.w3.org/2000/svg"><defs>
<g id="foot" data-r="180"><circle r="180" fill="#2b2d30"/><circle r="110" fill="#8d9295"/>
<circle r="36" fill="#3b3f42"/></g>
</defs></svg>
"##;

/// The body between its ends, feet under it, windows, a row of knobs.
pub fn drawing(object: &Object, chance: &mut Chance) -> String {
    let (length, height, base) = (object.length, object.height, object.base);
    let left = (length - base) / 2;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-60 {} {} {}\">\n",
        -height - 60,
        length + 120,
        height + 120
    );
    let _ = writeln!(
        svg,
        "<ellipse data-part=\"shadow\" cx=\"{}\" cy=\"0\" rx=\"{}\" ry=\"40\" fill=\"#000\" opacity=\".2\"/>",
        length / 2,
        length / 2
    );
    let _ = writeln!(svg, "<path data-part=\"body\" fill=\"var(--paint)\" d=\"{}\"/>", body(length, height, chance));
    let _ = writeln!(svg, "<g data-part=\"panel\" fill=\"#1d2225\">");
    let windows = 1 + chance.below(4) as i64;
    let wide = (length * 6 / 10) / windows;
    for number in 0..windows {
        let (x, y) = (length / 5 + number * wide, -height * 86 / 100);
        let (w, h) = (wide * 8 / 10, height * chance.between(18, 26) / 100);
        let r = chance.between(20, 90);
        let _ = writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{r}\" opacity=\".75\"/>");
    }
    for number in 0..2 + chance.below(12) as i64 {
        let (x, y) = (length / 6 + number * length / 22, -height * 45 / 100);
        let r = chance.between(14, 40);
        let _ = writeln!(svg, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" opacity=\".5\"/>");
    }
    svg.push_str("</g>\n");
    for (part, x) in [("foot-left", left), ("foot-right", left + base)] {
        let _ = writeln!(svg, "<use data-part=\"{part}\" href=\"#foot\" x=\"{x}\" y=\"-{FOOT}\"/>");
    }
    svg.push_str("</svg>\n");
    svg
}

/// An outline that touches both ends and the top.
fn body(length: i64, height: i64, chance: &mut Chance) -> String {
    let shoulder = height * chance.between(45, 62) / 100;
    let (roof_from, roof_to) = (length * chance.between(18, 34) / 100, length * chance.between(64, 86) / 100);
    let bow = chance.between(30, 160);
    format!(
        "M0 -200V-{}Q0 -{shoulder} {bow} -{shoulder}L{} -{shoulder}Q{} -{height} {roof_from} -{height}H{roof_to}\
            Q{} -{height} {} -{shoulder}H{}Q{length} -{shoulder} {length} -{}V-200Z",
        shoulder - bow,
        roof_from - 300,
        roof_from - 200,
        roof_to + 160,
        roof_to + 260,
        length - bow,
        shoulder - bow,
    )
}
