//! What a visitor may carry home: an address as a QR code.

use crate::exhibit::Exhibit;
use crate::visit::Visit;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// A QR code as a picture in its own units: one square is 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its width and height, with the quiet zone of four squares that ISO/IEC 18004 asks for on every side.
    pub size: i32,
    /// The dark squares, as the `d` of an SVG path.
    pub path: String,
}

/// The code of a text; `None` for one that is too long for any (about 2,300 characters at this level).
pub fn code(text: &str) -> Option<Code> {
    // The middle level: a screen has glare and fingerprints, and does not tear as paper does.
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    Some(Code { size: code.size() + 2 * QUIET, path })
}

const QUIET: i32 = 4;

/// Where a visit can be opened at home; `None` if the museum has put the exhibit nowhere, or nowhere a phone would
/// open.
pub fn at_home(exhibit: &Exhibit, visit: &Visit) -> Option<String> {
    let home = exhibit.title.kiosk.home.split('#').next().unwrap_or_default();
    home.starts_with("https://")
        .then(|| format!("{home}{}", Visit { shell: Default::default(), ..visit.clone() }.address(exhibit)))
}
