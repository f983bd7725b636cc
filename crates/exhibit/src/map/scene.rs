//! What is on the map in a year.

use super::projection::Projection;
use super::width::{greatest, number, width};
use crate::camera::Rect;
use crate::content::{Certainty, Id, Movement, Place};
use crate::exhibit::Exhibit;
use crate::text::Text;

/// Places and movements of a year. Everything that has happened so far is there; what does not go on any more is past.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene<'a> {
    /// Places with a point, in the order of the file.
    pub pins: Vec<Pin<'a>>,
    /// Movements between places with a point, oldest first.
    pub arcs: Vec<Arc<'a>>,
    /// What counts as near the centre, in km, whatever else there is.
    near: f64,
}

/// A place on the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin<'a> {
    /// The place.
    pub place: &'a Place,
    /// What it was called in the year.
    pub name: &'a Text,
    /// Where it is, in km from the centre of the sheet.
    pub at: (f64, f64),
    /// It matters in this year; otherwise it did before.
    pub now: bool,
    /// Its name stands to its left, since to its right the picture ends.
    pub left: bool,
    /// Others at nearly the same point are hidden behind this one, the weightiest.
    pub shown: bool,
}

/// A movement on the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc<'a> {
    /// The movement.
    pub movement: &'a Movement,
    /// From where to where, in km from the centre of the sheet.
    pub ends: ((f64, f64), (f64, f64)),
    /// It goes on in this year; otherwise it ended before.
    pub now: bool,
    /// How far it is bent aside: several movements between the same places fan out. 0 is straight.
    pub bend: f64,
    /// What its width stands for, and the width in pixels; `None` where no number of that kind is known.
    pub amount: Option<(&'a Id, f64)>,
}

/// What there is to see in the years from the first to the last: names as of the last, and all that has begun by then.
pub fn scene(exhibit: &Exhibit, years: (i32, i32)) -> Scene<'_> {
    let year = years.1;
    let projection = Projection::centred(exhibit.title.map.centre);
    let begun = |when: Option<crate::date::Span>| when.is_none_or(|when| when.first_year() <= year);
    let mut pins: Vec<Pin> = Vec::new();
    for place in exhibit.all.places.iter().filter(|place| begun(place.when)) {
        let Some(at) = place.at else { continue };
        let at = projection.project(at);
        let shown = !pins.iter().any(|pin| (pin.at.0 - at.0).hypot(pin.at.1 - at.1) < exhibit.extent.together());
        let now = place.when.is_none_or(|when| when.touches(years));
        pins.push(Pin { place, name: place.name_in(year), at, now, left: false, shown });
    }
    let point = |id: &str| exhibit.place(id)?.at.map(|at| projection.project(at));
    let mut arcs: Vec<Arc> = Vec::new();
    let mut begun: Vec<&Movement> = exhibit.all.movements.iter().filter(|m| m.when.first_year() <= year).collect();
    begun.sort_by_key(|movement| movement.when);
    for movement in begun {
        let (Some(from), Some(to)) = (point(&movement.from), point(&movement.to)) else { continue };
        let same = |arc: &&Arc| {
            let (a, b) = (&arc.movement.from, &arc.movement.to);
            (*a == movement.from && *b == movement.to) || (*a == movement.to && *b == movement.from)
        };
        let earlier = f64::from(u16::try_from(arcs.iter().filter(same).count()).unwrap_or(u16::MAX));
        let bend = 0.16 + 0.09 * earlier;
        let now = movement.when.touches(years);
        arcs.push(Arc { movement, ends: (from, to), now, bend, amount: amount(exhibit, movement) });
    }
    let mut scene = Scene { pins, arcs, near: exhibit.extent.near() };
    if let Some(focus) = scene.focus() {
        for pin in &mut scene.pins {
            pin.left = pin.at.0 > focus.x + focus.width * 0.8;
        }
    }
    scene
}

/// The measure and the width of a line.
fn amount<'a>(exhibit: &Exhibit, movement: &'a Movement) -> Option<(&'a Id, f64)> {
    let measure = movement.measure.as_ref()?;
    Some((measure, width(number(movement, measure)?, greatest(exhibit, measure))))
}

impl Scene<'_> {
    /// The part of the sheet where something goes on this year; what there ever was, if nothing does. A few places
    /// far beyond the others do not make all the rest small: their lines lead out of the picture.
    pub fn focus(&self) -> Option<Rect> {
        let ends = |arc: &Arc| [arc.ends.0, arc.ends.1];
        let mut points: Vec<(f64, f64)> = self.arcs.iter().filter(|arc| arc.now).flat_map(ends).collect();
        if points.is_empty() {
            points = self.pins.iter().filter(|pin| pin.now).map(|pin| pin.at).collect();
        }
        if points.is_empty() {
            points = self.arcs.iter().flat_map(ends).collect();
        }
        // The centre of the sheet is where the story is.
        let far = |point: &(f64, f64)| point.0.hypot(point.1);
        points.sort_by(|a, b| far(a).total_cmp(&far(b)));
        let common = points.get(points.len() * 4 / 5).map_or(0.0, far);
        let limit = if points.len() < 6 { f64::MAX } else { (common * 2.0).max(self.near) };
        Rect::around(points.into_iter().filter(|point| far(point) <= limit))
    }
}

impl Arc<'_> {
    /// A disputed road of the year, which has a mark.
    pub fn is_doubted(&self) -> bool {
        self.now && self.movement.certainty == Certainty::Disputed
    }

    /// The point that bends the curve, to the left of its direction.
    pub fn handle(&self) -> (f64, f64) {
        let ((x0, y0), (x1, y1)) = self.ends;
        let (dx, dy) = (x1 - x0, y1 - y0);
        ((x0 + x1) / 2.0 + dy * self.bend, (y0 + y1) / 2.0 - dx * self.bend)
    }

    /// The curve as an SVG path.
    pub fn path(&self) -> String {
        self.path_up_to(0.0)
    }

    /// The same, ending about so many km before it arrives: room for the tip of a wide line.
    pub fn path_up_to(&self, gap: f64) -> String {
        let (from, handle, to) = (self.ends.0, self.handle(), self.ends.1);
        // Near its end the curve runs twice as fast as from the handle to the end. It is cut by de Casteljau's rule.
        let last = (to.0 - handle.0).hypot(to.1 - handle.1);
        let cut = (1.0 - gap / (2.0 * last).max(1e-6)).clamp(0.5, 1.0);
        let between = |a: (f64, f64), b: (f64, f64)| (a.0 + (b.0 - a.0) * cut, a.1 + (b.1 - a.1) * cut);
        let (hx, hy) = between(from, handle);
        let (x, y) = between((hx, hy), between(handle, to));
        format!("M{:.1} {:.1}Q{hx:.1} {hy:.1} {x:.1} {y:.1}", from.0, from.1)
    }

    /// The point in the middle of the curve.
    pub fn middle(&self) -> (f64, f64) {
        let (from, handle, to) = (self.ends.0, self.handle(), self.ends.1);
        ((from.0 + 2.0 * handle.0 + to.0) / 4.0, (from.1 + 2.0 * handle.1 + to.1) / 4.0)
    }

    /// Which way it arrives, in degrees clockwise from the right.
    pub fn heading(&self) -> f64 {
        let (hx, hy) = self.handle();
        (self.ends.1.1 - hy).atan2(self.ends.1.0 - hx).to_degrees()
    }
}
