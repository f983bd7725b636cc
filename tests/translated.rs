//! A page that somebody else changes under the program, as a translator does and extensions do: it goes on.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use visits::{serve, visit};

/// What a translator does to each text, now and whenever another one comes: it wraps it, or puts another in its place,
/// or takes it away.
const TRANSLATOR: &str = "window.__before = true; window.__translate = how => {
    const all = () => {
        const walk = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT), texts = [];
        while (walk.nextNode()) texts.push(walk.currentNode);
        for (const text of texts) {
            const parent = text.parentNode;
            if (!text.data.trim() || parent.namespaceURI !== document.body.namespaceURI) continue;
            if (parent.closest('font, option, textarea')) continue;
            const outer = document.createElement('font'), inner = document.createElement('font');
            outer.append(inner);
            if (how === 'gone') { text.remove(); continue; }
            text.replaceWith(outer);
            inner.append(how === 'wrapped' ? text : '«' + text.data + '»');
        }
    };
    // As they mark a page.
    document.documentElement.classList.add('translated-ltr');
    setTimeout(all);
    new MutationObserver(all).observe(document.querySelector('#app'), { childList: true, subtree: true });
};";

#[tokio::test]
async fn a_page_that_is_translated_under_the_program_goes_on_in_every_room() -> Result<()> {
    let site = serve("/", BTreeMap::new())?;
    for how in ["wrapped", "replaced", "gone"] {
        visit(&site, "#/map?year=2025", async |visitor| {
            visitor.sees(".map-room .pin").await?;
            visitor.ask(&format!("{TRANSLATOR} __translate('{how}')")).await?;
            // What a visitor comes upon: an arc of the map, the clock, a choice, another language, further rooms.
            for _ in 0..3 {
                let arc = "const arcs = document.querySelectorAll('.map-room .road, .map-room .arc, .map-room .pin');
                    const arc = arcs[Math.floor(arcs.length / 2)];
                    arc && arc.dispatchEvent(new MouseEvent('click', { bubbles: true }));
                    const knob = document.querySelector('#year'); knob.value = Number(knob.value) - 20;
                    knob.dispatchEvent(new InputEvent('input', { bubbles: true }))";
                visitor.ask(arc).await?;
            }
            // The words are those of now, whoever says them.
            let year = "const year = document.querySelector('#year').value;
                return document.querySelector('.clock .year').textContent.includes(year)";
            if how != "gone" {
                visitor.until("the year is not the one before", year).await.context(how)?;
            }
            for (room, sign) in [
                ("tree?year=1967&object=moskvitch-408", ".tree-room.with-choice"),
                ("gallery?year=1975&find=yes", ".gallery .card"),
                ("gallery?year=1980&lang=ru", ".gallery .card"),
                ("object?object=moskvitch-412&lang=ru", ".object-page"),
                ("chronicle?year=1956", ".room-chronicle .event"),
                ("disputes", ".disputes-room, .room-disputes h1"),
                ("numbers", ".room-numbers h1"),
                ("map?year=2025", ".map-room .pin"),
            ] {
                visitor.ask(&format!("location.hash = '#/{room}'")).await?;
                visitor.sees(&format!("#app {sign}")).await?;
            }
            ensure!(visitor.ask("return window.__before === true").await? == true, "{how}: it had to begin again");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
