//! One walk over every text of the content, so that no rule forgets one.

use super::wording::{INVITATION, WALL_WORDS};
use crate::claim::Claim;
use crate::exhibit::Exhibit;
use crate::text::Text;

/// A text, and where it stands.
pub struct Said<'a> {
    /// The file.
    pub file: &'static str,
    /// The entry in it.
    pub entry: &'a str,
    /// The field.
    pub field: String,
    /// What is said.
    pub text: &'a Text,
    /// An entry is not whole without it.
    pub needed: bool,
    /// The most words.
    pub most: usize,
    /// Who speaks.
    pub voice: Voice,
}

/// Who speaks in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The museum, to somebody who stands before it.
    Wall,
    /// A heading of its own.
    Heading,
    /// A name, a unit, a word of a list: it may stand in many places.
    Label,
    /// A remark to a figure; the same may be true of many.
    Note,
    /// Whoever weighs witnesses: here, and in reasons, and nowhere else, sources are spoken of.
    Witness,
    /// Why a claim is preferred to another.
    Reason,
}

impl Voice {
    /// True where the museum speaks in its own name.
    pub fn is_own(self) -> bool {
        matches!(self, Wall | Heading | Note)
    }

    /// True where nothing should stand that stands elsewhere.
    pub fn is_once(self) -> bool {
        matches!(self, Wall | Heading | Witness)
    }
}

use Voice::{Heading, Label, Note, Reason, Wall, Witness};

/// Where the texts of one entry go.
struct Of<'a, 'l> {
    list: &'l mut Vec<Said<'a>>,
    file: &'static str,
    entry: &'a str,
}

impl<'a> Of<'a, '_> {
    fn say(&mut self, field: &str, text: &'a Text, needed: bool, most: usize, voice: Voice) {
        let Self { file, entry, .. } = *self;
        self.list.push(Said { file, entry, field: field.into(), text, needed, most, voice });
    }

    fn needs(&mut self, field: &str, text: &'a Text, voice: Voice) {
        self.say(field, text, true, usize::MAX, voice);
    }

    fn may(&mut self, field: &str, text: impl IntoIterator<Item = &'a Text>, voice: Voice) {
        text.into_iter().for_each(|text| self.say(field, text, false, usize::MAX, voice));
    }

    fn claims(&mut self, field: &str, claims: &'a [Claim]) {
        for claim in claims {
            self.may(field, &claim.reason, Reason);
            self.may(field, &claim.note, Note);
        }
    }
}

/// Every text of the content but the words of the interface.
pub fn all(exhibit: &Exhibit) -> Vec<Said<'_>> {
    let mut list = Vec::new();
    frame(exhibit, &mut list);
    objects(exhibit, &mut list);
    roads(exhibit, &mut list);
    rooms(exhibit, &mut list);
    list
}

/// Those of `exhibit.json`.
fn frame<'a>(exhibit: &'a Exhibit, list: &mut Vec<Said<'a>>) {
    let title = &exhibit.title;
    let mut of = Of { list, file: "exhibit.json", entry: "map" };
    title.map.notes.iter().for_each(|note| of.needs("notes", &note.text, Label));
    title.map.unions.iter().for_each(|union| of.needs("unions", &union.name, Label));
    title.map.seas.iter().for_each(|sea| of.needs("seas", &sea.name, Label));
    title.map.cities.iter().for_each(|city| of.needs("cities", &city.name, Label));
    for bloc in &title.map.blocs {
        of.needs("blocs", &bloc.name, Label);
        of.say("blocs", &bloc.note, false, WALL_WORDS, Wall);
        bloc.members.iter().for_each(|one| of.needs("blocs.members", &one.name, Label));
    }
    of.entry = "kiosk";
    title.kiosk.scenes.iter().for_each(|scene| of.say("scenes.invite", &scene.invite, true, INVITATION, Wall));
    for (name, terms) in &title.vocabularies {
        of.entry = name;
        for term in terms {
            of.needs(&term.id, &term.label, Label);
            of.may(&term.id, &term.note, Label);
            of.may(&term.id, &term.told, Label);
        }
    }
    of.entry = "facets";
    title.facets.iter().for_each(|facet| of.needs(&facet.by, &facet.label, Label));
    of.entry = "properties";
    title.properties.iter().for_each(|property| of.needs(&property.id, &property.label, Label));
}

