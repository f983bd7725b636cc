//! The gallery: cars on shelves, and ways to find one.

mod card;
mod filters;
mod nothing;

use crate::show::use_show;
use card::Card;
use exhibit::content::{Car, Id};
use exhibit::filter::{Sort, cars};
use exhibit::{Action, Room};
use filters::FilterPanel;
use nothing::Nothing;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Search, filters, sort and the shelves.
#[component]
pub fn Gallery() -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let visit = &show.visit;
    let found = cars(&show.exhibit, &visit.query, &visit.filters, visit.sort, &visit.lang);
    let born = found.iter().filter(|car| visit.is_there(car.years())).count();
    let oninput = {
        let act = show.act.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input {
                act.emit(Action::Search(input.value()));
            }
        })
    };
    // A kiosk has no keyboard; the system's own would lie over everything and know no reset.
    let onfocus = {
        let (act, lang) = (show.act.clone(), visit.lang.clone());
        show.kiosk.then(|| Callback::from(move |_: FocusEvent| act.emit(Action::Keys(Some(lang.clone())))))
    };
    let inputmode = show.kiosk.then_some("none");
    let narrowed = !visit.filters.is_empty() || !visit.query.is_empty();
    html! {
        <div class="gallery">
            <h1 class="hidden">{ show.t("room.gallery") }</h1>
            <search class={classes!("find", visit.sheet.then_some("open"))}>
                <input type="search" class="search" value={visit.query.clone()} {oninput} {onfocus} {inputmode} placeholder={show.t("gallery.search")} aria-label={show.t("gallery.search")} autocomplete="off" spellcheck="false" />
                <button type="button" class="tool drawer" aria-expanded={visit.sheet.to_string()} onclick={show.on(Action::Sheet(!visit.sheet))}>
                    { show.t("gallery.filters") }
                </button>
                <FilterPanel />
            </search>
            <section class="found" aria-label={show.t("gallery.cars")}>
                <div class="bar">
                    <p class="count" role="status">
                        { show.words.count("gallery.count", found.len()) }
                        <span class="quiet">{ match visit.since {
                            None => show.words.with("gallery.born", &[("n", &born.to_string()), ("year", &visit.year.to_string())]),
                            Some(since) => show.words.with("gallery.made", &[("n", &born.to_string()), ("since", &since.to_string()), ("year", &visit.year.to_string())]),
                        } }</span>
                    </p>
                    if narrowed {
                        <button type="button" class="tool" onclick={show.on(Action::ClearFilters)}>{ show.t("gallery.clear") }</button>
                    }
                    <ul class="ways">
                        <li key="game"><a class="tool strong" href={show.href(Action::Open(Room::Game))}>{ show.t("room.game") }</a></li>
                        <li key="parade"><a class="tool" href={show.href(Action::Open(Room::Parade))}>{ show.t("room.parade") }</a></li>
                        <li key="compare"><a class="tool" href={show.href(Action::Open(Room::Compare))}>{ show.t("room.compare") }</a></li>
                    </ul>
                    <ul class="sorts" aria-label={show.t("gallery.sort")}>
                        for sort in Sort::ALL {
                            <li key={sort.id()}>
                                <button type="button" aria-pressed={(visit.sort == sort).to_string()} onclick={show.on(Action::Sort(sort))}>
                                    { show.t(&format!("sort.{}", sort.id())) }
                                </button>
                            </li>
                        }
                    </ul>
                </div>
                if found.is_empty() {
                    <Nothing />
                } else {
                    <div class="shelves">{ for shelves(&found, visit.sort).into_iter().map(|(generation, cars)| shelf(&show, generation, &cars)) }</div>
                }
            </section>
        </div>
    }
}

/// Cars by generation, if that is the order; otherwise all on one shelf.
fn shelves<'a>(cars: &[&'a Car], sort: Sort) -> Vec<(Option<Id>, Vec<&'a Car>)> {
    if sort != Sort::Generation {
        return vec![(None, cars.to_vec())];
    }
    let mut shelves: Vec<(Option<Id>, Vec<&Car>)> = Vec::new();
    for car in cars {
        match shelves.last_mut() {
            Some((generation, cars)) if generation.as_ref() == Some(&car.generation) => cars.push(car),
            _ => shelves.push((Some(car.generation.clone()), vec![car])),
        }
    }
    shelves
}

fn shelf(show: &crate::show::Show, generation: Option<Id>, cars: &[&Car]) -> Html {
    let term = generation.as_ref().and_then(|id| show.exhibit.term("generation", id));
    let key = generation.as_ref().map_or_else(|| "all".to_owned(), ToString::to_string);
    html! {
        <section class="shelf" {key}>
            if let Some(term) = term {
                <h2>
                    <span class="numeral" aria-hidden="true">{ term.mark.as_ref().map(ToString::to_string) }</span>
                    { show.text(&term.label) }
                    <span class="beside">
                        { term.when.map(|when| when.label()) }
                        { term.note.as_ref().map(|note| format!("{}{}", if term.when.is_some() { " · " } else { "" }, show.text(note))) }
                    </span>
                </h2>
            }
            <ul class="cards">
                for car in cars {
                    <Card key={car.id.to_string()} car={car.id.clone()} born={show.visit.is_there(car.years())} chosen={show.visit.car.as_ref() == Some(&car.id)} />
                }
            </ul>
        </section>
    }
}
