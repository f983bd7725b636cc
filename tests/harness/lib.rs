//! Visits to the built exhibit, in real browsers, driven over WebDriver.
//!
//! [`visit`] runs the same visit in Chromium and in Firefox. Whatever a visit does, it fails if the page wrote an
//! error to the console, threw, or asked anything of another origin: see `watch.js`.

mod browser;
pub mod builds;
pub mod hands;
mod hosts;
pub mod museums;
pub mod odd;
pub mod pseudo;
mod server;
mod told;
mod turns;
mod visitor;

pub use browser::{Browser, Set};
pub use hosts::{Behaviour, Host};
pub use server::{Broken, Served, as_served, dist, serve, serve_folder, watched};
pub use turns::{in_turn, is_full};
pub use visitor::Visitor;

use anyhow::{Context, Result};
/// The browsers every visit is made in; `BROWSER=chromium` or `BROWSER=firefox` picks one.
fn browsers() -> Vec<Browser> {
    match std::env::var("BROWSER").as_deref() {
        Ok("chromium") => vec![Browser::Chromium],
        Ok("firefox") => vec![Browser::Firefox],
        _ => vec![Browser::Chromium, Browser::Firefox],
    }
}

/// Makes a visit at `address` of the exhibit in each browser, on a screen of `size` pixels.
pub async fn visit_at(
    site: &Served,
    size: (u32, u32),
    address: &str,
    steps: impl AsyncFn(&Visitor) -> Result<()>,
) -> Result<()> {
    visit_page(&site.base(), size, address, steps).await
}

/// Makes a visit at `address` of the page at `base`, which may be a file.
pub async fn visit_page(
    base: &str,
    size: (u32, u32),
    address: &str,
    steps: impl AsyncFn(&Visitor) -> Result<()>,
) -> Result<()> {
    visit_reading(base, "en-US,en", size, address, steps).await
}

/// The same with browsers that are set to languages, the dearest first: `ru-RU,ru,en`.
pub async fn visit_reading(
    base: &str,
    languages: &str,
    size: (u32, u32),
    address: &str,
    steps: impl AsyncFn(&Visitor) -> Result<()>,
) -> Result<()> {
    visit_set(base, (languages, Set::Nothing), size, address, steps).await
}

/// The same with browsers in which a person has set something.
pub async fn visit_set(
    base: &str,
    (languages, set): (&str, Set),
    size: (u32, u32),
    address: &str,
    steps: impl AsyncFn(&Visitor) -> Result<()>,
) -> Result<()> {
    for browser in browsers() {
        let driver = browser.start().await?;
        let client = driver.connect(size, languages, false, set).await?;
        let visitor = Visitor::new(client, base.to_owned());
        let made = async {
            visitor.open(address).await?;
            steps(&visitor).await?;
            visitor.has_behaved().await
        };
        let made = made.await;
        if made.is_err() {
            visitor.keep_picture(&format!("{browser:?}")).await;
        }
        visitor.leave().await;
        driver.stop().await;
        made.with_context(|| format!("in {browser:?}"))?;
    }
    Ok(())
}

/// The same on the screen of a desk.
pub async fn visit(site: &Served, address: &str, steps: impl AsyncFn(&Visitor) -> Result<()>) -> Result<()> {
    visit_at(site, (1366, 768), address, steps).await
}

/// Makes a visit to an exhibit that is expected not to start: nothing is asked about what the page complained of.
pub async fn visit_broken(site: &Served, steps: impl AsyncFn(&Visitor) -> Result<()>) -> Result<()> {
    visit_start(&site.base(), false, async |visitor| {
        visitor.open_broken("").await?;
        steps(visitor).await
    })
    .await
}

/// Makes a visit to a page at `base`, which may be a file, that may not start, and is not opened yet. A `hasty` visitor
/// does not wait until the page has loaded: it may never have.
pub async fn visit_start(base: &str, hasty: bool, steps: impl AsyncFn(&Visitor) -> Result<()>) -> Result<()> {
    for browser in browsers() {
        let driver = browser.start().await?;
        let visitor =
            Visitor::new(driver.connect((1366, 768), "en-US,en", hasty, Set::Nothing).await?, base.to_owned());
        let made = steps(&visitor).await;
        if made.is_err() {
            visitor.keep_picture(&format!("{browser:?}")).await;
        }
        visitor.leave().await;
        driver.stop().await;
        made.with_context(|| format!("in {browser:?}"))?;
    }
    Ok(())
}
