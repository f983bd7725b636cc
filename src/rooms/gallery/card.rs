//! An object on the shelf.

use crate::drawing::Plate;
use crate::figures;
use crate::show::{Show, use_show};
use exhibit::content::{Entry, Id, Object};
use exhibit::visit::SelectionAction;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CardProps {
    pub object: Id,
    /// It was born by the year of the clock; otherwise it is a ghost.
    pub born: bool,
    pub chosen: bool,
}

/// Picture, number, name, and one line of facts.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let show = use_show();
    let Some(object) = show.exhibit.object(&props.object) else { return html! { <li></li> } };
    let class = classes!("card", (!props.born).then_some("ghost"), props.chosen.then_some("chosen"));
    html! {
        <li {class}>
            <a href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                <span class="stand"><Plate object={object.id.clone()} shelf=true /></span>
                <span class="name">
                    <b>{ show.text(object.headline()) }</b>
                    { " " }
                    <span class="rest">{ rest_of_name(&show, object) }</span>
                </span>
                <span class="facts">{ line(&show, object, props.born) }</span>
            </a>
        </li>
    }
}

/// The name without what stands large before it, where that is a word of its own; otherwise the whole name.
fn rest_of_name(show: &Show, object: &Object) -> String {
    let name = show.text(&object.name);
    let short = show.text(object.headline());
    let name = name.replace('-', "-\u{200b}");
    if name.replace('\u{200b}', "") == *short {
        return String::new();
    }
    let words: Vec<&str> = name.split([' ', '\u{200b}']).collect();
    let is_word = |word: &&str| word.trim_end_matches('-') == &*short;
    if !words.iter().any(is_word) {
        return name;
    }
    let rest: Vec<&str> = words.into_iter().filter(|word| !is_word(word)).collect();
    let rest = rest.join(" ").trim_end_matches('-').replace("- ", " ");
    rest.trim().to_owned()
}

/// Years, then the fact that says most: an object not yet born says that; others their power or number.
fn line(show: &Show, object: &Object, born: bool) -> Html {
    let years = object.years().map(|years| years.label()).unwrap_or_default();
    let fact = |id: &str| Some(figures::claim(show, object.fact(id)?, show.exhibit.property(id)));
    let unborn = !born && show.visit.clock.from_year.is_none();
    let more = if unborn {
        Some(show.t("gallery.unborn").to_string())
    } else {
        show.exhibit.title.card.as_ref().and_then(|id| fact(id))
    };
    let disputed = !show.exhibit.disputes_within(&object.reference()).is_empty();
    html! {
        <>
            { years }
            { more.map(|more| format!(" · {more}")) }
            if disputed {
                <span class="mark" title={show.t("claims.disputed")}>
                    <span class="hidden">{ show.t("claims.disputed") }</span>
                </span>
            }
        </>
    }
}
