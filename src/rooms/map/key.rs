//! What the lines, marks and tints of the map mean.

use crate::show::{Show, use_show};
use exhibit::content::{Certainty, Term};
use exhibit::map::{PLAIN, samples, width};
use yew::prelude::*;

/// The key, closed until it is asked for.
#[component]
pub fn Key() -> Html {
    let show = use_show();
    html! {
        <details class="map-key">
            <summary>{ show.t("geo.key") }</summary>
            <ul>
                for term in show.exhibit.terms("movement") {
                    <li key={term.id.to_string()}>
                        { sample(&format!("tone-{}", term.tone.as_deref().unwrap_or("ink")), None) }
                        { show.text(&term.label) }
                    </li>
                }
            </ul>
            <ul>
                for certainty in [Certainty::Documented, Certainty::Claimed, Certainty::Disputed] {
                    <li key={certainty.id()}>
                        { sample(certainty.id(), None) }
                        { show.term("evidence", certainty.id()) }
                    </li>
                }
                <li key="past">{ sample("past", None) }{ show.t("geo.past") }</li>
            </ul>
            <div class="widths">
                for measure in show.exhibit.terms("measure") {
                    <div key={measure.id.to_string()}>{ widths(&show, measure) }</div>
                }
            </div>
            <p>
                <svg class="sample" viewBox="0 0 48 14" aria-hidden="true">
                    <g class="pin region"><circle class="square" cx="24" cy="7" r="5" /></g>
                </svg>
                { show.t("geo.region") }
            </p>
        </details>
    }
}

/// What the width of a line stands for, with examples.
fn widths(show: &Show, measure: &Term) -> Html {
    let greatest = show.exhibit.atlas().greatest(&measure.id);
    html! {
        <>
            <b>{ show.words.with("geo.width", &[("measure", &show.text(&measure.label))]) }</b>
            <ul>
                for (index, number) in samples(greatest).into_iter().enumerate() {
                    <li key={index}>{ sample("", Some(width(number, greatest))) }{ show.words.number(number) }</li>
                }
                <li key="plain">{ sample("", None) }{ show.t("geo.plain") }</li>
            </ul>
        </>
    }
}

fn sample(class: &str, width: Option<f64>) -> Html {
    let past = class == "past";
    html! {
        <svg class="sample" viewBox="0 0 48 14" aria-hidden="true">
            <g class={classes!("arc", class.to_owned(), (!class.starts_with("tone")).then_some("tone-ink"))}>
                <path
                    class={classes!(if past { "roads-past" } else { "line" }, width.is_some().then_some("wide"))}
                    d="M2 7H46"
                    stroke-width={format!("{:.1}", width.unwrap_or(PLAIN))}
                />
            </g>
        </svg>
    }
}

/// What the borders of a year leave out, and where they come from.
pub fn notice(show: &Show, year: i32) -> Html {
    let notes = show.exhibit.title.map.notes.iter().filter(|note| note.when.contains(year));
    let notes: Vec<AttrValue> = notes.map(|note| show.text(&note.text)).collect();
    let slots = [("year", &*year.to_string()), ("notes", &notes.join(" "))];
    html! { <p class="notice quiet">{ show.words.with("map.notice", &slots) }</p> }
}

/// The leagues and states of the year in words, for those who do not use the picture.
pub fn states(show: &Show, year: i32) -> Html {
    let map = &show.exhibit.title.map;
    let list = |names: Vec<AttrValue>| show.words.list(&names.iter().map(ToString::to_string).collect::<Vec<_>>());
    let leagues = map.blocs.iter().filter_map(|bloc| {
        let members = list(bloc.members_in(year).map(|member| show.text(&member.name)).collect());
        let slots = [("name", &*show.text(&bloc.name)), ("year", &year.to_string()), ("members", &members)];
        (!members.is_empty()).then(|| (show.words.with("geo.members", &slots), bloc))
    });
    let named = map.unions.iter().filter(|union| union.label.is_some() && union.when.contains(year));
    let named = list(named.map(|union| show.text(&union.name)).collect());
    html! {
        <div class="map-states">
            for (index, (members, bloc)) in leagues.enumerate() {
                <p key={index}>
                    <i class="swatch" aria-hidden="true"></i>
                    { members }
                    <span class="quiet">
                        { " " }
                        { show.text(&bloc.note) }
                        { " " }
                        <crate::widgets::Citations sources={bloc.sources.clone()} />
                    </span>
                </p>
            }
            if !named.is_empty() {
                <p key="states">{ show.words.with("geo.states", &[("states", &named)]) }</p>
            }
        </div>
    }
}
