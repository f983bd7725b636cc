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
}

/// What can be done on the map.
#[derive(Clone, Debug, PartialEq)]
pub enum MapAction {
    /// Shows another part; `None` for what matters.
    Camera(Option<Camera>),
}

impl Part for MapView {
    fields!(MapView { camera: "map" });

    fn blank(_: &Exhibit) -> Self {
        Self::default()
    }
}

impl MapAction {
    pub(super) fn apply(self, visit: &mut Visit) {
        match self {
            Self::Camera(camera) => visit.map.camera = camera,
        }
    }
}
