//! What a visitor looks at on the map.

use super::Visit;
use super::field::{Part, fields};
use crate::camera::Camera;
use crate::exhibit::Exhibit;

/// The map's part of a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapView {
    /// What part of it is shown; `None` for what matters in the year.
    pub camera: Option<Camera>,
    /// The list beside it is open: the same in words.
    pub list: bool,
    /// Of two years on one map, where the line between them stands, in hundredths of the width; `None` for the middle.
    pub divide: Option<usize>,
}

/// What can be done on the map.
#[derive(Clone, Debug, PartialEq)]
pub enum MapAction {
    /// Shows another part; `None` for what matters.
    Camera(Option<Camera>),
    /// Opens or closes the list.
    List(bool),
    /// Moves the line between two years; `None` for the middle.
    Divide(Option<usize>),
}

impl Part for MapView {
    fields!(MapView { camera: "map", list: "list", divide: "divide" });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

impl MapAction {
    pub(super) fn apply(self, visit: &mut Visit) {
        match self {
            Self::Camera(camera) => visit.map.camera = camera.map(Camera::told),
            Self::List(open) => visit.map.list = open,
            Self::Divide(line) => visit.map.divide = line.map(|line| line.min(100)),
        }
    }
}
