//! What the comparison promises.

use crate::common::shipped;
use exhibit::compare::{OFFERED, pairs, rows, stands};
use exhibit::content::Id;

fn ids(ids: &[&str]) -> Vec<Id> {
    ids.iter().map(|id| Id::from(*id)).collect()
}

#[test]
fn a_donor_and_its_descendant_are_offered_as_a_pair() {
    let (exhibit, _) = shipped();
    let links = &exhibit.all.links;
    let all = pairs(&exhibit);
    let pairs: Vec<(&str, &str)> = all
        .around(1967, OFFERED)
        .entries
        .iter()
        .filter_map(|(_, index)| links.get(*index))
        .map(|link| (&*link.from, &*link.to))
        .collect();
    for pair in [
        ("opel-kadett-k38", "moskvitch-400"),
        ("ford-prefect", "kim-10"),
        ("simca-1308", "moskvitch-2141"),
        ("jac-js4", "moskvich-3"),
    ] {
        assert!(pairs.contains(&pair), "{pair:?}");
    }
}

#[test]
fn side_by_side_no_object_stands_in_another() {
    let (exhibit, _) = shipped();
    let stands = stands(&exhibit, &ids(&["ford-a", "moskvitch-400", "moskvich-m90", "moskvitch-g-4"]), false);
    assert_eq!(stands.len(), 4);
    assert!(stands.windows(2).all(|pair| pair[0].x + pair[0].size.0 < pair[1].x));
}

#[test]
fn laid_over_each_other_the_front_axles_are_in_one_line() {
    let (exhibit, _) = shipped();
    let objects = ids(&["opel-kadett-k38", "moskvitch-400", "moskvich-8"]);
    let axle = |id: &Id| exhibit.object(id).map_or(0.0, |object| object.anchor());
    let axles: Vec<f64> = stands(&exhibit, &objects, true).iter().map(|stand| stand.x + axle(&stand.id)).collect();
    assert!(axles.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 1e-9));
}

#[test]
fn what_differs_is_marked_and_what_is_alike_is_not() {
    let (exhibit, _) = shipped();
    let row = |objects: &[&str], property: &str| {
        rows(&exhibit, &ids(objects)).into_iter().find(|row| *row.property == *property)
    };
    assert!(row(&["moskvitch-407", "moskvich-8"], "length").is_some_and(|row| row.differs));
    assert!(row(&["moskvitch-407", "moskvitch-402"], "length").is_some_and(|row| !row.differs));
}
