//! A car as a picture: its drawing, or an honest placeholder.

use super::near::Near;
use super::placeholder::placeholder;
use super::plates::want;
use crate::show::use_show;
use exhibit::content::Id;
use exhibit::outline::sketch;
use yew::prelude::*;

/// The box every car on a shelf is drawn in, in mm: wide and high enough for the largest, so that equal boxes mean
/// one scale.
pub const SHELF: (f64, f64) = (5100.0, 2000.0);

#[derive(Properties, PartialEq)]
pub struct PlateProps {
    pub car: Id,
    /// Draw in a box of the shelf, for one scale with the cars beside it; otherwise in a box of its own size.
    #[prop_or_default]
    pub shelf: bool,
    /// The colour, if not that of the card.
    #[prop_or_default]
    pub paint: Option<AttrValue>,
}

/// An `svg` of the car. Hidden from screen readers: what it shows is said beside it.
#[component]
pub fn Plate(props: &PlateProps) -> Html {
    let Some(show) = use_show() else { return html! { <svg></svg> } };
    let car = show.exhibit.car(&props.car);
    let element = use_node_ref();
    {
        let drawing = car.and_then(|car| car.drawing.clone());
        let (element, tell) = (element.clone(), show.tell.clone());
        use_effect_with(drawing, move |drawing| {
            let watch = drawing.clone().zip(element.cast::<web_sys::Element>()).and_then(|(drawing, element)| {
                let near = {
                    let (name, tell) = (drawing.clone(), tell.clone());
                    move || want(&name, &tell)
                };
                let watch = Near::new(&element, near);
                if watch.is_none() {
                    want(&drawing, &tell);
                }
                watch
            });
            move || drop(watch)
        });
    }
    let Some(car) = car else { return html! { <svg class="plate"></svg> } };
    let by = &show.exhibit.title.drawn_by;
    let drawn = car.number(&by.length).zip(car.number(&by.height));
    let (length, height) = drawn.unwrap_or(SHELF);
    let (width, tall) = if props.shelf { SHELF } else { (length, height) };
    let view = format!("-60 {} {} {}", -(tall + 60.0), width + 120.0, tall + 120.0);
    let paint = props.paint.clone().unwrap_or_else(|| {
        let place = show.visit.paints.get(&car.id).copied().unwrap_or_default();
        AttrValue::from(car.paint(place).to_owned())
    });
    html! {
        <svg ref={element} class="plate" viewBox={view} preserveAspectRatio={if props.shelf { "xMinYMax meet" } else { "xMidYMax meet" }} aria-hidden="true" color={paint}>
            { match &car.drawing {
                Some(drawing) => html! { <use href={format!("#plate-{drawing}")} /> },
                None => sketch(car, by).map_or_else(|| html! { <g></g> }, |sketch| placeholder(&sketch)),
            } }
        </svg>
    }
}
