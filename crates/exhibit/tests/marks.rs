//! What spotting the difference promises.

use crate::common::shipped;
use exhibit::check::check;
use exhibit::content::{Id, Mark};
use exhibit::marks::{differences, row};
use exhibit::{Exhibit, Problem};

fn ids(ids: &[&str]) -> Vec<Id> {
    ids.iter().map(|id| Id::from(*id)).collect()
}

/// Twins in shape, drawn one by one, that only details tell apart.
const TWINS: [[&str; 2]; 12] = [
    ["jac-js4", "moskvich-3"],
    ["moskvich-3", "moskvich-3e"],
    ["mg-rx9", "moskvich-m90"],
    ["sehol-a5", "moskvich-6"],
    ["rila", "scaldia"],
    ["moskvitch-408", "rila"],
    ["moskvitch-412", "moskvitch-elite"],
    ["moskvitch-423", "moskvitch-424"],
    ["moskvitch-400", "moskvitch-401"],
    ["moskvitch-402", "moskvitch-403"],
    ["moskvitch-2136", "moskvitch-2137"],
    ["moskvitch-2138", "moskvitch-2140"],
];

#[test]
fn for_every_pair_of_honest_twins_two_differences_or_more_are_marked_on_both() {
    let (exhibit, _) = shipped();
    for twins in TWINS {
        let objects = ids(&twins);
        let both = differences(&exhibit, &objects).into_iter().filter(|one| one.marks.iter().all(Option::is_some));
        assert!(both.count() >= 2, "{twins:?}");
    }
}

#[test]
fn every_drawing_is_told_in_words_and_in_every_language() {
    let (exhibit, _) = shipped();
    for object in exhibit.all.objects.iter().filter(|object| object.drawing.is_some()) {
        // Less would tell it from nothing.
        assert!(object.marks.len() >= 2, "{} has no more than {} marks", object.id, object.marks.len());
        for lang in &exhibit.title.languages {
            assert!(object.marks.iter().all(|mark| mark.text.exactly(&lang.id).is_some()), "{} {}", object.id, lang.id);
        }
    }
}

#[test]
fn who_shares_a_drawing_shares_what_is_said_of_it() {
    let (exhibit, _) = shipped();
    for object in &exhibit.all.objects {
        let Some(drawing) = object.drawing.as_ref().filter(|drawing| **drawing != object.id) else { continue };
        let own = exhibit.object(drawing).map(|own| own.marks.iter().map(|mark| &mark.text).collect::<Vec<_>>());
        let told: Vec<_> = object.marks.iter().map(|mark| &mark.text).collect();
        assert!(own.is_none_or(|own| own == told), "{} and {drawing}", object.id);
    }
}

#[test]
fn what_is_told_in_the_same_words_is_no_difference() {
    let (exhibit, _) = shipped();
    let twins = ids(&["moskvitch-408", "rila"]);
    let told: Vec<Id> = differences(&exhibit, &twins).into_iter().map(|one| one.what).collect();
    assert!(told.iter().any(|what| **what == *"side") && !told.iter().any(|what| **what == *"wheels"), "{told:?}");
}

#[test]
fn an_object_alone_or_beside_itself_differs_in_nothing() {
    let (exhibit, _) = shipped();
    assert!(differences(&exhibit, &ids(&["moskvich-3"])).is_empty());
    assert!(differences(&exhibit, &ids(&["moskvich-3", "moskvich-3"])).is_empty());
    assert!(differences(&exhibit, &ids(&["moskvich-3", "nobody"])).is_empty());
}

/// What the check says of the marks of an object after a change to them.
fn said(change: impl Fn(&mut Vec<Mark>)) -> Vec<Problem> {
    let (shipped, _) = shipped();
    let mut all = shipped.all.clone();
    if let Some(object) = all.objects.iter_mut().find(|object| !object.marks.is_empty()) {
        change(&mut object.marks);
    }
    let exhibit = Exhibit::new(shipped.title.clone(), all);
    check(&exhibit).into_iter().filter(|problem| problem.field.starts_with("marks")).collect()
}

#[test]
fn a_mark_beside_the_drawing_one_of_no_size_and_one_made_twice_are_found() {
    assert!(said(|_| {}).is_empty());
    assert!(!said(|marks| marks.iter_mut().for_each(|mark| mark.spot[0] += 99_000.0)).is_empty());
    assert!(!said(|marks| marks.iter_mut().for_each(|mark| mark.spot[2] = 0.0)).is_empty());
    assert!(!said(|marks| marks.extend(marks.first().cloned())).is_empty());
}

#[test]
fn a_mark_of_an_unknown_part_or_without_words_is_found() {
    assert!(!said(|marks| marks.iter_mut().for_each(|mark| mark.what = "no-such-part".into())).is_empty());
    assert!(!said(|marks| marks.iter_mut().for_each(|mark| mark.text = Default::default())).is_empty());
}

#[test]
fn numbers_stand_over_their_marks_as_far_as_they_leave_each_other_room() {
    assert_eq!(row(&[500.0, 100.0], 90.0), [500.0, 100.0], "nobody is pushed who has room");
    assert_eq!(row(&[100.0, 100.0], 90.0), [55.0, 145.0], "two over one spot share it evenly");
    let middles = [10.0, 30.0, 20.0, 400.0, 390.0, 25.0];
    let mut row = row(&middles, 40.0);
    assert!(row[0] < row[2] && row[2] < row[5] && row[5] < row[1], "in the order of the marks: {row:?}");
    row.sort_by(f64::total_cmp);
    assert!(row.windows(2).all(|pair| pair[1] - pair[0] > 39.999), "{row:?}");
}
