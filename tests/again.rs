//! A view that breaks is contained: the exhibit starts again where the visitor was; if that fails, at the opening; a
//! third time the collection is shown as a plain list. At home and on a kiosk, without end nowhere.

use anyhow::{Result, bail, ensure};
use std::collections::BTreeMap;
use visits::{Served, Visitor, dist, serve, visit_broken};

/// The exhibit with a script at the head of its page.
fn site_with(script: &str) -> Result<Served> {
    let page = std::fs::read_to_string(dist().join("index.html"))?;
    let page = page.replacen("<head>", &format!("<head><script>{script}</script>"), 1);
    serve("/", BTreeMap::from([("index.html", Some(page))]))
}

/// Stops the browser from taking any element more into the page, which no view survives; then goes to another room.
async fn breaks(visitor: &Visitor) -> Result<()> {
    let stop = "window.__before = true;
        for (const way of ['insertBefore', 'appendChild', 'replaceChild'])
            Node.prototype[way] = () => { throw new Error('the browser takes nothing more') };";
    // A touch, as a visitor makes it: in the page, since a driver asks more of a page than a dying one gives.
    let go = "const way = document.querySelector(\".rooms a[href^='#/sources'], .title-wall a[href^='#/']\");
        way.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        way.dispatchEvent(new PointerEvent('pointerup', { bubbles: true })); way.click();";
    // In one go: a picture that comes between the two would break the page before it is touched.
    visitor.ask(&format!("{stop} {go}")).await.map(|_| ())
}

async fn begins_again(visitor: &Visitor, sign: &str) -> Result<()> {
    let script = format!("return !window.__before && !!document.querySelector('#app .exhibit {sign}')");
    let what = format!("it has begun again and shows {sign}");
    let state = "return [!!window.__before, location.href, history.state, window.__said,
        (document.querySelector('#app .exhibit') || {}).className]";
    match visitor.until(&what, &script).await {
        Ok(()) => Ok(()),
        Err(_) => bail!("{what}: {}", visitor.ask(state).await?),
    }
}

async fn is_a_list(visitor: &Visitor) -> Result<()> {
    visitor.sees("#plain:not([hidden]) [data-lacks=broken]:not([hidden])").await?;
    visitor.reads("broke several times", "#plain").await?;
    let entries = visitor.count("#plain-list li").await?;
    ensure!(entries > 20, "{entries} entries in the list");
    Ok(())
}

#[tokio::test]
async fn at_home_it_begins_where_the_visitor_was_then_at_the_opening_then_as_a_list() -> Result<()> {
    visit_broken(&serve("/", BTreeMap::new())?, async |visitor| {
        visitor.open_broken("#/tree?year=1967").await?;
        visitor.sees("#app .tree-room").await?;
        breaks(visitor).await?;
        begins_again(visitor, ".tree-room").await?;
        // The address is written when the ink is dry (`visit/pen.rs`).
        visitor.until("it begins where it was", "return location.hash.includes('tree?year=1967')").await?;
        breaks(visitor).await?;
        begins_again(visitor, ".title-wall").await?;
        breaks(visitor).await?;
        is_a_list(visitor).await?;
        ensure!(visitor.ask("return window.__before").await? == true, "it was loaded again");
        ensure!(visitor.ask("return localStorage.length + sessionStorage.length").await? == 0, "something is stored");
        visitor.touches("[data-way=anew]").await?;
        begins_again(visitor, ".title-wall").await
    })
    .await
}

// Regression: a link touched while the page was dying led to an entry of the history that knew of no try.
#[tokio::test]
async fn a_link_that_is_touched_while_the_page_is_dying_changes_nothing_of_that() -> Result<()> {
    visit_broken(&serve("/", BTreeMap::new())?, async |visitor| {
        visitor.open_broken("#/tree?year=1967").await?;
        visitor.sees("#app .tree-room").await?;
        let dies = "window.__before = true; keeper.broken('tried');
            setTimeout(() => { location.hash = '#/map' }, 30)";
        visitor.ask(dies).await?;
        begins_again(visitor, ".tree-room").await?;
        breaks(visitor).await?;
        begins_again(visitor, ".title-wall").await
    })
    .await
}

#[tokio::test]
async fn what_ran_for_a_minute_is_begun_where_the_visitor_was_each_time() -> Result<()> {
    visit_broken(&serve("/", BTreeMap::new())?, async |visitor| {
        visitor.open_broken("#/tree?year=1967").await?;
        visitor.sees("#app .tree-room").await?;
        for _ in 0..4 {
            visitor.ask("const now = keeper.now; keeper.now = () => now() + 61000").await?;
            breaks(visitor).await?;
            begins_again(visitor, ".tree-room").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_kiosk_it_does_the_same_and_comes_back_by_itself() -> Result<()> {
    visit_broken(&serve("/", BTreeMap::new())?, async |visitor| {
        visitor.open_broken("?kiosk#/tree?year=1967&lang=ru").await?;
        visitor.sees("#app .tree-room").await?;
        visitor.touches(".rooms a[href^='#/map']").await?;
        visitor.sees(".map-room").await?;
        breaks(visitor).await?;
        // Where the visitor was, and not where the kiosk was opened.
        begins_again(visitor, ".map-room").await?;
        ensure!(visitor.ask("return location.hash").await? == "", "the address tells of a visit");
        ensure!(visitor.ask("return history.state.at").await? == "", "the history tells of a visit");
        let left = visitor.ask("return document.querySelector('.attract:not([hidden])') === null").await?;
        ensure!(left == true, "the visitor is taken for gone");
        breaks(visitor).await?;
        begins_again(visitor, ".title-wall").await?;
        visitor.ask("document.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))").await?;
        breaks(visitor).await?;
        is_a_list(visitor).await?;
        let restarts = visitor.ask("return JSON.parse(localStorage.getItem('operator.restarts'))").await?;
        ensure!(restarts["broken"] == 3 && restarts["plain"] == 1, "counted: {restarts}");
        ensure!(visitor.ask("return window.__before").await? == true, "it is tried in haste");
        // After eight seconds it tries once more, and nothing stops it now.
        begins_again(visitor, ".title-wall").await
    })
    .await
}

#[tokio::test]
async fn where_nothing_can_be_remembered_it_does_not_begin_for_ever() -> Result<()> {
    let refused = "const no = () => { throw new DOMException('refused', 'SecurityError') };
        history.replaceState = history.pushState = no;
        for (const store of ['localStorage', 'sessionStorage']) Object.defineProperty(window, store, { get: no });";
    visit_broken(&site_with(refused)?, async |visitor| {
        visitor.open_broken("#/tree?year=1967").await?;
        visitor.sees("#app .tree-room").await?;
        breaks(visitor).await?;
        is_a_list(visitor).await?;
        ensure!(visitor.ask("return window.__before").await? == true, "it was loaded again");
        Ok(())
    })
    .await
}
