//! The index: every case, by theme, to be scanned.

use super::wall::{href, seen_mark};
use crate::show::{Same, Show, use_show};
use crate::widgets::{LongList, dots};
use exhibit::by_theme::{Row, counts, rows, strips};
use exhibit::content::{Dispute, Term};
use exhibit::visit::DisputesAction;
use std::rc::Rc;
use yew::prelude::*;

/// About how many elements a row has.
const ELEMENTS: usize = 12;

/// The themes, each with a strip of its cases, and beside them the titles.
#[component]
pub fn Index() -> Html {
    let show = use_show();
    let same = Same(show.exhibit.clone());
    let told = use_memo(same.clone(), |Same(exhibit)| (counts(exhibit), strips(exhibit)));
    let only = show.visit.disputes.theme.clone();
    let rows: Rc<Vec<Row>> = use_memo((same, only.clone()), |(Same(exhibit), only)| rows(exhibit, only.as_deref()));
    let kinds = use_memo(rows.clone(), |rows| {
        rows.iter().map(|row| u8::from(matches!(row, Row::Theme(_)))).collect::<Vec<u8>>()
    });
    let row = {
        let (show, rows) = (show.clone(), rows.clone());
        Callback::from(move |index: usize| drawn(&show, rows.get(index).copied()))
    };
    let (counts, strips) = &*told;
    html! {
        <div class="index-body">
            <ul class="themes" aria-label={show.t("disputes.themes")}>
                for ((theme, count), strip) in show.exhibit.terms("dispute-theme").iter().zip(counts).zip(strips) {
                    <li key={theme.id.to_string()}>{ choice(&show, theme, *count, strip) }</li>
                }
            </ul>
            <LongList class="entries" {kinds} elements={ELEMENTS} {row} />
        </div>
    }
}

/// A theme to narrow the titles to. One that is chosen already is let go.
fn choice(show: &Show, theme: &Term, count: usize, strip: &[String]) -> Html {
    let chosen = show.visit.disputes.theme.as_ref() == Some(&theme.id);
    let action = DisputesAction::Theme((!chosen).then(|| theme.id.clone()));
    html! {
        <button type="button" class="theme-of" aria-pressed={chosen.to_string()} onclick={show.on(action)}>
            <span class="label">{ show.text(&theme.label) }<span class="n">{ count }</span></span>
            <svg class="theme-strip" viewBox="0 0 240 24" preserveAspectRatio="xMinYMid meet" aria-hidden="true">
                for (level, path) in strip.iter().enumerate() {
                    <path key={level} class={format!("level-{level}")} d={path.clone()} />
                }
            </svg>
        </button>
    }
}

fn drawn(show: &Show, row: Option<Row>) -> Html {
    let line = |dispute: &Dispute| {
        let seen = show.visit.disputes.judged.contains(&dispute.id);
        html! {
            <p class={classes!("dispute", seen.then_some("seen"))}>
                <a href={href(show, &dispute.id)} data-case={dispute.id.to_string()}>
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
        Some(Row::Entry(index)) => show.exhibit.all.disputes.get(index).map_or_else(|| html! { <p></p> }, line),
        None => html! { <p></p> },
    }
}
