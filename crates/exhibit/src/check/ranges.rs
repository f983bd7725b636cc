//! Whether numbers are such as can be: places on the globe, years on a clock, hours of a day, weights from 1 to 3.

use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};

/// Reports numbers that cannot be.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    frame(exhibit, problems);
    let map = &exhibit.title.map;
    place("exhibit.json", "", "map.centre", map.centre, problems);
    for (index, label) in map.unions.iter().enumerate().filter_map(|(index, union)| Some((index, union.label?))) {
        place("exhibit.json", "", &format!("map.unions[{index}].label"), label, problems);
    }
    for (list, marks) in [("seas", &map.seas), ("cities", &map.cities)] {
        for (index, mark) in marks.iter().enumerate() {
            place("exhibit.json", "", &format!("map.{list}[{index}].at"), mark.at, problems);
            // Without it its name is never shown.
            if let Some(fault) = outside(mark.breadth, (1.0, 40_000.0)).filter(|_| list == "seas") {
                problems.push(Problem::new("exhibit.json", "", &format!("map.seas[{index}].breadth"), fault));
            }
        }
    }
    for site in &exhibit.all.places {
        if let Some(at) = site.at {
            place("places.json", &site.id, "at", at, problems);
        }
    }
    let events = exhibit.all.events.iter().map(|event| ("events.json", &event.id, event.weight));
    let disputes = exhibit.all.disputes.iter().map(|dispute| ("disputes.json", &dispute.id, dispute.weight));
    for (file, id, weight) in events.chain(disputes) {
        problems.extend(outside(f64::from(weight), (1.0, 3.0)).map(|fault| Problem::new(file, id, "weight", fault)));
    }
}

/// The numbers of `exhibit.json`.
fn frame(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let title = &exhibit.title;
    let mut say = |field: &str, fault| problems.push(Problem::new("exhibit.json", "", field, fault));
    let (told, clock) = (exhibit.told_clock, title.clock);
    if told.from != clock.from {
        say("clock.from", Fault::OutOfRange(told.from.to_string(), "0".into(), "9999".into()));
    } else if told.to != clock.to {
        let most = clock.bounded_to();
        say("clock.to", Fault::OutOfRange(told.to.to_string(), clock.from.to_string(), most.to_string()));
    }
    let kiosk = &title.kiosk;
    let numbers = [
        ("kiosk.night", kiosk.night.map(f64::from), (0.0, 23.0)),
        ("kiosk.idle", Some(f64::from(kiosk.idle)), (5.0, 3600.0)),
        ("kiosk.warning", Some(f64::from(kiosk.warning)), (20.0, 600.0)),
        ("kiosk.scene", Some(f64::from(kiosk.scene)), (0.0, 3600.0)),
        // As much as WebAssembly can have, in MB.
        ("kiosk.memory", Some(f64::from(kiosk.memory)), (0.0, 4096.0)),
        ("map.least", title.map.least, (1.0, 40_000.0)),
        ("drawings.step", title.drawings.step, (0.01, 1000.0)),
    ];
    for (field, number, bounds) in numbers {
        if let Some(fault) = number.and_then(|number| outside(number, bounds)) {
            say(field, fault);
        }
    }
}

fn outside(number: f64, (least, most): (f64, f64)) -> Option<Fault> {
    let within = (least..=most).contains(&number);
    (!within).then(|| Fault::OutOfRange(number.to_string(), least.to_string(), most.to_string()))
}

/// A latitude and a longitude. Whoever has them the wrong way round is told so.
fn place(file: &str, entry: &str, field: &str, [latitude, longitude]: [f64; 2], problems: &mut Vec<Problem>) {
    let fault = outside(latitude, (-90.0, 90.0)).map(|fault| (0, fault));
    let Some((index, fault)) = fault.or_else(|| outside(longitude, (-180.0, 180.0)).map(|fault| (1, fault))) else {
        return;
    };
    let turned = outside(longitude, (-90.0, 90.0)).is_none() && outside(latitude, (-180.0, 180.0)).is_none();
    let meant = turned.then(|| format!("[{longitude}, {latitude}]"));
    problems.push(Problem::new(file, entry, &format!("{field}[{index}]"), fault).meaning(meant));
}
