//! Text that a visitor sets wider: WCAG 2.2, 1.4.12.

use super::{ROOMS, site};
use anyhow::{Result, ensure};
use visits::visit;

/// A phone is as narrow as both browsers open a window.
const SIZES: [(u32, u32); 2] = [(1366, 768), (500, 844)];

/// What the criterion asks for.
const WIDE: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; '
        + 'word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [sheet];";

#[tokio::test]
async fn text_that_is_set_wider_is_neither_cut_nor_on_other_text() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        let mut wrong = Vec::new();
        for size in SIZES {
            visitor.turns_the_screen(size).await?;
            for room in ROOMS {
                visitor.open(&format!("{room}&motion=calm")).await?;
                visitor.ask(WIDE).await?;
                let found = visitor.ask(include_str!("pseudo.js")).await?;
                if found != "" {
                    wrong.push(format!("{room} at {size:?}: {found}"));
                }
            }
        }
        ensure!(wrong.is_empty(), "{} views:\n{}", wrong.len(), wrong.join("\n"));
        Ok(())
    })
    .await
}
