//! What a visitor may do, sensible or not, for promises that hold whatever they do.

use super::shipped;
use exhibit::camera::Camera;
use exhibit::clock::Pace;
use exhibit::content::Id;
use exhibit::filter::Sort;
use exhibit::tree::Direction;
use exhibit::{Action, Exhibit, Room};
use proptest::prelude::*;
use std::sync::LazyLock;

thread_local! {
    static EXHIBIT: LazyLock<Exhibit> = LazyLock::new(|| shipped().0);
}

/// Something about the shipped content, which is read once.
pub fn with<T>(what: impl FnOnce(&Exhibit) -> T) -> T {
    EXHIBIT.with(|exhibit| what(exhibit))
}

/// Anything a visitor may do, sensible or not.
pub fn deeds() -> impl Strategy<Value = Action> {
    let (objects, places, movements, disputes, stories, terms) = with(|exhibit| {
        let objects: Vec<Id> = exhibit.all.objects.iter().map(|object| object.id.clone()).collect();
        let places: Vec<Id> = exhibit.all.places.iter().map(|place| place.id.clone()).collect();
        let movements: Vec<Id> = exhibit.all.movements.iter().map(|movement| movement.id.clone()).collect();
        let disputes: Vec<Id> = exhibit.all.disputes.iter().map(|dispute| dispute.id.clone()).collect();
        let stories: Vec<Id> = exhibit.all.stories.iter().map(|story| story.id.clone()).collect();
        let terms: Vec<(Id, Id)> = exhibit
            .title
            .facets
            .iter()
            .flat_map(|facet| exhibit.terms(&facet.by).iter().map(|term| (facet.by.clone(), term.id.clone())))
            .collect();
        (objects, places, movements, disputes, stories, terms)
    });
    let compared = objects.clone();
    let pick = |ids: Vec<Id>| prop::sample::select(ids.iter().map(ToString::to_string).collect::<Vec<_>>());
    let camera = || {
        prop::option::of((-9e3..9e3_f64, -9e3..9e3_f64, 0.02..9.0_f64).prop_map(|(x, y, scale)| Camera { x, y, scale }))
    };
    let terms: Vec<(String, String)> =
        terms.iter().map(|(facet, term)| (facet.to_string(), term.to_string())).collect();
    prop_oneof![
        prop::sample::select(Room::ALL.to_vec()).prop_map(Action::Open),
        pick(disputes).prop_map(|id| Action::OpenEntry(Room::Disputes, id.into())),
        Just(Action::CloseEntry),
        pick(objects.clone()).prop_map(|id| Action::ShowObject(id.into())),
        prop::option::of(pick(objects)).prop_map(|id| Action::ChooseObject(id.map(Into::into))),
        prop::option::of(pick(places)).prop_map(|id| Action::ChoosePlace(id.map(Into::into))),
        prop::option::of(pick(movements)).prop_map(|id| Action::ChooseMovement(id.map(Into::into))),
        any::<i32>().prop_map(Action::Year),
        any::<i32>().prop_map(Action::Turn),
        any::<bool>().prop_map(Action::Play),
        any::<bool>().prop_map(Action::Range),
        any::<bool>().prop_map(Action::Split),
        any::<bool>().prop_map(Action::Backwards),
        (1900..2050).prop_map(Action::Since),
        prop::sample::select(Pace::ALL.to_vec()).prop_map(Action::Pace),
        prop::option::of(pick(compared.clone())).prop_map(|id| Action::Goal(id.map(Into::into))),
        pick(compared.clone()).prop_map(|id| Action::Fold(id.into())),
        prop::sample::select(vec!["engine-from", "claimed"]).prop_map(|term| Action::Mute(term.into())),
        Just(Action::Unfold),
        Just(Action::Tick),
        ".{0,12}".prop_map(Action::Search),
        prop::sample::select(terms).prop_map(|(facet, term)| Action::Filter(facet.into(), term.into())),
        Just(Action::ClearFilters),
        any::<bool>().prop_map(Action::Sheet),
        any::<bool>().prop_map(Action::Tools),
        prop::option::of("https://.{0,12}").prop_map(|address| Action::Code(address.map(Into::into))),
        prop::option::of(prop::sample::select(vec!["en", "ru"])).prop_map(|lang| Action::Keys(lang.map(Into::into))),
        (prop::sample::select(vec!["totals-by-model", "plant-output", "x"]), 0..40_usize)
            .prop_map(|(series, point)| Action::Point(series.into(), point)),
        any::<bool>().prop_map(Action::Overlay),
        any::<bool>().prop_map(Action::Outline),
        pick(compared.clone()).prop_map(|id| Action::Compare(id.into())),
        (pick(compared.clone()), 0..5_usize).prop_map(|(id, paint)| Action::Paint(id.into(), paint)),
        (pick(compared.clone()), pick(compared)).prop_map(|(a, b)| Action::ComparePair(a.into(), b.into())),
        prop::sample::select(vec!["shelf", "year", "name", "power"])
            .prop_map(|id| Action::Sort(with(|exhibit| Sort::parse(exhibit, id)).unwrap_or_default())),
        prop::sample::select(Direction::ALL.to_vec()).prop_map(Action::Trace),
        camera().prop_map(Action::Tree),
        camera().prop_map(Action::Map),
        prop::sample::select(vec!["en", "ru"]).prop_map(|lang| Action::Lang(lang.into())),
        (pick(stories), 0..9_usize).prop_map(|(id, step)| Action::Tell(id.into(), step)),
        Just(Action::LeaveStory),
        (0..5_usize).prop_map(Action::Guess),
        (0..5_usize).prop_map(Action::Pick),
        Just(Action::NextQuestion),
        Just(Action::NewGame),
        prop::option::of(prop::sample::select(vec!["dates", "engines"]))
            .prop_map(|theme| Action::Theme(theme.map(Into::into))),
    ]
}
