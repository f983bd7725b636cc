//! What the sources answer to one question, side by side: whoever says the same stands in one row.

use crate::claim::{Citation, Claim, Value, preferred};

/// An answer, with everybody who gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What is said.
    pub claim: Claim,
    /// Who says so, each once.
    pub sources: Vec<Citation>,
    /// The museum holds it to be right.
    pub held: bool,
    /// Where there are several numbers: from where to where it reaches, in parts of a hundred of the largest.
    pub bar: Option<(f64, f64)>,
}

/// Numbers that differ by less are not drawn: the bars would look alike.
const ALIKE: f64 = 0.97;

/// The answers of claims, in the order in which they are first met.
pub fn answers(claims: &[Claim]) -> Vec<Answer> {
    let held = preferred(claims);
    let mut answers: Vec<Answer> = Vec::new();
    for claim in claims {
        let same = |answer: &&mut Answer| {
            let other = &answer.claim;
            (&other.value, other.to, other.about, &other.note) == (&claim.value, claim.to, claim.about, &claim.note)
        };
        let is_held = held.is_some_and(|held| std::ptr::eq(held, claim));
        match answers.iter_mut().find(same) {
            Some(answer) => {
                merge(&mut answer.sources, &claim.sources);
                answer.held |= is_held;
                // The reason stands with the claim that is held.
                answer.claim.reason = answer.claim.reason.take().or_else(|| claim.reason.clone());
            }
            None => {
                let mut sources = Vec::new();
                merge(&mut sources, &claim.sources);
                answers.push(Answer { claim: claim.clone(), sources, held: is_held, bar: None });
            }
        }
    }
    draw(&mut answers);
    answers
}

/// Adds citations that are not there yet.
pub fn merge(to: &mut Vec<Citation>, more: &[Citation]) {
    for citation in more {
        if !to.contains(citation) {
            to.push(citation.clone());
        }
    }
}

/// Gives bars to numbers that can be told apart.
fn draw(answers: &mut [Answer]) {
    let ends = |claim: &Claim| match claim.value {
        Value::Number(low) if low >= 0.0 => Some((low, claim.to.unwrap_or(low))),
        _ => None,
    };
    let highs: Vec<f64> = answers.iter().filter_map(|answer| ends(&answer.claim)).map(|(_, high)| high).collect();
    let (least, most) = highs.iter().fold((f64::INFINITY, 0.0_f64), |(low, high), n| (low.min(*n), high.max(*n)));
    if highs.len() < 2 || most <= 0.0 || least / most > ALIKE {
        return;
    }
    for answer in answers {
        answer.bar = ends(&answer.claim).map(|(low, high)| (low / most * 100.0, high / most * 100.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    type Result<T> = std::result::Result<T, crate::read::Wrong>;

    fn read(claims: &str) -> Result<Vec<Answer>> {
        Ok(answers(&crate::read::from_str::<Vec<Claim>>(claims)?))
    }

    #[test]
    fn whoever_says_the_same_shares_a_row_and_is_named_once() -> Result<()> {
        let answers = read(
            r#"[{"value": 26000, "sources": ["a:1"]}, {"value": 1501, "preferred": true, "sources": ["b", "a:1"]},
            {"value": 1501, "sources": ["b", "c"], "reason": {"en": "counted"}}]"#,
        )?;
        assert_eq!(answers.len(), 2);
        let told: Vec<&str> = answers[1].sources.iter().map(|citation| &*citation.source).collect();
        assert_eq!(told, ["b", "a", "c"]);
        assert!(answers[1].held && !answers[0].held && answers[1].claim.reason.is_some());
        Ok(())
    }

    #[test]
    fn bars_are_to_one_scale_and_only_where_numbers_differ() -> Result<()> {
        let answers = read(r#"[{"value": 450, "to": 500, "sources": ["a"]}, {"value": 1000, "sources": ["b"]}]"#)?;
        assert_eq!(
            answers.iter().map(|answer| answer.bar).collect::<Vec<_>>(),
            [Some((45.0, 50.0)), Some((100.0, 100.0))]
        );
        for alike in [
            r#"[{"value": 1940, "sources": ["a"]}, {"value": 1941, "sources": ["b"]}]"#,
            r#"[{"value": 7, "sources": ["a"]}]"#,
            r#"[{"value": 7, "sources": ["a"]}, {"value": {"en": "seven"}, "sources": ["b"]}]"#,
        ] {
            assert!(read(alike)?.iter().all(|answer| answer.bar.is_none()), "{alike}");
        }
        Ok(())
    }
}
