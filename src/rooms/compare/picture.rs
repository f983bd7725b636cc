//! The compared cars on a common ground line, with a grid of metres.

use crate::drawing::Plate;
use crate::show::use_show;
use exhibit::compare::stands;
use yew::prelude::*;

/// The inks of outlines, in the order of the chips.
const INKS: [&str; 4] = ["#b3261e", "#1f5a66", "#9a6a10", "#1d1a16"];
/// How thick an outline is, in mm.
const LINE: f64 = 16.0;

/// One SVG in mm.
#[component]
pub fn Picture() -> Html {
    let Some(show) = use_show() else { return html! { <figure></figure> } };
    let visit = &show.visit;
    let stands = stands(&show.exhibit, &visit.compared, visit.overlaid);
    let right = stands.iter().map(|stand| stand.x + stand.size.0).fold(1000.0, f64::max);
    let top = stands.iter().map(|stand| stand.size.1).fold(1000.0, f64::max);
    let (left, above) = (-200.0, top + 220.0);
    let view = format!("{left} {} {} {}", -above, right + 400.0, above + 330.0);
    let metres = |to: f64| (0..).map(|n| f64::from(n) * 1000.0).take_while(move |at| *at <= to);
    html! {
        <figure class="compared">
            <svg viewBox={view} aria-hidden="true">
                <defs>
                    for (number, ink) in INKS.iter().enumerate() {
                        <filter key={number} id={format!("outline-{number}")} x="-5%" y="-5%" width="110%" height="110%">
                            <feMorphology in="SourceAlpha" operator="dilate" radius={LINE.to_string()} result="wide" />
                            <feFlood flood-color={*ink} />
                            <feComposite in2="wide" operator="in" />
                            <feComposite in2="SourceAlpha" operator="out" />
                        </filter>
                    }
                </defs>
                <g class="grid">
                    <g class="upright">
                        for x in metres(right) {
                            <g key={x.to_string()}>
                                <line x1={x.to_string()} x2={x.to_string()} y1="0" y2={(-above).to_string()} />
                                <text x={x.to_string()} y="150">{ format!("{:.0}", x / 1000.0) }</text>
                            </g>
                        }
                    </g>
                    <g class="level">
                        for y in metres(above) {
                            <line key={y.to_string()} x1={left.to_string()} x2={(right + 200.0).to_string()} y1={(-y).to_string()} y2={(-y).to_string()} />
                        }
                    </g>
                    <text class="unit" x={(right + 180.0).to_string()} y="150">{ show.t("unit.m") }</text>
                </g>
                <line class="ground" x1={left.to_string()} x2={(right + 200.0).to_string()} y1="0" y2="0" />
                <g class={classes!("cars", visit.overlaid.then_some("overlaid"))}>
                    for (number, stand) in stands.iter().enumerate() {
                        <g key={stand.id.to_string()} filter={visit.outlined.then(|| format!("url(#outline-{number})"))}>
                            <svg x={(stand.x - 60.0).to_string()} y={(-(stand.size.1 + 60.0)).to_string()} width={(stand.size.0 + 120.0).to_string()} height={(stand.size.1 + 120.0).to_string()}>
                                <Plate car={stand.id.clone()} />
                            </svg>
                        </g>
                    }
                </g>
            </svg>
        </figure>
    }
}
