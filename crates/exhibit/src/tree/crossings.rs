//! How tangled a layout is.

/// A edge as a straight line between two points.
pub type Line = ((f64, f64), (f64, f64));

/// True if two lines cross inside both; lines that share an end do not.
pub fn cross(a: Line, b: Line) -> bool {
    let side = |line: Line, p: (f64, f64)| {
        let ((x0, y0), (x1, y1)) = line;
        (x1 - x0) * (p.1 - y0) - (y1 - y0) * (p.0 - x0)
    };
    side(a, b.0) * side(a, b.1) < 0.0 && side(b, a.0) * side(b, a.1) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_cross_only_inside() {
        assert!(cross(((0.0, 0.0), (2.0, 2.0)), ((0.0, 2.0), (2.0, 0.0))));
        assert!(!cross(((0.0, 0.0), (2.0, 2.0)), ((0.0, 0.0), (2.0, 0.0))));
        assert!(!cross(((0.0, 0.0), (1.0, 0.0)), ((0.0, 1.0), (1.0, 1.0))));
    }
}
