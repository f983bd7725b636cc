//! Disputes, and series of figures, as a list of rows: a heading for each theme, and what belongs to it below; and
//! disputes as tiles.

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

/// The most tiles on the wall: of more cases each theme shows its share, and the rest stand in its list alone.
const TILES: usize = 300;

/// The cases of each theme as tiles, by their indexes in the order of the file, and how many more it has.
pub fn tiles(exhibit: &Exhibit) -> Vec<(Vec<usize>, usize)> {
    let all = by_theme(exhibit);
    let each = (TILES / all.len().max(1)).max(1);
    // Where all fit, each has all of its own.
    let most = if all.iter().map(Vec::len).sum::<usize>() <= TILES { usize::MAX } else { each };
    let theme = |mut cases: Vec<usize>| {
        let more = cases.len().saturating_sub(most);
        cases.truncate(most);
        (cases, more)
    };
    all.into_iter().map(theme).collect()
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

    fn disputed(of: &[(&str, &str)]) -> Result<Exhibit> {
        let term = |id: &str| format!(r#"{{"id": "{id}", "label": "{id}"}}"#);
        let terms = ["dates", "names", "none"].map(term).join(", ");
        let title: Title =
            crate::read::from_str(&format!(r#"{{"title": "x", "vocabularies": {{"dispute-theme": [{terms}]}}}}"#))?;
        let dispute = |(id, theme): &(&str, &str)| {
            let rest = r#""kind": "k", "title": "t", "question": "q", "verdict": "v", "confidence": "c""#;
            crate::read::from_str::<Dispute>(&format!(r#"{{"id": "{id}", "theme": "{theme}", {rest}}}"#))
        };
        let disputes = of.iter().map(dispute);
        let all = Collections { disputes: disputes.collect::<Result<_>>()?, ..Collections::default() };
        Ok(Exhibit::new(title, all))
    }

    #[test]
    fn every_case_has_a_tile_in_its_theme_until_there_are_too_many() -> Result<()> {
        let few = disputed(&[("a", "names"), ("b", "dates"), ("c", "names"), ("d", "lost")])?;
        assert_eq!(tiles(&few), [(vec![1], 0), (vec![0, 2], 0), (vec![], 0)]);
        let many = disputed(&vec![("a", "names"); 2 * TILES])?;
        assert_eq!(tiles(&many)[1], ((0..TILES / 3).collect(), 2 * TILES - TILES / 3));
        Ok(())
    }

    #[test]
    fn every_theme_with_disputes_has_a_heading_and_its_disputes_in_order() -> Result<()> {
        let exhibit = disputed(&[("a", "names"), ("b", "dates"), ("c", "names"), ("d", "lost")])?;
        assert_eq!(counts(&exhibit), [1, 2, 0]);
        let all = [Row::Theme(0), Row::Entry(1), Row::Theme(1), Row::Entry(0), Row::Entry(2)];
        assert_eq!(rows(&exhibit, None), all);
        assert_eq!(rows(&exhibit, Some("names")), all[2..]);
        assert!(rows(&exhibit, Some("none")).is_empty());
        Ok(())
    }
}
