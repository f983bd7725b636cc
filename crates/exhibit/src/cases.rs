//! The disputes as cases: which are for everybody, which comes next, and how sure the curator is.

use crate::by_theme::{Row, rows};
use crate::content::Dispute;
use crate::exhibit::Exhibit;
use std::cmp::Reverse;

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
