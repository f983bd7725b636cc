//! Names, roles and relations as a screen reader gets them, out of the browser's own accessibility tree: WCAG 2.2,
//! 4.1.2 and 1.3.1.

use super::{ROOMS, site};
use anyhow::{Result, ensure};
use visits::visit;

/// Marks one of each kind of things that can be reached by keys: all of a kind come out of one line of code.
const KINDS: &str = "const seen = new Set();
    document.querySelectorAll('[data-kind]').forEach(e => e.removeAttribute('data-kind'));
    for (const e of document.querySelectorAll(
        '#app :is(a[href], button, select, input, summary, [role=button], [tabindex=\"0\"])')) {
        const c = x => x.localName + '.' + String(x.className.baseVal ?? x.className).trim().split(/\\s+/)[0];
        const kind = c(e.parentElement.closest('[class]')) + ' ' + c(e) + ' ' + (e.getAttribute('role') || '');
        if (seen.has(kind) || !e.checkVisibility() || e.closest('[aria-hidden=true], [inert]')) continue;
        seen.add(kind);
        e.setAttribute('data-kind', kind);
    }
    return seen.size";

/// What nobody can press or turn.
const IDLE: [&str; 5] = ["generic", "none", "presentation", "ignored", "paragraph"];

#[tokio::test]
async fn everything_that_keys_reach_has_a_role_and_a_name_in_the_browsers_own_accessibility_tree() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        let (mut wrong, mut asked) = (Vec::new(), 0);
        for room in ROOMS {
            visitor.open(&format!("{room}&motion=calm")).await?;
            visitor.ask(KINDS).await?;
            for (kind, role, label) in visitor.is_told("[data-kind]", "data-kind").await? {
                asked += 1;
                if label.trim().is_empty() || IDLE.contains(&&*role) {
                    wrong.push(format!("{room} {kind}: “{role}” “{label}”"));
                }
            }
        }
        ensure!(asked > 200, "only {asked} things were asked about");
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn regions_pictures_and_lists_are_told_as_what_they_are() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        for (address, what, role, words) in [
            ("#/map?year=1967&list=yes", "main", "main", ""),
            ("", ".head nav", "navigation", "ooms"),
            ("", ".rooms a[aria-current]", "link", "Map"),
            ("", ".map-room .sheet", "group", "ap"),
            ("", ".pin.home", "button", "Moscow"),
            ("", ".ruler input", "slider", "ear"),
            ("", ".map-list .moves", "list", ""),
            ("", ".map-list .moves li", "listitem", ""),
            ("#/object?year=1967&object=moskvitch-408", ".big-plate .drawn", "image", "mm"),
            ("", ".object-page h1", "heading", "408"),
            ("#/tree?year=1967", ".node[tabindex='0']", "button", "19"),
            ("#/numbers?figures=yes&entry=prices", ".plots [tabindex='0']", "button", ":"),
        ] {
            if !address.is_empty() {
                visitor.open(address).await?;
            }
            visitor.sees(what).await?;
            visitor
                .ask(&format!(
                    "document.querySelectorAll('[data-one]').forEach(e => e.removeAttribute('data-one'));
                 document.querySelector(\"{what}\").setAttribute('data-one', '')"
                ))
                .await?;
            let told = visitor.is_told("[data-one]", "data-one").await?;
            // Browsers say either.
            let is = |told: &str| told == role || (role == "image" && told == "img");
            ensure!(told.iter().any(|(_, own, label)| is(own) && label.contains(words)), "{what} is told as {told:?}");
        }
        Ok(())
    })
    .await
}
