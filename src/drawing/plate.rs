//! An object as a picture: its drawing, else its photograph, else a plate of its true size with its name on it.

use super::near::Near;
use super::plates::want;
use crate::files;
use crate::lengths::px;
use crate::show::{Show, use_show};
use exhibit::content::{Id, Object};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PlateProps {
    pub object: Id,
    /// Draw in a box of the shelf, for one scale with the objects beside it; otherwise in a box of its own size.
    #[prop_or_default]
    pub shelf: bool,
    /// The colour, if not that of the card.
    #[prop_or_default]
    pub paint: Option<AttrValue>,
}

/// An `svg` of the object. Hidden from screen readers: what it shows is said beside it.
#[component]
pub fn Plate(props: &PlateProps) -> Html {
    let show = use_show();
    let object = show.exhibit.object(&props.object);
    let element = use_node_ref();
    {
        let drawing = object.and_then(|object| object.drawing.clone());
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
    let Some(object) = object else { return html! { <svg class="plate"></svg> } };
    let scale = &show.exhibit.scale;
    let size = object.size().unwrap_or(scale.shelf());
    let (width, tall) = if props.shelf { scale.shelf() } else { size };
    let air = scale.air();
    let view = [-air, -(tall + air), width + 2.0 * air, tall + 2.0 * air].map(px).join(" ");
    let paint = props.paint.clone().unwrap_or_else(|| {
        let index = show.visit.selection.paints.get(&object.id).copied().unwrap_or_default();
        AttrValue::from(object.paint(index).to_owned())
    });
    let fit = if props.shelf { "xMinYMax meet" } else { "xMidYMax meet" };
    html! {
        <svg ref={element} class="plate" viewBox={view} preserveAspectRatio={fit} aria-hidden="true" color={paint}>
            // Its true box, so that a drawing within a larger picture is near when any of it is, and not only when the
            // ground that it will stand on is: before it has come there is nothing else.
            <rect class="box" x="0" y={px(-size.1)} width={px(size.0)} height={px(size.1)} />
            { picture(&show, object, size) }
        </svg>
    }
}

/// What stands on the ground, from x = 0, in a box of `size` in mm.
fn picture(show: &Show, object: &Object, size: (f64, f64)) -> Html {
    let (width, height) = (px(size.0), px(size.1));
    let y = px(-size.1);
    match (&object.drawing, &object.photo) {
        (Some(drawing), _) => html! { <use href={format!("#plate-{drawing}")} /> },
        (None, Some(photo)) => {
            let href = files::picture(&format!("assets/exhibit/{}", photo.file));
            html! { <image {href} x="0" {y} {width} {height} preserveAspectRatio="xMidYMax meet" /> }
        }
        (None, None) => {
            let name = show.text(object.headline());
            // As large as the box lets it be: a letter is about six tenths as wide as it is high.
            let letters = f64::from(u16::try_from(name.chars().count().max(4)).unwrap_or(u16::MAX));
            let letter = (size.0 * 0.84 / (letters * 0.65)).min(size.1 * 0.22);
            let middle = px(-size.1 / 2.0 + letter * 0.35);
            let measured = object.size().is_some();
            html! {
                <g class={classes!("unseen", (!measured).then_some("unmeasured"))}>
                    <rect x="0" {y} {width} {height} />
                    <text x={px(size.0 / 2.0)} y={middle} font-size={px(letter)}>{ name }</text>
                </g>
            }
        }
    }
}
