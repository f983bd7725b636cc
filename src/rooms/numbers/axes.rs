//! What a chart stands on: amounts at the left, years below, and a strip that says of what years anything is known.

use super::chart::Frame;
use super::mark::STROKES;
use crate::show::Show;
use exhibit::chart::{Kind, Rect, hatch, strip, ticks};
use yew::prelude::*;

/// The strip of what is known, in px, with the air above it.
pub const STRIP: (f64, f64) = (9.0, 4.0);

/// The amounts at the left, each with its line.
pub fn scales(frame: &Frame, amounts: &[(f64, String)]) -> Html {
    let (foot, top) = frame.panel.scale;
    let y = |amount: f64| frame.y((amount - foot) / (top - foot));
    let end = frame.left + frame.width;
    html! {
        <g class="amounts" aria-hidden="true">
            for (amount, told) in amounts {
                <g key={told.clone()}>
                    <path d={format!("M{:.0} {:.1}H{end:.0}", frame.left, y(*amount))} />
                    <text x={format!("{:.0}", frame.left - 7.0)} y={format!("{:.1}", y(*amount) + frame.em * 0.35)}>
                        { told.clone() }
                    </text>
                </g>
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
pub fn known(frame: &Frame) -> Html {
    let stretches = strip(frame.series, &frame.panel.points, frame.clock);
    let boxes = |kind: Option<Kind>| -> Vec<Rect> {
        let of_kind = stretches.iter().filter(|stretch| stretch.known == kind);
        let rect = of_kind.map(|stretch| {
            let (from, to) = (frame.x(stretch.x.0), frame.x(stretch.x.1));
            Rect { x: from, y: frame.height + STRIP.1, w: to - from, h: STRIP.0 }
        });
        rect.collect()
    };
    let path = |kind: Option<Kind>| -> String {
        let outline = |r: Rect| format!("M{:.1} {:.0}h{:.1}v{:.0}H{:.1}z", r.x, r.y, r.w, r.h, r.x);
        boxes(kind).into_iter().map(outline).collect()
    };
    let strokes: String = boxes(Some(Kind::Estimate)).iter().map(|one| hatch(one, STROKES)).collect();
    html! {
        <g class="known" aria-hidden="true">
            <path class="nothing" d={path(None)} />
            <path class="exact" d={path(Some(Kind::Exact))} />
            <path class="estimate" d={path(Some(Kind::Estimate))} />
            <path class="hatch" d={strokes} />
        </g>
    }
}
