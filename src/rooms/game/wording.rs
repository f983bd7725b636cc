//! What the content answers, in a sentence, and who says so.

use crate::show::Show;
use exhibit::claim::Citation;
use exhibit::content::{Car, Link};
use exhibit::game::{Question, Task, began, length};
use yew::AttrValue;

/// `4,055 mm`
pub fn millimetres(show: &Show, length: f64) -> AttrValue {
    AttrValue::from(format!("{}\u{a0}{}", show.words.number(length), show.t("unit.mm")))
}

/// The link that a question is about.
pub fn link<'a>(show: &'a Show, question: &Question) -> Option<&'a Link> {
    let Task::Ancestor { link, .. } = &question.task else { return None };
    show.exhibit.all.links.iter().find(|other| other.id == *link)
}

/// The answer, once the question is answered.
pub fn answer(show: &Show, question: &Question) -> String {
    let right: Vec<&Car> = question.right(&show.exhibit).collect();
    match &question.task {
        Task::Order => {
            let cars: Vec<String> = right
                .iter()
                .filter_map(|car| Some(format!("{} ({})", show.text(&car.name), began(&show.exhibit, car)?)))
                .collect();
            show.words.with("game.order_is", &[("cars", &cars.join(" → "))]).to_string()
        }
        Task::Ancestor { .. } => {
            let name = right.first().map(|car| show.text(&car.name)).unwrap_or_default();
            let text = link(show, question).map(|link| show.text(&link.text)).unwrap_or_default();
            format!("{} {text}", show.words.with("game.ancestor_is", &[("car", &name)]))
        }
        Task::Longer => longer(show, question, &right).unwrap_or_default(),
    }
}

fn longer(show: &Show, question: &Question, right: &[&Car]) -> Option<String> {
    let car = right.first()?;
    let other = question.cars.iter().find(|id| **id != car.id).and_then(|id| show.exhibit.car(id))?;
    let (long, short) = (length(&show.exhibit, car)?, length(&show.exhibit, other)?);
    let values = [
        ("car", &*show.text(&car.name)),
        ("other", &*show.text(&other.name)),
        ("a", &*millimetres(show, long)),
        ("b", &*millimetres(show, short)),
        ("n", &*millimetres(show, long - short)),
    ];
    Some(show.words.with("game.longer_is", &values).to_string())
}

/// Who says so, each once.
pub fn sources(show: &Show, question: &Question) -> Vec<Citation> {
    let property = match &question.task {
        Task::Order => "years",
        Task::Ancestor { .. } => return link(show, question).map(|link| link.sources.clone()).unwrap_or_default(),
        Task::Longer => &show.exhibit.title.drawn_by.length,
    };
    let mut sources: Vec<Citation> = Vec::new();
    for car in question.cars.iter().filter_map(|id| show.exhibit.car(id)) {
        for citation in car.fact(property).into_iter().flat_map(|claim| &claim.sources) {
            if !sources.contains(citation) {
                sources.push(citation.clone());
            }
        }
    }
    sources
}
