//! What a visitor may do, sensible or not, for promises that hold whatever they do.

use super::shipped;
use exhibit::camera::Camera;
use exhibit::clock::Pace;
use exhibit::content::Id;
use exhibit::filter::Sort;
use exhibit::search::Kind;
use exhibit::tree::Direction;
use exhibit::visit::{
    ChronicleAction, ClockAction, CompareAction, Contrast, DisputesAction, GalleryAction, GameAction, Letters,
    MapAction, Motion, NumbersAction, ParadeAction, SelectionAction, SettingsAction, ShellAction, SourcesAction,
    StoryAction, TitleAction, TreeAction,
};
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
    let (compared, known) = (objects.clone(), objects.clone());
    let pick = |ids: Vec<Id>| prop::sample::select(ids.iter().map(ToString::to_string).collect::<Vec<_>>());
    let camera = || {
        prop::option::of((-9e3..9e3_f64, -9e3..9e3_f64, 0.02..9.0_f64).prop_map(|(x, y, scale)| Camera { x, y, scale }))
    };
    let terms: Vec<(String, String)> =
        terms.iter().map(|(facet, term)| (facet.to_string(), term.to_string())).collect();
    prop_oneof![
        prop::sample::select(Room::ALL.to_vec()).prop_map(Action::Open),
        pick(disputes).prop_map(|id| SelectionAction::OpenEntry(Room::Disputes, id.into())).prop_map(Action::from),
        Just(Action::from(SelectionAction::CloseEntry)),
        pick(objects.clone()).prop_map(|id| SelectionAction::ShowObject(id.into())).prop_map(Action::from),
        prop::option::of(pick(objects))
            .prop_map(|id| SelectionAction::ChooseObject(id.map(Into::into)))
            .prop_map(Action::from),
        prop::option::of(pick(places))
            .prop_map(|id| SelectionAction::ChoosePlace(id.map(Into::into)))
            .prop_map(Action::from),
        prop::option::of(pick(movements))
            .prop_map(|id| SelectionAction::ChooseMovement(id.map(Into::into)))
            .prop_map(Action::from),
        any::<i32>().prop_map(ClockAction::Year).prop_map(Action::from),
        any::<i32>().prop_map(ClockAction::Turn).prop_map(Action::from),
        any::<bool>().prop_map(ClockAction::Play).prop_map(Action::from),
        any::<bool>().prop_map(ClockAction::Range).prop_map(Action::from),
        any::<bool>().prop_map(ClockAction::Split).prop_map(Action::from),
        any::<bool>().prop_map(ClockAction::Backwards).prop_map(Action::from),
        (1900..2050).prop_map(ClockAction::FromYear).prop_map(Action::from),
        prop::sample::select(Pace::ALL.to_vec()).prop_map(ClockAction::Pace).prop_map(Action::from),
        prop::option::of(pick(compared.clone()))
            .prop_map(|id| TreeAction::Goal(id.map(Into::into)))
            .prop_map(Action::from),
        pick(compared.clone()).prop_map(|id| TreeAction::Fold(id.into())).prop_map(Action::from),
        prop::sample::select(vec!["engine-from", "claimed"])
            .prop_map(|term| TreeAction::Mute(term.into()))
            .prop_map(Action::from),
        Just(Action::from(TreeAction::Unfold)),
        Just(Action::from(ClockAction::Tick)),
        ".{0,12}".prop_map(GalleryAction::Search).prop_map(Action::from),
        prop::sample::select(terms)
            .prop_map(|(facet, term)| GalleryAction::Filter(facet.into(), term.into()))
            .prop_map(Action::from),
        Just(Action::from(GalleryAction::ClearFilters)),
        any::<bool>().prop_map(GalleryAction::Filtering).prop_map(Action::from),
        prop::sample::select(vec!["first", "third", "foreign"])
            .prop_map(|id| GalleryAction::Shelf(id.into()))
            .prop_map(Action::from),
        any::<bool>().prop_map(ClockAction::Tools).prop_map(Action::from),
        prop::option::of("https://.{0,12}")
            .prop_map(|address| ShellAction::Code(address.map(Into::into)))
            .prop_map(Action::from),
        prop::option::of(prop::sample::select(vec!["en", "ru"]))
            .prop_map(|lang| ShellAction::Keys(lang.map(Into::into)))
            .prop_map(Action::from),
        (prop::sample::select(vec!["totals-by-model", "plant-output", "x"]), 0..40_usize)
            .prop_map(|(series, point)| NumbersAction::Point(series.into(), point))
            .prop_map(Action::from),
        prop::sample::select(vec!["two-works", "every-third", "x"])
            .prop_map(|poster| NumbersAction::Poster(poster.into()))
            .prop_map(Action::from),
        Just(Action::from(NumbersAction::All)),
        any::<bool>().prop_map(CompareAction::Overlay).prop_map(Action::from),
        any::<bool>().prop_map(ParadeAction::Others).prop_map(Action::from),
        any::<bool>().prop_map(ChronicleAction::All).prop_map(Action::from),
        any::<bool>().prop_map(CompareAction::Outline).prop_map(Action::from),
        pick(compared.clone()).prop_map(|id| CompareAction::Toggle(id.into())).prop_map(Action::from),
        (pick(compared.clone()), 0..5_usize)
            .prop_map(|(id, paint)| SelectionAction::Paint(id.into(), paint))
            .prop_map(Action::from),
        (pick(compared.clone()), pick(compared))
            .prop_map(|(a, b)| CompareAction::Pair(a.into(), b.into()))
            .prop_map(Action::from),
        prop::sample::select(vec!["shelf", "year", "name", "power"])
            .prop_map(|id| GalleryAction::Sort(with(|exhibit| Sort::parse(exhibit, id)).unwrap_or_default()))
            .prop_map(Action::from),
        prop::sample::select(Direction::ALL.to_vec()).prop_map(TreeAction::Trace).prop_map(Action::from),
        camera().prop_map(TreeAction::Camera).prop_map(Action::from),
        any::<bool>().prop_map(TreeAction::Words).prop_map(Action::from),
        camera().prop_map(MapAction::Camera).prop_map(Action::from),
        any::<bool>().prop_map(MapAction::List).prop_map(Action::from),
        prop::option::of(0..200_usize).prop_map(MapAction::Divide).prop_map(Action::from),
        prop::sample::select(vec!["en", "ru"])
            .prop_map(|lang| SettingsAction::Lang(lang.into()))
            .prop_map(Action::from),
        prop::sample::select(Letters::ALL).prop_map(SettingsAction::Letters).prop_map(Action::from),
        prop::sample::select(Contrast::ALL).prop_map(SettingsAction::Contrast).prop_map(Action::from),
        prop::sample::select(Motion::ALL).prop_map(SettingsAction::Motion).prop_map(Action::from),
        any::<bool>().prop_map(SettingsAction::Reach).prop_map(Action::from),
        any::<bool>().prop_map(SettingsAction::Speech).prop_map(Action::from),
        (pick(stories), 0..9_usize).prop_map(|(id, step)| StoryAction::Tell(id.into(), step)).prop_map(Action::from),
        Just(Action::from(StoryAction::Leave)),
        Just(Action::from(StoryAction::More)),
        Just(Action::from(TitleAction::Turn)),
        any::<bool>().prop_map(TitleAction::Still).prop_map(Action::from),
        prop::option::of(pick(known))
            .prop_map(|id| SelectionAction::Know(id.map(|id| format!("objects/{id}").into())))
            .prop_map(Action::from),
        (0..5_usize).prop_map(DisputesAction::Guess).prop_map(Action::from),
        prop::option::of(prop::sample::select(vec!["news", "study"]))
            .prop_map(|witness| SourcesAction::Witness(witness.map(Into::into)))
            .prop_map(Action::from),
        prop::option::of(prop::sample::select(Kind::ALL.to_vec())).prop_map(GalleryAction::Kind).prop_map(Action::from),
        (0..5_usize).prop_map(GameAction::Pick).prop_map(Action::from),
        Just(Action::from(GameAction::Next)),
        Just(Action::from(GameAction::New)),
        prop::option::of(prop::sample::select(vec!["dates", "engines"]))
            .prop_map(|theme| DisputesAction::Theme(theme.map(Into::into)))
            .prop_map(Action::from),
    ]
}
