//! The title wall: which object comes onto its ground line, one of each decade, in which paint and before which ground.

use crate::colour::Colour;
use crate::content::{Id, Object, Standing};
use crate::exhibit::Exhibit;
use std::rc::Rc;

/// One picture of the title wall.
#[derive(Clone, Debug, PartialEq)]
pub struct Hero {
    /// The object.
    pub object: Id,
    /// Its paint: the index in the object's list.
    pub paint: usize,
    /// The colour of its era, behind it; the first picture stands on plain paper.
    pub ground: Option<Rc<str>>,
}

/// What the wall shows after so many turns, where it began with a year. `None` if there is nothing to show.
pub fn showing(exhibit: &Exhibit, year: i32, turn: usize) -> Option<Hero> {
    let heroes = heroes(exhibit, year);
    let index = turn % heroes.len().max(1);
    let object = *heroes.get(index)?;
    let first = object.years().map_or(year, |years| years.first_year());
    let ground = exhibit.era(first).map(|era| Rc::from(&*era.colour)).filter(|_| index > 0);
    let paint = ground.as_ref().map_or(0, |ground| standing_out(object, ground));
    Some(Hero { object: object.id.clone(), paint, ground })
}

/// The best object of each decade of the clock: first that of the year, then on through the decades and round.
pub fn heroes(exhibit: &Exhibit, year: i32) -> Vec<&Object> {
    let clock = exhibit.title.clock;
    let decade = |year: i32| year.div_euclid(10);
    let count = decade(clock.to) - decade(clock.from) + 1;
    let begin = decade(clock.clamp(year)) - decade(clock.from);
    let decades = (0..count).map(|step| (decade(clock.from) + (begin + step) % count) * 10);
    let mut heroes: Vec<&Object> = Vec::new();
    for from in decades {
        // The first one is of the very year, if that has one.
        let own = heroes.is_empty().then(|| best(exhibit, year, year)).flatten();
        heroes.extend(own.or_else(|| best(exhibit, from, from + 9)));
    }
    // A museum without dates or without own things shows what it has.
    if heroes.is_empty() {
        exhibit.all.objects.iter().find(|object| is_shown(object)).into_iter().collect()
    } else {
        heroes
    }
}

/// The museum's own object that began in those years and has most to tell: by the weightiest event that it is in, then
/// by the fewest objects that share that event, then as in the file.
fn best(exhibit: &Exhibit, from: i32, to: i32) -> Option<&Object> {
    let began = |object: &&Object| object.years().is_some_and(|years| (from..=to).contains(&years.first_year()));
    let own = |object: &&Object| exhibit.standing(object) != Some(Standing::Donor);
    let told = |object: &Object| {
        let events = exhibit.all.events.iter().filter(|event| event.objects.contains(&object.id));
        let alone = |objects: usize| 100_usize.saturating_sub(objects);
        events.map(|event| (event.weight, alone(event.objects.len()))).max().unwrap_or_default()
    };
    // `rev`, because of equals `max_by_key` gives the last.
    let candidates: Vec<&Object> =
        exhibit.all.objects.iter().filter(|object| is_shown(object)).filter(began).filter(own).collect();
    candidates.into_iter().rev().max_by_key(|object| told(object))
}

/// Whether there is a picture of just this object.
fn is_shown(object: &Object) -> bool {
    object.size().is_some()
        && match &object.drawing {
            Some(drawing) => *drawing == object.id && !object.schematic,
            None => object.photo.is_some(),
        }
}

/// The paint that is seen best before a ground.
fn standing_out(object: &Object, ground: &str) -> usize {
    let contrast = |colour: &str| Some(Colour::parse(colour)?.contrast(Colour::parse(ground)?));
    let paints = object.paints.iter().map(|paint| contrast(&paint.colour).unwrap_or_default()).enumerate();
    paints.max_by(|(_, one), (_, two)| one.total_cmp(two)).map_or(0, |(index, _)| index)
}
