//! What the exhibit promises to whoever walks in: with a keyboard, with ears alone, with large letters, on a small
//! screen, in the dark, from a chair.

mod axe;
mod contrast;
mod focus;
mod heard;
mod paper;
mod pseudo;
mod reach;
mod reflow;
mod settings;
mod spoken;
mod twins;

pub use paper::prints;

use anyhow::Result;
use std::collections::BTreeMap;
use visits::{Served, serve};

/// Every room, in a state that shows much of it.
const ROOMS: [&str; 14] = [
    "#/?year=1967",
    "#/gallery?year=1967",
    "#/object?year=1967&object=moskvitch-408",
    "#/object?year=1967&object=moskvitch-408&know=objects/moskvitch-408/power",
    "#/tree?year=1967",
    "#/tree?year=1967&object=moskvitch-412&trace=ancestors",
    "#/map?year=1967&list=yes",
    "#/chronicle?year=1967",
    "#/stories?year=1967",
    "#/numbers?year=1967",
    "#/disputes?year=1967",
    "#/sources?year=1967",
    "#/game?year=1967",
    "#/compare?year=1967&with=moskvitch-408&with=moskvitch-412",
];

fn site() -> Result<Served> {
    serve("/", BTreeMap::new())
}
