//! The disputes: questions on which sources disagree, and where the curator stands.

mod dispute;

use crate::show::{Same, Show, use_show};
use crate::widgets::LongList;
use exhibit::by_theme::{Row, counts, rows};
use exhibit::content::Term;
use exhibit::visit::DisputesAction;
use std::rc::Rc;
use yew::prelude::*;

/// About how many elements a row has. The open one has more, and there is one.
const ELEMENTS: usize = 5;

/// All disputes by theme; one of them open.
#[component]
pub fn Disputes() -> Html {
    let show = use_show();
    let disputes = &show.exhibit.all.disputes;
    let counts = {
        let exhibit = show.exhibit.clone();
        use_memo(Same(exhibit.clone()), move |_| counts(&exhibit))
    };
    let only = show.visit.disputes.theme.clone();
    let rows: Rc<Vec<Row>> = {
        let exhibit = show.exhibit.clone();
        use_memo((Same(exhibit.clone()), only.clone()), move |(_, only)| rows(&exhibit, only.as_deref()))
    };
    let kinds = use_memo(rows.clone(), |rows| {
        rows.iter().map(|row| u8::from(matches!(row, Row::Theme(_)))).collect::<Vec<u8>>()
    });
    let open = show.visit.selection.entry.as_ref();
    let opened = open.and_then(|id| disputes.iter().position(|dispute| dispute.id == *id));
    let bring = opened.and_then(|index| rows.iter().position(|row| *row == Row::Dispute(index)));
    // A theme that is chosen already is let go.
    let toggle = |theme: &Term| {
        let theme = (only.as_ref() != Some(&theme.id)).then(|| theme.id.clone());
        show.on(DisputesAction::Theme(theme))
    };
    let row = {
        let (show, rows) = (show.clone(), rows.clone());
        Callback::from(move |index: usize| drawn(&show, rows.get(index).copied()))
    };
    html! {
        <div class="disputes-room reading">
            <h1>{ show.t("room.disputes") }</h1>
            <p class="lead">{ show.words.count("disputes.lead", disputes.len()) }</p>
            <ul class="themes" aria-label={show.t("disputes.themes")}>
                for (theme, count) in show.exhibit.terms("dispute-theme").iter().zip(counts.iter()) {
                    <li key={theme.id.to_string()}>
                        <button
                            type="button"
                            class="toggle"
                            aria-pressed={(only.as_ref() == Some(&theme.id)).to_string()}
                            onclick={toggle(theme)}
                        >
                            { show.text(&theme.label) }<span class="n">{ *count }</span>
                        </button>
                    </li>
                }
            </ul>
            <LongList class="entries" {kinds} elements={ELEMENTS} {row} {bring} />
        </div>
    }
}

fn drawn(show: &Show, row: Option<Row>) -> Html {
    match row {
        Some(Row::Theme(theme)) => {
            let label = show.exhibit.terms("dispute-theme").get(theme).map(|theme| show.text(&theme.label));
            html! { <h2>{ label }</h2> }
        }
        Some(Row::Dispute(index)) => match show.exhibit.all.disputes.get(index) {
            Some(dispute) => dispute::view(show, dispute),
            None => html! { <div></div> },
        },
        None => html! { <div></div> },
    }
}
