//! A place in a text.

/// A place in a text as an editor counts: lines and characters, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The line. A line ends with a line feed, a carriage return, or both.
    pub line: usize,
    /// The character in it; not the byte, since letters have several.
    pub column: usize,
}

impl Spot {
    /// Where the byte `at` of a text stands.
    pub fn of(text: &str, at: usize) -> Self {
        Self::after(text.get(..Self::boundary(text, at)).unwrap_or_default())
    }

    /// Where the character after a text would stand.
    pub fn after(before: &str) -> Self {
        let feeds = before.matches('\n').count();
        let returns = before.matches('\r').count() - before.matches("\r\n").count();
        let line = before.rsplit(['\n', '\r']).next().unwrap_or_default();
        Self { line: feeds + returns + 1, column: line.chars().count() + 1 }
    }

    /// The beginning of the character that the byte `at` belongs to.
    pub fn boundary(text: &str, at: usize) -> usize {
        let at = at.min(text.len());
        (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_as_on_every_machine() {
        for end in ["\n", "\r\n", "\r"] {
            let text = format!("яя{end}{end}яb");
            let at = text.find('b').unwrap_or_default();
            assert_eq!(Spot::of(&text, at), Spot { line: 3, column: 2 }, "{end:?}");
        }
        assert_eq!(Spot::of("", 7), Spot { line: 1, column: 1 });
        assert_eq!(Spot::of("я", 1), Spot { line: 1, column: 1 });
    }
}
