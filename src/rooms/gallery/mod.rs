//! The gallery: objects on shelves, and ways to find one.

mod card;
mod filters;
mod nothing;

use crate::show::use_show;
use card::Card;
use exhibit::content::{Id, Object};
use exhibit::filter::{Sort, objects};
use exhibit::visit::{GalleryAction, ShellAction};
use exhibit::{Action, Room};
use filters::FilterPanel;
use nothing::Nothing;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Search, filters, sort and the shelves.
#[component]
pub fn Gallery() -> Html {
    let show = use_show();
    let visit = &show.visit;
    let found =
        objects(&show.exhibit, &visit.gallery.query, &visit.gallery.filters, &visit.gallery.sort, &visit.settings.lang);
    let born = found.iter().filter(|object| visit.is_there(object.years())).count();
    let oninput = {
        let act = show.act.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input {
                act.emit(GalleryAction::Search(input.value()).into());
            }
        })
    };
    // A kiosk has no keyboard; the system's own would lie over everything and know no reset.
    let onfocus = {
        let (act, lang) = (show.act.clone(), visit.settings.lang.clone());
        show.kiosk.then(|| Callback::from(move |_: FocusEvent| act.emit(ShellAction::Keys(Some(lang.clone())).into())))
    };
    let inputmode = show.kiosk.then_some("none");
    let narrowed = !visit.gallery.filters.is_empty() || !visit.gallery.query.is_empty();
    let (number, until) = (born.to_string(), visit.clock.year.to_string());
    let there = match visit.clock.from_year.map(|since| since.to_string()) {
        None => show.words.with("gallery.born", &[("n", &number), ("year", &until)]),
        Some(since) => show.words.with("gallery.made", &[("n", &number), ("since", &since), ("year", &until)]),
    };
    html! {
        <div class="gallery">
            <h1 class="hidden">{ show.t("room.gallery") }</h1>
            <search class={classes!("find", visit.gallery.filtering.then_some("open"))}>
                <input
                    type="search"
                    class="search"
                    value={visit.gallery.query.clone()}
                    {oninput}
                    {onfocus}
                    {inputmode}
                    placeholder={show.t("gallery.search")}
                    aria-label={show.t("gallery.search")}
                    autocomplete="off"
                    spellcheck="false"
                />
                <button
                    type="button"
                    class="tool drawer"
                    aria-expanded={visit.gallery.filtering.to_string()}
                    onclick={show.on(GalleryAction::Filtering(!visit.gallery.filtering))}
                >
                    { show.t("gallery.filters") }
                </button>
                <FilterPanel />
            </search>
            <section class="found" aria-label={show.t("gallery.objects")}>
                <div class="bar">
                    <p class="count" role="status">
                        { show.words.count("gallery.count", found.len()) }
                        <span class="quiet">{ there }</span>
                    </p>
                    if narrowed {
                        <button type="button" class="tool" onclick={show.on(GalleryAction::ClearFilters)}>
                            { show.t("gallery.clear") }
                        </button>
                    }
                    <ul class="ways">
                        for room in show.exhibit.rooms().iter().copied().filter(|room| room.is_beside_gallery()) {
                            <li key={room.id()}>
                                <a
                                    class={classes!("tool", (room == Room::Game).then_some("strong"))}
                                    href={show.href(Action::Open(room))}
                                >
                                    { show.t(&format!("room.{}", room.id())) }
                                </a>
                            </li>
                        }
                    </ul>
                    <ul class="sorts" aria-label={show.t("gallery.sort")}>
                        for sort in Sort::all(&show.exhibit) {
                            <li key={sort.id().to_owned()}>
                                <button
                                    type="button"
                                    aria-pressed={(visit.gallery.sort == sort).to_string()}
                                    onclick={show.on(GalleryAction::Sort(sort.clone()))}
                                >
                                    { sort_name(&show, &sort) }
                                </button>
                            </li>
                        }
                    </ul>
                </div>
                if found.is_empty() {
                    <Nothing />
                } else {
                    <div class="shelves">
                        for (term_id, objects) in shelves(&found, &visit.gallery.sort) {
                            { shelf(&show, term_id, &objects) }
                        }
                    </div>
                }
            </section>
        </div>
    }
}

/// What an order is called: a property brings its own name.
fn sort_name(show: &crate::show::Show, sort: &Sort) -> AttrValue {
    match sort {
        Sort::Property(id) => show.exhibit.property(id).map(|property| show.text(&property.label)).unwrap_or_default(),
        other => show.t(&format!("sort.{}", other.id())),
    }
}

/// Objects by shelf, if that is the order; otherwise all on one shelf.
fn shelves<'a>(objects: &[&'a Object], sort: &Sort) -> Vec<(Option<Id>, Vec<&'a Object>)> {
    if *sort != Sort::Shelf {
        return vec![(None, objects.to_vec())];
    }
    let mut shelves: Vec<(Option<Id>, Vec<&Object>)> = Vec::new();
    for object in objects {
        match shelves.last_mut() {
            Some((shelf, objects)) if shelf.as_ref() == Some(object.shelf()) => objects.push(object),
            _ => shelves.push((Some(object.shelf().clone()), vec![object])),
        }
    }
    shelves
}

fn shelf(show: &crate::show::Show, term_id: Option<Id>, objects: &[&Object]) -> Html {
    let term = term_id.as_ref().and_then(|id| show.exhibit.term(&show.exhibit.title.roles.shelf, id));
    let key = term_id.as_ref().map_or_else(|| "all".to_owned(), ToString::to_string);
    let note = term.and_then(|term| {
        let between = if term.when.is_some() { " · " } else { "" };
        term.note.as_ref().map(|note| format!("{between}{}", show.text(note)))
    });
    html! {
        <section class="shelf" {key}>
            if let Some(term) = term {
                <h2>
                    <span class="numeral" aria-hidden="true">{ term.mark.as_ref().map(ToString::to_string) }</span>
                    { show.text(&term.label) }
                    <span class="beside">
                        { term.when.map(|when| when.label()) }
                        { note }
                    </span>
                </h2>
            }
            <ul class="cards">
                for object in objects {
                    <Card
                        key={object.id.to_string()}
                        object={object.id.clone()}
                        born={show.visit.is_there(object.years())}
                        chosen={show.visit.selection.object.as_ref() == Some(&object.id)}
                    />
                }
            </ul>
        </section>
    }
}
