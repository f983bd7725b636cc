//! What each kind of entry can be found by.

use super::builder::{Builder, Field};
use crate::content::{Entry, Object, Title};
use crate::exhibit::Exhibit;

/// What can be found, in the order in which equally good answers stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Objects.
    Object,
    /// Stories.
    Story,
    /// Disputes.
    Dispute,
    /// Events.
    Event,
    /// Places.
    Place,
    /// Series of figures.
    Series,
    /// Eras.
    Era,
    /// Sources.
    Source,
}

impl Kind {
    /// All of them, in order.
    pub const ALL: [Self; 8] =
        [Self::Object, Self::Story, Self::Dispute, Self::Event, Self::Place, Self::Series, Self::Era, Self::Source];

    /// Its name in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Object => "objects",
            Self::Story => "stories",
            Self::Dispute => "disputes",
            Self::Event => "events",
            Self::Place => "places",
            Self::Series => "series",
            Self::Era => "eras",
            Self::Source => "sources",
        }
    }

    /// The kind of that name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Adds the entry at that position of its file; false, if there is none.
    pub(super) fn add(self, exhibit: &Exhibit, position: usize, to: &mut Builder) -> bool {
        let all = &exhibit.all;
        let added = match self {
            Self::Object => all.objects.get(position).map(|object| object_words(&exhibit.title, object, to)),
            Self::Story => all.stories.get(position).map(|story| {
                to.begin(story.reference());
                to.text(Field::Name, &story.title);
                to.text(Field::Text, &story.intro);
                story.steps.iter().for_each(|step| {
                    to.text(Field::Also, &step.title);
                    to.text(Field::Text, &step.text);
                });
            }),
            Self::Dispute => all.disputes.get(position).map(|dispute| {
                to.begin(dispute.reference());
                to.text(Field::Name, &dispute.title);
                to.text(Field::Also, &dispute.question);
                to.text(Field::Text, &dispute.verdict);
                dispute.claims.iter().for_each(|side| to.text(Field::Text, &side.text));
            }),
            Self::Event => all.events.get(position).map(|event| {
                to.begin(event.reference());
                to.text(Field::Name, &event.title);
                to.text(Field::Text, &event.text);
                to.plain(Field::Also, &event.when.first_year().to_string());
            }),
            Self::Place => all.places.get(position).map(|place| {
                to.begin(place.reference());
                to.text(Field::Name, &place.name);
                place.names.iter().for_each(|name| to.text(Field::Also, &name.name));
                to.common(Field::Also, &place.country);
                place.then.iter().for_each(|then| to.common(Field::Also, then));
                to.text(Field::Text, &place.text);
            }),
            Self::Series => all.series.get(position).map(|series| {
                to.begin(series.reference());
                to.text(Field::Name, &series.title);
                to.common(Field::Also, &series.unit);
                series.points.iter().flat_map(|point| &point.label).for_each(|label| to.common(Field::Also, label));
                series.text.iter().for_each(|text| to.text(Field::Text, text));
            }),
            Self::Era => all.eras.get(position).map(|era| {
                to.begin(era.reference());
                to.text(Field::Name, &era.name);
                to.text(Field::Name, &era.full);
                to.text(Field::Also, &era.owner);
                to.text(Field::Text, &era.text);
            }),
            Self::Source => all.sources.get(position).map(|source| {
                to.begin(source.reference());
                to.text(Field::Name, &source.title);
                source.publisher.iter().for_each(|publisher| to.common(Field::Also, publisher));
                source.note.iter().for_each(|note| to.text(Field::Text, note));
            }),
        };
        added.is_some()
    }
}

/// An object is known by its names, aliases and badge, and the terms a visitor may name it by.
fn object_words(title: &Title, object: &Object, to: &mut Builder) {
    to.begin(object.reference());
    to.text(Field::Name, &object.name);
    object.short.iter().for_each(|short| to.text(Field::Name, short));
    to.common(Field::Also, &object.marque);
    object.aliases.iter().for_each(|alias| to.plain(Field::Also, alias));
    for vocabulary in &title.searched {
        let terms = title.vocabularies.get(vocabulary).into_iter().flatten();
        for term in terms.filter(|term| object.has(vocabulary, &term.id)) {
            to.common(Field::Also, &term.label);
        }
    }
}
