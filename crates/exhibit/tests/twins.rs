//! What the pictures show stands in their twins in words: every node and link of the tree, every era and full year of
//! the ruler, every movement of the map.

use crate::common::shipped;
use exhibit::clock::density;
use exhibit::tree::outline;
use exhibit::years::years_told;
use std::collections::BTreeSet;

#[test]
fn every_object_and_every_link_of_the_tree_is_told_once_in_its_outline() {
    let (exhibit, _) = shipped();
    let told = outline(&exhibit, 1967, usize::MAX);
    let objects: BTreeSet<_> = told.iter().map(|one| &one.object.id).collect();
    assert_eq!((objects.len(), told.len()), (exhibit.all.objects.len(), exhibit.all.objects.len()));
    let links: Vec<_> = told.iter().flat_map(|one| one.links.iter().map(|link| &link.id)).collect();
    let once: BTreeSet<_> = links.iter().collect();
    assert_eq!((once.len(), links.len()), (exhibit.all.links.len(), exhibit.all.links.len()));
    let years: Vec<_> = told.iter().filter_map(|one| Some(one.object.years()?.first_year())).collect();
    assert!(years.is_sorted(), "in the order of time");
    assert!(told.iter().any(|one| one.begun) && told.iter().any(|one| !one.begun), "in step with the clock");
    assert_eq!(outline(&exhibit, 1967, 7).len(), 7, "no more than asked for");
}

#[test]
fn every_era_and_every_year_with_a_bar_on_the_ruler_is_told() {
    let (exhibit, _) = shipped();
    let told = years_told(&exhibit);
    let eras: Vec<_> = told.iter().filter_map(|one| Some(&one.era?.id)).collect();
    assert_eq!(eras, exhibit.all.eras.iter().map(|era| &era.id).collect::<Vec<_>>());
    let years: BTreeSet<i32> = told.iter().flat_map(|one| one.years.iter().map(|told| told.year)).collect();
    let bars = exhibit.title.clock.years().zip(density(&exhibit)).filter(|(_, full)| full.all > 0.0);
    assert_eq!(years, bars.map(|(year, _)| year).collect());
}

#[test]
fn every_movement_is_in_one_of_the_three_lists_of_the_itinerary() {
    let (exhibit, _) = shipped();
    let atlas = exhibit.atlas();
    let every: BTreeSet<usize> = (0..exhibit.all.movements.len()).collect();
    for year in exhibit.title.clock.years() {
        let lists = [
            atlas.moves_before(year, usize::MAX),
            atlas.moves_in((year, year), usize::MAX),
            atlas.moves_after(year, usize::MAX),
        ];
        assert_eq!(lists[2].len(), atlas.count_after(year), "{year}");
        let all: Vec<usize> = lists.into_iter().flatten().collect();
        assert_eq!(all.len(), every.len(), "{year}: each in one list");
        assert_eq!(all.into_iter().collect::<BTreeSet<_>>(), every, "{year}");
    }
}
