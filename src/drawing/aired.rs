//! An object within a larger picture, with the air that its shadow and outline need.

use super::Plate;
use crate::lengths::px;
use exhibit::content::Id;
use exhibit::scale::Scale;
use yew::prelude::*;

/// An object of a size in mm that stands on the line y = 0 from x = `left` mm on, in a picture with `unit` units a mm.
pub fn aired(object: &Id, scale: &Scale, left: f64, size: (f64, f64), unit: f64) -> Html {
    painted(object, scale, left, size, unit, None)
}

/// The same in another paint than that of its card.
pub fn painted(
    object: &Id,
    scale: &Scale,
    left: f64,
    (length, height): (f64, f64),
    unit: f64,
    paint: Option<AttrValue>,
) -> Html {
    let air = scale.air();
    let of = |mm: f64| px(mm * unit);
    let (x, y) = (of(left - air), of(-height - air));
    let (width, height) = (of(length + 2.0 * air), of(height + 2.0 * air));
    html! {
        <svg class="object" {x} {y} {width} {height}>
            <Plate object={object.clone()} {paint} />
        </svg>
    }
}
