//! All series, by theme: each a link, with the years that it tells of on one line.

use crate::show::{Same, Show, use_show};
use crate::widgets::{LongList, know_mark};
use exhibit::Room;
use exhibit::by_theme::{Row, series};
use exhibit::content::{Entry, Series};
use exhibit::posters::posters;
use exhibit::visit::{NumbersAction, SelectionAction};
use yew::prelude::*;

/// The heading takes the focus when the room is entered.
#[derive(Properties, PartialEq)]
pub struct IndexProps {
    pub heading: NodeRef,
}

/// About how many elements a row has.
const ELEMENTS: usize = 7;

/// The list, and the way back to the posters.
#[component]
pub fn Index(props: &IndexProps) -> Html {
    let show = use_show();
    let rows = use_memo(Same(show.exhibit.clone()), |exhibit| series(exhibit));
    let kinds = use_memo(rows.clone(), |rows| {
        rows.iter().map(|row| u8::from(matches!(row, Row::Theme(_)))).collect::<Vec<u8>>()
    });
    let all = &show.exhibit.all.series;
    let clock = show.exhibit.title.clock;
    let poster = posters(&show.exhibit).first().map(|(_, poster)| poster.id.clone());
    let poster = show.visit.numbers.poster.clone().or(poster);
    let years = [("from", &*clock.from.to_string()), ("to", &*clock.to.to_string())];
    let row = {
        let (show, rows) = (show.clone(), rows.clone());
        Callback::from(move |index: usize| drawn(&show, rows.get(index).copied()))
    };
    html! {
        <div class="numbers-room index">
            <header class="claim">
                <p class="kicker">{ show.t("room.numbers") }</p>
                <h1 ref={props.heading.clone()} tabindex="-1">{ show.words.count("numbers.all", all.len()) }</h1>
                <p class="means">{ show.words.with("numbers.line", &years) }</p>
            </header>
            <LongList class="themes-of" {kinds} elements={ELEMENTS} {row} />
            if let Some(poster) = poster {
                <a class="tool strong back" href={show.href(NumbersAction::Poster(poster))}>
                    { show.t("numbers.back") }
                </a>
            }
        </div>
    }
}

fn drawn(show: &Show, row: Option<Row>) -> Html {
    match row {
        Some(Row::Theme(theme)) => {
            let label = show.exhibit.terms("theme").get(theme).map(|theme| show.text(&theme.label));
            html! { <h2>{ label }</h2> }
        }
        Some(Row::Entry(index)) => {
            show.exhibit.all.series.get(index).map(|series| line(show, series)).unwrap_or_default()
        }
        None => Html::default(),
    }
}

fn line(show: &Show, series: &Series) -> Html {
    let disputed = show.exhibit.disputes_about(&series.reference()).next().is_some();
    let clock = show.exhibit.title.clock;
    // One path however many figures there are: a bar from the first to the last year of each.
    let years: String = series
        .points
        .iter()
        .map(|point| {
            let at = |year: i32| clock.position(f64::from(year)).clamp(0.0, 1.0) * 200.0;
            let from = at(point.when.first_year());
            let long = (at(point.when.last_year(clock.to)) - from).max(5.0);
            format!("M{:.0} 6h{long:.0}v8h-{long:.0}z", from.min(195.0))
        })
        .collect();
    html! {
        <p class="series-line">
            <a href={show.href(SelectionAction::OpenEntry(Room::Numbers, series.id.clone()))}>
                <span class="title">{ show.text(&series.title) }</span>
                <svg viewBox="0 0 200 20" width="120" height="20" preserveAspectRatio="none" aria-hidden="true">
                    <path class="clock-line" d="M0 10h200" />
                    <path class="told-years" d={years} />
                </svg>
            </a>
            if disputed {
                { know_mark(show, &series.reference()) }
            }
        </p>
    }
}
