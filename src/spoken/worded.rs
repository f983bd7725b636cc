//! What is said, in words.

use crate::figures;
use crate::show::Show;
use exhibit::claim::preferred;
use exhibit::spoken::Line;

/// Pieces as sentences, each with its stop, so that a voice pauses.
pub fn sentences(show: &Show, lines: &[Line]) -> String {
    let pieces = lines.iter().map(|line| worded(show, line)).filter(|piece| !piece.trim().is_empty());
    pieces.map(|piece| stopped(piece.trim())).collect::<Vec<_>>().join(" ")
}

fn stopped(piece: &str) -> String {
    let bare = piece.trim_end_matches(['”', '»', '"', ')']);
    if bare.ends_with(['.', '!', '?', '…', ':', '。', '！', '？']) {
        piece.to_owned()
    } else {
        format!("{piece}.")
    }
}

fn worded(show: &Show, line: &Line) -> String {
    match line {
        Line::Text(text) => text.clone(),
        Line::Words(key, values) => {
            let values: Vec<(&str, String)> = values.iter().map(|(name, line)| (*name, worded(show, line))).collect();
            let values: Vec<(&str, &str)> = values.iter().map(|(name, words)| (*name, &**words)).collect();
            show.words.with(key, &values).to_string()
        }
        Line::Count(key, count) => show.words.count(key, *count).to_string(),
        Line::Span(span) => figures::span(show, *span),
        Line::Figure(object, property) => {
            let claim = show.exhibit.object(object).and_then(|object| object.fact(property));
            claim.map(|claim| figures::claim(show, claim, show.exhibit.property(property))).unwrap_or_default()
        }
        Line::Point(series, at) => {
            let series = show.exhibit.series(series);
            let point = series.and_then(|series| Some((series, series.points.get(*at)?)));
            let words = point.map(|(series, point)| (figures::point(show, point), show.text(&series.unit)));
            words.map(|(figure, unit)| format!("{figure} {unit}")).unwrap_or_default()
        }
        Line::Amount(movement) => show.exhibit.movement(movement).map(|moved| amount(show, moved)).unwrap_or_default(),
        Line::List(lines) => {
            let pieces = lines.iter().map(|line| worded(show, line)).filter(|piece| !piece.is_empty());
            show.words.list(&pieces.collect::<Vec<_>>())
        }
    }
}

/// What a movement carries: its kind, and how much where that is known.
fn amount(show: &Show, movement: &exhibit::content::Movement) -> String {
    let kind = show.term("movement", &movement.kind).to_string();
    let claim = preferred(&movement.amount);
    let claim = claim.map(|claim| format!("{} {}", figures::claim(show, claim, None), show.text(&movement.unit)));
    claim.map_or(kind.clone(), |claim| format!("{kind}: {}", claim.trim()))
}
