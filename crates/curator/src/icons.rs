//! The icon of the exhibit in the sizes that browsers install it with.

use anyhow::{Context, Result, anyhow};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::path::Path;

/// How much of a maskable icon the drawing fills. A phone may cut all but a circle of 80 % across (W3C, Web Application
/// Manifest, “safe zone”); the letter of the icon reaches 40 % from its middle, and with this 36 %.
const SAFE: f32 = 0.9;

/// Renders `icon.svg` of a folder into PNG files beside it.
pub fn run(folder: &Path) -> Result<()> {
    let source = folder.join("icon.svg");
    let text = std::fs::read_to_string(&source).with_context(|| format!("reading {}", source.display()))?;
    let tree = Tree::from_str(&text, &Options::default()).with_context(|| format!("rendering {}", source.display()))?;
    let draw = |size: u32, part: f32, ground: Option<Color>| -> Result<Pixmap> {
        let mut picture = Pixmap::new(size, size).ok_or_else(|| anyhow!("an icon of {size} pixels"))?;
        if let Some(ground) = ground {
            picture.fill(ground);
        }
        let wide = size as f32 * part;
        let place = Transform::from_scale(wide / tree.size().width(), wide / tree.size().height());
        let edge = (size as f32 - wide) / 2.0;
        resvg::render(&tree, place.post_translate(edge, edge), &mut picture.as_mut());
        Ok(picture)
    };
    // The ground of the icon, taken from the middle of its upper edge, fills what a maskable one has around it.
    let plain = draw(512, 1.0, None)?;
    let ground = plain.pixel(256, 8).map(|pixel| pixel.demultiply());
    let ground = ground.map(|ground| Color::from_rgba8(ground.red(), ground.green(), ground.blue(), 255));
    for (name, picture) in
        [("icon-192", draw(192, 1.0, None)?), ("icon-512", plain), ("icon-maskable", draw(512, SAFE, ground)?)]
    {
        let path = folder.join(format!("{name}.png"));
        picture.save_png(&path).with_context(|| format!("writing {}", path.display()))?;
    }
    Ok(())
}
