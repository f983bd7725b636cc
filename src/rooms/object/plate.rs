//! The object as a plate: across three quarters of the width, its number huge behind it, and beside it something that
//! everybody knows the size of.

use crate::drawing::{aired, beside};
use crate::show::Show;
use exhibit::content::Object;
use exhibit::lettering;
use exhibit::plate::{Scene, scene};
use yew::prelude::*;

/// How high a capital of the number may be, and how wide the number, in parts of the length and of the picture.
const NUMERAL: (f64, f64) = (0.44, 0.94);
/// Size of the display type of which a capital is 1 high.
const TYPE: f64 = 1.235;
/// What hangs below the ground: the line of the length with its words, in units.
const BELOW: f64 = 330.0;
/// Where that line is.
const LINE: f64 = 205.0;

/// In the units of [`exhibit::scale::Scale::units`], of which the object itself has always 5000: letters and strokes
/// are as large for a short object as for a long one.
pub fn plate(show: &Show, object: &Object) -> Html {
    let Some(size) = object.size() else {
        return html! {
            <figure class="big-plate empty"><figcaption>{ show.t("object.unseen_plain") }</figcaption></figure>
        };
    };
    let (scene, unit) = (scene(&show.exhibit, size), 5000.0 / size.0);
    let (left, right, height) = (scene.ends.0 * unit, scene.ends.1 * unit, scene.height * unit);
    let told = (show.words.number(size.0), show.words.number(size.1));
    let name = show.text(&object.name);
    let label = show.words.with("object.picture", &[("name", &name), ("length", &told.0), ("height", &told.1)]);
    let label = looks(show, object, label.to_string());
    html! {
        <figure class="big-plate">
            <svg
                class="drawn"
                viewBox={format!("{left:.0} {:.0} {:.0} {:.0}", -height, right - left, height + BELOW)}
                preserveAspectRatio="xMidYMax meet"
                role="img"
                aria-label={label}
            >
                { numeral(object.numeral(&show.visit.settings.lang), (left, right), height) }
                <line class="ground" x1="-30000" x2="40000" y1="0" y2="0" />
                { beside(scene.beside, scene.at, unit) }
                { aired(&object.id, &show.exhibit.scale, 0.0, size, unit) }
                { measures(show, (size.0 * unit, size.1 * unit), scene.rule * unit, &told) }
                { known_size(show, scene, unit) }
            </svg>
        </figure>
    }
}

/// What is to be seen on the drawing: what kind of thing it is, and by what it is known from its like.
fn looks(show: &Show, object: &Object, picture: String) -> String {
    let kinds = show.exhibit.title.subtitle.iter().map(|vocabulary| show.terms(vocabulary, object, ", "));
    let marks = object.marks.iter().map(|mark| format!("{}: {}", show.term("mark", &mark.what), show.text(&mark.text)));
    let all = std::iter::once(picture).chain(kinds).chain(marks);
    all.filter(|told| !told.is_empty()).collect::<Vec<_>>().join(". ")
}

/// The number behind the object: as large as the width and the height let it be.
fn numeral(text: &str, (left, right): (f64, f64), height: f64) -> Html {
    let wide = lettering::width(text).max(0.3);
    let capital = (5000.0 * NUMERAL.0).min((right - left) * NUMERAL.1 / wide).min(height * 0.97);
    let (across, middle) = (capital * wide, 2500.0_f64);
    let x = (middle - across / 2.0).max(left + (right - left - across).max(0.0) * 0.04);
    html! {
        <text
            class="numeral"
            x={format!("{x:.0}")}
            y={format!("{:.0}", -(height - capital) * 0.2)}
            font-size={format!("{:.0}", capital * TYPE)}
            textLength={format!("{across:.0}")}
            lengthAdjust="spacingAndGlyphs"
            aria-hidden="true"
        >
            { text.to_owned() }
        </text>
    }
}

/// The lines of length and height, each broken by its figure.
fn measures(show: &Show, (length, height): (f64, f64), rule: f64, told: &(String, String)) -> Html {
    html! {
        <g class="measure" aria-hidden="true">
            <path d={format!("M0 {0:.0}v100M{length:.0} {0:.0}v100M0 {LINE:.0}H{length:.0}", LINE - 50.0)} />
            <path d={format!("M{0:.0} 0h80M{0:.0} {1:.0}h80M{rule:.0} 0V{1:.0}", rule - 40.0, -height)} />
            <text x={(length / 2.0).to_string()} y={LINE.to_string()} dy="0.36em">
                { format!("{} {}", told.0, show.t("unit.mm")) }
            </text>
            <text transform={format!("translate({rule:.0} {:.0}) rotate(-90)", -height / 2.0)} dy="0.36em">
                { &told.1 }
            </text>
        </g>
    }
}

/// What stands beside the object, in words.
fn known_size(show: &Show, scene: Scene, unit: f64) -> Html {
    let (wide, tall) = scene.beside.size();
    let metre = tall >= 1000.0;
    let (per, unit_of) = if metre { (1000.0, "unit.metre_short") } else { (10.0, "unit.cm_short") };
    let n = format!("{}\u{a0}{}", show.words.number(tall / per), show.t(unit_of));
    let x = ((scene.at + wide / 2.0) * unit).to_string();
    html! {
        <>
            <text class="known long" x={x.clone()} y={LINE.to_string()} dy="0.36em">
                { show.words.with(&format!("object.beside_{}", scene.beside.id()), &[("n", &n)]) }
            </text>
            // Where there is no room for the words.
            <text class="known short" {x} y={LINE.to_string()} dy="0.36em">{ n }</text>
        </>
    }
}

/// How the picture was made.
pub fn caption(show: &Show, object: &Object) -> AttrValue {
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
