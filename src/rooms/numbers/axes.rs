//! What a chart stands on: amounts at the left, years below, and a strip that says of what years anything is known.

use super::chart::Frame;
use super::mark::STROKES;
use crate::show::Show;
use exhibit::chart::{Kind, Rect, hatch, strip, ticks};
use exhibit::lettering::reading_width;
use yew::prelude::*;

/// The strip of what is known and the band of eras below it, in px, and the air above each.
pub const STRIP: f64 = 18.0;
pub const BAND: f64 = 6.0;
pub const AIR: f64 = 5.0;

/// Where the years begin below a lying picture.
pub fn foot(frame: &Frame) -> f64 {
    frame.height + AIR + STRIP + AIR + BAND
}

/// The amounts at the left, each with its line.
pub fn scales(frame: &Frame, amounts: &[(f64, String)]) -> Html {
    let (foot, top) = frame.panel.scale;
    let y = |amount: f64| frame.y((amount - foot) / (top - foot));
    let end = frame.left + frame.width;
    // All lines are one path: a page of many pictures stays small.
    let lines: String =
        amounts.iter().map(|(amount, _)| format!("M{:.0} {:.1}H{end:.0}", frame.left, y(*amount))).collect();
    html! {
        <g class="amounts" aria-hidden="true">
            <path d={lines} />
            for (amount, told) in amounts {
                <text
                    key={told.clone()}
                    x={format!("{:.0}", frame.left - 7.0)}
                    y={format!("{:.1}", y(*amount) + frame.em * 0.35)}
                >
                    { told.clone() }
                </text>
            }
            <path class="foot" d={format!("M{:.0} {:.1}H{end:.0}", frame.left, frame.nothing())} />
        </g>
    }
}

/// The years below, as many as have room, and the clock's own.
pub fn years(show: &Show, frame: &Frame, foot: f64) -> Html {
    let at = |year: i32| frame.x(frame.clock.position(f64::from(year)).clamp(0.0, 1.0));
    let need = frame.em * 3.2;
    let mut last = f64::MIN;
    let mut told = Vec::new();
    for year in ticks(frame.clock) {
        let end = frame.left + frame.width + 10.0 - frame.em * 1.3;
        let x = at(year).clamp(frame.left + frame.em * 0.4, end.max(frame.left + frame.em * 0.4));
        if x - last >= need {
            last = x;
            told.push((year, x));
        }
    }
    let (from, year) = show.visit.years();
    let there = (frame.clock.from..=frame.clock.to).contains(&year);
    html! {
        <g class="when" aria-hidden="true">
            for (year, x) in told {
                <text key={year} x={format!("{x:.1}")} y={format!("{:.1}", foot + frame.em * 1.25)}>{ year }</text>
            }
            if there && from < year {
                <rect
                    class="years"
                    x={format!("{:.1}", at(from))}
                    width={format!("{:.1}", at(year) - at(from))}
                    height={frame.height.to_string()}
                />
            }
            if there {
                <path class="now" d={format!("M{:.1} 0V{foot:.0}", at(year))} />
            }
        </g>
    }
}

/// For every year, whether it is counted, estimated, or not known.
pub fn known(show: &Show, frame: &Frame) -> Html {
    let along = |(from, to): (f64, f64)| {
        let (from, to) = (frame.x(from), frame.x(to));
        Rect { x: from, y: frame.height + AIR, w: to - from, h: STRIP }
    };
    let said = show.t("numbers.not_known");
    let need = reading_width(&said) * frame.em + 8.0;
    let told = strip(frame.series, &frame.panel.points, frame.clock);
    let told = told.iter().filter(|stretch| stretch.known.is_none()).map(|stretch| along(stretch.x));
    html! {
        <>
            { known_in(frame, &along) }
            <g class="known" aria-hidden="true">
                for (at, Rect { x, y, w, h }) in told.filter(|own| own.w > need).enumerate() {
                    <text
                        key={at}
                        x={format!("{:.1}", x + w / 2.0)}
                        y={format!("{:.1}", y + h / 2.0 + frame.em * 0.33)}
                    >
                        { said.clone() }
                    </text>
                }
            </g>
        </>
    }
}

/// The same as boxes, wherever they lie.
pub fn known_in(frame: &Frame, place: &dyn Fn((f64, f64)) -> Rect) -> Html {
    let stretches = strip(frame.series, &frame.panel.points, frame.clock);
    let boxes = |kind: Option<Kind>| -> Vec<Rect> {
        stretches.iter().filter(|stretch| stretch.known == kind).map(|stretch| place(stretch.x)).collect()
    };
    let path = |kind: Option<Kind>| -> String {
        let outline = |r: Rect| format!("M{:.1} {:.1}h{:.1}v{:.1}H{:.1}z", r.x, r.y, r.w, r.h, r.x);
        boxes(kind).into_iter().map(outline).collect()
    };
    let strokes = |kind: Option<Kind>, apart: f64| boxes(kind).iter().map(|one| hatch(one, apart)).collect::<String>();
    let all = [
        ("nothing", strokes(None, STROKES * 1.4)),
        ("exact", path(Some(Kind::Exact))),
        ("estimate", path(Some(Kind::Estimate))),
        ("hatch", strokes(Some(Kind::Estimate), STROKES)),
    ];
    html! {
        <g class="known" aria-hidden="true">
            for (class, d) in all.into_iter().filter(|(_, d)| !d.is_empty()) {
                <path key={class} {class} {d} />
            }
        </g>
    }
}

/// The eras, in their colours.
pub fn eras(show: &Show, frame: &Frame) -> Html {
    let place = |from: f64, to: f64| Rect {
        x: frame.x(from),
        y: frame.height + AIR + STRIP + AIR,
        w: frame.x(to) - frame.x(from),
        h: BAND,
    };
    eras_in(show, frame, &place)
}

/// The same wherever they lie.
pub fn eras_in(show: &Show, frame: &Frame, place: &dyn Fn(f64, f64) -> Rect) -> Html {
    let part = |year: i32| frame.clock.position(f64::from(year)).clamp(0.0, 1.0);
    html! {
        <g class="eras" aria-hidden="true">
            for era in &show.exhibit.all.eras {
                { {
                    let to = era.when.to.map_or(1.0, |to| part(to.last_year()));
                    let Rect { x, y, w, h } = place(part(era.when.first_year()), to);
                    html! {
                        <rect
                            key={era.id.to_string()}
                            x={format!("{x:.1}")}
                            y={format!("{y:.1}")}
                            width={format!("{:.1}", (w - 1.5).max(0.0))}
                            height={format!("{:.1}", h.max(0.0))}
                            fill={era.colour.to_string()}
                        />
                    }
                } }
            }
        </g>
    }
}
