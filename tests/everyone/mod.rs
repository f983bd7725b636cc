//! What the exhibit promises to whoever walks in: with a keyboard, with ears alone, with large letters, on a small
//! screen, in the dark, from a chair.

mod axe;
mod contrast;
mod focus;
mod heard;
mod hover;
mod keys;
mod named;
mod names;
mod paper;
mod pseudo;
mod reach;
mod reflow;
mod settings;
mod spacing;
mod spoken;
mod told;
mod twins;

pub use paper::prints;

use anyhow::Result;
use std::collections::BTreeMap;
use visits::{Served, serve};

/// Every room, in a state that shows much of it.
const ROOMS: [&str; 15] = [
    "#/?year=1967",
    "#/gallery?year=1967",
    "#/object?year=1967&object=moskvitch-408",
    "#/object?year=1967&object=moskvitch-408&know=objects/moskvitch-408/power",
    "#/tree?year=1967",
    "#/tree?year=1967&object=moskvitch-412&trace=ancestors",
    "#/map?year=1967&list=yes",
    "#/chronicle?year=1967",
    "#/stories?year=1967",
    "#/parade?year=1967",
    "#/numbers?year=1967",
    "#/disputes?year=1967",
    "#/sources?year=1967",
    "#/game?year=1967",
    "#/compare?year=1967&with=moskvitch-408&with=moskvitch-412",
];

/// What rooms look like when something in them is chosen, opened or unfolded.
const STATES: [&str; 12] = [
    "#/gallery?year=1967&tools=yes&from=1950",
    "#/gallery?year=1967&filters=yes",
    "#/tree?year=2010&from=1996&tools=yes",
    "#/tree?year=1967&words=yes",
    "#/map?year=1967&movement=export-cuba-1965",
    "#/map?year=2015&place=moscow-plant",
    "#/map?year=1967&divide=50",
    "#/stories?story=moscow-to-the-world&step=0",
    "#/numbers?entry=prices",
    "#/numbers?figures=yes",
    "#/disputes?entry=c014",
    "#/sources?entry=article",
];

fn site() -> Result<Served> {
    serve("/", BTreeMap::new())
}
