//! The numbers: posters with one conclusion each, and behind them every series as a chart on the axis of the clock,
//! with its sources, its table and its file.

mod axes;
mod chart;
mod file;
mod index;
mod legend;
mod line;
mod mark;
mod pager;
mod pictogram;
mod poster;
mod said;
mod series;
mod table;
mod told;
mod upright;

use crate::show::use_show;
use crate::widgets::use_heading;
use exhibit::visit::Shown;
use index::Index;
use poster::PosterView;
use series::SeriesView;
use yew::prelude::*;

/// A poster, the list of all series, or one of them.
#[component]
pub fn Numbers() -> Html {
    let show = use_show();
    let shown = show.visit.numbers.shown(&show.exhibit, show.visit.selection.entry.as_ref());
    let heading = use_heading(shown.clone());
    match shown {
        Shown::Poster(index) => html! { <PosterView key={format!("poster {index}")} {index} {heading} /> },
        Shown::Series(id) => html! { <SeriesView key={format!("series {id}")} series={id.clone()} {heading} /> },
        Shown::All => html! { <Index key="all" {heading} /> },
    }
}
