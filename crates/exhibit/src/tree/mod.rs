//! The generation tree: which objects it holds, where each stands, and who descends from whom.
//!
//! Split as request → layout: a [`Request`] is plain data that can be compared, a [`Layout`] is plain geometry, and the
//! same request gives the same layout every time, on every machine. Invariant: no randomness, no hash maps, no
//! measuring of text on a screen in here.

mod crossings;
mod fold;
mod highlight;
mod kinship;
mod layout;
pub mod lettering;
mod outline;
mod request;
mod told;
mod trace;

pub use fold::{Hidden, fold};
pub use highlight::{Highlight, HighlightRequest, highlight};
pub use kinship::{Step, farthest, kinship};
pub use layout::{
    Axis, Caption, DECK, Layout, Look, Place, PlacedFamily, PlacedNode, RoadPart, Role, RoutedEdge, Walk, Work,
    count_width, layout,
};
pub use outline::{OutlineEntry, outline};
pub use request::{Edge, Node, Request, Wanted, label};
pub use told::{Part, Sentence, parts, sentences};
pub use trace::{Direction, heirs, trace};

use crate::content::{Id, Link};
use std::collections::BTreeSet;

/// True if the tree shows links of that kind and evidence.
pub fn shown(link: &Link, muted: &BTreeSet<Id>) -> bool {
    !muted.contains(&link.kind) && !muted.contains(link.evidence.id())
}
