//! The object across the width, with its dimension lines.

use crate::drawing::aired;
use crate::show::{Show, use_show};
use exhibit::content::{Id, Object};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DimensionedPlateProps {
    pub object: Id,
}

/// Length, base and height, drawn in the scale of the object.
#[component]
pub fn DimensionedPlate(props: &DimensionedPlateProps) -> Html {
    let show = use_show();
    let Some(object) = show.exhibit.object(&props.object) else { return html! { <div></div> } };
    let Some(size) = object.size() else {
        return html! {
            <figure class="big-plate empty"><figcaption>{ show.t("object.unseen_plain") }</figcaption></figure>
        };
    };
    let scale = show.exhibit.scale;
    let mm = |n: f64| show.words.number(n);
    let told = (mm(size.0), mm(size.1));
    let base = object.base().map(|base| (scale.units(object.anchor()), scale.units(base), mm(base)));
    let (length, height) = (scale.units(size.0), scale.units(size.1));
    let (left, right) = (-330.0, 330.0);
    // The line of the length hangs below that of the base, where there is one.
    let (line, below) = if base.is_some() { (430.0, 560.0) } else { (200.0, 330.0) };
    let view = format!("{left} {} {} {}", -(height + 90.0), length - left + right, height + 90.0 + below);
    let across = |from: f64, to: f64, y: f64, label: String| {
        let (top, end) = (y - 70.0, y + 40.0);
        html! {
            <g class="measure">
                <path
                    d={format!("M{from:.0} {top:.0}V{end:.0}M{to:.0} {top:.0}V{end:.0}M{from:.0} {y:.0}H{to:.0}")}
                />
                <text x={((from + to) / 2.0).to_string()} y={(y - 24.0).to_string()}>{ label }</text>
            </g>
        }
    };
    let name = show.text(&object.name);
    let label = show.words.with("object.picture", &[("name", &name), ("length", &told.0), ("height", &told.1)]);
    let (from, to, at) = (length + 60.0, length + 260.0, length + 200.0);
    let upright = format!("M{from:.0} 0H{to:.0}M{from:.0} {0:.0}H{to:.0}M{at:.0} 0V{0:.0}", -height);
    html! {
        <figure class="big-plate">
            <svg
                class="drawn"
                viewBox={view.clone()}
                role="img"
                aria-label={label}
            >
                <line class="ground" x1={left.to_string()} x2={(length + right).to_string()} y1="0" y2="0" />
                { aired(&object.id, &scale, 0.0, size, scale.units(1.0)) }
                { base.map(|(anchor, base, told)| across(anchor, anchor + base, 200.0, told)) }
                { across(0.0, length, line, format!("{} {}", told.0, show.t("unit.mm"))) }
                <g class="measure">
                    <path d={upright} />
                    <text
                        x={(length + 170.0).to_string()}
                        y={(-height / 2.0).to_string()}
                        transform={format!("rotate(-90 {:.0} {:.0})", length + 170.0, -height / 2.0)}
                    >
                        { told.1 }
                    </text>
                </g>
            </svg>
            <figcaption>{ caption(&show, object) }</figcaption>
        </figure>
    }
}

/// How the picture was made.
fn caption(show: &Show, object: &Object) -> AttrValue {
    match (&object.drawing, &object.photo) {
        (Some(_), _) if object.schematic => show.t("object.schematic"),
        (Some(_), _) => show.t("object.drawn"),
        (None, Some(photo)) => {
            let credit = show.text(&photo.credit);
            show.words
                .with("object.photographed", &[("credit", credit.trim_end_matches('.')), ("licence", &photo.licence)])
        }
        (None, None) => show.t("object.unseen"),
    }
}
