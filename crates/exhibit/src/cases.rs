//! The disputes as cases: which are for everybody, which comes next, and how sure the curator is.

use crate::by_theme::{Row, rows};
use crate::content::{Dispute, Id};
use crate::exhibit::Exhibit;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The most cases on the wall: what a visitor can take in at once.
pub const WALL: usize = 12;

/// From so many votes on, a visitor is told how others judged: fewer would tell of persons.
pub const OTHERS: u64 = 20;

/// The cases for everybody, by their indexes: the weightiest, at most [`WALL`] of them, and none for the curious alone
/// where there are others. Of equals, in the order of the file.
pub fn wall(exhibit: &Exhibit) -> Vec<usize> {
    let disputes = &exhibit.all.disputes;
    let least = if disputes.iter().any(|dispute| dispute.weight > 1) { 2 } else { 0 };
    let mut cases: Vec<usize> = (0..disputes.len()).filter(|index| disputes[*index].weight >= least).collect();
    cases.sort_by_key(|index| Reverse(disputes[*index].weight));
    cases.truncate(WALL);
    cases
}

/// Which of how many it is on the wall, from 1; `None` for one that stands in the index alone.
pub fn place(exhibit: &Exhibit, id: &str) -> Option<(usize, usize)> {
    let cases = wall(exhibit);
    let at = cases.iter().position(|index| *exhibit.all.disputes[*index].id == *id)?;
    Some((at + 1, cases.len()))
}

/// The case after a case: on the wall the next one there, else the next one of its theme; after the last one, the
/// first. `None` if there is no other.
pub fn next<'a>(exhibit: &'a Exhibit, id: &str) -> Option<&'a Dispute> {
    let disputes = &exhibit.all.disputes;
    let own = |index: &usize| *disputes[*index].id == *id;
    let mut order = wall(exhibit);
    if !order.iter().any(own) {
        let listed = rows(exhibit, None).into_iter();
        order = listed.filter_map(|row| if let Row::Entry(index) = row { Some(index) } else { None }).collect();
    }
    let at = order.iter().position(own)?;
    let next = order.get(at + 1).or(order.first())?;
    disputes.get(*next).filter(|next| *next.id != *id)
}

/// The case for whoever cannot choose: the first on the wall that was not judged, then any; where all were, the first.
pub fn dealt<'a>(exhibit: &'a Exhibit, judged: &BTreeSet<Id>) -> Option<&'a Dispute> {
    let disputes = &exhibit.all.disputes;
    let wall = wall(exhibit);
    let mut all = wall.iter().filter_map(|index| disputes.get(*index)).chain(disputes);
    all.find(|dispute| !judged.contains(&dispute.id)).or_else(|| disputes.get(*wall.first()?))
}

/// What one side says that no other does: the first figure in its words that stands in the words of nobody else, as a
/// year or an amount. So cards that contradict each other differ at a glance.
pub fn own_figures(sides: &[&str]) -> Vec<Option<String>> {
    let all: Vec<Vec<String>> = sides.iter().map(|side| figures(side)).collect();
    let own = |at: usize| {
        let others = || all.iter().enumerate().filter(|(other, _)| *other != at);
        all[at].iter().find(|figure| !others().any(|(_, other)| other.contains(figure))).cloned()
    };
    (0..sides.len()).map(own).collect()
}

/// The numbers of two digits and more in a text, as they are written there: with the marks between thousands, and with
/// the other end of a range.
fn figures(text: &str) -> Vec<String> {
    let between = |sign: char| matches!(sign, ',' | '.' | '–' | '\u{a0}' | '\u{202f}');
    let signs: Vec<char> = text.chars().collect();
    let mut found: Vec<String> = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let mut end = at;
        // A mark between belongs to a number where a digit follows it.
        while end < signs.len()
            && (signs[end].is_ascii_digit()
                || (end > at && between(signs[end]) && signs.get(end + 1).is_some_and(char::is_ascii_digit)))
        {
            end += 1;
        }
        let alone = at == 0 || !(signs[at - 1].is_alphanumeric() || signs[at - 1] == '-');
        let name = signs.get(end).is_some_and(|sign| sign.is_alphabetic() || *sign == '-');
        if end > at + 1 && alone && !name {
            found.push(signs[at..end].iter().collect());
        }
        at = end.max(at + 1);
    }
    found
}

/// How sure the curator is of a case: so many of so many dots. The vocabulary `confidence` begins with the surest.
pub fn sureness(exhibit: &Exhibit, confidence: &str) -> (usize, usize) {
    let terms = exhibit.terms("confidence");
    let at = terms.iter().position(|term| *term.id == *confidence).unwrap_or(terms.len());
    (terms.len() - at, terms.len())
}

/// Votes as parts of a hundred; `None` while there are too few to be told.
pub fn shares(votes: &[u64]) -> Option<Vec<u64>> {
    let all: u64 = votes.iter().sum();
    (all >= OTHERS).then(|| votes.iter().map(|votes| (votes * 100 + all / 2) / all).collect())
}

