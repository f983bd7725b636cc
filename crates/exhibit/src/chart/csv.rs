//! A series as a table for a spreadsheet (RFC 4180).

use crate::content::Series;
use crate::text::Text;

/// What the columns are called in the visitor's language, and how that language writes a number.
pub struct Heads {
    /// From, to, value, value to, unit, label, note, held to be right, sources.
    pub names: [String; 9],
    /// What stands in the column of what is held.
    pub yes: String,
    /// What parts whole numbers from their decimals.
    pub decimal: char,
}

/// By this a spreadsheet program knows that the file is UTF-8: without it, it takes the letters of its own country.
const MARK: char = '\u{feff}';

/// A text as a cell. One that begins as a formula does would be run by a spreadsheet program, also in quotation marks
/// (OWASP, “CSV injection”): an apostrophe before it makes a text of it, and is not shown.
fn cell(text: &str) -> String {
    let runs = text
        .trim_start_matches([' ', '\u{a0}'])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    format!("\"{}{}\"", if runs { "'" } else { "" }, text.replace('"', "\"\""))
}

/// The table in one language. Where decimals follow a comma, spreadsheets want semicolons between the cells.
pub fn csv(series: &Series, lang: &str, heads: &Heads) -> String {
    let between = if heads.decimal == ',' { ";" } else { "," };
    let number = |number: f64| number.to_string().replace('.', &heads.decimal.to_string());
    let mut lines = vec![heads.names.iter().map(|name| cell(name)).collect::<Vec<_>>()];
    for point in &series.points {
        let to = point.when.to.map(|to| to.last_year().to_string()).unwrap_or_default();
        let sources: Vec<String> = point
            .sources
            .iter()
            .map(|citation| {
                citation.at.as_ref().map_or(citation.source.to_string(), |at| format!("{}:{at}", citation.source))
            })
            .collect();
        let words = |text: &Option<Text>| cell(text.as_ref().map_or("", |text| text.get(lang)));
        lines.push(vec![
            point.when.first_year().to_string(),
            to,
            number(point.value),
            point.to.map(number).unwrap_or_default(),
            cell(series.unit.get(lang)),
            words(&point.label),
            words(&point.note),
            if point.preferred { cell(&heads.yes) } else { String::new() },
            cell(&sources.join(" ")),
        ]);
    }
    let lines: Vec<String> = lines.iter().map(|cells| cells.join(between)).collect();
    format!("{MARK}{}\r\n", lines.join("\r\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(decimal: char) -> Heads {
        Heads { names: Default::default(), yes: "yes".into(), decimal }
    }

    #[test]
    fn what_would_be_run_as_a_formula_is_a_text() {
        for text in ["=HYPERLINK(\"https://evil.example\")", "+1", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1"] {
            assert!(cell(text).starts_with("\"'"), "{text}");
        }
        for text in ["", "a=b", "– 5 %", "“=”", "1947"] {
            assert!(!cell(text).starts_with("\"'"), "{text}");
        }
    }

    #[test]
    fn a_comma_or_a_quotation_mark_stays_in_its_cell_and_the_mark_is_first() -> Result<(), crate::read::Wrong> {
        let series: Series = crate::read::from_str(
            r#"{"id": "s", "title": "S", "unit": "objects, new", "theme": "t", "points": [{"when": "1947/1948",
                "value": 1.5, "label": "the \"400\"", "sources": ["article:21", "second"], "preferred": true}]}"#,
        )?;
        let table = csv(&series, "en", &heads('.'));
        assert!(table.starts_with("\u{feff}\"\","), "{table}");
        let row = "1947,1948,1.5,,\"objects, new\",\"the \"\"400\"\"\",\"\",\"yes\",\"article:21 second\"\r\n";
        assert!(table.ends_with(row), "{table}");
        let table = csv(&series, "en", &heads(','));
        assert!(table.contains("1947;1948;1,5;;"), "{table}");
        Ok(())
    }
}
