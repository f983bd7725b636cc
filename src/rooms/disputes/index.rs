//! The index: every case as a tile in its theme, to be scanned; and beside it the cases for everybody, or the titles of
//! the theme that is chosen.

use super::wall::{self, href, seen_mark};
use crate::show::{Same, Show, use_show};
use crate::widgets::{LongList, dots};
use exhibit::by_theme::{Row, counts, rows, tiles};
use exhibit::cases;
use exhibit::content::{Dispute, Term};
use exhibit::visit::DisputesAction;
use gloo::utils::document;
use std::rc::Rc;
use yew::prelude::*;

/// About how many elements a row has.
const ELEMENTS: usize = 12;

/// The themes, each with a tile for every case of it.
#[component]
pub fn Index() -> Html {
    let show = use_show();
    let told = use_memo(Same(show.exhibit.clone()), |Same(exhibit)| (counts(exhibit), tiles(exhibit)));
    let (counts, tiles) = &*told;
    let themes = show.exhibit.terms("dispute-theme").iter();
    html! {
        <>
            { key(&show) }
            <ul class="themes" aria-label={show.t("disputes.themes")}>
                for ((theme, count), (cases, more)) in themes.zip(counts).zip(tiles) {
                    <li key={theme.id.to_string()}>
                        { choice(&show, theme, *count) }
                        { row(&show, cases, *more) }
                    </li>
                }
            </ul>
        </>
    }
}

/// What a tile tells by its depth, and by the dot on it.
fn key(show: &Show) -> Html {
    html! {
        <ul class="tile-key">
            for (level, term) in show.exhibit.terms("confidence").iter().enumerate() {
                <li key={term.id.to_string()}>
                    <i class={format!("tile level-{level}")} aria-hidden="true"></i>{ show.text(&term.label) }
                </li>
            }
            <li key="seen"><i class="seen-dot" aria-hidden="true"></i>{ show.t("disputes.seen") }</li>
        </ul>
    }
}

/// A theme to narrow the titles to. One that is chosen already is let go.
fn choice(show: &Show, theme: &Term, count: usize) -> Html {
    let chosen = show.visit.disputes.theme.as_ref() == Some(&theme.id);
    let action = DisputesAction::Theme((!chosen).then(|| theme.id.clone()));
    html! {
        <button type="button" class="theme-of" aria-pressed={chosen.to_string()} onclick={show.on(action)}>
            <span class="label">{ show.text(&theme.label) }</span>
            <span class="n">{ count }</span>
        </button>
    }
}

/// The tiles of a theme, for eyes and fingers: keys and screen readers have its titles, which lead to the same cases.
fn row(show: &Show, cases: &[usize], more: usize) -> Html {
    let case = |index: &usize| Some((*index, show.exhibit.all.disputes.get(*index)?));
    html! {
        <span class="tiles" aria-hidden="true">
            for (index, dispute) in cases.iter().filter_map(case) {
                <a
                    key={index}
                    class={classes!("tile", level(show, dispute), is_seen(show, dispute).then_some("seen"))}
                    href={href(show, &dispute.id)}
                    title={show.text(&dispute.title)}
                    tabindex="-1"
                >
                    { index + 1 }
                </a>
            }
            if more > 0 {
                <span key="more" class="more">{ format!("+{more}") }</span>
            }
        </span>
    }
}

/// How deep its colour is: the surest has the deepest.
fn level(show: &Show, dispute: &Dispute) -> String {
    let (sure, of) = cases::sureness(&show.exhibit, &dispute.confidence);
    format!("level-{}", of - sure)
}

fn is_seen(show: &Show, dispute: &Dispute) -> bool {
    show.visit.disputes.judged.contains(&dispute.id)
}

/// The cases for everybody, or those of the chosen theme; and one that is given to whoever cannot choose.
#[component]
pub fn Panel() -> Html {
    let show = use_show();
    let only = show.visit.disputes.theme.clone();
    let panel = use_node_ref();
    let rows: Rc<Vec<Row>> = {
        let of = (Same(show.exhibit.clone()), only.clone());
        use_memo(of, |(Same(exhibit), only)| only.as_deref().map(|only| rows(exhibit, Some(only))).unwrap_or_default())
    };
    let kinds = use_memo(rows.clone(), |rows| {
        rows.iter().map(|row| u8::from(matches!(row, Row::Theme(_)))).collect::<Vec<u8>>()
    });
    use_brought(&panel, only.clone());
    let row = {
        let (show, rows) = (show.clone(), rows.clone());
        Callback::from(move |index: usize| drawn(&show, rows.get(index).copied()))
    };
    let dealt = cases::dealt(&show.exhibit, &show.visit.disputes.judged);
    html! {
        <section class="case-panel" ref={panel}>
            if let Some(dispute) = dealt {
                <a key="deal" class="tool strong deal" href={href(&show, &dispute.id)}>{ show.t("disputes.deal") }</a>
            } else {
                <div key="deal" hidden=true></div>
            }
            if only.is_some() {
                <div key="theme" class="of-theme">
                    <button type="button" class="word back" onclick={show.on(DisputesAction::Theme(None))}>
                        { show.t("disputes.wall") }
                    </button>
                    <LongList class="entries" {kinds} elements={ELEMENTS} {row} />
                </div>
            } else {
                <div key="wall" class="of-all">
                    <h2>{ show.t("disputes.wall") }</h2>
                    { wall::view(&show) }
                </div>
            }
        </section>
    }
}

/// A theme that is chosen on a narrow screen has its titles below: they come into view where they are not.
#[hook]
fn use_brought(panel: &NodeRef, theme: Option<exhibit::content::Id>) {
    let (panel, before) = (panel.clone(), use_mut_ref(|| theme.clone()));
    use_effect_with(theme, move |theme| {
        let changed = before.replace(theme.clone()) != *theme;
        let Some(panel) = panel.cast::<web_sys::Element>().filter(|_| changed && theme.is_some()) else { return };
        let high = document().document_element().map_or(0.0, |root| f64::from(root.client_height()));
        if panel.get_bounding_client_rect().top() > high / 2.0 {
            panel.scroll_into_view();
        }
    });
}

fn drawn(show: &Show, row: Option<Row>) -> Html {
    let line = |index: usize, dispute: &Dispute| {
        let seen = is_seen(show, dispute);
        html! {
            <p class={classes!("dispute", seen.then_some("seen"))}>
                <a href={href(show, &dispute.id)} data-case={dispute.id.to_string()}>
                    <span class="number" aria-hidden="true">{ index + 1 }</span>
                    <span class="title">{ show.text(&dispute.title) }</span>
                    { seen_mark(show, seen) }
                    { dots(show, &dispute.confidence) }
                </a>
            </p>
        }
    };
    match row {
        Some(Row::Theme(theme)) => {
            let label = show.exhibit.terms("dispute-theme").get(theme).map(|theme| show.text(&theme.label));
            html! { <h3>{ label }</h3> }
        }
        Some(Row::Entry(index)) => {
            show.exhibit.all.disputes.get(index).map_or_else(|| html! { <p></p> }, |dispute| line(index, dispute))
        }
        None => html! { <p></p> },
    }
}
