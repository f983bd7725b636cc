//! Spot the difference: what tells objects apart that look alike, by the marks on their drawings.

use crate::content::{Id, Mark};
use crate::exhibit::Exhibit;
use crate::order::sort_by;

/// One part of which compared objects have something different to show.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference<'a> {
    /// The part: a term of the vocabulary `mark`.
    pub what: Id,
    /// What each object shows there, in their order; `None` for one that says nothing of it.
    pub marks: Vec<Option<&'a Mark>>,
}

/// What differs between objects, in the order of the vocabulary `mark`. A part counts if at least two of them speak of
/// it, and not in the same words.
pub fn differences<'a>(exhibit: &'a Exhibit, objects: &[Id]) -> Vec<Difference<'a>> {
    let difference = |what: &Id| {
        let marks: Vec<Option<&Mark>> =
            objects.iter().map(|id| exhibit.object(id)?.marks.iter().find(|mark| mark.what == *what)).collect();
        let mut told = marks.iter().flatten();
        let first = told.next()?;
        told.any(|mark| mark.text != first.text).then(|| Difference { what: what.clone(), marks })
    };
    exhibit.terms("mark").iter().filter_map(|term| difference(&term.id)).collect()
}

/// Where the numbers of marks stand in a row above an object: each above the middle of its mark, or as little beside it
/// as leaves `gap` between neighbours. In the order of the middles.
pub fn row(middles: &[f64], gap: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..middles.len()).collect();
    sort_by(&mut order, |a, b| middles[*a].total_cmp(&middles[*b]));
    // Numbers that touch become a block, which stands where the mean of its middles is.
    let mut blocks: Vec<(f64, Vec<usize>)> = Vec::new();
    for index in order {
        let mut block = (middles[index], vec![index]);
        while let Some((middle, before)) = blocks.pop() {
            let reach = (before.len() + block.1.len()) as f64 / 2.0 * gap;
            if block.0 - middle >= reach {
                blocks.push((middle, before));
                break;
            }
            let all: Vec<usize> = before.into_iter().chain(block.1).collect();
            block = (all.iter().map(|one| middles[*one]).sum::<f64>() / all.len() as f64, all);
        }
        blocks.push(block);
    }
    let mut row = vec![0.0; middles.len()];
    for (middle, block) in blocks {
        let first = middle - gap * (block.len() - 1) as f64 / 2.0;
        block.iter().enumerate().for_each(|(place, index)| row[*index] = first + gap * place as f64);
    }
    row
}
