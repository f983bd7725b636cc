//! The ways to find something: words, an order, and filters.

use super::filters::FilterPanel;
use super::found::Found;
use crate::show::Show;
use exhibit::filter::Sort;
use exhibit::visit::{GalleryAction, ShellAction};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The panel. It says how much is found, for whoever does not see that beside it.
pub fn view(show: &Show, found: &Found, endings: &[String]) -> Html {
    let close = GalleryAction::Filtering(false);
    let onkeydown = {
        let (act, close) = (show.act.clone(), close.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                act.emit(close.clone().into());
            }
        })
    };
    let count = show.words.count("gallery.count", found.objects.len());
    html! {
        <search key="find" class="find" tabindex="-1" aria-label={show.t("gallery.find")} {onkeydown}>
            <div class="find-head">
                <h2>{ show.t("gallery.find") }</h2>
                <button type="button" class="tool close" onclick={show.on(close.clone())}>
                    { show.t("gallery.close") }
                </button>
            </div>
            { field(show) }
            { offered(show, endings) }
            <ul class="sorts" aria-label={show.t("gallery.sort")}>
                for sort in Sort::all(&show.exhibit) {
                    <li key={sort.id().to_owned()}>
                        <button
                            type="button"
                            aria-pressed={(show.visit.gallery.sort == sort).to_string()}
                            onclick={show.on(GalleryAction::Sort(sort.clone()))}
                        >
                            { sort_name(show, &sort) }
                        </button>
                    </li>
                }
            </ul>
            // Where there is no room beside them, what is found comes before the filters.
            <details class="folded" open={found.columns > 3}>
                <summary class="toggle">{ show.t("gallery.filters") }</summary>
                <FilterPanel />
            </details>
            <p class="find-foot">
                <button type="button" class="tool strong" onclick={show.on(close)}>
                    { show.words.with("gallery.show", &[("objects", &count)]) }
                </button>
            </p>
        </search>
    }
}

/// Where words are typed.
fn field(show: &Show) -> Html {
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
        let (act, lang) = (show.act.clone(), show.visit.settings.lang.clone());
        show.kiosk.then(|| Callback::from(move |_: FocusEvent| act.emit(ShellAction::Keys(Some(lang.clone())).into())))
    };
    html! {
        <input
            type="search"
            class="search"
            value={show.visit.gallery.query.clone()}
            {oninput}
            {onfocus}
            inputmode={show.kiosk.then_some("none")}
            placeholder={show.t("gallery.search")}
            aria-label={show.t("gallery.search")}
            autocomplete="off"
            spellcheck="false"
        />
    }
}

/// Words that go on as the last one begins, as they are written: fewer keys on a screen's keyboard.
fn offered(show: &Show, endings: &[String]) -> Html {
    if endings.is_empty() {
        return html! { <ul hidden=true></ul> };
    }
    html! {
        <ul class="endings" aria-label={show.t("find.endings")}>
            for words in endings {
                <li key={words.clone()}>
                    <button type="button" class="toggle" onclick={show.on(GalleryAction::Search(words.clone()))}>
                        { words.clone() }
                    </button>
                </li>
            }
        </ul>
    }
}

/// What an order is called: a property brings its own name.
fn sort_name(show: &Show, sort: &Sort) -> AttrValue {
    match sort {
        Sort::Property(id) => show.exhibit.property(id).map(|property| show.text(&property.label)).unwrap_or_default(),
        other => show.t(&format!("sort.{}", other.id())),
    }
}
