//! Disputes, and series of figures, as a list of rows: a heading for each theme, and what belongs to it below.

use crate::cases::sureness;
use crate::content::{Id, Term};
use crate::exhibit::Exhibit;

/// A row: the heading of a theme, or an entry of it, by their indexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The heading of a theme.
    Theme(usize),
    /// A dispute or a series.
    Entry(usize),
}

/// How many disputes each theme has, in the order of the themes.
pub fn counts(exhibit: &Exhibit) -> Vec<usize> {
    by_theme(exhibit).iter().map(Vec::len).collect()
}

/// The rows of all themes, or of one alone. A theme of which nothing is in dispute has none.
pub fn rows(exhibit: &Exhibit, only: Option<&str>) -> Vec<Row> {
    let shown = |theme: &Term| only.is_none_or(|only| *theme.id == *only);
    listed(exhibit.terms(THEME), by_theme(exhibit), shown)
}

/// The series as rows, with a heading for each theme of theirs.
pub fn series(exhibit: &Exhibit) -> Vec<Row> {
    let themes = exhibit.terms("theme");
    listed(themes, grouped(themes, exhibit.all.series.iter().map(|series| &series.theme)), |_| true)
}

fn listed(themes: &[Term], entries: Vec<Vec<usize>>, shown: impl Fn(&Term) -> bool) -> Vec<Row> {
    let mut rows = Vec::new();
    for (index, (theme, entries)) in themes.iter().zip(entries).enumerate() {
        if shown(theme) && !entries.is_empty() {
            rows.push(Row::Theme(index));
            rows.extend(entries.into_iter().map(Row::Entry));
        }
    }
    rows
}

/// A square of a strip is so many units wide, with the space after it; a line of a strip has so many.
const STEP: usize = 12;
const LINE: usize = 20;

/// The disputes of each theme as squares, the surest first: for each level of sureness one outline, so that a theme has
/// as many elements as there are levels, however many disputes.
pub fn strips(exhibit: &Exhibit) -> Vec<Vec<String>> {
    let levels = exhibit.terms("confidence").len() + 1;
    let level = |index: usize| {
        let (sure, of) = sureness(exhibit, &exhibit.all.disputes[index].confidence);
        of - sure
    };
    let strip = |mut disputes: Vec<usize>| {
        disputes.sort_by_key(|index| level(*index));
        let mut outlines = vec![String::new(); levels];
        for (at, index) in disputes.into_iter().enumerate() {
            let (x, y) = (at % LINE * STEP, at / LINE * STEP);
            outlines[level(index)] += &format!("M{x} {y}h10v10h-10z");
        }
        outlines
    };
    by_theme(exhibit).into_iter().map(strip).collect()
}

/// The vocabulary of the themes.
pub const THEME: &str = "dispute-theme";

/// The disputes of each theme, by their indexes.
fn by_theme(exhibit: &Exhibit) -> Vec<Vec<usize>> {
    grouped(exhibit.terms(THEME), exhibit.all.disputes.iter().map(|dispute| &dispute.theme))
}

/// The indexes of what has each theme: in one walk, however many themes there are. What has none of them is not there.
fn grouped<'a>(themes: &[Term], of: impl Iterator<Item = &'a Id>) -> Vec<Vec<usize>> {
    let mut found = vec![Vec::new(); themes.len()];
    for (index, theme) in of.enumerate() {
        if let Some(at) = themes.iter().position(|known| known.id == *theme) {
            found[at].push(index);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Dispute, Title};
    use crate::exhibit::Collections;
    type Result<T> = std::result::Result<T, crate::read::Wrong>;

    fn disputed() -> Result<Exhibit> {
        let term = |id: &str| format!(r#"{{"id": "{id}", "label": "{id}"}}"#);
        let terms = ["dates", "names", "none"].map(term).join(", ");
        let title: Title =
            crate::read::from_str(&format!(r#"{{"title": "x", "vocabularies": {{"dispute-theme": [{terms}]}}}}"#))?;
        let dispute = |(id, theme): (&str, &str)| {
            let rest = r#""kind": "k", "title": "t", "question": "q", "verdict": "v", "confidence": "c""#;
            crate::read::from_str::<Dispute>(&format!(r#"{{"id": "{id}", "theme": "{theme}", {rest}}}"#))
        };
        let disputes = [("a", "names"), ("b", "dates"), ("c", "names"), ("d", "lost")].into_iter().map(dispute);
        let all = Collections { disputes: disputes.collect::<Result<_>>()?, ..Collections::default() };
        Ok(Exhibit::new(title, all))
    }

    #[test]
    fn a_strip_has_a_square_for_each_dispute_of_its_theme() -> Result<()> {
        let strips = strips(&disputed()?);
        let squares: Vec<usize> = strips.iter().map(|levels| levels.concat().matches('M').count()).collect();
        assert_eq!(squares, [1, 2, 0]);
        Ok(())
    }

    #[test]
    fn every_theme_with_disputes_has_a_heading_and_its_disputes_in_order() -> Result<()> {
        let exhibit = disputed()?;
        assert_eq!(counts(&exhibit), [1, 2, 0]);
        let all = [Row::Theme(0), Row::Entry(1), Row::Theme(1), Row::Entry(0), Row::Entry(2)];
        assert_eq!(rows(&exhibit, None), all);
        assert_eq!(rows(&exhibit, Some("names")), all[2..]);
        assert!(rows(&exhibit, Some("none")).is_empty());
        Ok(())
    }
}
