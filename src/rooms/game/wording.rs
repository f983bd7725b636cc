//! What is asked, what the content answers, in a sentence, and where it is told how that is known.

use crate::figures;
use crate::show::Show;
use exhibit::content::{Link, Movement, Object};
use exhibit::game::{Question, Task, began, length};
use exhibit::text::sentences;
use exhibit::{Ref, visit};
use yew::AttrValue;

/// `4,055 mm`
pub fn millimetres(show: &Show, length: f64) -> AttrValue {
    AttrValue::from(format!("{}\u{a0}{}", show.words.number(length), show.t("unit.mm")))
}

/// The name of a kind of question, in locale files and style sheets.
pub fn kind(question: &Question) -> &'static str {
    match question.task {
        Task::Which => "which",
        Task::Sent { .. } => "sent",
        Task::Order => "order",
        Task::Ancestor { .. } => "ancestor",
        Task::Longer => "longer",
    }
}

/// The question, and how to answer it.
pub fn asked(show: &Show, question: &Question) -> (AttrValue, AttrValue) {
    let kind = kind(question);
    let of = match &question.task {
        Task::Which => question.right(&show.exhibit).next(),
        Task::Ancestor { of, .. } => show.exhibit.object(of),
        _ => None,
    };
    let object = of.map(|object| show.text(&object.name)).unwrap_or_default();
    let moved = movement(show, question);
    let years = moved.map(|moved| figures::span(show, moved.when)).unwrap_or_default();
    let place = moved.and_then(|moved| show.exhibit.place(&moved.to)).map(|place| show.text(&place.name));
    let values = [("object", &*object), ("place", &*place.unwrap_or_default()), ("years", &*years)];
    (show.words.with(&format!("game.{kind}"), &values), show.words.with(&format!("game.{kind}_hint"), &values))
}

/// The link that a question is about.
pub fn link<'a>(show: &'a Show, question: &Question) -> Option<&'a Link> {
    let Task::Ancestor { link, .. } = &question.task else { return None };
    show.exhibit.link(link)
}

/// The movement that a question is about.
pub fn movement<'a>(show: &'a Show, question: &Question) -> Option<&'a Movement> {
    let Task::Sent { movement, .. } = &question.task else { return None };
    show.exhibit.movement(movement)
}

/// The map with the movement of a question.
pub fn on_map(show: &Show, question: &Question) -> Option<AttrValue> {
    let moved = movement(show, question).filter(|_| show.exhibit.offers(visit::Room::Map))?;
    Some(show.href_to(&Ref::Movement(moved.id.clone())))
}

/// The answer in a few large words: which object it was, where it was one.
pub fn verdict(show: &Show, question: &Question, right: bool) -> AttrValue {
    let one = question.right(&show.exhibit).next().filter(|_| question.task != Task::Order);
    match one {
        Some(object) => {
            let key = if right { "game.right_name" } else { "game.wrong_name" };
            show.words.with(key, &[("object", &show.text(&object.name))])
        }
        None => show.t(if right { "game.right" } else { "game.wrong" }),
    }
}

/// The answer, once the question is answered.
pub fn answer(show: &Show, question: &Question) -> String {
    let right: Vec<&Object> = question.right(&show.exhibit).collect();
    let first = right.first().copied();
    let name = first.map(|object| show.text(&object.name)).unwrap_or_default();
    match &question.task {
        Task::Which => {
            let years = first.and_then(Object::years).map(|years| figures::span(show, years)).unwrap_or_default();
            let wall = first.map(|object| show.text(&object.wall)).unwrap_or_default();
            let seen = sentences(&wall).first().map(|sentence| (*sentence).to_owned()).unwrap_or_default();
            format!("{} {seen}", show.words.with("game.which_is", &[("object", &name), ("years", &years)]))
        }
        Task::Sent { .. } => {
            let text = movement(show, question).map(|moved| show.text(&moved.text)).unwrap_or_default();
            format!("{} {text}", show.words.with("game.sent_is", &[("object", &name)]))
        }
        Task::Order => {
            let objects: Vec<String> = right
                .iter()
                .filter_map(|object| Some(format!("{} ({})", show.text(&object.name), began(&show.exhibit, object)?)))
                .collect();
            show.words.with("game.order_is", &[("objects", &objects.join(" → "))]).to_string()
        }
        Task::Ancestor { .. } => {
            let text = link(show, question).map(|link| show.text(&link.text)).unwrap_or_default();
            format!("{} {text}", show.words.with("game.ancestor_is", &[("object", &name)]))
        }
        Task::Longer => longer(show, question, &right).unwrap_or_default(),
    }
}

fn longer(show: &Show, question: &Question, right: &[&Object]) -> Option<String> {
    let object = right.first()?;
    let other = question.objects.iter().find(|id| **id != object.id).and_then(|id| show.exhibit.object(id))?;
    let (long, short) = (length(&show.exhibit, object)?, length(&show.exhibit, other)?);
    let values = [
        ("object", &*show.text(&object.name)),
        ("other", &*show.text(&other.name)),
        ("a", &*millimetres(show, long)),
        ("b", &*millimetres(show, short)),
        ("n", &*millimetres(show, long - short)),
    ];
    Some(show.words.with("game.longer_is", &values).to_string())
}

/// What to ask how it is known.
pub fn grounds(show: &Show, question: &Question) -> Vec<Ref> {
    let roles = &show.exhibit.title.roles;
    let property = match &question.task {
        Task::Ancestor { link, .. } => return vec![Ref::Link(link.clone())],
        Task::Sent { movement, .. } => return vec![Ref::Movement(movement.clone())],
        Task::Longer => &show.exhibit.title.drawn_by.length,
        Task::Which | Task::Order => &roles.years,
    };
    question.right(&show.exhibit).map(|object| Ref::Property(object.id.clone(), property.clone())).collect()
}
