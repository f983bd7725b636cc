use crate::read::record;
use crate::text::Text;
use std::rc::Rc;

/// The least time, in s, that a warning stays: what WCAG 2.2, 2.2.1, asks for.
pub const LEAST_WARNING: u32 = 20;

record! {
    /// How the exhibit behaves on a museum's own screen: `kiosk` in `exhibit.json`. An address may say otherwise; see
    /// [`crate::kiosk`].
    #[derive(Clone, Debug, PartialEq)]
    pub struct Kiosk {
        /// It is a kiosk even if the address does not say so.
        pub on: bool = Self::default().on,
        /// How long a visitor may do nothing before being asked whether they are still there, in s.
        pub idle: u32 = Self::default().idle,
        /// How long they have to answer, in s. Never less than [`LEAST_WARNING`].
        pub warning: u32 = Self::default().warning,
        /// How long a scene of the attract loop lasts, in s; 0 for no loop.
        pub scene: u32 = Self::default().scene,
        /// The hour of the night, 0–23, in which the page is loaded anew when nobody is there; none for never.
        pub night: Option<u32> = Self::default().night,
        /// The memory of the program, in MB, from which the page is loaded anew when nobody is there; 0 for never.
        pub memory: u32 = Self::default().memory,
        /// Where visitors can open this exhibit at home, such as `https://museum.example/objects/`; empty for nowhere.
        /// Shown as a QR code of the present view.
        pub home: Rc<str> = Self::default().home,
        /// Where the screen stands; none if nobody has measured it.
        pub screen: Option<Stand> = Self::default().screen,
        /// The scenes of the attract loop.
        pub scenes: Vec<Scene> = Self::default().scenes,
    }
}

record! {
    /// Where a screen stands in a room.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Stand {
        /// How high its lower edge is above the floor, in cm.
        pub bottom: f64,
        /// How high the picture is, in cm.
        pub height: f64,
    }
}

/// Between which heights above the floor everybody reaches what stands in front of them, in cm: 15 and 48 inches
/// (2010 ADA Standards for Accessible Design, 308.2.1 and 308.3.1).
pub const REACH: (f64, f64) = (38.1, 121.9);

impl Stand {
    /// What has to stay free above and below so that everything can be reached, as shares of the screen. None where too
    /// little would be left to show anything.
    pub fn free(self) -> Option<(f64, f64)> {
        let top = self.bottom + self.height;
        let share = |free: f64| (free / self.height).clamp(0.0, 1.0);
        let (above, below) = (share(top - REACH.1), share(REACH.0 - self.bottom));
        let left = 1.0 - above - below;
        (self.height > 0.0 && self.bottom.is_finite() && left >= 0.25).then_some((above, below))
    }
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
            screen: None,
            scenes: Vec::new(),
        }
    }
}

record! {
    /// What the screen shows while nobody is there: a visit, alive or still.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Scene {
        /// The address of the visit.
        pub visit: Rc<str>,
        /// Whether the clock runs in it.
        pub play: bool = Default::default(),
        /// What it invites to, in a few words.
        pub invite: Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_high_or_too_low_for_a_seated_visitor_stays_free() {
        let free = |bottom, height| Stand { bottom, height }.free();
        assert_eq!(free(60.0, 50.0), Some((0.0, 0.0)), "a desk");
        let (above, below) = free(30.0, 120.0).unwrap_or_default();
        assert!((above - 0.234).abs() < 0.001 && (below - 0.0675).abs() < 0.001, "{above} {below}");
        assert_eq!(free(130.0, 60.0), None, "all of it hangs too high");
        assert_eq!(free(60.0, 0.0), None);
    }
}
