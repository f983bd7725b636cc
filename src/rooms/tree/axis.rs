//! What stays in place over the tree: the decades, and the red line of the year.

use crate::show::Show;
use exhibit::camera::Camera;
use exhibit::tree::Layout;
use std::rc::Rc;
use yew::prelude::*;

/// Draws decades and the year for a camera.
pub fn frame(show: &Show, layout: &Rc<Layout>) -> Callback<(Camera, f64, f64), Html> {
    let (clock, year, layout) = (show.exhibit.title.clock, show.visit.year, layout.clone());
    Callback::from(move |(camera, width, height): (Camera, f64, f64)| {
        let x = |year: f64| camera.on_screen((layout.x_of(year), 0.0), width, height).0;
        let now = x(f64::from(year) + 0.5);
        html! {
            <>
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
