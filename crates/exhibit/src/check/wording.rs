//! Every text, in every language, and no wall text too long to read standing.

use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};
use crate::text::{Text, words};

/// The most words of a wall text: the lower bound of what the Smithsonian's guide to accessible exhibition design
/// allows a label (75–100).
pub const WALL_WORDS: usize = 75;

/// The most words of an invitation of the attract loop: what is read in passing.
pub const INVITATION: usize = 16;

/// Reports texts that are missing in a language of the exhibit, and wall texts that are too long.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let mut see = |file: &str, entry: &str, field: &str, text: &Text, needed: bool, most: usize| {
        for lang in &exhibit.title.languages {
            let fault = match text.exactly(&lang.id) {
                _ if text.is_empty() && !needed => continue,
                None => Fault::Untranslated(lang.id.to_string()),
                Some(text) if text.trim().is_empty() => Fault::Untranslated(lang.id.to_string()),
                Some(text) if words(text) > most => Fault::TooLong(words(text), most),
                Some(_) => continue,
            };
            problems.push(Problem::new(file, entry, field, fault));
        }
    };
    let none = Text::default();
    macro_rules! texts {
        ($file:literal, $entries:expr, needed $($field:ident)*, optional $($may:ident)*) => {
            for entry in $entries {
                $(see($file, &entry.id, stringify!($field), &entry.$field, true, usize::MAX);)*
                $(see($file, &entry.id, stringify!($may), &entry.$may, false, usize::MAX);)*
            }
        };
    }
    let all = &exhibit.all;
    texts!("lineage.json", &all.links, needed text, optional);
    texts!("places.json", &all.places, needed name text, optional country);
    texts!("movements.json", &all.movements, needed text, optional caption unit);
    texts!("events.json", &all.events, needed title, optional text);
    texts!("series.json", &all.series, needed title unit, optional);
    texts!("disputes.json", &all.disputes, needed title question verdict, optional);
    texts!("stories.json", &all.stories, needed title, optional intro);
    for place in &all.places {
        for name in &place.names {
            see("places.json", &place.id, "names", &name.name, true, usize::MAX);
        }
    }
    let map = &exhibit.title.map;
    map.notes.iter().for_each(|note| see("exhibit.json", "map", "notes", &note.text, true, usize::MAX));
    map.unions.iter().for_each(|union| see("exhibit.json", "map", "unions", &union.name, true, usize::MAX));
    map.seas.iter().for_each(|sea| see("exhibit.json", "map", "seas", &sea.name, true, usize::MAX));
    map.cities.iter().for_each(|city| see("exhibit.json", "map", "cities", &city.name, true, usize::MAX));
    for bloc in &map.blocs {
        see("exhibit.json", "map", "blocs", &bloc.name, true, usize::MAX);
        see("exhibit.json", "map", "blocs", &bloc.note, false, WALL_WORDS);
        bloc.members.iter().for_each(|one| see("exhibit.json", "map", "blocs.members", &one.name, true, usize::MAX));
    }
    let scenes = &exhibit.title.kiosk.scenes;
    scenes.iter().for_each(|scene| see("exhibit.json", "kiosk", "scenes.invite", &scene.invite, true, INVITATION));
    for era in &all.eras {
        see("eras.json", &era.id, "full", &era.full, true, usize::MAX);
        see("eras.json", &era.id, "owner", &era.owner, false, usize::MAX);
        see("eras.json", &era.id, "text", &era.text, true, usize::MAX);
    }
    for object in &all.objects {
        see("objects.json", &object.id, "name", &object.name, true, usize::MAX);
        see("objects.json", &object.id, "wall", &object.wall, true, WALL_WORDS);
        see("objects.json", &object.id, "note", object.note.as_ref().unwrap_or(&none), false, usize::MAX);
        if let Some(photo) = &object.photo {
            see("objects.json", &object.id, "photo.alt", &photo.alt, true, usize::MAX);
            see("objects.json", &object.id, "photo.credit", &photo.credit, true, usize::MAX);
        }
        for paint in &object.paints {
            see("objects.json", &object.id, "paints", &paint.name, true, usize::MAX);
        }
        for (property, claims) in &object.facts {
            let field = format!("facts.{property}");
            for text in claims.iter().flat_map(|claim| [&claim.reason, &claim.note]).flatten() {
                see("objects.json", &object.id, &field, text, false, usize::MAX);
            }
        }
    }
    for dispute in &all.disputes {
        for side in &dispute.claims {
            see("disputes.json", &dispute.id, "claims", &side.text, true, usize::MAX);
        }
    }
    for story in &all.stories {
        for step in &story.steps {
            see("stories.json", &story.id, "steps.title", &step.title, true, usize::MAX);
            see("stories.json", &story.id, "steps.text", &step.text, true, WALL_WORDS);
        }
    }
    for (name, terms) in &exhibit.title.vocabularies {
        for term in terms {
            see("exhibit.json", name, &term.id, &term.label, true, usize::MAX);
        }
    }
    for facet in &exhibit.title.facets {
        see("exhibit.json", "facets", &facet.by, &facet.label, true, usize::MAX);
    }
    for property in &exhibit.title.properties {
        see("exhibit.json", "properties", &property.id, &property.label, true, usize::MAX);
    }
}
