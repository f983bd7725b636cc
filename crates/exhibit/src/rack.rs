//! The drawings that are on the page: which of them leave it when there are many.
//!
//! Invariant: what is shown never leaves, and what is not shown never holds more than [`MOST`] elements together with
//! what is. So what a page takes does not grow with how much of a collection was looked at.

/// How many elements the drawings on the page may have together before some leave: about forty drawings, which is more
/// than a screen shows; what a visitor goes back to is still there.
pub const MOST: usize = 3_000;

/// Drawings by name, each with how many elements it has; the least recently used first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rack(Vec<(String, usize)>);

impl Rack {
    /// A drawing has come, made of those elements; its text as it was cleaned, with nothing but elements in it.
    pub fn put(&mut self, name: &str, inside: &str) {
        self.0.retain(|(other, _)| other != name);
        let ends = inside.matches("</").count();
        self.0.push((name.to_owned(), inside.matches('<').count() - ends));
    }

    /// Somebody is about to see it.
    pub fn used(&mut self, name: &str) {
        if let Some(place) = self.0.iter().position(|(other, _)| other == name) {
            self.0[place..].rotate_left(1);
        }
    }

    /// Whether some must leave, if they can.
    pub fn is_full(&self) -> bool {
        self.weight() > MOST
    }

    /// Takes out what leaves: the least recently used of what is not shown, until the rest is not too much.
    pub fn leaving(&mut self, is_shown: impl Fn(&str) -> bool) -> Vec<String> {
        let mut over = self.weight().saturating_sub(MOST);
        let mut gone = Vec::new();
        self.0.retain(|(name, weight)| {
            let stays = over == 0 || is_shown(name);
            if !stays {
                over = over.saturating_sub(*weight);
                gone.push(name.clone());
            }
            stays
        });
        gone
    }

    fn weight(&self) -> usize {
        self.0.iter().map(|(_, weight)| weight).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A drawing of so many elements.
    fn of(weight: usize) -> String {
        "<g><path/></g>".repeat(weight / 2) + &"<path/>".repeat(weight % 2)
    }

    #[test]
    fn what_was_used_longest_ago_leaves_first_and_no_more_than_must() {
        let mut rack = Rack::default();
        for name in ["a", "b", "c"] {
            rack.put(name, &of(MOST / 3));
        }
        assert!(!rack.is_full());
        rack.used("a");
        rack.put("d", &of(7));
        assert!(rack.is_full());
        assert_eq!(rack.leaving(|_| false), ["b"]);
        assert!(!rack.is_full() && rack.leaving(|_| false).is_empty());
    }

    proptest! {
        #[test]
        fn what_is_shown_never_leaves_and_the_rest_is_never_too_much(
            deeds in prop::collection::vec((0..40_usize, 0..900_usize, prop::bool::ANY), 0..200),
            shown in prop::collection::btree_set(0..40_usize, 0..12),
        ) {
            let mut rack = Rack::default();
            let is_shown = |name: &str| name.parse().is_ok_and(|name: usize| shown.contains(&name));
            for (name, weight, new) in deeds {
                let name = name.to_string();
                let there = rack.0.iter().any(|(other, _)| *other == name);
                if new || !there { rack.put(&name, &of(weight)) } else { rack.used(&name) }
                prop_assert!(rack.0.last().is_some_and(|(last, _)| *last == name));
                let before = rack.clone();
                let gone = rack.leaving(is_shown);
                prop_assert!(!gone.iter().any(|name| is_shown(name)));
                let stays = |name: &String| rack.0.iter().any(|(other, _)| other == name);
                prop_assert!(before.0.iter().all(|(name, _)| gone.contains(name) != stays(name)));
                let unseen: usize = rack.0.iter().filter(|(name, _)| !is_shown(name)).map(|(_, weight)| weight).sum();
                prop_assert!(!rack.is_full() || unseen == 0);
            }
        }
    }
}
