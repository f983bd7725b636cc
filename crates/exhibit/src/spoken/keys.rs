//! The keys of the spoken exhibit: those of any keyboard, of a number pad, and of a tactile keypad with a plug for
//! headphones, which sends key codes as a keyboard does. `KIOSK.md` tells which codes to give a keypad.

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The next part.
    Next,
    /// The part before.
    Previous,
    /// Later years; in a story, the next step.
    Later,
    /// Earlier years; in a story, the step before.
    Earlier,
    /// Opens or does what was said.
    Enter,
    /// One step out.
    Back,
    /// The way in.
    Home,
    /// Says it once more.
    Again,
    /// Louder.
    Louder,
    /// Quieter.
    Quieter,
    /// Faster.
    Faster,
    /// Slower.
    Slower,
    /// Speaks no more.
    Off,
}

/// Every code, as browsers name the place of a key on a keyboard: so it is the same in every language.
const CODES: [(&str, Key); 34] = [
    ("ArrowDown", Key::Next),
    ("ArrowUp", Key::Previous),
    ("ArrowRight", Key::Later),
    ("ArrowLeft", Key::Earlier),
    ("Enter", Key::Enter),
    ("Space", Key::Enter),
    ("Escape", Key::Back),
    ("Backspace", Key::Back),
    ("BrowserBack", Key::Back),
    ("Home", Key::Home),
    ("KeyR", Key::Again),
    ("F14", Key::Again),
    ("Equal", Key::Louder),
    ("Minus", Key::Quieter),
    ("AudioVolumeUp", Key::Louder),
    ("AudioVolumeDown", Key::Quieter),
    ("VolumeUp", Key::Louder),
    ("VolumeDown", Key::Quieter),
    ("PageUp", Key::Faster),
    ("PageDown", Key::Slower),
    ("Numpad2", Key::Next),
    ("Numpad8", Key::Previous),
    ("Numpad6", Key::Later),
    ("Numpad4", Key::Earlier),
    ("NumpadEnter", Key::Enter),
    ("Numpad0", Key::Back),
    ("Numpad7", Key::Home),
    ("Numpad5", Key::Again),
    ("NumpadAdd", Key::Louder),
    ("NumpadSubtract", Key::Quieter),
    ("Numpad9", Key::Faster),
    ("Numpad3", Key::Slower),
    ("F8", Key::Off),
    ("F16", Key::Off),
];

impl Key {
    /// The key of that code.
    pub fn of(code: &str) -> Option<Self> {
        CODES.into_iter().find(|(known, _)| *known == code).map(|(_, key)| key)
    }
}

/// True for the codes that start it: a key that browsers leave free, and headphones that are plugged in.
pub fn starts(code: &str) -> bool {
    matches!(code, "F8" | "F15")
}
