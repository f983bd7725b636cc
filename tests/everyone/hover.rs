//! What appears at the pointer or the focus, and goes again: WCAG 2.2, 1.4.13.

use super::site;
use anyhow::Result;
use fantoccini::key::Key;
use visits::visit;

/// Marks a place in view that has no name on the map by itself.
const PICK: &str = "return [...document.querySelectorAll('.pin:has(.unnamed)')].some(pin => {
    const b = pin.querySelector('.touch').getBoundingClientRect();
    const at = document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2);
    if (!at || at.closest('.pin') !== pin) return false;
    pin.setAttribute('data-picked', '');
    return true;
})";

fn shows(what: &str) -> String {
    format!("return getComputedStyle(document.querySelector('[data-picked] .unnamed')).display {what} 'none'")
}

#[tokio::test]
async fn a_name_that_came_with_the_pointer_or_the_focus_goes_at_escape_and_comes_again() -> Result<()> {
    visit(&site()?, "#/map?year=1967", async |visitor| {
        visitor.sees(".pin").await?;
        visitor.until("a place without a name is in view", PICK).await?;
        visitor.points_at("[data-picked] .touch").await?;
        visitor.until("its name is there", &shows("!==")).await?;
        visitor.strikes(Key::Escape, false).await?;
        visitor.until("its name is gone", &shows("===")).await?;
        let still = "return document.querySelector('[data-picked]').matches(':hover')";
        visitor.until("the pointer is still on it", still).await?;
        visitor.points_at(".clock .year").await?;
        visitor.points_at("[data-picked] .touch").await?;
        visitor.until("its name is there again", &shows("!==")).await?;
        // The same by keys.
        visitor.points_at(".clock .year").await?;
        visitor.ask("document.querySelector('.map-room .sheet').focus()").await?;
        visitor.strikes(Key::Home, false).await?;
        visitor.ask("document.querySelector('[data-picked]').focus()").await?;
        visitor.until("its name is there by focus", &shows("!==")).await?;
        visitor.strikes(Key::Escape, false).await?;
        let kept = format!("{} && document.activeElement.matches('[data-picked]')", shows("==="));
        visitor.until("its name is gone, and the focus is not", &kept).await
    })
    .await
}
