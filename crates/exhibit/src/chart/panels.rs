//! One scale a chart: which figures of a series stand in one picture. What is a hundred times as much as something else
//! would press it flat, and the price of a plant says nothing beside that of what it makes.

use super::marks::{Mark, marks_of, reach};
use crate::content::{Clock, Series};

/// One picture of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The figures in it, in the order of the series.
    pub points: Vec<usize>,
    /// They all tell of one subject: that of this point. Its words then stand over the picture.
    pub subject: Option<usize>,
    /// The amounts at its foot and at its top.
    pub scale: (f64, f64),
}

impl Panel {
    /// Its marks.
    pub fn marks(&self, series: &Series, clock: Clock) -> Vec<Mark> {
        marks_of(series, &self.points, clock, self.scale)
    }
}

/// How many times as much the greatest of a picture may be as the least of its subjects.
const SPAN: f64 = 20.0;
/// The pictures of a series: together, one for each scale, where no more figures than `most` stand on one, since their
/// words have room; else one for each subject, and what may be compared has one scale all the same. No figure is left
/// out.
pub fn panels(series: &Series, most: usize) -> Vec<Panel> {
    let scales = scales(series);
    let subjects = |points: &[usize]| subjects(series, points);
    if scales.iter().all(|points| points.len() <= most) {
        let whole = |points: Vec<usize>| {
            let subject = (subjects(&points).len() == 1 && scales.len() > 1).then_some(points[0]);
            Panel { scale: reach(series, &points), subject, points }
        };
        return scales.iter().cloned().map(whole).collect();
    }
    let single = |points: &Vec<usize>| {
        let scale = reach(series, points);
        let panel = move |points: Vec<usize>| Panel { subject: Some(points[0]), points, scale };
        subjects(points).into_iter().map(panel).collect::<Vec<_>>()
    };
    let mut panels: Vec<Panel> = scales.iter().flat_map(single).collect();
    panels.sort_by_key(|panel| panel.points[0]);
    panels
}

/// Points by what they tell of, in the order of their first ones.
fn subjects(series: &Series, points: &[usize]) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = Vec::new();
    for at in points {
        let label = |at: usize| &series.points[at].label;
        match all.iter_mut().find(|subject| label(subject[0]) == label(*at)) {
            Some(subject) => subject.push(*at),
            None => all.push(vec![*at]),
        }
    }
    all
}

/// Points by the scale that they have in common: the greatest subject, and whatever can be seen beside it.
fn scales(series: &Series) -> Vec<Vec<usize>> {
    let points: Vec<usize> = (0..series.points.len()).collect();
    let greatest = |points: &Vec<usize>| {
        let (foot, top) = reach(series, points);
        top.max(-foot)
    };
    let mut subjects = subjects(series, &points);
    subjects.sort_by(|a, b| greatest(b).total_cmp(&greatest(a)));
    let mut scales: Vec<(f64, Vec<usize>)> = Vec::new();
    for subject in subjects {
        let size = greatest(&subject);
        match scales.last_mut().filter(|(top, _)| size * SPAN >= *top) {
            Some((_, points)) => points.extend(subject),
            None => scales.push((size, subject)),
        }
    }
    let mut scales: Vec<Vec<usize>> = scales.into_iter().map(|(_, points)| points).collect();
    scales.iter_mut().for_each(|points| points.sort_unstable());
    scales.sort_by_key(|points| points[0]);
    scales
}

/// Round amounts between the foot and the top of a scale, at most `most` of them and the nought.
pub fn ticks_of((foot, top): (f64, f64), most: usize) -> Vec<f64> {
    let reach = (top - foot).max(f64::MIN_POSITIVE);
    let rough = reach / f64::from(u32::try_from(most.max(1)).unwrap_or(1));
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|n| n * power).find(|step| *step >= rough * 0.999);
    let step = step.unwrap_or(power * 10.0);
    let first = (foot / step).ceil();
    let at = |n: u32| (first + f64::from(n)) * step;
    (0..).map(at).take_while(|tick| *tick <= top * 1.000_001).take(most + 2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(points: &str) -> Result<Series, crate::read::Wrong> {
        crate::read::from_str(&format!(r#"{{"id": "s", "title": "S", "theme": "t", "points": [{points}]}}"#))
    }

    const PRICES: &str = r#"{"when": "2022", "value": 1, "label": "plant"},
        {"when": "2023", "value": 2500000, "label": "one"}, {"when": "2022", "value": 1970000, "label": "one"},
        {"when": "2025", "value": 2980000, "label": "two"}"#;

    #[test]
    fn what_is_sold_for_a_token_does_not_stand_beside_what_costs_millions() -> Result<(), crate::read::Wrong> {
        let series = series(PRICES)?;
        let together = panels(&series, 12);
        let points: Vec<&[usize]> = together.iter().map(|panel| panel.points.as_slice()).collect();
        assert_eq!(points, [&[0][..], &[1, 2, 3]]);
        assert_eq!(together[1].scale, (0.0, 2_980_000.0));
        Ok(())
    }

    #[test]
    fn apart_every_subject_has_a_picture_what_may_be_compared_one_scale_and_none_is_left_out()
    -> Result<(), crate::read::Wrong> {
        let series = series(PRICES)?;
        let apart = panels(&series, 0);
        let points: Vec<&[usize]> = apart.iter().map(|panel| panel.points.as_slice()).collect();
        assert_eq!(points, [&[0][..], &[1, 2], &[3]]);
        assert_eq!(apart[1].scale, apart[2].scale);
        assert!(apart.iter().all(|panel| panel.subject == Some(panel.points[0])));
        Ok(())
    }

    #[test]
    fn ticks_are_round_and_few() {
        assert_eq!(ticks_of((0.0, 190_000.0), 4), [0.0, 50_000.0, 100_000.0, 150_000.0]);
        assert_eq!(ticks_of((-97.0, 4.0), 4), [-50.0, 0.0]);
        assert_eq!(ticks_of((0.0, 1.0), 2), [0.0, 0.5, 1.0]);
        assert_eq!(ticks_of((0.0, f64::MIN_POSITIVE), 2).first(), Some(&0.0));
    }
}
