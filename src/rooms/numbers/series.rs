//! A series with all its figures: its charts, its table, its file, and the way to the next.

use super::chart::charts;
use super::file::file;
use super::legend::legend;
use super::pager::pager;
use super::table::table;
use super::told::told;
use crate::show::use_show;
use crate::widgets::{know_mark, use_size};
use exhibit::content::{Entry, Id};
use exhibit::visit::SelectionAction;
use exhibit::{Action, Room};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SeriesProps {
    pub series: Id,
    pub heading: NodeRef,
}

/// The series.
#[component]
pub fn SeriesView(props: &SeriesProps) -> Html {
    let show = use_show();
    let body = use_node_ref();
    let size = use_size(&body);
    let all = &show.exhibit.all.series;
    let at = all.iter().position(|series| series.id == props.series).unwrap_or_default();
    let Some(series) = all.get(at) else { return html! { <div class="numbers-room"></div> } };
    let point = show.visit.numbers.point.filter(|point| *point < series.points.len());
    let open = |index: Option<usize>| -> Option<Action> {
        let series = all.get(index?)?;
        Some(SelectionAction::OpenEntry(Room::Numbers, series.id.clone()).into())
    };
    html! {
        <div class="numbers-room series">
            <header class="claim">
                <p class="kicker">{ show.term("theme", &series.theme) }{ " · " }{ show.text(&series.unit) }</p>
                <h1 ref={props.heading.clone()} tabindex="-1">{ show.text(&series.title) }</h1>
                <p class="means marked">
                    { series.text.as_ref().map(|text| show.text(text)) }
                    { " " }
                    { know_mark(&show, &series.reference()) }
                </p>
            </header>
            { legend(&show, series) }
            <div class="body" ref={body}>
                // Nothing is drawn until it is known how wide it is.
                if let Some((width, _)) = size {
                    { charts(&show, series, point, width) }
                }
            </div>
            // Not said by itself: the mark that has the focus says it.
            <div class="told">{ point.map(|point| told(&show, series, point)) }</div>
            <details class="twin">
                <summary>{ show.words.count("numbers.table", series.points.len()) }</summary>
                { table(&show, series) }
                <p>{ file(&show, series) }</p>
            </details>
            { pager(&show, (at, all.len()), open(at.checked_sub(1)), open(Some(at + 1))) }
        </div>
    }
}
