//! The road: a thick band in the colours of the eras, cut where no descent is known, hollow after the year.

use exhibit::Exhibit;
use exhibit::camera::Rect;
use exhibit::tree::{Layout, RoadPart};
use yew::prelude::*;

/// The bands that a part of the road is made of: by era, and by whether the year has come.
pub fn road(exhibit: &Exhibit, layout: &Layout, year: i32, part: &RoadPart, faint: bool) -> Html {
    let upright = layout.look.upright;
    let (start, end) = if upright {
        (part.area.y, part.area.y + part.area.height)
    } else {
        (part.area.x, part.area.x + part.area.width)
    };
    let now = layout.along(f64::from(year) + 1.0);
    let last = exhibit.all.eras.len().saturating_sub(1);
    // An object that is longer than its years does not take the road into the next era.
    let eras = exhibit.all.eras.iter().filter(|era| era.when.first_year() < part.last.max(1) || part.open);
    let mut bands: Vec<(f64, f64, &str)> = eras
        .enumerate()
        .map(|(index, era)| {
            let to =
                era.when.to.filter(|_| index < last).map_or(f64::MAX, |to| layout.along(f64::from(to.last_year())));
            let from = layout.along(f64::from(era.when.first_year()));
            // What stands at the very beginning begins a little before its year.
            (if index == 0 { f64::MIN } else { from }.max(start), to.min(end), &*era.colour)
        })
        .filter(|(from, to, _)| to - from > 1.0)
        .collect();
    if bands.is_empty() {
        bands.push((start, end, "#5c5346"));
    }
    if let Some(last) = bands.last_mut() {
        last.1 = end;
    }
    // Until the first era that reaches it begins, a part is of that era's colour.
    if let Some(first) = bands.first_mut() {
        first.0 = start;
    }
    let pieces = bands.into_iter().flat_map(|(from, to, colour)| {
        let cut = now.clamp(from, to);
        [(from, cut, colour, true), (cut, to, colour, false)]
    });
    html! {
        <g class={classes!("road", faint.then_some("faint"))}>
            { for pieces.filter(|(from, to, ..)| to - from > 0.5).map(|(from, to, colour, come)| {
                band(upright, part.area, (from, to), colour, come)
            }) }
        </g>
    }
}

fn band(upright: bool, area: Rect, (from, to): (f64, f64), colour: &str, come: bool) -> Html {
    let long = format!("{:.1}", to - from);
    let across = if upright { (area.x, area.width) } else { (area.y, area.height) };
    let thick = if come { 5.0 } else { 2.0 };
    let strip = |class: &'static str, at: f64, wide: f64, fill: Option<String>| {
        let (at, wide, from) = (format!("{at:.1}"), format!("{wide:.1}"), format!("{from:.1}"));
        let long = long.clone();
        if upright {
            html! { <rect {class} x={at} width={wide} y={from} height={long} {fill} /> }
        } else {
            html! { <rect {class} y={at} height={wide} x={from} width={long} {fill} /> }
        }
    };
    let colour = || Some(colour.to_owned());
    html! {
        <g class={classes!(come.then_some("come"))}>
            { strip("ground", across.0, across.1, None) }
            { strip("tint", across.0, across.1, colour()) }
            { strip("kerb", across.0, thick, colour()) }
            { strip("kerb", across.0 + across.1 - thick, thick, colour()) }
        </g>
    }
}
