//! What stays in place over the tree: the decades, and the red line of the year.

use crate::show::Show;
use exhibit::camera::Camera;
use exhibit::tree::Layout;
use std::rc::Rc;
use yew::prelude::*;

/// Draws decades and the year for a camera.
pub fn frame(show: &Show, layout: &Rc<Layout>) -> Callback<(Camera, f64, f64), Html> {
    let (clock, (since, year), layout) = (show.exhibit.title.clock, show.visit.years(), layout.clone());
    Callback::from(move |(camera, width, height): (Camera, f64, f64)| {
        let x = |year: f64| camera.on_screen((layout.x_of(year), 0.0), width, height).0;
        let now = x(f64::from(year) + 0.5);
        // A range is as wide as its years; a single year is a line.
        let first = if since == year { now } else { x(f64::from(since)) };
        html! {
            <>
                <rect
                    class="range"
                    x={format!("{first:.1}")}
                    width={format!("{:.1}", (now - first).max(0.0))}
                    height={height.to_string()}
                />
                <rect class="axis" width={width.to_string()} height="30" />
                <g class="decades">
                    for decade in clock.decades() {
                        <g key={decade} transform={format!("translate({:.1} 0)", x(f64::from(decade)))}>
                            <line y1="0" y2={height.to_string()} />
                            <text x="6" y="21">{ decade }</text>
                        </g>
                    }
                </g>
                <g class="now" transform={format!("translate({now:.1} 0)")}>
                    <line y1="0" y2={height.to_string()} />
                    <rect x="-30" width="60" height="30" />
                    <text y="21">{ year }</text>
                </g>
            </>
        }
    })
}
