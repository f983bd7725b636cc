//! The numbers: every series as a chart on the axis of the clock, with its table and its file.

use crate::figures;
use crate::show::{Show, use_show};
use crate::widgets::{Citations, use_in_view};
use exhibit::Action;
use exhibit::chart::{Kind, Mark, csv, marks};
use exhibit::content::Series;
use yew::prelude::*;

/// All series by theme.
#[component]
pub fn Numbers() -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let marked = use_in_view(show.visit.entry.clone());
    let of_theme =
        |theme: &str| show.exhibit.all.series.iter().filter(|series| *series.theme == *theme).collect::<Vec<_>>();
    html! {
        <div class="numbers-room reading">
            <h1>{ show.t("room.numbers") }</h1>
            <p class="lead">{ show.t("numbers.legend") }</p>
            for theme in show.exhibit.terms("theme") {
                <section key={theme.id.to_string()}>
                    <h2>{ show.text(&theme.label) }</h2>
                    for series in of_theme(&theme.id) {
                        <article key={series.id.to_string()} class="series" ref={if show.visit.entry.as_ref() == Some(&series.id) { marked.clone() } else { NodeRef::default() }}>
                            { one(&show, series) }
                        </article>
                    }
                </section>
            }
        </div>
    }
}

fn one(show: &Show, series: &Series) -> Html {
    let csv = format!(
        "data:text/csv;charset=utf-8,{}",
        String::from(js_sys::encode_uri_component(&csv(series, &show.visit.lang)))
    );
    html! {
        <>
            <h3>{ show.text(&series.title) }<span class="beside">{ show.text(&series.unit) }</span></h3>
            if let Some(text) = &series.text {
                <p>{ show.text(text) }</p>
            }
            { chart(show, series) }
            <details>
                <summary>{ show.words.count("numbers.table", series.points.len()) }</summary>
                { table(show, series) }
                <p><a class="tool" href={csv} download={format!("{}.csv", series.id)}>{ show.t("numbers.csv") }</a></p>
            </details>
        </>
    }
}

/// Height of a chart, in pixels, and the space above and below the marks.
const HEIGHT: f64 = 150.0;
const EDGE: f64 = 14.0;

/// The series on the axis of the clock. Hidden from screen readers, who have the table.
fn chart(show: &Show, series: &Series) -> Html {
    let clock = show.exhibit.title.clock;
    let (marks, (foot, top)) = marks(series, clock);
    let y = |part: f64| HEIGHT - EDGE - part * (HEIGHT - 2.0 * EDGE);
    let x = |part: f64| format!("{:.2}%", part * 100.0);
    let nothing = if foot < 0.0 { -foot / (top - foot) } else { 0.0 };
    let mark = |mark: &Mark| {
        let point = &series.points[mark.point];
        let class = match mark.kind {
            Kind::Exact => "exact",
            Kind::Estimate => "estimate",
            Kind::Outvoted => "outvoted",
        };
        let (low, high) = (y(mark.y.0), y(mark.y.1));
        let middle = (low + high) / 2.0;
        let title = format!("{}: {}", figures::span(show, point.when), figures::point(show, point));
        html! {
            <g key={mark.point} class={classes!("mark-of", class)} onclick={show.on(Action::Year(point.when.first_year()))}>
                <title>{ title }</title>
                <line class="span" x1={x(mark.x.0)} x2={x(mark.x.1)} y1={middle.to_string()} y2={middle.to_string()} />
                <line class="range" x1={x(mark.x.1)} x2={x(mark.x.1)} y1={low.to_string()} y2={high.to_string()} />
                <circle cx={x(mark.x.1)} cy={middle.to_string()} r="6" />
            </g>
        }
    };
    html! {
        <svg class="chart" width="100%" height={HEIGHT.to_string()} aria-hidden="true">
            <g class="decades">
                for year in clock.decades() {
                    <line key={year} x1={x(clock.position(f64::from(year)))} x2={x(clock.position(f64::from(year)))} y1="0" y2={HEIGHT.to_string()} />
                }
            </g>
            <line class="foot" x1="0" x2="100%" y1={y(nothing).to_string()} y2={y(nothing).to_string()} />
            <line class="now" x1={x(clock.position(f64::from(show.visit.year)))} x2={x(clock.position(f64::from(show.visit.year)))} y1="0" y2={HEIGHT.to_string()} />
            <text class="top" x="2" y={(y(1.0) + 5.0).to_string()}>{ show.words.number(top) }</text>
            <g class="marks">{ for marks.iter().map(mark) }</g>
        </svg>
    }
}

fn table(show: &Show, series: &Series) -> Html {
    html! {
        <table>
            <thead class="hidden"><tr><th>{ show.t("numbers.when") }</th><th>{ show.t("numbers.value") }</th><th>{ show.t("numbers.note") }</th></tr></thead>
            <tbody>
                for (number, point) in series.points.iter().enumerate() {
                    <tr key={number} class={classes!(point.preferred.then_some("preferred"), (point.when.first_year() > show.visit.year).then_some("ghost"))}>
                        <th scope="row">{ figures::span(show, point.when) }</th>
                        <td class="value"><b>{ figures::point(show, point) }</b></td>
                        <td>
                            { point.label.as_ref().map(|label| html! { <b>{ show.text(label) }</b> }) }{ " " }
                            { point.note.as_ref().map(|note| show.text(note)) }{ " " }
                            <Citations sources={point.sources.clone()} />
                        </td>
                    </tr>
                }
            </tbody>
        </table>
    }
}
