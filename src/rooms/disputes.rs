//! The disputes: questions on which sources disagree, and where the curator stands.

use crate::show::{Show, use_show};
use crate::widgets::Citations;
use exhibit::content::Dispute;
use exhibit::{Action, Room};
use std::rc::Rc;
use yew::prelude::*;

/// All disputes by theme; one of them open.
#[component]
pub fn Disputes() -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let open = show.visit.entry.clone();
    let marked = use_node_ref();
    {
        let marked = marked.clone();
        use_effect_with(open.clone(), move |_| {
            if let Some(element) = marked.cast::<web_sys::Element>() {
                element.scroll_into_view();
            }
        });
    }
    let of_theme =
        |theme: &str| show.exhibit.all.disputes.iter().filter(|dispute| *dispute.theme == *theme).collect::<Vec<_>>();
    html! {
        <div class="disputes-room reading">
            <h1>{ show.t("room.disputes") }</h1>
            <p class="lead">{ show.words.count("disputes.lead", show.exhibit.all.disputes.len()) }</p>
            for theme in show.exhibit.terms("dispute-theme") {
                <section key={theme.id.to_string()}>
                    <h2>{ show.text(&theme.label) }</h2>
                    <ul class="entries">
                        for dispute in of_theme(&theme.id) {
                            <li key={dispute.id.to_string()} ref={if open.as_ref() == Some(&dispute.id) { marked.clone() } else { NodeRef::default() }}>
                                { one(&show, dispute, open.as_ref() == Some(&dispute.id)) }
                            </li>
                        }
                    </ul>
                </section>
            }
        </div>
    }
}

fn one(show: &Show, dispute: &Dispute, open: bool) -> Html {
    let action = if open { Action::CloseEntry } else { Action::OpenEntry(Room::Disputes, dispute.id.clone()) };
    html! {
        <article class={classes!("dispute", open.then_some("open"))}>
            <h3><a href={show.href(action)} aria-expanded={open.to_string()}>{ show.text(&dispute.title) }</a></h3>
            if open {
                <div class="body">
                    <p class="question">{ show.text(&dispute.question) }</p>
                    <ul class="sides">
                        for (number, side) in dispute.claims.iter().enumerate() {
                            <li key={number}>{ show.text(&side.text) }{ " " }<Citations sources={side.sources.clone()} /></li>
                        }
                    </ul>
                    <p class="verdict"><b>{ show.t("disputes.verdict") }</b>{ " " }{ show.text(&dispute.verdict) }{ " " }
                        <Citations sources={dispute.sources.clone()} /></p>
                    <p class="quiet">{ format!("{} · {}", show.term("dispute", &dispute.kind), show.term("confidence", &dispute.confidence)) }</p>
                    <p class="links">{ for dispute.about.iter().filter_map(|about| link(show, about)) }</p>
                </div>
            }
        </article>
    }
}

/// A link to what a dispute is about, if that has a page.
fn link(show: &Show, about: &Rc<str>) -> Option<Html> {
    let mut parts = about.split('/');
    let (file, id) = (parts.next()?, parts.next()?);
    let (words, href) = match file {
        "cars" => {
            let car = show.exhibit.car(id)?;
            (show.text(&car.name), show.href(Action::ShowCar(car.id.clone())))
        }
        "places" => {
            let place = show.exhibit.place(id)?;
            let visit = show.visit.after(&show.exhibit, Action::Open(Room::Map));
            let visit = visit.after(&show.exhibit, Action::ChoosePlace(Some(place.id.clone())));
            (show.text(&place.name), AttrValue::from(visit.address(&show.exhibit)))
        }
        "series" => {
            let series = show.exhibit.all.series.iter().find(|series| *series.id == *id)?;
            (show.text(&series.title), show.href(Action::OpenEntry(Room::Numbers, series.id.clone())))
        }
        _ => return None,
    };
    let property = parts.next().and_then(|property| show.exhibit.property(property));
    let words = property.map_or(words.to_string(), |property| format!("{words}: {}", show.text(&property.label)));
    Some(html! { <a key={about.to_string()} {href}>{ words }</a> })
}
