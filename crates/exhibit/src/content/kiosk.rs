use crate::text::Text;
use serde::Deserialize;
use std::rc::Rc;

/// The least time, in s, that a warning stays: what WCAG 2.2, 2.2.1, asks for.
pub const LEAST_WARNING: u32 = 20;

/// How the exhibit behaves on a museum's own screen: `kiosk` in `exhibit.json`. An address may say otherwise; see
/// [`crate::kiosk`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(default)]
pub struct Kiosk {
    /// It is a kiosk even if the address does not say so.
    pub on: bool,
    /// How long a visitor may do nothing before being asked whether they are still there, in s.
    pub idle: u32,
    /// How long they have to answer, in s. Never less than [`LEAST_WARNING`].
    pub warning: u32,
    /// How long a scene of the attract loop lasts, in s; 0 for no loop.
    pub scene: u32,
    /// The hour of the night, 0–23, in which the page is loaded anew when nobody is there; none for never.
    pub night: Option<u32>,
    /// The memory of the program, in MB, from which the page is loaded anew when nobody is there; 0 for never.
    pub memory: u32,
    /// Where visitors can open this exhibit at home, such as `https://museum.example/objects/`; empty for nowhere.
    /// Shown as a QR code of the present view.
    pub home: Rc<str>,
    /// The scenes of the attract loop.
    pub scenes: Vec<Scene>,
}

impl Default for Kiosk {
    /// With a visit of two minutes on the whole, a minute and a quarter without a touch is a walk away; museums use 60
    /// to 75 s (Wellcome Collection, ACMI).
    fn default() -> Self {
        Self {
            on: false,
            idle: 75,
            warning: 30,
            scene: 20,
            night: Some(4),
            memory: 512,
            home: "".into(),
            scenes: Vec::new(),
        }
    }
}

/// What the screen shows while nobody is there: a visit, alive or still.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Scene {
    /// The address of the visit.
    pub visit: Rc<str>,
    /// Whether the clock runs in it.
    #[serde(default)]
    pub play: bool,
    /// What it invites to, in a few words.
    pub invite: Text,
}
