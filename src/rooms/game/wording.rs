//! What the content answers, in a sentence, and who says so.

use crate::show::Show;
use exhibit::claim::Citation;
use exhibit::content::{Link, Object};
use exhibit::game::{Question, Task, began, length};
use yew::AttrValue;

/// `4,055 mm`
pub fn millimetres(show: &Show, length: f64) -> AttrValue {
    AttrValue::from(format!("{}\u{a0}{}", show.words.number(length), show.t("unit.mm")))
}

/// The link that a question is about.
pub fn link<'a>(show: &'a Show, question: &Question) -> Option<&'a Link> {
    let Task::Ancestor { link, .. } = &question.task else { return None };
    show.exhibit.link(link)
}

/// The answer, once the question is answered.
pub fn answer(show: &Show, question: &Question) -> String {
    let right: Vec<&Object> = question.right(&show.exhibit).collect();
    match &question.task {
        Task::Order => {
            let objects: Vec<String> = right
                .iter()
                .filter_map(|object| Some(format!("{} ({})", show.text(&object.name), began(&show.exhibit, object)?)))
                .collect();
            show.words.with("game.order_is", &[("objects", &objects.join(" → "))]).to_string()
        }
        Task::Ancestor { .. } => {
            let name = right.first().map(|object| show.text(&object.name)).unwrap_or_default();
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

/// Who says so, each once.
pub fn sources(show: &Show, question: &Question) -> Vec<Citation> {
    let property = match &question.task {
        Task::Order => &show.exhibit.title.roles.years,
        Task::Ancestor { .. } => return link(show, question).map(|link| link.sources.clone()).unwrap_or_default(),
        Task::Longer => &show.exhibit.title.drawn_by.length,
    };
    let mut sources: Vec<Citation> = Vec::new();
    for object in question.objects.iter().filter_map(|id| show.exhibit.object(id)) {
        for citation in object.fact(property).into_iter().flat_map(|claim| &claim.sources) {
            if !sources.contains(citation) {
                sources.push(citation.clone());
            }
        }
    }
    sources
}
