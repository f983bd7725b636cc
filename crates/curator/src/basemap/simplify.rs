//! Fewer points, the same shape.

type Point = (f64, f64);

/// Leaves out the bends that hardly show: always the point whose triangle with its neighbours is smallest, while it is
/// below `detail` km² at the centre and ten times that at `radius` (Visvalingam and Whyatt 1993). The ends stay, so
/// that arcs still meet.
pub fn simplify(line: &[Point], detail: f64, radius: f64) -> Vec<Point> {
    let mut line = line.to_vec();
    let limit = |point: &Point| detail * (1.0 + 9.0 * point.0.hypot(point.1) / radius);
    while line.len() > 3 {
        let weight = |at: usize| area(line[at - 1], line[at], line[at + 1]) / limit(&line[at]);
        let least = (1..line.len() - 1).map(|at| (weight(at), at)).min_by(|a, b| a.0.total_cmp(&b.0));
        match least {
            Some((weight, at)) if weight < 1.0 => line.remove(at),
            _ => break,
        };
    }
    line
}

fn area(a: Point, b: Point, c: Point) -> f64 {
    ((b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1)).abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_straight_line_needs_few_points_and_a_corner_stays() {
        let line: Vec<Point> = (0..50).map(|n| (f64::from(n), 0.0)).chain([(49.0, 100.0)]).collect();
        let simple = simplify(&line, 1.0, 1000.0);
        assert_eq!((simple.first(), simple.last()), (line.first(), line.last()));
        assert!(simple.len() <= 3 && simple.contains(&(49.0, 0.0)));
    }
}
