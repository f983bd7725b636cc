//! What is said of the figures of one breath, and the box around their marks.

use crate::figures;
use crate::show::Show;
use exhibit::chart::{Panel, Rect};
use exhibit::content::{Point, Series};

/// The words of a breath: its figures and, where several subjects stand in one picture, what they count; of several
/// figures the years, too.
pub fn words(show: &Show, series: &Series, panel: &Panel, points: &[usize]) -> Vec<String> {
    let points: Vec<&Point> = points.iter().filter_map(|at| series.points.get(*at)).collect();
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return Vec::new() };
    let figure = points.iter().map(|point| figures::point(show, point)).collect::<Vec<_>>().join(", ");
    let label = first.label.as_ref().filter(|_| panel.subject.is_none()).map(|label| show.text(label).to_string());
    let years = (points.len() > 1).then(|| format!("{}–{}", first.when.first_year(), last.when.first_year()));
    let second: Vec<String> = label.into_iter().chain(years).collect();
    std::iter::once(figure).chain((!second.is_empty()).then(|| second.join(", "))).collect()
}

/// The box around several.
pub fn around(boxes: impl Iterator<Item = Rect>) -> Rect {
    let both = |a: Rect, b: Rect| {
        let (x, y) = (a.x.min(b.x), a.y.min(b.y));
        Rect { x, y, w: (a.x + a.w).max(b.x + b.w) - x, h: (a.y + a.h).max(b.y + b.h) - y }
    };
    boxes.reduce(both).unwrap_or(Rect { x: 0.0, y: 0.0, w: 0.0, h: 0.0 })
}
