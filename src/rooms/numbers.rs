//! The numbers: every series as a table.

use crate::figures;
use crate::show::{Show, use_show};
use crate::widgets::Citations;
use exhibit::content::{Point, Series};
use yew::prelude::*;

/// All series by theme.
#[component]
pub fn Numbers() -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let marked = use_node_ref();
    {
        let marked = marked.clone();
        use_effect_with(show.visit.entry.clone(), move |_| {
            if let Some(element) = marked.cast::<web_sys::Element>() {
                element.scroll_into_view();
            }
        });
    }
    let of_theme =
        |theme: &str| show.exhibit.all.series.iter().filter(|series| *series.theme == *theme).collect::<Vec<_>>();
    html! {
        <div class="numbers-room reading">
            <h1>{ show.t("room.numbers") }</h1>
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
    let most = series.points.iter().map(|point| point.to.unwrap_or(point.value).abs()).fold(1e-9, f64::max);
    let bar = |point: &Point| format!("{:.2}%", point.value.abs() / most * 100.0);
    html! {
        <>
            <h3>{ show.text(&series.title) }<span class="beside">{ show.text(&series.unit) }</span></h3>
            if let Some(text) = &series.text {
                <p>{ show.text(text) }</p>
            }
            <table>
                <thead class="hidden"><tr><th>{ show.t("numbers.when") }</th><th>{ show.t("numbers.value") }</th><th>{ show.t("numbers.note") }</th></tr></thead>
                <tbody>
                    for (number, point) in series.points.iter().enumerate() {
                        <tr key={number} class={classes!(point.preferred.then_some("preferred"), (point.when.first_year() > show.visit.year).then_some("ghost"))}>
                            <th scope="row">{ figures::span(show, point.when) }</th>
                            <td class="value">
                                <svg width="100%" height="8" aria-hidden="true"><rect class="bar" width={bar(point)} height="8" /></svg>
                                <b>{ figures::point(show, point) }</b>
                            </td>
                            <td>
                                { point.label.as_ref().map(|label| html! { <b>{ show.text(label) }</b> }) }{ " " }
                                { point.note.as_ref().map(|note| show.text(note)) }{ " " }
                                <Citations sources={point.sources.clone()} />
                            </td>
                        </tr>
                    }
                </tbody>
            </table>
        </>
    }
}