/// True if a case's title says something that its question does not: a word of its own.
pub fn adds(title: &str, question: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let letters = text.to_lowercase();
        letters.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let known = words(question);
    words(title).iter().any(|word| !known.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Title;
    use crate::exhibit::Collections;
    type Result<T> = std::result::Result<T, crate::read::Wrong>;

    /// Disputes of those weights, called `d0`, `d1` and so on, in turn of two themes.
    fn disputed(weights: &[u8]) -> Result<Exhibit> {
        let terms = |ids: &[&str]| {
            let terms: Vec<_> = ids.iter().map(|id| format!(r#"{{"id": "{id}", "label": "{id}"}}"#)).collect();
            terms.join(", ")
        };
        let title: Title = crate::read::from_str(&format!(
            r#"{{"title": "x", "vocabularies": {{"dispute-theme": [{}], "confidence": [{}]}}}}"#,
            terms(&["dates", "names"]),
            terms(&["high", "medium", "low"])
        ))?;
        let dispute = |(index, weight): (usize, &u8)| {
            let theme = ["names", "dates"][index % 2];
            let rest = r#""kind": "k", "title": "t", "question": "q", "verdict": "v", "confidence": "high""#;
            let text = format!(r#"{{"id": "d{index}", "theme": "{theme}", "weight": {weight}, {rest}}}"#);
            crate::read::from_str::<Dispute>(&text)
        };
        let disputes = weights.iter().enumerate().map(dispute).collect::<Result<_>>()?;
        Ok(Exhibit::new(title, Collections { disputes, ..Collections::default() }))
    }

    #[test]
    fn the_wall_has_the_weightiest_cases_and_at_most_a_dozen() -> Result<()> {
        assert_eq!(wall(&disputed(&[1, 3, 2, 3])?), [1, 3, 2]);
        assert_eq!(wall(&disputed(&[1, 1])?), [0, 1], "where there are no others, those for the curious");
        assert_eq!(wall(&disputed(&[3; 20])?), (0..WALL).collect::<Vec<_>>());
        assert!(wall(&Exhibit::default()).is_empty());
        Ok(())
    }

    #[test]
    fn the_next_case_leads_round_the_wall_and_round_the_index() -> Result<()> {
        let exhibit = disputed(&[1, 3, 1, 3, 1])?;
        let after = |id: &str| next(&exhibit, id).map(|dispute| dispute.id.to_string());
        assert_eq!(after("d1").as_deref(), Some("d3"));
        assert_eq!(after("d3").as_deref(), Some("d1"));
        // By theme: dates has d1 and d3, names d0, d2 and d4.
        assert_eq!([after("d0").as_deref(), after("d2").as_deref()], [Some("d2"), Some("d4")]);
        assert_eq!(after("d4").as_deref(), Some("d1"));
        assert_eq!(after("gone"), None);
        assert_eq!(next(&disputed(&[3])?, "d0"), None);
        assert_eq!([place(&exhibit, "d3"), place(&exhibit, "d0")], [Some((2, 2)), None]);
        Ok(())
    }

    #[test]
    fn whoever_cannot_choose_is_given_what_they_have_not_judged() -> Result<()> {
        let exhibit = disputed(&[1, 3, 1])?;
        let given = |judged: &[&str]| {
            let judged = judged.iter().map(|id| Id::from(*id)).collect();
            dealt(&exhibit, &judged).map(|dispute| dispute.id.to_string())
        };
        assert_eq!([given(&[]), given(&["d1"])].map(Option::unwrap_or_default), ["d1", "d0"]);
        assert_eq!([given(&["d0", "d1"]), given(&["d0", "d1", "d2"])].map(Option::unwrap_or_default), ["d2", "d1"]);
        assert_eq!(dealt(&Exhibit::default(), &BTreeSet::new()), None);
        Ok(())
    }

    #[test]
    fn what_one_side_alone_says_is_told_apart() {
        let own = |sides: &[&str]| own_figures(sides).into_iter().map(Option::unwrap_or_default).collect::<Vec<_>>();
        assert_eq!(own(&["Renamed in 1939.", "In 1945, not in 1939", "1933–1937"]), ["", "1945", "1933–1937"]);
        assert_eq!(own(&["about 120,903 of 359\u{a0}000", "16,000, or 5"]), ["120,903", "16,000"]);
        assert_eq!(own(&["a KIM-10 of 408s, the 412-й", "none"]), ["", ""]);
        assert_eq!(own(&["alone in 1946"]), ["1946"]);
        assert!(own(&[]).is_empty());
    }

    #[test]
    fn the_surest_word_has_all_dots_and_an_unknown_one_has_none() -> Result<()> {
        let exhibit = disputed(&[1])?;
        assert_eq!(["high", "medium", "low", "?"].map(|word| sureness(&exhibit, word).0), [3, 2, 1, 0]);
        Ok(())
    }

    #[test]
    fn a_title_that_only_says_the_question_again_is_known() {
        assert!(!adds("How many KIM-10s?", "How many KIM-10s were built?"));
        assert!(adds("Licence, reparation or copy?", "Which word fits?") && !adds("", "Why?"));
        assert!(!adds("Сколько «Эрик»?", "Сколько было «Эрик»?") && adds("カメラ", "どの国?"));
    }

    #[test]
    fn what_others_think_is_told_from_twenty_votes_on() {
        assert_eq!(shares(&[10, 9]), None);
        assert_eq!(shares(&[10, 5, 5]), Some(vec![50, 25, 25]));
        assert_eq!(shares(&[]), None);
    }
}
