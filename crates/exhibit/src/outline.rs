//! An honest placeholder for a car that has no drawing yet: a general shape, drawn to the car's own length, height,
//! wheelbase and wheels.

use crate::content::{Car, DrawnBy};
use std::fmt::Write;

/// A side view in millimetres: front to the left, ground at y = 0, up is negative.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    /// Length and height in mm.
    pub size: (f64, f64),
    /// The painted body.
    pub body: String,
    /// The windows.
    pub glass: String,
    /// The axles: x of the front one and of the rear one.
    pub axles: (f64, f64),
    /// Radius of the tyres.
    pub wheel: f64,
}

/// A shape as a line over the car from the nose to the tail: parts of the length, parts of the height. Then the part
/// of the height at which the windows begin.
type Shape = (&'static [(f64, f64)], f64);

const SALOON: Shape = (
    &[
        (0.0, 0.34),
        (0.005, 0.58),
        (0.03, 0.62),
        (0.3, 0.66),
        (0.4, 0.96),
        (0.46, 1.0),
        (0.63, 1.0),
        (0.7, 0.95),
        (0.79, 0.67),
        (0.985, 0.62),
        (1.0, 0.55),
        (0.995, 0.3),
    ],
    0.66,
);
const FASTBACK: Shape = (
    &[
        (0.0, 0.3),
        (0.03, 0.56),
        (0.08, 0.62),
        (0.36, 0.66),
        (0.43, 0.94),
        (0.5, 1.0),
        (0.64, 0.99),
        (0.78, 0.86),
        (0.93, 0.58),
        (1.0, 0.32),
    ],
    0.64,
);
const ESTATE: Shape = (
    &[
        (0.0, 0.34),
        (0.005, 0.58),
        (0.03, 0.62),
        (0.3, 0.66),
        (0.4, 0.95),
        (0.46, 1.0),
        (0.93, 0.98),
        (0.975, 0.66),
        (0.995, 0.58),
        (0.99, 0.3),
    ],
    0.66,
);
const VAN: Shape =
    (&[(0.0, 0.3), (0.02, 0.6), (0.32, 0.66), (0.4, 0.94), (0.46, 1.0), (0.985, 1.0), (0.995, 0.3)], 0.7);
const OPEN: Shape = (
    &[
        (0.0, 0.32),
        (0.03, 0.58),
        (0.34, 0.64),
        (0.4, 0.94),
        (0.415, 0.94),
        (0.42, 0.66),
        (0.74, 0.64),
        (0.8, 0.72),
        (0.9, 0.62),
        (1.0, 0.34),
    ],
    0.9,
);
const PICKUP: Shape = (
    &[
        (0.0, 0.34),
        (0.01, 0.6),
        (0.3, 0.66),
        (0.4, 0.96),
        (0.45, 1.0),
        (0.58, 1.0),
        (0.6, 0.62),
        (0.99, 0.6),
        (0.99, 0.3),
    ],
    0.66,
);
const HATCH: Shape = (
    &[
        (0.0, 0.36),
        (0.01, 0.56),
        (0.28, 0.68),
        (0.41, 0.96),
        (0.48, 1.0),
        (0.7, 0.99),
        (0.8, 0.92),
        (0.97, 0.66),
        (1.0, 0.55),
        (0.99, 0.28),
    ],
    0.66,
);
const LIFTBACK: Shape = (
    &[
        (0.0, 0.36),
        (0.02, 0.56),
        (0.27, 0.68),
        (0.42, 0.96),
        (0.5, 1.0),
        (0.62, 0.98),
        (0.86, 0.74),
        (0.99, 0.7),
        (1.0, 0.3),
    ],
    0.66,
);
const CROSSOVER: Shape = (
    &[
        (0.0, 0.36),
        (0.01, 0.58),
        (0.04, 0.62),
        (0.25, 0.69),
        (0.38, 0.95),
        (0.46, 1.0),
        (0.8, 0.98),
        (0.93, 0.7),
        (0.995, 0.6),
        (0.99, 0.3),
    ],
    0.66,
);
const VINTAGE: Shape = (
    &[
        (0.01, 0.28),
        (0.05, 0.62),
        (0.38, 0.64),
        (0.4, 0.95),
        (0.44, 1.0),
        (0.84, 0.99),
        (0.88, 0.9),
        (0.9, 0.45),
        (0.99, 0.28),
    ],
    0.62,
);
const RACER: Shape = (
    &[
        (0.0, 0.3),
        (0.06, 0.42),
        (0.4, 0.6),
        (0.46, 0.8),
        (0.5, 0.8),
        (0.52, 0.62),
        (0.62, 0.66),
        (0.64, 1.0),
        (0.67, 1.0),
        (0.72, 0.62),
        (0.96, 0.46),
        (1.0, 0.3),
    ],
    0.95,
);

fn shape(name: &str) -> Shape {
    match name {
        "fastback" => FASTBACK,
        "estate" => ESTATE,
        "van" => VAN,
        "convertible" => OPEN,
        "pickup" => PICKUP,
        "hatchback" => HATCH,
        "liftback" => LIFTBACK,
        "crossover" => CROSSOVER,
        "vintage" => VINTAGE,
        "racer" => RACER,
        _ => SALOON,
    }
}

/// The placeholder of a car; `None` without an outline, a length, a height and a wheelbase to draw it by.
pub fn sketch(car: &Car, by: &DrawnBy) -> Option<Sketch> {
    let outline = car.outline.as_ref()?;
    let length = car.number(&by.length)?;
    let height = car.number(&by.height)?;
    let wheelbase = car.number(&by.wheelbase)?;
    // The overhangs as the curator gives them, or split as they are on most cars.
    let front = outline.front.unwrap_or((length - wheelbase) * 0.42).min(length - wheelbase);
    let wheel = car.number(&by.wheel).unwrap_or(height * 0.41) / 2.0;
    let (line, waist) = shape(&outline.shape);
    let axles = (front, front + wheelbase);
    Some(Sketch {
        size: (length, height),
        body: body(line, (length, height), axles, wheel),
        glass: glass(line, waist, (length, height)),
        axles,
        wheel,
    })
}

/// The line over the car, then back along the sill and around the wheels.
fn body(line: &[(f64, f64)], (length, height): (f64, f64), (front, rear): (f64, f64), wheel: f64) -> String {
    let mut path = String::new();
    for (number, (x, y)) in line.iter().enumerate() {
        let command = if number == 0 { 'M' } else { 'L' };
        let _ = write!(path, "{command}{:.0} {:.0}", x * length, -y * height);
    }
    let sill = -height * 0.17;
    let arch = wheel * 1.14;
    for axle in [rear, front] {
        let _ = write!(path, "L{:.0} {sill:.0}A{arch:.0} {arch:.0} 0 0 0 {:.0} {sill:.0}", axle + arch, axle - arch);
    }
    path.push('Z');
    path
}

/// What lies between the waist and the roof, a little inside the line.
fn glass(line: &[(f64, f64)], waist: f64, (length, height): (f64, f64)) -> String {
    let above: Vec<(f64, f64)> = line.iter().copied().filter(|(_, y)| *y > waist + 0.08).collect();
    let (Some(first), Some(last)) = (above.first(), above.last()) else { return String::new() };
    if last.0 - first.0 < 0.1 {
        return String::new();
    }
    let middle = (first.0 + last.0) / 2.0;
    let mut path = format!("M{:.0} {:.0}", (first.0 - 0.055).max(0.0) * length, -(waist + 0.01) * height);
    for (x, y) in &above {
        let inward = if *x < middle { 0.014 } else { -0.014 };
        let _ = write!(path, "L{:.0} {:.0}", (x + inward) * length, -(y - 0.06) * height);
    }
    let _ = write!(path, "L{:.0} {:.0}Z", (last.0 + 0.045).min(0.985) * length, -(waist + 0.01) * height);
    path
}
