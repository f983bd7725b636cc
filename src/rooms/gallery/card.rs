//! An object on the shelf.

use crate::drawing::Plate;
use crate::figures;
use crate::show::Show;
use exhibit::content::{Entry, Object};
use exhibit::visit::SelectionAction;
use yew::prelude::*;

/// Picture, number, and one line of facts. `new` if it began in the years of the clock.
pub fn card(show: &Show, object: &Object, new: bool) -> Html {
    let born = show.visit.is_there(object.years());
    let chosen = show.visit.selection.object.as_ref() == Some(&object.id);
    let class =
        classes!("card", (!born).then_some("ghost"), (new && born).then_some("new"), chosen.then_some("chosen"));
    let (short, name) = (show.text(object.headline()), show.text(&object.name));
    html! {
        <li key={object.id.to_string()} {class}>
            <a href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                <span class="stand"><Plate object={object.id.clone()} shelf=true /></span>
                <span class="name">
                    <b>{ short.clone() }</b>
                    if short != name {
                        <span class="hidden">{ format!(" ({name})") }</span>
                    }
                </span>
                <span class="facts">{ facts(show, object, born) }</span>
            </a>
        </li>
    }
}

/// Years, then the fact that says most; of one not yet born only the year in which it comes.
fn facts(show: &Show, object: &Object, born: bool) -> Html {
    let year = object.years().map(|years| years.first_year().to_string());
    let comes = year.filter(|_| !born && show.visit.clock.from_year.is_none());
    if let Some(year) = comes {
        let unborn = format!(" ({})", show.t("gallery.unborn"));
        return html! {
            <>
                { show.words.with("gallery.in_year", &[("year", &year)]) }
                <span class="hidden">{ unborn }</span>
            </>
        };
    }
    let years = object.years().map(|years| years.label()).unwrap_or_default();
    let fact = |id: &str| Some(figures::claim(show, object.fact(id)?, show.exhibit.property(id)));
    let more = show.exhibit.title.card.as_ref().and_then(|id| fact(id));
    let disputed = !show.exhibit.disputes_within(&object.reference()).is_empty();
    html! {
        <>
            { years }
            { more.as_ref().map(|_| " · ") }
            <span class="last">
                { more }
                if disputed {
                    <span class="mark" title={show.t("claims.disputed")}>
                        <span class="hidden">{ show.t("claims.disputed") }</span>
                    </span>
                }
            </span>
        </>
    }
}
