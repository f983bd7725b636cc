//! Figures that are told in one breath: `1,501, 4,808, 19,906` of one thing, year by year, not three times its name.

use super::marks::{Kind, Mark};
use crate::content::Series;

/// The most figures of one breath.
const MOST: usize = 3;

/// The marks of a picture in breaths, in the order of time, by position in `marks`: counts of the same thing in years
/// that follow each other. Every mark is in one of them.
pub fn breaths(series: &Series, marks: &[Mark]) -> Vec<Vec<usize>> {
    let point = |at: usize| marks.get(at).and_then(|mark| series.points.get(mark.point));
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by(|a, b| marks[*a].x.0.total_cmp(&marks[*b].x.0).then(a.cmp(b)));
    let mut all: Vec<Vec<usize>> = Vec::new();
    for at in order {
        let follows = |before: &Vec<usize>| {
            let last = before.last().and_then(|last| Some((marks.get(*last)?, point(*last)?)));
            last.zip(point(at)).is_some_and(|((mark, last), own)| {
                let counted = mark.kind == Kind::Exact && marks[at].kind == Kind::Exact;
                let one = own.when.to == Some(own.when.from) && last.when.to == Some(last.when.from);
                let year = own.when.first_year() - last.when.first_year() == 1;
                counted && one && year && own.label == last.label && before.len() < MOST
            })
        };
        // Something else may be said of the same years: it stands between, and parts nothing.
        match all.iter_mut().rev().find(|before| follows(before)) {
            Some(before) => before.push(at),
            None => all.push(vec![at]),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::marks;
    use crate::content::Clock;

    #[test]
    fn counts_of_one_thing_year_by_year_are_one_breath_and_nothing_else_is() -> Result<(), crate::read::Wrong> {
        let series: Series = crate::read::from_str(
            r#"{"id": "s", "title": "S", "theme": "t", "points": [
                {"when": "1947", "value": 9000, "label": "a"},
                {"when": "1947", "value": 1501, "label": "a", "preferred": true},
                {"when": "1948", "value": 4808, "label": "a"}, {"when": "1949", "value": 19906, "label": "a"},
                {"when": "1950", "value": 7, "label": "a"}, {"when": "1950", "value": 7, "label": "b"},
                {"when": "1952", "value": 8, "label": "b"}, {"when": "1953", "value": 8, "to": 9, "label": "b"}]}"#,
        )?;
        let (marks, _) = marks(&series, Clock { from: 1940, to: 1960 });
        assert_eq!(breaths(&series, &marks), [vec![0], vec![1, 2, 3], vec![4], vec![5], vec![6], vec![7]]);
        Ok(())
    }
}
