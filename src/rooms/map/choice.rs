//! The place or movement chosen on the map.

use crate::drawing::Plate;
use crate::figures;
use crate::show::Show;
use crate::widgets::{Citations, DisputeLinks, known_figure};
use exhibit::Ref;
use exhibit::claim::preferred;
use exhibit::content::{Entry, Id, Movement, Place, SiteName};
use exhibit::map::Projection;
use exhibit::visit::SelectionAction;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// A card over the map, with what is chosen large.
pub fn choice(show: &Show) -> Html {
    let place = show.visit.selection.place.as_ref().and_then(|id| show.exhibit.place(id));
    let movement = show.visit.selection.movement.as_ref().and_then(|id| show.exhibit.movement(id));
    match (place, movement) {
        (Some(place), _) => self::place(show, place),
        (None, Some(movement)) => self::movement(show, movement),
        (None, None) => html! { <aside class="choice" hidden=true></aside> },
    }
}

fn place(show: &Show, place: &Place) -> Html {
    let roles: Vec<_> = place.role.iter().map(|role| show.term("role", role).to_string()).collect();
    html! {
        <aside class="choice" data-panel="choice">
            <button
                type="button"
                class="close"
                aria-label={show.t("shell.close")}
                onclick={closing(show)}
            >
                { "×" }
            </button>
            <h1>{ show.text(&place.name) }</h1>
            <p class="under">
                <span>{ place.when.map(|when| when.label()) }</span>
                <span>{ roles.join(" · ") }</span>
            </p>
            <p class="under">
                <span>{ show.text(&place.country) }</span>
                if let Some(then) = place.then.as_ref().filter(|then| show.text(then) != show.text(&place.country)) {
                    <span>{ show.words.with("map.then", &[("country", &show.text(then))]) }</span>
                }
            </p>
            <p class="text">{ show.text(&place.text) }</p>
            if place.implied {
                <p class="note">{ show.t("map.implied") }</p>
            }
            if place.region {
                <p class="note">{ show.t("geo.region") }</p>
            }
            <p><Citations sources={place.sources.clone()} /></p>
            { names(show, place) }
            { doubts(show, &place.reference()) }
            { roads(show, &place.id) }
            { also(show, place) }
        </aside>
    }
}

/// What the place was called over the years, the name of the clock's year marked.
fn names(show: &Show, place: &Place) -> Html {
    let present = place.name_of(show.visit.clock.year);
    let name = |(index, name): (usize, &SiteName)| {
        let now = present.is_some_and(|present| std::ptr::eq(present, name));
        let mark = show.words.with("geo.present", &[("year", &show.visit.clock.year.to_string())]);
        html! {
            <li key={index} class={classes!(now.then_some("now"))} aria-current={now.then_some("true")}>
                <span class="when">{ name.when.label() }</span>
                <b>{ show.text(&name.name) }if now { <span class="hidden">{ format!(" ({mark})") }</span> }</b>
                <Citations sources={name.sources.clone()} />
            </li>
        }
    };
    html! {
        <section class="names" hidden={place.names.is_empty()}>
            <h3>{ show.t("geo.names") }</h3>
            <ol>{ for place.names.iter().enumerate().map(name) }</ol>
        </section>
    }
}

/// The disputes about a place or a movement: at once if they are few, otherwise on request.
fn doubts(show: &Show, about: &Ref) -> Html {
    let disputes: Vec<Id> = show.exhibit.disputes_about(about).map(|dispute| dispute.id.clone()).collect();
    html! {
        <details class="doubts" hidden={disputes.is_empty()} open={disputes.len() < 3}>
            <summary>{ show.words.count("geo.disputes", disputes.len()) }</summary>
            <DisputeLinks {disputes} />
        </details>
    }
}

/// Other places at the same spot, which are one with it on the map.
fn also(show: &Show, place: &Place) -> Html {
    let together = show.exhibit.extent().together();
    let atlas = show.exhibit.atlas();
    let site = |id: &Id| atlas.site(atlas.rank_of(show.exhibit.place_index(id)?)?).copied();
    let others: Vec<&Place> = site(&place.id).map_or_else(Vec::new, |own| {
        let near = exhibit::camera::Rect { x: own.at.0, y: own.at.1, width: 0.0, height: 0.0 }.grown(together);
        let all = (i32::MIN / 4, i32::MAX / 4);
        let found = atlas.groups(&near, all, &[], 1e-6, usize::MAX).into_iter().flat_map(|group| group.sites);
        let places = found.filter_map(|rank| show.exhibit.all.places.get(atlas.site(rank)?.place));
        places.filter(|other| other.id != place.id).take(20).collect()
    });
    html! {
        <section class="also" hidden={others.is_empty()}>
            <h3>{ show.t("map.also") }</h3>
            <ul class="moves">
                for other in others {
                    <li key={other.id.to_string()}>
                        <button type="button" onclick={show.on(SelectionAction::ChoosePlace(Some(other.id.clone())))}>
                            <span class="when">{ other.when.map(|when| when.label()) }</span>
                            <span>{ show.text(&other.name) }</span>
                        </button>
                    </li>
                }
            </ul>
        </section>
    }
}

