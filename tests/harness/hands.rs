//! Deeds that the browser itself makes, as it does for a person: with its own focus, its own keys, its own wheel. A
//! driver takes a request for each batch of them and not for each.

use crate::Visitor;
use anyhow::Result;
use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, WheelAction,
    WheelActions,
};
use fantoccini::key::Key;
use std::time::Duration;

/// One deed; places are in pixels of the window.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    /// A key, with Shift held or not.
    Key(Key, bool),
    /// A click of the mouse.
    Click(i64, i64),
    /// The mouse pressed there, moved and let go there.
    Drag((i64, i64), (i64, i64)),
    /// The wheel turned there, by so many pixels downwards.
    Wheel((i64, i64), i64),
}

/// Three hands, of which the others rest while one does something.
struct Hands {
    keys: KeyActions,
    mouse: MouseActions,
    wheel: WheelActions,
}

impl Hands {
    fn key(&mut self, action: KeyAction) {
        self.keys = self.keys.clone().then(action);
        self.mouse = self.mouse.clone().pause(Duration::ZERO);
        self.wheel = self.wheel.clone().pause(Duration::ZERO);
    }

    fn mouse(&mut self, action: PointerAction) {
        self.keys = self.keys.clone().pause(Duration::ZERO);
        self.mouse = self.mouse.clone().then(action);
        self.wheel = self.wheel.clone().pause(Duration::ZERO);
    }

    fn wheel(&mut self, action: WheelAction) {
        self.keys = self.keys.clone().pause(Duration::ZERO);
        self.mouse = self.mouse.clone().pause(Duration::ZERO);
        self.wheel = self.wheel.clone().then(action);
    }

    fn does(&mut self, deed: Deed) {
        let at = |(x, y): (i64, i64)| PointerAction::MoveTo { duration: None, x: x as f64, y: y as f64 };
        let (down, up) =
            (PointerAction::Down { button: MOUSE_BUTTON_LEFT }, PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        match deed {
            Deed::Key(key, shifted) => {
                let (value, shift) = (char::from(key), char::from(Key::Shift));
                let plain = [KeyAction::Down { value }, KeyAction::Up { value }];
                let before = shifted.then_some(KeyAction::Down { value: shift });
                let after = shifted.then_some(KeyAction::Up { value: shift });
                before.into_iter().chain(plain).chain(after).for_each(|action| self.key(action));
            }
            Deed::Click(x, y) => [at((x, y)), down, up].into_iter().for_each(|action| self.mouse(action)),
            Deed::Drag(from, to) => {
                let half = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
                [at(from), down, at(half), at(to), up].into_iter().for_each(|action| self.mouse(action));
            }
            Deed::Wheel((x, y), by) => {
                self.wheel(WheelAction::Scroll { duration: None, x, y, delta_x: 0, delta_y: by });
            }
        }
    }
}

impl Visitor {
    /// Does all of that, one after the other, in one request.
    pub async fn does(&self, deeds: impl IntoIterator<Item = Deed>) -> Result<()> {
        let (keys, mouse) = (KeyActions::new("keyboard".into()), MouseActions::new("hand".into()));
        let mut hands = Hands { keys, mouse, wheel: WheelActions::new("wheel".into()) };
        deeds.into_iter().for_each(|deed| hands.does(deed));
        Ok(self.client.perform_actions(Actions::from(hands.keys).and(hands.mouse).and(hands.wheel)).await?)
    }
}
