//! Many short lists of numbers in two long ones, which is small and quick to read.

/// For each key from 0 on, its numbers in the order in which they came.
#[derive(Debug, Default)]
pub struct Lists {
    /// Where the list of each key begins, and where the last one ends.
    starts: Vec<u32>,
    numbers: Vec<u32>,
}

impl Lists {
    /// Sorts pairs of key and number into lists by counting: twice through the pairs, whatever their order.
    /// Invariant: every key is less than `keys`.
    pub fn of(keys: usize, pairs: &[(u32, u32)]) -> Self {
        let mut starts = vec![0_u32; keys + 1];
        for (key, _) in pairs {
            starts[*key as usize + 1] += 1;
        }
        for key in 1..starts.len() {
            starts[key] += starts[key - 1];
        }
        let mut ends = starts.clone();
        let mut numbers = vec![0; pairs.len()];
        for (key, number) in pairs {
            let end = &mut ends[*key as usize];
            numbers[*end as usize] = *number;
            *end += 1;
        }
        Self { starts, numbers }
    }

    /// The numbers of a key; none, if there is no such key.
    pub fn get(&self, key: usize) -> &[u32] {
        let bounds = self.starts.get(key).zip(self.starts.get(key + 1));
        bounds.and_then(|(from, to)| self.numbers.get(*from as usize..*to as usize)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_has_its_numbers_in_their_order() {
        let lists = Lists::of(4, &[(2, 7), (0, 1), (2, 5)]);
        assert_eq!(
            [lists.get(0), lists.get(1), lists.get(2), lists.get(3), lists.get(4)],
            [&[1][..], &[], &[7, 5], &[], &[]]
        );
        assert!(Lists::default().get(0).is_empty());
    }
}
