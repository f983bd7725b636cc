//! The tree as the exhibit lays it out, and the same graph for the peers.

use exhibit::Exhibit;
use exhibit::content::Id;
use exhibit::tree::{Hidden, Layout, Request, Wanted, layout};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The screen it is laid out for.
const SCREEN: (f64, f64) = (1366.0, 600.0);

/// The tree with nothing folded and nothing muted.
pub fn request(exhibit: &Exhibit) -> Request {
    let (hidden, muted) = (Hidden::default(), BTreeSet::new());
    let open = BTreeSet::new();
    Request::new(exhibit, &Wanted { hidden: &hidden, muted: &muted, open, lang: "en", screen: SCREEN, letters: 1.0 })
}

/// Lays it out.
pub fn laid_out(request: &Request) -> Layout {
    layout(request)
}

/// Where each object stands.
fn positions(layout: &Layout) -> BTreeMap<&Id, (f64, f64)> {
    let members = layout.nodes.iter().flat_map(|node| node.objects.iter().map(move |id| (id, (node.x, node.y))));
    members.collect()
}

/// The graph, with where the exhibit puts each node: the peers get its order along the years as layers.
pub fn for_peers(exhibit: &Exhibit, layout: Option<&Layout>) -> Value {
    let at = layout.map(positions).unwrap_or_default();
    let dated = |id: &Id| exhibit.object(id).and_then(|object| object.years());
    let nodes: Vec<Value> = exhibit
        .all
        .objects
        .iter()
        .filter_map(|object| {
            let years = object.years()?;
            Some(json!({ "id": &*object.id, "year": years.first_year(), "at": at.get(&object.id) }))
        })
        .collect();
    let links = exhibit.all.links.iter().filter(|link| dated(&link.from).is_some() && dated(&link.to).is_some());
    let edges: Vec<Value> = links.map(|link| json!([&*link.from, &*link.to])).collect();
    json!({ "nodes": nodes, "edges": edges, "crossings": layout.map(Layout::crossings) })
}