fn objects<'a>(exhibit: &'a Exhibit, list: &mut Vec<Said<'a>>) {
    for object in &exhibit.all.objects {
        let mut of = Of { list, file: "objects.json", entry: &object.id };
        of.needs("name", &object.name, Label);
        of.say("wall", &object.wall, true, WALL_WORDS, Wall);
        of.may("note", &object.note, Wall);
        if let Some(photo) = &object.photo {
            of.needs("photo.alt", &photo.alt, Label);
            of.needs("photo.credit", &photo.credit, Label);
        }
        object.marks.iter().for_each(|mark| of.needs("marks", &mark.text, Note));
        object.paints.iter().for_each(|paint| of.needs("paints", &paint.name, Label));
        for (property, claims) in &object.facts {
            of.claims(&format!("facts.{property}"), claims);
        }
    }
}

/// What joins objects and places.
fn roads<'a>(exhibit: &'a Exhibit, list: &mut Vec<Said<'a>>) {
    for link in &exhibit.all.links {
        Of { list, file: "lineage.json", entry: &link.id }.needs("text", &link.text, Wall);
    }
    for place in &exhibit.all.places {
        let mut of = Of { list, file: "places.json", entry: &place.id };
        of.needs("name", &place.name, Label);
        place.names.iter().for_each(|name| of.needs("names", &name.name, Label));
        of.may("country", [&place.country], Label);
        of.needs("text", &place.text, Wall);
    }
    for movement in &exhibit.all.movements {
        let mut of = Of { list, file: "movements.json", entry: &movement.id };
        of.needs("text", &movement.text, Wall);
        of.may("unit", [&movement.unit], Label);
        of.may("caption", [&movement.caption], Label);
        of.claims("amount", &movement.amount);
    }
}

/// What the reading rooms tell.
fn rooms<'a>(exhibit: &'a Exhibit, list: &mut Vec<Said<'a>>) {
    let all = &exhibit.all;
    for event in &all.events {
        let mut of = Of { list, file: "events.json", entry: &event.id };
        of.needs("title", &event.title, Heading);
        of.may("text", [&event.text], Wall);
        if let Some(picture) = &event.picture {
            of.needs("picture.alt", &picture.alt, Wall);
            of.may("picture.credit", [&picture.credit], Label);
        }
    }
    for era in &all.eras {
        let mut of = Of { list, file: "eras.json", entry: &era.id };
        of.needs("full", &era.full, Label);
        of.may("owner", [&era.owner], Label);
        of.needs("text", &era.text, Wall);
    }
    for series in &all.series {
        let mut of = Of { list, file: "series.json", entry: &series.id };
        of.needs("title", &series.title, Heading);
        of.needs("unit", &series.unit, Label);
        of.may("text", &series.text, Wall);
        for point in &series.points {
            of.may("points.label", &point.label, Label);
            of.may("points.note", &point.note, Note);
        }
        for poster in &series.posters {
            of.needs("posters.headline", &poster.headline, Heading);
            of.say("posters.text", &poster.text, false, WALL_WORDS, Wall);
            poster.groups.iter().for_each(|group| of.needs("posters.groups.label", &group.label, Label));
        }
    }
    for dispute in &all.disputes {
        let mut of = Of { list, file: "disputes.json", entry: &dispute.id };
        of.needs("title", &dispute.title, Witness);
        of.needs("question", &dispute.question, Witness);
        for side in &dispute.claims {
            of.needs("claims", &side.text, Witness);
            of.may("claims.weak", &side.weak, Witness);
        }
        of.needs("verdict", &dispute.verdict, Witness);
        of.may("settle", &dispute.settle, Witness);
    }
    for source in &all.sources {
        Of { list, file: "sources.json", entry: &source.id }.may("note", &source.note, Witness);
    }
    for story in &all.stories {
        let mut of = Of { list, file: "stories.json", entry: &story.id };
        of.needs("title", &story.title, Heading);
        of.may("intro", [&story.intro], Wall);
        for step in &story.steps {
            of.needs("steps.title", &step.title, Heading);
            of.say("steps.text", &step.text, true, WALL_WORDS, Wall);
        }
    }
}
