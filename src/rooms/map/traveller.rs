//! What travels on the chosen road: it stands on it, in the middle, turned as the road is.

use crate::drawing::aired;
use crate::show::Show;
use exhibit::camera::Rect;
use exhibit::map::{Arc, Look, PLAIN};
use yew::prelude::*;

/// How much of the road it may take, and of the screen, and its greatest length, in pixels.
const OF_ROAD: f64 = 0.42;
const OF_SCREEN: f64 = 0.3;
const LONGEST: f64 = 376.0;
/// Shorter than this, in pixels, it is not shown.
const SHORTEST: f64 = 60.0;

/// The traveller, and the box that it takes on the screen.
pub struct Box {
    pub html: Html,
    pub rect: Rect,
}

/// The first object of the movement that has a drawing or a photograph, on its road.
pub fn traveller(show: &Show, look: &Look, arc: &Arc) -> Option<Box> {
    let exhibit = &show.exhibit;
    let movement = exhibit.all.movements.get(arc.movement)?;
    let mut objects = movement.objects.iter().filter_map(|id| exhibit.object(id));
    let object = objects.find(|object| object.drawing.is_some() || object.photo.is_some())?;
    let size = object.size().unwrap_or(exhibit.scale.shelf());
    let road = arc.curve.span() * look.camera.scale;
    let long = (road * OF_ROAD).min(look.screen.0.min(look.screen.1 * 1.4) * OF_SCREEN).min(LONGEST);
    if long < SHORTEST || size.0 <= 0.0 {
        return None;
    }
    let unit = long / size.0;
    let heading = arc.curve.heading(0.5);
    // Never on its roof: what goes to the left stands on the road as what goes to the right does.
    let turned = if heading.abs() > 90.0 { heading - 180.0 * heading.signum() } else { heading };
    let (x, y) = arc.curve.at(0.5);
    let high = size.1 * unit;
    let above = arc.width.unwrap_or(PLAIN) / 2.0 + 2.0;
    let class = if heading.abs() > 90.0 { "drives to-left" } else { "drives to-right" };
    let html = html! {
        <g
            key={movement.id.to_string()}
            class="traveller"
            aria-hidden="true"
            transform={format!("translate({x:.1} {y:.1})")}
        >
            <g class="steady">
                <g transform={format!("rotate({turned:.1}) translate({:.1} {:.1})", -long / 2.0, -above)}>
                    <g {class}>{ aired(&object.id, &exhibit.scale, 0.0, size, unit) }</g>
                </g>
            </g>
        </g>
    };
    let (sin, cos) = turned.to_radians().sin_cos();
    let corner = |along: f64, up: f64| (along * cos + up * sin, along * sin - up * cos);
    let corners = [(-0.5, 0.0), (0.5, 0.0), (-0.5, 1.0), (0.5, 1.0)].map(|(a, b)| corner(a * long, b * high));
    let (left, top) = look.on_screen((x, y));
    let around = Rect::around(corners)?;
    Some(Box { html, rect: Rect { x: around.x + left, y: around.y + top, ..around } })
}
