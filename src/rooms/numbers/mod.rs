//! The numbers: every series as a chart on the axis of the clock, with its sources, its table and its file.

mod chart;
mod table;
mod told;

use crate::show::{Show, use_show};
use crate::widgets::{Citations, Doubt, use_in_view, use_size};
use chart::chart;
use exhibit::chart::csv;
use exhibit::claim::Citation;
use exhibit::content::{Entry, Id, Series};
use table::table;
use told::told;
use yew::prelude::*;

/// All series by theme.
#[component]
pub fn Numbers() -> Html {
    let show = use_show();
    let marked = use_in_view(show.visit.selection.entry.clone());
    let room = use_node_ref();
    let width = use_size(&room).map_or(900.0, |(width, _)| width - 16.0);
    let of_theme =
        |theme: &str| show.exhibit.all.series.iter().filter(|series| *series.theme == *theme).collect::<Vec<_>>();
    let open = show.visit.selection.entry.as_ref();
    let mark = |id: &Id| if open == Some(id) { marked.clone() } else { NodeRef::default() };
    html! {
        <div class="numbers-room reading">
            <h1 ref={room}>{ show.t("room.numbers") }</h1>
            <p class="lead">{ show.t("numbers.legend") }</p>
            for theme in show.exhibit.terms("theme") {
                <section key={theme.id.to_string()}>
                    <h2>{ show.text(&theme.label) }</h2>
                    for series in of_theme(&theme.id) {
                        <article
                            key={series.id.to_string()}
                            class="series"
                            ref={mark(&series.id)}
                        >
                            { one(&show, series, width) }
                        </article>
                    }
                </section>
            }
        </div>
    }
}

fn one(show: &Show, series: &Series, width: f64) -> Html {
    let csv = format!(
        "data:text/csv;charset=utf-8,{}",
        String::from(js_sys::encode_uri_component(&csv(series, &show.visit.settings.lang)))
    );
    let open = show.visit.selection.entry.as_ref() == Some(&series.id);
    let point = show.visit.numbers.point.filter(|_| open).filter(|point| *point < series.points.len());
    html! {
        <>
            <h3>{ show.text(&series.title) }<span class="beside">{ show.text(&series.unit) }</span></h3>
            if let Some(text) = &series.text {
                <p>{ show.text(text) }</p>
            }
            <Doubt about={series.reference()} />
            { chart(show, series, point, width) }
            <div class="told" aria-live="polite">{ point.map(|point| told(show, series, point)) }</div>
            <p class="from">
                <span class="quiet">{ show.t("numbers.from") }</span>
                { " " }
                <Citations sources={sources(series)} />
            </p>
            <details>
                <summary>{ show.words.count("numbers.table", series.points.len()) }</summary>
                { table(show, series) }
                <p><a class="tool" href={csv} download={format!("{}.csv", series.id)}>{ show.t("numbers.csv") }</a></p>
            </details>
        </>
    }
}

/// Whoever stands behind a figure of the series, once each, without the place in them: the table has that.
fn sources(series: &Series) -> Vec<Citation> {
    let mut sources: Vec<Citation> = Vec::new();
    for citation in series.points.iter().flat_map(|point| &point.sources) {
        if !sources.iter().any(|known| known.source == citation.source) {
            sources.push(Citation { at: None, ..citation.clone() });
        }
    }
    sources
}
