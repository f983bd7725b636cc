//! The figures of the compared objects, with bars; what differs is marked, and the claims are one touch away.

use crate::figures;
use crate::show::use_show;
use crate::widgets::known_figure;
use exhibit::Ref;
use exhibit::compare::{Row, rows};
use exhibit::content::Id;
use exhibit::visit::SelectionAction;
use yew::prelude::*;

/// A row for each property, a column for each object.
#[component]
pub fn Table() -> Html {
    let show = use_show();
    let objects = &show.visit.compare.objects;
    let label = |id: &str| show.exhibit.property(id).map(|property| show.text(&property.label)).unwrap_or_default();
    let differs = || html! { <span class="hidden">{ show.t("compare.differs") }</span> };
    // How long the bar of a figure is.
    let share = |row: &Row, number: usize| {
        let figure = row.numbers.get(number).copied().flatten();
        figure.map_or("0".into(), |n| format!("{:.2}%", n / row.most * 100.0))
    };
    let figure = |id: &Id, property: &Id| {
        let claim = show.exhibit.object(id).and_then(|object| object.fact(property));
        let what = Ref::Property(id.clone(), property.clone());
        claim.map_or_else(
            || html! { <span>{ "–" }</span> },
            |claim| known_figure(&show, &what, figures::claim(&show, claim, show.exhibit.property(property))),
        )
    };
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={show.t("compare.table")}>
            // Said in so many words: on a phone each row is laid out as a grid, and browsers then see no table.
            <table class={format!("compare-table of-{}", objects.len())} role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <td role="cell"></td>
                        for (index, object) in objects.iter().filter_map(|id| show.exhibit.object(id)).enumerate() {
                            <th
                                key={object.id.to_string()}
                                scope="col"
                                role="columnheader"
                                class={format!("tone-{index}")}
                            >
                                <a href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                                    <span class="key" aria-hidden="true"></span>
                                    { show.text(&object.name) }
                                </a>
                            </th>
                        }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    for row in rows(&show.exhibit, objects) {
                        <tr
                            key={row.property.to_string()}
                            role="row"
                            class={classes!(row.differs.then_some("differs"))}
                        >
                            <th scope="row" role="rowheader">
                                { label(&row.property) }
                                { row.differs.then(differs) }
                            </th>
                            for (index, id) in objects.iter().enumerate() {
                                <td key={id.to_string()} role="cell" class={format!("tone-{index}")}>
                                    <svg width="100%" height="8" aria-hidden="true">
                                        <rect
                                            class="bar"
                                            height="8"
                                            width={share(&row, index)}
                                        />
                                    </svg>
                                    { figure(id, &row.property) }
                                </td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