/// How many roads of a place are listed.
const ROADS: usize = 60;

/// What went to and from the place.
fn roads(show: &Show, place: &Id) -> Html {
    let moves = show.exhibit.place_index(place).map_or(&[][..], |place| show.exhibit.atlas().moves_of(place));
    let movements = moves.iter().take(ROADS).filter_map(|at| show.exhibit.all.movements.get(*at));
    let other = |movement: &Movement| {
        let (sign, id) =
            if movement.from == *place { ("→", movement.to.clone()) } else { ("←", movement.from.clone()) };
        format!("{sign} {}", show.exhibit.place(&id).map(|place| show.text(&place.name)).unwrap_or_default())
    };
    html! {
        <ul class="moves">
            for movement in movements {
                <li key={movement.id.to_string()}>
                    <button type="button" onclick={show.on(SelectionAction::ChooseMovement(Some(movement.id.clone())))}>
                        <span class="when">{ movement.when.label() }</span>
                        <span>
                            { other(movement) }
                            <span class="quiet">{ format!(" {}", show.term("movement", &movement.kind)) }</span>
                        </span>
                    </button>
                </li>
            }
        </ul>
    }
}

fn movement(show: &Show, movement: &Movement) -> Html {
    let way = way(show, movement);
    html! {
        <aside class="choice" data-panel="choice">
            <button
                type="button"
                class="close"
                aria-label={show.t("shell.close")}
                onclick={closing(show)}
            >
                { "×" }
            </button>
            <h1>{ headline(show, movement) }</h1>
            { amount(show, movement) }
            <p class="under">
                <span>{ figures::span(show, movement.when) }</span>
                <span>{ show.term("movement", &movement.kind) }</span>
                <span class={classes!("evidence", movement.certainty.id())}>
                    { show.term("evidence", movement.certainty.id()) }
                </span>
            </p>
            <p class="way">{ way }{ away(show, movement) }</p>
            <p class="text">{ show.text(&movement.text) }</p>
            <ul class="travellers">
                for object in movement.objects.iter().filter_map(|id| show.exhibit.object(id)) {
                    <li key={object.id.to_string()}>
                        <a href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                            <span class="stand"><Plate object={object.id.clone()} shelf=true /></span>
                            { show.text(&object.name) }
                        </a>
                    </li>
                }
            </ul>
            <p><Citations sources={movement.sources.clone()} /></p>
            { doubts(show, &movement.reference()) }
        </aside>
    }
}

/// How much, large; behind it who says so.
fn amount(show: &Show, movement: &Movement) -> Html {
    html! {
        <div class="amount" hidden={movement.amount.is_empty()}>
            if let Some(first) = preferred(&movement.amount) {
                { known_figure(show, &movement.reference(), figures::claim(show, first, None)) }
            }
            { " " }
            { show.text(&movement.unit) }
        </div>
    }
}

/// How far it is, along the earth.
fn away(show: &Show, movement: &Movement) -> Option<Html> {
    let at = |id: &Id| show.exhibit.place(id)?.at;
    let (x, y) = Projection::centred(at(&movement.from)?).project(at(&movement.to)?);
    let km = x.hypot(y);
    // To a hundred km beyond a thousand, to ten before.
    let step = if km < 1000.0 { 10.0 } else { 100.0 };
    let km = show.words.number((km / step).round() * step);
    Some(html! { <span class="quiet">{ " · " }{ show.words.with("map.far", &[("km", &km)]) }</span> })
}

/// From where to where.
fn way(show: &Show, movement: &Movement) -> String {
    let name = |id: &Id| show.exhibit.place(id).map(|place| show.text(&place.name)).unwrap_or_default();
    format!("{} → {}", name(&movement.from), name(&movement.to))
}

/// The headline of a movement.
pub fn headline(show: &Show, movement: &Movement) -> AttrValue {
    let caption = show.text(&movement.caption);
    if caption.is_empty() { way(show, movement).into() } else { caption }
}

/// Lets go of what is chosen, and gives the focus back to the picture, from which it came.
fn closing(show: &Show) -> Callback<MouseEvent> {
    let act = show.act.clone();
    Callback::from(move |_: MouseEvent| {
        act.emit(SelectionAction::ChoosePlace(None).into());
        let sheet = document().query_selector(".map-room .sheet").ok().flatten();
        if let Some(sheet) = sheet.and_then(|sheet| sheet.dyn_into::<HtmlElement>().ok()) {
            let _ = sheet.focus();
        }
    })
}
