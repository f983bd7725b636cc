//! The content as one value, indexed.

mod positions;

use crate::content::{
    Clock, Dispute, Era, Event, Link, Movement, Object, Place, Property, Series, Source, Standing, Story, Term, Title,
};
use crate::game::{Question, questions};
use crate::headlines::Headlines;
use crate::load::Gaps;
use crate::locale;
use crate::map::{Atlas, Extent};
use crate::order;
use crate::reference::Ref;
use crate::scale::Scale;
use crate::search::Indexes;
use crate::text::Lang;
use crate::visit::Room;
use positions::Positions;
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// The entries of every file but `exhibit.json`, in the order of the files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collections {
    /// `objects.json`
    pub objects: Vec<Object>,
    /// `lineage.json`
    pub links: Vec<Link>,
    /// `places.json`
    pub places: Vec<Place>,
    /// `movements.json`
    pub movements: Vec<Movement>,
    /// `events.json`, sorted by date
    pub events: Vec<Event>,
    /// `eras.json`, sorted by date
    pub eras: Vec<Era>,
    /// `series.json`
    pub series: Vec<Series>,
    /// `disputes.json`
    pub disputes: Vec<Dispute>,
    /// `sources.json`
    pub sources: Vec<Source>,
    /// `stories.json`
    pub stories: Vec<Story>,
}

/// The content. Read once, then never changed.
#[derive(Debug, Default)]
pub struct Exhibit {
    /// `exhibit.json`
    pub title: Title,
    /// Every other file.
    pub all: Collections,
    /// How large its objects are.
    pub scale: Scale,
    /// What could not be read.
    pub gaps: Gaps,
    /// The clock as it is written, which may be longer than one can be.
    pub told_clock: Clock,
    /// The language that this visitor begins in, if it is not the content's first.
    greeting: Option<Lang>,
    /// What each year is best told by.
    pub(crate) headlines: Headlines,
    /// What the search looks through.
    pub(crate) indexes: Indexes,
    /// How far its map reaches; worked out when the map is first opened.
    extent: OnceCell<Extent>,
    /// What the map asks; made when the map is first opened.
    atlas: OnceCell<Atlas>,
    positions: Positions,
    rooms: Vec<Room>,
    /// What deals a game; none where only the beginning is there, whose visitors wait with playing.
    deal: Option<fn(&Self, u32) -> Vec<Question>>,
}

impl Exhibit {
    /// Indexes the entries.
    pub fn new(title: Title, all: Collections) -> Self {
        let mut exhibit = Self { deal: Some(questions), ..Self::indexed(title, all) };
        exhibit.rooms = crate::rooms::offered(&exhibit);
        exhibit
    }

    /// The beginning of an exhibit, without what is a gap: which rooms it offers, it says itself.
    ///
    /// Invariant: it names nothing that looks into rooms. A visitor waits for the code that does.
    pub fn begun(title: Title, all: Collections, gaps: Gaps) -> Self {
        let rooms = crate::rooms::chosen(&title);
        Self { rooms, gaps, ..Self::indexed(title, all) }
    }

    fn indexed(mut title: Title, mut all: Collections) -> Self {
        let told_clock = title.clock;
        title.clock = told_clock.bounded();
        all.objects.iter_mut().for_each(|object| object.learn(&title));
        order::sort_by_key(&mut all.events, |event| event.when);
        order::sort_by_key(&mut all.eras, |era| era.when);
        let positions = Positions::of(&all);
        let scale = Scale::of(&all.objects);
        let (gaps, headlines) = (Gaps::default(), Headlines::of(&all.events));
        Self { title, all, scale, gaps, told_clock, headlines, positions, ..Self::default() }
    }

    /// The same with what could not be read.
    #[must_use]
    pub fn lacking(mut self, gaps: Gaps) -> Self {
        self.gaps = gaps;
        self.rooms = crate::rooms::offered(&self);
        self
    }

    /// The same for a visitor who would rather read those languages, the dearest first: tags as a browser tells them.
    /// The opening, a reset and an address that names no language are then in the one that suits best.
    #[must_use]
    pub fn for_visitor(mut self, preferred: &[String]) -> Self {
        self.greeting = locale::lookup(preferred, &self.title.languages).map(|lang| lang.id.clone());
        self
    }

    /// The language of the opening: the visitor's, if they have one of the exhibit's; else the exhibit's first.
    pub fn first_language(&self) -> Lang {
        let first = self.greeting.as_ref().or_else(|| self.title.languages.first().map(|lang| &lang.id));
        first.cloned().unwrap_or_else(|| "en".into())
    }

    /// The questions of a game, by the seed that they are dealt from.
    pub fn questions(&self, seed: u32) -> Vec<Question> {
        self.deal.map_or_else(Vec::new, |deal| deal(self, seed))
    }

    /// The rooms that it offers, in order.
    pub fn rooms(&self) -> &[Room] {
        &self.rooms
    }

    /// True if visitors can go to that room.
    pub fn offers(&self, room: Room) -> bool {
        room.is_always_there() || self.rooms.contains(&room)
    }

    /// The object of that id.
    pub fn object(&self, id: &str) -> Option<&Object> {
        self.all.objects.get(*self.positions.objects.get(id)?)
    }

    /// How far its map reaches and how near it comes.
    pub fn extent(&self) -> Extent {
        *self.extent.get_or_init(|| Extent::of(&self.title.map, &self.all.places))
    }

