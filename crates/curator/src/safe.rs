//! What must not be in an SVG of the content: it would load, run or restyle something. What may be there says the
//! page's own list, by which it leaves out all else: `exhibit::load::svg`.

use exhibit::load::svg;

/// Everything in a file that must not be there. Of a file that is no drawing nothing is said here.
pub fn faults(text: &str) -> Vec<String> {
    let dropped = svg::read(text).map(|clean| clean.dropped).unwrap_or_default();
    dropped.into_iter().map(|what| format!("holds {what}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(inside: &str) -> usize {
        faults(&format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>")).len()
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
