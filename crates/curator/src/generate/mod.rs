//! `curator generate`: a made-up collection of any size, to measure and to try the exhibit with. Names are invented,
//! and the same seed gives the same bytes.

mod chance;
mod drawing;
mod land;
mod objects;
mod plan;
mod sources;
mod telling;
mod wording;
mod world;

use anyhow::{Context, Result, bail, ensure};
use chance::Chance;
use exhibit::content::{MapFrame, Place};
use exhibit::map::Extent;
use plan::Plan;
use serde_json::{Value, json};
use std::path::Path;
use wording::{Wording, both};

/// The most objects that are worth trying.
const MOST: usize = 200_000;

/// Writes a collection of so many objects into a folder, which must be new or empty.
pub fn run(objects: usize, seed: u64, out: &Path) -> Result<()> {
    ensure!((1..=MOST).contains(&objects), "between 1 and {MOST} objects can be made, not {objects}");
    if std::fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_some()) {
        bail!("{} is not empty: name a new folder", out.display());
    }
    let wording = Wording::read()?;
    let plan = Plan::new(objects, seed, &wording);
    for folder in ["drawings", "geo"] {
        std::fs::create_dir_all(out.join(folder)).with_context(|| format!("making {}", out.join(folder).display()))?;
    }
    let frame = frame(&plan)?;
    let places = world::places(&plan, &wording);
    let map = land::basemap(radius(&frame, &places)?, &mut Chance::new(seed, 20));
    put(out, "exhibit.json", &format!("{}\n", serde_json::to_string_pretty(&frame)?))?;
    put(out, "geo/basemap.json", &map.to_string())?;
    for (file, entries) in [
        ("objects.json", objects::objects(&plan, &wording)),
        ("lineage.json", objects::lineage(&plan, &wording)),
        ("places.json", places),
        ("movements.json", world::movements(&plan, &wording)),
        ("events.json", telling::events(&plan, &wording)),
        ("eras.json", telling::eras(&plan, &wording)),
        ("series.json", telling::series(&plan, &wording)),
        ("disputes.json", telling::disputes(&plan, &wording)),
        ("sources.json", sources::sources(&plan, &wording)),
        ("stories.json", telling::stories(&plan, &wording)),
    ] {
        // One entry a line, so that two collections can be compared.
        let lines: Vec<String> = entries.iter().map(Value::to_string).collect();
        put(out, file, &format!("[\n{}\n]\n", lines.join(",\n")))?;
    }
    put(out, "drawings/parts.svg", drawing::PARTS)?;
    for (position, object) in plan.objects.iter().enumerate().filter(|(at, object)| object.drawing == Some(*at)) {
        let picture = drawing::drawing(object, &mut Chance::new(seed ^ position as u64, 21));
        put(out, &format!("drawings/{}.svg", object.id), &picture)?;
    }
    println!("{}: {objects} objects, seed {seed}", out.display());
    Ok(())
}

fn put(out: &Path, file: &str, text: &str) -> Result<()> {
    let path = out.join(file);
    std::fs::write(&path, text).with_context(|| format!("writing {}", path.display()))
}

/// `exhibit.json`: that of every such collection, with the shelves of this one.
fn frame(plan: &Plan) -> Result<Value> {
    let mut frame: Value = serde_json::from_str(include_str!("frame.json")).context("reading frame.json")?;
    let shelves = plan.shelves.iter().enumerate().map(|(number, name)| {
        json!({ "id": format!("family-{number}"), "label": both(&name.0), "mark": (number + 1).to_string() })
    });
    frame["vocabularies"]["family"] = shelves.collect();
    Ok(frame)
}

/// How far the exhibit will say that its map reaches, in km.
fn radius(frame: &Value, places: &[Value]) -> Result<f64> {
    let map: MapFrame = exhibit::read::read(frame["map"].clone())?;
    let places: Vec<Place> = exhibit::read::read(Value::Array(places.to_vec()))?;
    Ok(Extent::of(&map, &places).radius)
}
