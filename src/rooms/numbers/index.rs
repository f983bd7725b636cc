//! All series, by theme: each a link, with the years that it tells of on one line.

use crate::show::Show;
use crate::widgets::know_mark;
use exhibit::Room;
use exhibit::content::{Entry, Series};
use exhibit::posters::posters;
use exhibit::visit::{NumbersAction, SelectionAction};
use yew::prelude::*;

/// The list, and the way back to the posters.
pub fn index(show: &Show, heading: NodeRef) -> Html {
    let all = &show.exhibit.all.series;
    let clock = show.exhibit.title.clock;
    let poster = posters(&show.exhibit).first().map(|(_, poster)| poster.id.clone());
    let poster = show.visit.numbers.poster.clone().or(poster);
    let years = [("from", &*clock.from.to_string()), ("to", &*clock.to.to_string())];
    let themes = show.exhibit.terms("theme").iter().map(|theme| {
        let own: Vec<&Series> = all.iter().filter(|series| series.theme == theme.id).collect();
        (theme, own)
    });
    html! {
        <div class="numbers-room index">
            <header class="claim">
                <p class="kicker">{ show.t("room.numbers") }</p>
                <h1 ref={heading} tabindex="-1">{ show.words.count("numbers.all", all.len()) }</h1>
                <p class="means">{ show.words.with("numbers.line", &years) }</p>
            </header>
            <div class="themes-of">
                for (theme, own) in themes.filter(|(_, own)| !own.is_empty()) {
                    <section key={theme.id.to_string()}>
                        <h2>{ show.text(&theme.label) }</h2>
                        <ul>
                            for series in own {
                                <li key={series.id.to_string()}>{ row(show, series) }</li>
                            }
                        </ul>
                    </section>
                }
            </div>
            if let Some(poster) = poster {
                <a class="tool strong back" href={show.href(NumbersAction::Poster(poster))}>
                    { show.t("numbers.back") }
                </a>
            }
        </div>
    }
}

fn row(show: &Show, series: &Series) -> Html {
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
        <>
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
        </>
    }
}
