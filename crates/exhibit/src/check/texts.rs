//! One walk over every text of the content, so that no rule forgets one.

use super::wording::{HEADING_WORDS, INVITATION, LABEL_WORDS, WALL_WORDS};
use crate::claim::{Claim, Value};
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

    /// The most words that a reader takes in where such a voice speaks.
    fn most(self) -> usize {
        match self {
            Label => LABEL_WORDS,
            Heading => HEADING_WORDS,
            Wall | Note | Witness | Reason => WALL_WORDS,
        }
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
        self.say(field, text, true, voice.most(), voice);
    }

    fn may(&mut self, field: &str, text: impl IntoIterator<Item = &'a Text>, voice: Voice) {
        text.into_iter().for_each(|text| self.say(field, text, false, voice.most(), voice));
    }

    fn claims(&mut self, field: &str, claims: &'a [Claim]) {
        for (index, claim) in claims.iter().enumerate() {
            let field = format!("{field}[{index}]");
            self.may(&format!("{field}.reason"), &claim.reason, Reason);
            self.may(&format!("{field}.note"), &claim.note, Note);
            if let Value::Words(words) = &claim.value {
                self.may(&format!("{field}.value"), [words], Label);
            }
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
    let mut of = Of { list, file: "exhibit.json", entry: "" };
    of.needs("title", &title.title, Label);
    of.may("wordmark", [&title.wordmark], Label);
    of.may("tagline", [&title.tagline], Label);
    for (index, note) in title.map.notes.iter().enumerate() {
        of.needs(&format!("map.notes[{index}].text"), &note.text, Label);
    }
    let unions = title.map.unions.iter().map(|union| &union.name);
    let lands =
        [("unions", unions.collect::<Vec<_>>()), ("seas", title.map.seas.iter().map(|sea| &sea.name).collect())];
    let cities = [("cities", title.map.cities.iter().map(|city| &city.name).collect())];
    for (list, names) in lands.into_iter().chain(cities) {
        for (index, name) in names.into_iter().enumerate() {
            of.needs(&format!("map.{list}[{index}].name"), name, Label);
        }
    }
    for (index, bloc) in title.map.blocs.iter().enumerate() {
        let field = format!("map.blocs[{index}]");
        of.needs(&format!("{field}.name"), &bloc.name, Label);
        of.say(&format!("{field}.note"), &bloc.note, false, WALL_WORDS, Wall);
        for (index, member) in bloc.members.iter().enumerate() {
            of.needs(&format!("{field}.members[{index}].name"), &member.name, Label);
        }
    }
    for (index, scene) in title.kiosk.scenes.iter().enumerate() {
        of.say(&format!("kiosk.scenes[{index}].invite"), &scene.invite, true, INVITATION, Wall);
    }
    for (name, terms) in &title.vocabularies {
        for (index, term) in terms.iter().enumerate() {
            let field = format!("vocabularies.{name}[{index}]");
            of.needs(&format!("{field}.label"), &term.label, Label);
            of.may(&format!("{field}.note"), &term.note, Label);
            of.may(&format!("{field}.place"), &term.place, Label);
            of.may(&format!("{field}.told"), &term.told, Label);
        }
    }
    for (index, facet) in title.facets.iter().enumerate() {
        of.needs(&format!("facets[{index}].label"), &facet.label, Label);
    }
    for (index, property) in title.properties.iter().enumerate() {
        of.needs(&format!("properties[{index}].label"), &property.label, Label);
        of.may(&format!("properties[{index}].unit"), &property.unit, Label);
    }
}

fn objects<'a>(exhibit: &'a Exhibit, list: &mut Vec<Said<'a>>) {
    for object in &exhibit.all.objects {
        let mut of = Of { list, file: "objects.json", entry: &object.id };
        of.needs("name", &object.name, Label);
        of.may("short", &object.short, Label);
        of.may("marque", [&object.marque], Label);
        of.say("wall", &object.wall, true, WALL_WORDS, Wall);
        of.may("note", &object.note, Wall);
        if let Some(photo) = &object.photo {
            of.needs("photo.alt", &photo.alt, Label);
            of.needs("photo.credit", &photo.credit, Label);
        }
        for (index, mark) in object.marks.iter().enumerate() {
            of.needs(&format!("marks[{index}].text"), &mark.text, Note);
        }
        for (index, paint) in object.paints.iter().enumerate() {
            of.needs(&format!("paints[{index}].name"), &paint.name, Label);
        }
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
        for (index, name) in place.names.iter().enumerate() {
            of.needs(&format!("names[{index}].name"), &name.name, Label);
        }
        of.may("country", [&place.country], Label);
        of.may("then", &place.then, Label);
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
        of.needs("name", &era.name, Label);
        of.needs("full", &era.full, Label);
        of.may("owner", [&era.owner], Label);
        of.needs("text", &era.text, Wall);
    }
    for series in &all.series {
        let mut of = Of { list, file: "series.json", entry: &series.id };
        of.needs("title", &series.title, Heading);
        of.needs("unit", &series.unit, Label);
        of.may("text", &series.text, Wall);
        for (index, point) in series.points.iter().enumerate() {
            of.may(&format!("points[{index}].label"), &point.label, Label);
            of.may(&format!("points[{index}].note"), &point.note, Note);
        }
        for (index, poster) in series.posters.iter().enumerate() {
            let field = format!("posters[{index}]");
            of.needs(&format!("{field}.headline"), &poster.headline, Heading);
            of.say(&format!("{field}.text"), &poster.text, false, WALL_WORDS, Wall);
            for (index, group) in poster.groups.iter().enumerate() {
                of.needs(&format!("{field}.groups[{index}].label"), &group.label, Label);
            }
        }
    }
    for dispute in &all.disputes {
        let mut of = Of { list, file: "disputes.json", entry: &dispute.id };
        of.needs("title", &dispute.title, Witness);
        of.needs("question", &dispute.question, Witness);
        for (index, side) in dispute.claims.iter().enumerate() {
            of.needs(&format!("claims[{index}].text"), &side.text, Witness);
            of.may(&format!("claims[{index}].weak"), &side.weak, Witness);
        }
        of.needs("verdict", &dispute.verdict, Witness);
        of.may("settle", &dispute.settle, Witness);
    }
    for source in &all.sources {
        let mut of = Of { list, file: "sources.json", entry: &source.id };
        of.may("title", [&source.title], Label);
        of.may("publisher", &source.publisher, Label);
        of.may("note", &source.note, Witness);
    }
    for story in &all.stories {
        let mut of = Of { list, file: "stories.json", entry: &story.id };
        of.needs("title", &story.title, Heading);
        of.may("intro", [&story.intro], Wall);
        for (index, step) in story.steps.iter().enumerate() {
            of.needs(&format!("steps[{index}].title"), &step.title, Heading);
            of.say(&format!("steps[{index}].text"), &step.text, true, WALL_WORDS, Wall);
        }
    }
}
