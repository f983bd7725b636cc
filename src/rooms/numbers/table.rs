//! The figures of a series as a table: the chart in words, with what each counts and who says so.

use super::told::leads;
use crate::figures;
use crate::show::Show;
use crate::widgets::Citations;
use exhibit::content::{Point, Series};
use yew::prelude::*;

/// A row a figure.
pub fn table(show: &Show, series: &Series) -> Html {
    let class = |point: &Point| {
        let ghost = point.when.first_year() > show.visit.clock.year;
        classes!(point.preferred.then_some("preferred"), ghost.then_some("ghost"))
    };
    html! {
        <table>
            <thead class="hidden">
                <tr>
                    <th>{ show.t("numbers.when") }</th>
                    <th>{ show.t("numbers.value") }</th>
                    <th>{ show.t("numbers.note") }</th>
                </tr>
            </thead>
            <tbody>
                for (index, point) in series.points.iter().enumerate() {
                    <tr key={index} class={class(point)}>
                        <th scope="row">{ figures::span(show, point.when) }</th>
                        <td class="value"><b>{ figures::point(show, point) }</b></td>
                        <td>
                            { point.label.as_ref().map(|label| html! { <b>{ show.text(label) }</b> }) }{ " " }
                            { point.note.as_ref().map(|note| show.text(note)) }{ " " }
                            <Citations sources={point.sources.clone()} />
                            { leads(show, point) }
                        </td>
                    </tr>
                }
            </tbody>
        </table>
    }
}
