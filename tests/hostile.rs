//! Content that somebody else wrote, and that wants more than to be read, in the built exhibit: nothing of it runs, and
//! nothing is fetched because of it.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use visits::{Broken, dist, serve, visit};

/// In place of every text that visitors read.
const TEXT: &str = "</script></style></title></textarea>--><script>window.__ran = 1</script>\
    <img src=//evil.example/x onerror=window.__ran=2><svg onload=window.__ran=3>\
    <a href='javascript:window.__ran=4'>\" onmouseover=\"window.__ran=5\" {{x}}]]>&lt;b&gt;";

/// In place of every drawing.
const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
    viewBox="0 -1500 4000 1500" onload="window.__ran=6"><script>window.__ran=7</script>
    <style>@import "//evil.example/a.css"; * { background: url(//evil.example/b) }</style>
    <foreignObject width="99" height="99"><iframe xmlns="http://www.w3.org/1999/xhtml"
    src="javascript:parent.__ran=8"/></foreignObject><image href="//evil.example/c.png" width="9" height="9"/>
    <use xlink:href="//evil.example/d.svg#e"/><a xlink:href="javascript:window.__ran=9"><path d="M0 0h4000v-1500z"
    onclick="window.__ran=10" style="fill: url(//evil.example/f)" fill="url(https://evil.example/g#h)"/></a>
    <set attributeName="href" to="javascript:window.__ran=11"/><animate onbegin="window.__ran=12"/></svg>"##;

/// The files of the content that are spoilt.
const FILES: [&str; 9] = [
    "assets/exhibit/objects.json",
    "assets/exhibit/lineage.json",
    "assets/exhibit/places.json",
    "assets/exhibit/movements.json",
    "assets/exhibit/events.json",
    "assets/exhibit/series.json",
    "assets/exhibit/disputes.json",
    "assets/exhibit/sources.json",
    "assets/exhibit/stories.json",
];

/// Rooms, each with something of the content open in it.
const ROOMS: [(&str, &str); 10] = [
    ("gallery?year=1967", ".gallery .card"),
    ("object?object=moskvitch-408&know=objects/moskvitch-408/power", ".object-page"),
    ("tree?year=1967&object=moskvitch-408", ".tree-room .node"),
    ("map?year=1990&list=yes", ".map-room .pin"),
    ("chronicle?year=1956", ".room-chronicle .event"),
    ("numbers?figures=yes", ".room-numbers h1"),
    ("disputes?entry=c014", ".room-disputes h1"),
    ("sources?entry=article", ".room-sources h1"),
    ("stories?story=moscow-to-the-world&step=0", ".telling"),
    ("compare?with=moskvitch-408&with=moskvitch-412", ".room-compare, .compare-room"),
];

fn spoil(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, inside) in fields {
                match (name.as_str(), &mut *inside) {
                    ("en" | "ru" | "publisher" | "catalogue", Value::String(text)) => TEXT.clone_into(text),
                    ("url", Value::String(text)) => "javascript:window.__ran=13".clone_into(text),
                    ("colour", Value::String(text)) => "url(//evil.example/i)".clone_into(text),
                    _ => spoil(inside),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(spoil),
        _ => {}
    }
}

fn spoilt() -> Result<Broken> {
    let mut broken = Broken::new();
    for file in FILES {
        let mut value: Value = serde_json::from_str(&std::fs::read_to_string(dist().join(file))?)?;
        spoil(&mut value);
        broken.insert(file, Some(value.to_string()));
    }
    for drawing in std::fs::read_dir(dist().join("assets/exhibit/drawings"))? {
        let name = drawing?.file_name().into_string().ok().context("a name")?;
        if name.ends_with(".svg") {
            broken.insert(format!("assets/exhibit/drawings/{name}").leak(), Some(DRAWING.to_owned()));
        }
    }
    ensure!(broken.len() > 20, "nothing is spoilt");
    Ok(broken)
}

#[tokio::test]
async fn nothing_of_hostile_content_runs_or_is_fetched_in_any_room() -> Result<()> {
    visit(&serve("/", spoilt()?)?, "#/gallery?year=1967", async |visitor| {
        for (room, sign) in ROOMS {
            visitor.ask(&format!("location.hash = '#/{room}'")).await?;
            visitor.sees(&format!("#app {sign}")).await.with_context(|| room)?;
            // Whatever can be pointed at or pressed is, but for what leads elsewhere.
            let touch = "for (const e of document.querySelectorAll('main *')) {
                    for (const kind of ['mouseover', 'focus', 'pointerenter']) e.dispatchEvent(new Event(kind));
                }
                const alive = 'main :is(script, iframe, foreignObject, object, embed)';
                const leads = e => /javascript:|evil/.test(`${e.getAttribute('href')} ${e.getAttribute('src')}`);
                return [window.__ran, document.querySelectorAll(alive).length,
                    [...document.querySelectorAll('[href], [src]')].filter(leads).length]";
            let found = visitor.ask(touch).await?;
            ensure!(found == serde_json::json!([null, 0, 0]), "{room}: {found}");
        }
        // It was read: as text, as it stands there.
        visitor.ask("location.hash = '#/gallery?year=1967'").await?;
        visitor.reads("<script>window.__ran = 1</script>", "#app .gallery").await?;
        // What is no drawing is told of, and that alone.
        let said = visitor.ask("return window.__said.filter(words => !/drawing|\\.svg/.test(words))").await?;
        ensure!(said.as_array().is_some_and(Vec::is_empty), "the page complained: {said}");
        visitor.forgives().await
    })
    .await
}
