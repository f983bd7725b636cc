//! What the exhibit promises to whoever follows a link: it is followed, whatever else goes on in that moment; and a
//! language that is chosen comes, stays, and is tried for until it is there.

use anyhow::{Result, ensure};
use std::collections::BTreeMap;
use visits::builds::copy;
use visits::{serve, serve_folder, visit};

#[tokio::test]
async fn a_link_that_is_followed_while_something_else_changes_is_followed() -> Result<()> {
    visit(&serve("/", BTreeMap::new())?, "#/gallery?year=1967", async |visitor| {
        // Each leaves a step in the history of its own: written after the link was followed, it would undo it.
        let touched = ".languages button[lang=ru]";
        for room in ["map", "chronicle"] {
            visitor.sees(touched).await?;
            let both =
                format!("location.hash = '#/{room}?year=1950&lang=en'; document.querySelector('{touched}').click()");
            visitor.ask(&both).await?;
            visitor.sees(&format!(".room-{room}")).await?;
            visitor.reads("1950", ".clock .year").await?;
            visitor.address_holds(&format!("#/{room}")).await?;
        }
        // The address goes on following the visit after that.
        visitor.ask("document.querySelector('.languages button[lang=ru]').click()").await?;
        visitor.address_holds("lang=ru").await
    })
    .await
}

/// The passage to an object's page is shown by the browser some pictures after it was asked for.
#[tokio::test]
async fn two_steps_in_one_moment_end_at_the_second_and_under_its_address() -> Result<()> {
    visit(&serve("/", BTreeMap::new())?, "#/gallery?year=1967", async |visitor| {
        visitor.sees(".gallery .newcomer").await?;
        let object = visitor.ask("return document.querySelector('.gallery .newcomer').hash").await?;
        // The second comes before the browser has come to the first, as two quick steps back do.
        let both = format!(
            "window.addEventListener('hashchange', () => {{
               history.replaceState(null, '', '#/map?year=1950');
               dispatchEvent(new HashChangeEvent('hashchange')) }}, {{ once: true }});
             location.hash = {object}"
        );
        visitor.ask(&both).await?;
        let pictures = "let left = 20; return new Promise(done => requestAnimationFrame(function next() {
            left -= 1; if (left) requestAnimationFrame(next); else done(true) }))";
        visitor.until("the browser has shown it", pictures).await?;
        visitor.sees(".room-map").await?;
        visitor.address_holds("#/map").await?;
        ensure!(visitor.ask("return !!document.querySelector('.in-object')").await? == false, "at the first");
        Ok(())
    })
    .await
}

/// Notes each language that the page says it is in, from now on.
const NOTE: &str = "window.__tongues = [document.documentElement.lang];
    new MutationObserver(() => { const last = window.__tongues.at(-1), now = document.documentElement.lang;
      if (last !== now) window.__tongues.push(now); }).observe(document.documentElement, { attributes: true });
    document.querySelector('.languages button[lang=ru]').click()";

#[tokio::test]
async fn a_language_that_is_chosen_at_once_does_not_flash_back_when_the_rest_comes() -> Result<()> {
    visit(&serve("/", BTreeMap::new())?, "#/gallery?year=1967", async |visitor| {
        visitor.ask(NOTE).await?;
        visitor.sees("html[lang=ru]").await?;
        // The rest of the program is fetched after the rest of the content is asked for.
        let quiet = "return performance.getEntriesByType('resource').some(e => /\\/find-.*wasm/.test(e.name))";
        visitor.until("all is quiet", quiet).await?;
        let said = visitor.ask("return window.__tongues.join(' ')").await?;
        ensure!(said == "en ru", "it spoke {said}");
        let again =
            "return performance.getEntriesByType('resource').filter(e => /en\\/objects.json/.test(e.name)).length";
        ensure!(visitor.ask(again).await? == 0, "a language that was left was fetched whole");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_language_that_does_not_come_is_told_of_and_comes_by_itself_when_the_host_is_back() -> Result<()> {
    let folder = copy()?;
    let (there, away) = (folder.path().join("content/ru"), folder.path().join("content/away"));
    std::fs::rename(&there, &away)?;
    let site = serve_folder(folder.path(), "/", BTreeMap::new())?;
    visit(&site, "#/gallery?year=1967", async |visitor| {
        // The first browser left it there.
        if there.exists() {
            std::fs::rename(&there, &away)?;
        }
        visitor.touches("#app .languages button[lang=ru]").await?;
        visitor.reads("could not be fetched", ".gap").await?;
        visitor.sees("html[lang=en]").await?;
        std::fs::rename(&away, &there)?;
        visitor.sees("html[lang=ru]").await?;
        visitor.sees(".gap[hidden]").await?;
        // The browser itself complains of what was not there.
        visitor.forgives().await
    })
    .await
}