    /// The places and movements as the map asks for them.
    pub fn atlas(&self) -> &Atlas {
        let extent = self.extent();
        self.atlas.get_or_init(|| Atlas::new(&self.title, &self.all, extent.radius, extent.reach()))
    }

    /// The index of a place in its file.
    pub fn place_index(&self, id: &str) -> Option<usize> {
        self.positions.places.get(id).copied()
    }

    /// The index of a movement in its file.
    pub fn movement_index(&self, id: &str) -> Option<usize> {
        self.positions.movements.get(id).copied()
    }

    /// Where the object of that id stands in its file.
    pub fn object_index(&self, id: &str) -> Option<usize> {
        self.positions.objects.get(id).copied()
    }

    /// The place of that id.
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.all.places.get(*self.positions.places.get(id)?)
    }

    /// The source of that id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.all.sources.get(*self.positions.sources.get(id)?)
    }

    /// The dispute of that id.
    pub fn dispute(&self, id: &str) -> Option<&Dispute> {
        self.all.disputes.get(*self.positions.disputes.get(id)?)
    }

    /// The event of that id.
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.all.events.get(*self.positions.events.get(id)?)
    }

    /// The movement of that id.
    pub fn movement(&self, id: &str) -> Option<&Movement> {
        self.all.movements.get(*self.positions.movements.get(id)?)
    }

    /// The story of that id.
    pub fn story(&self, id: &str) -> Option<&Story> {
        self.all.stories.get(*self.positions.stories.get(id)?)
    }

    /// The link of that id.
    pub fn link(&self, id: &str) -> Option<&Link> {
        self.all.links.get(*self.positions.links.get(id)?)
    }

    /// The era of that id.
    pub fn era_named(&self, id: &str) -> Option<&Era> {
        self.all.eras.get(*self.positions.eras.get(id)?)
    }

    /// The series of that id.
    pub fn series(&self, id: &str) -> Option<&Series> {
        self.all.series.get(*self.positions.series.get(id)?)
    }

    /// The disputes about exactly that, in order.
    pub fn disputes_about(&self, what: &Ref) -> impl Iterator<Item = &Dispute> {
        let found = self.positions.about.get(what).map_or(&[][..], Vec::as_slice);
        found.iter().filter_map(|index| self.all.disputes.get(*index))
    }

    /// The disputes about that or, where it is an object, any property of it: each once, in order.
    pub fn disputes_within(&self, what: &Ref) -> Vec<&Dispute> {
        let about = &self.positions.about;
        let mut found: BTreeSet<usize> = about.get(what).into_iter().flatten().copied().collect();
        if let Ref::Object(object) = what {
            // Properties are sorted by object, and no name is less than the empty one.
            let properties = about.range(Ref::Property(object.clone(), "".into())..);
            let own = properties.take_while(|(reference, _)| reference.object() == Some(object));
            found.extend(own.flat_map(|(_, disputes)| disputes));
        }
        found.into_iter().filter_map(|index| self.all.disputes.get(index)).collect()
    }

    /// The term of a vocabulary.
    pub fn term(&self, vocabulary: &str, id: &str) -> Option<&Term> {
        self.title.vocabularies.get(vocabulary)?.iter().find(|term| *term.id == *id)
    }

    /// The terms of a vocabulary, in order; none if there is no such vocabulary.
    pub fn terms(&self, vocabulary: &str) -> &[Term] {
        self.title.vocabularies.get(vocabulary).map_or(&[], Vec::as_slice)
    }

    /// The words for a term in a language; the bare id if the vocabulary lacks it.
    pub fn label<'a>(&'a self, vocabulary: &str, id: &'a str, lang: &str) -> &'a str {
        self.term(vocabulary, id).map_or(id, |term| term.label.get(lang))
    }

    /// What kind of witness a source is: said of it alone, or of all of its kind.
    pub fn witness(&self, source: &Source) -> Option<&Term> {
        let own = source.witness.as_ref().and_then(|witness| self.term("witness", witness));
        own.or_else(|| self.term("source", &source.kind))
    }

    /// True if a source is what the museum itself knows: a place in it is a page that was seen.
    pub fn is_own(&self, source: &Source) -> bool {
        self.term("source", &source.kind).and_then(|kind| kind.role) == Some(Standing::Own)
    }

    /// What an object is to the museum, if its kind says so.
    pub fn standing(&self, object: &Object) -> Option<Standing> {
        self.term(&self.title.roles.kind, object.kind())?.role
    }

    /// The property of that id.
    pub fn property(&self, id: &str) -> Option<&Property> {
        self.title.properties.iter().find(|property| *property.id == *id)
    }

    /// The era of a year: the later one where one ends and another begins.
    pub fn era(&self, year: i32) -> Option<&Era> {
        self.all.eras.iter().rev().find(|era| era.when.contains(year))
    }

    /// The links into an object: its parents.
    pub fn parents(&self, object: &str) -> impl Iterator<Item = &Link> {
        self.parent_links(object).filter_map(|index| self.all.links.get(index))
    }

    /// The links out of an object: its children.
    pub fn children(&self, object: &str) -> impl Iterator<Item = &Link> {
        self.child_links(object).filter_map(|index| self.all.links.get(index))
    }

    /// The same as positions in the list of links.
    pub fn parent_links(&self, object: &str) -> impl Iterator<Item = usize> {
        self.positions.parents.get(object).into_iter().flatten().copied()
    }

    /// The same as positions in the list of links.
    pub fn child_links(&self, object: &str) -> impl Iterator<Item = usize> {
        self.positions.children.get(object).into_iter().flatten().copied()
    }
}
