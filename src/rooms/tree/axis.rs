//! What stays in place around the tree: the years, the eras as a band, and the red line of the year, which lies behind.

use crate::lengths::px;
use crate::show::Show;
use exhibit::camera::Camera;
use exhibit::tree::Layout;
use yew::prelude::*;

/// The width of the band of eras in a standing picture, and the least room for the number of a year, in pixels.
const BAND: f64 = 26.0;
const NUMBER: f64 = 52.0;
/// How wide the figures of a year are beside that band, with air.
const FIGURES: f64 = 38.0;

/// Where a moment of time is on the screen, along the axis of time.
fn along(layout: &Layout, (camera, width, height): (Camera, f64, f64), moment: f64) -> f64 {
    let at = layout.along(moment);
    let on_screen = camera.on_screen((at, at), width, height);
    if layout.look.upright { on_screen.1 } else { on_screen.0 }
}

/// The decades and the red line: they lie behind all else.
pub fn behind(show: &Show, layout: &Layout, on: (Camera, f64, f64)) -> Html {
    let (clock, (since, year)) = (show.exhibit.title.clock, show.visit.years());
    let (_, width, height) = on;
    let upright = layout.look.upright;
    let x = |moment: f64| along(layout, on, moment);
    let now = x(f64::from(year) + 0.5);
    // A range is as wide as its years; a single year is a line.
    let first = if since == year { now } else { x(f64::from(since)) };
    let range = (now - first).max(0.0);
    let line = |at: f64, class: &'static str, key: i32| {
        let (x1, y1, x2, y2) = if upright { (0.0, at, width, at) } else { (at, 0.0, at, height) };
        html! {
            <line {key} {class} x1={px(x1)} y1={px(y1)} x2={px(x2)} y2={px(y2)} />
        }
    };
    let (rx, ry, rw, rh) = if upright { (0.0, first, width, range) } else { (first, 0.0, range, height) };
    html! {
        <g class="behind">
            <g class="decades">{ for clock.decades().map(|decade| line(x(f64::from(decade)), "decade", decade)) }</g>
            <rect class="range" x={px(rx)} y={px(ry)} width={px(rw)} height={px(rh)} />
            { line(now, "year", 0) }
        </g>
    }
}

/// The band of eras with the numbers of years, at the edge.
pub fn edge(show: &Show, layout: &Layout, on: (Camera, f64, f64)) -> Html {
    let clock = show.exhibit.title.clock;
    let (_, width, height) = on;
    let upright = layout.look.upright;
    let foot = layout.look.edge();
    let (long, year) = (if upright { height } else { width }, show.visit.clock.year);
    let x = |moment: f64| along(layout, on, moment).clamp(-BAND, long + BAND);
    let now = x(f64::from(year) + 0.5);
    let numbers = if layout.look.narrow { 15.0 } else { BAND };
    let mut last = f64::MIN;
    let room = if upright { 26.0 } else { NUMBER };
    let decades: Vec<(i32, f64)> = clock
        .decades()
        .map(|decade| (decade, x(f64::from(decade))))
        .filter(|(_, at)| {
            let free = at - last >= room && (at - now).abs() > room && *at > 0.0 && *at < long;
            if free {
                last = *at;
            }
            free
        })
        .collect();
    let number = |at: f64| {
        if upright { (numbers + 4.0, at + 6.0) } else { (at, height - 7.0) }
    };
    // In a lying picture the clock below tells the eras.
    let eras = show.exhibit.all.eras.iter().filter(|_| upright).map(|era| {
        let end = era.when.to.map_or(f64::from(clock.to) + 4.0, |to| f64::from(to.last_year()));
        let (from, to) = (x(f64::from(era.when.first_year())), x(end));
        let name = show.text(&era.name);
        let fits = to - from > name.chars().count() as f64 * 11.0 + 18.0 && !layout.look.narrow;
        let transform = format!("translate({:.1} {:.1}) rotate(90)", BAND * 0.3, from + 10.0);
        let dark = exhibit::colour::ink_on(&era.colour) == exhibit::colour::Ink::Ink;
        let class = dark.then_some("dark");
        let high = px((to - 2.0).max(from) - from);
        html! {
            <g key={era.id.to_string()}>
                <rect x="0" y={px(from)} width={px(numbers)} height={high} fill={era.colour.to_string()} />
                <text {transform} {class}>{ fits.then_some(name) }</text>
            </g>
        }
    });
    let breaks = layout.axis.breaks.iter().map(|(from, to)| {
        let at = (x(f64::from(*from)) + x(f64::from(*to) + 1.0)) / 2.0;
        let transform = if upright {
            format!("translate({:.1} {at:.1}) rotate(-90)", numbers / 2.0)
        } else {
            format!("translate({at:.1} {:.1})", height - foot / 2.0)
        };
        html! { <path key={*from} class="break" {transform} d="M-9 14L-1 -14M1 14L9 -14" /> }
    });
    let (nx, ny) = number(now);
    let under = if upright { (0.0, numbers + FIGURES, height) } else { (height - foot, width, foot) };
    let anchor = if upright { "start" } else { "middle" };
    let tag = if upright { (nx - 3.0, ny - 20.0) } else { (nx - 27.0, ny - 19.0) };
    html! {
        <g class={classes!("edge-of-time", upright.then_some("upright"))} text-anchor={anchor}>
            // What is drawn along lies beneath the years, not between their figures.
            <rect class="under" x="0" y={px(under.0)} width={px(under.1)} height={px(under.2)} />
            <g class="eras" text-anchor="start">{ for eras }</g>
            <g class="breaks">{ for breaks }</g>
            <g class="numbers">
                for (decade, at) in decades {
                    <text key={decade} x={px(number(at).0)} y={px(number(at).1)}>{ decade }</text>
                }
            </g>
            <g class="now">
                <rect x={px(tag.0)} y={px(tag.1)} width="54" height="26" />
                <text x={px(nx + if upright { 3.0 } else { 0.0 })} y={px(ny)}>{ year }</text>
            </g>
        </g>
    }
}
