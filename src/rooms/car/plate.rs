//! The car across the width, with its dimension lines.

use crate::drawing::Plate;
use crate::show::use_show;
use exhibit::content::Id;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DimensionedPlateProps {
    pub car: Id,
}

/// Length, wheelbase and height, drawn in the scale of the car.
#[component]
pub fn DimensionedPlate(props: &DimensionedPlateProps) -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let Some(car) = show.exhibit.car(&props.car) else { return html! { <div></div> } };
    let by = &show.exhibit.title.drawn_by;
    let (Some(length), Some(height)) = (car.number(&by.length), car.number(&by.height)) else {
        return html! { <figure class="big-plate empty"><figcaption>{ show.t("car.no_picture") }</figcaption></figure> };
    };
    let wheelbase = car.number(&by.wheelbase);
    let front =
        car.outline.as_ref().and_then(|outline| outline.front).unwrap_or((length - wheelbase.unwrap_or(length)) * 0.42);
    let (left, right, below) = (-330.0, 330.0, 560.0);
    let view = format!("{left} {} {} {}", -(height + 90.0), length - left + right, height + 90.0 + below);
    let mm = |n: f64| show.words.number(n);
    let across = |from: f64, to: f64, y: f64, label: String| {
        html! {
            <g class="measure">
                <path d={format!("M{from:.0} {:.0}V{:.0}M{to:.0} {:.0}V{:.0}M{from:.0} {y:.0}H{to:.0}", y - 70.0, y + 40.0, y - 70.0, y + 40.0)} />
                <text x={((from + to) / 2.0).to_string()} y={(y - 24.0).to_string()}>{ label }</text>
            </g>
        }
    };
    html! {
        <figure class="big-plate">
            <svg class="drawn" viewBox={view.clone()} role="img" aria-label={show.words.with("car.picture", &[("name", &show.text(&car.name)), ("length", &mm(length)), ("height", &mm(height))])}>
                <line class="ground" x1={left.to_string()} x2={(length + right).to_string()} y1="0" y2="0" />
                <svg x="-60" y={(-(height + 60.0)).to_string()} width={(length + 120.0).to_string()} height={(height + 120.0).to_string()}>
                    <Plate car={car.id.clone()} />
                </svg>
                { wheelbase.map(|wheelbase| across(front, front + wheelbase, 200.0, mm(wheelbase))) }
                { across(0.0, length, 430.0, format!("{} {}", mm(length), show.t("unit.mm"))) }
                <g class="measure">
                    <path d={format!("M{0:.0} 0H{1:.0}M{0:.0} {2:.0}H{1:.0}M{3:.0} 0V{2:.0}", length + 60.0, length + 260.0, -height, length + 200.0)} />
                    <text x={(length + 170.0).to_string()} y={(-height / 2.0).to_string()} transform={format!("rotate(-90 {:.0} {:.0})", length + 170.0, -height / 2.0)}>{ mm(height) }</text>
                </g>
            </svg>
            <figcaption>{ show.t(match (&car.drawing, car.schematic) {
                (None, _) => "car.placeholder",
                (Some(_), true) => "car.schematic",
                (Some(_), false) => "car.drawn",
            }) }</figcaption>
        </figure>
    }
}
