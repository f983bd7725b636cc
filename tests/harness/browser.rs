//! Browsers and their drivers.

use anyhow::{Context, Result, bail, ensure};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::net::TcpListener;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::process::{Child, Command};

/// A port that nobody else will take: below those that the system hands out by itself, and another one for every
/// driver of this process. Two that ask the system in the same moment may be given the same one.
fn free_port() -> Result<u16> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    for _ in 0..500 {
        let number = std::process::id().wrapping_mul(97).wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed));
        let port = u16::try_from(12_000 + number % 18_000)?;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return Ok(port);
        }
    }
    bail!("no port is free")
}

/// A browser that visits are made in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Debian's Chromium, by chromedriver.
    Chromium,
    /// Debian's Firefox, by geckodriver.
    Firefox,
}

/// What a person has set in a browser or in their system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// Nothing.
    Nothing,
    /// Letters half as large again as browsers have them.
    LargeLetters,
    /// The few colours that a system draws everything in, as Windows' high contrast.
    ForcedColours,
}

impl Set {
    /// Switches and preferences of Chromium.
    fn of_chromium(self) -> (&'static [&'static str], Value) {
        match self {
            Self::Nothing => (&[], json!({})),
            Self::LargeLetters => (&[], json!({ "webkit.webprefs.default_font_size": 24 })),
            Self::ForcedColours => (&["--force-high-contrast"], json!({})),
        }
    }

    /// Preferences of Firefox.
    fn of_firefox(self) -> Value {
        match self {
            Self::Nothing => json!({}),
            Self::LargeLetters => json!({ "font.size.variable.x-western": 24, "font.size.variable.x-cyrillic": 24 }),
            Self::ForcedColours => json!({ "browser.display.document_color_use": 2 }),
        }
    }
}

/// A running driver.
pub struct Driver {
    browser: Browser,
    process: Child,
    port: u16,
}

impl Browser {
    /// Starts its driver on a free port.
    pub async fn start(self) -> Result<Driver> {
        let port = free_port()?;
        let mut command = match self {
            Self::Chromium => Command::new("chromedriver"),
            Self::Firefox => Command::new("geckodriver"),
        };
        match self {
            Self::Chromium => command.arg(format!("--port={port}")).arg("--silent"),
            Self::Firefox => command.args(["--port", &port.to_string(), "--log", "fatal"]),
        };
        let quiet = std::process::Stdio::null;
        let process = command.stdout(quiet()).stderr(quiet()).kill_on_drop(true).spawn();
        let process =
            process.with_context(|| format!("the driver of {self:?} did not start; `make setup-browsers`"))?;
        Ok(Driver { browser: self, process, port })
    }

    fn capabilities(self, (width, height): (u32, u32), languages: &str, hasty: bool, set: Set) -> Map<String, Value> {
        let mut options = match self {
            Self::Chromium => {
                let (switches, prefs) = set.of_chromium();
                let mut options = json!({ "prefs": prefs, "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--force-device-scale-factor=1", format!("--accept-lang={languages}"),
                    format!("--window-size={width},{height}"),
                ] });
                options["prefs"]["intl.accept_languages"] = languages.into();
                let switches = switches.iter().map(|switch| Value::from(*switch));
                options["args"].as_array_mut().into_iter().for_each(|args| args.extend(switches.clone()));
                json!({ "goog:chromeOptions": options })
            }
            Self::Firefox => {
                let mut prefs = set.of_firefox();
                prefs["intl.accept_languages"] = languages.into();
                let size = [format!("--width={width}"), format!("--height={height}")];
                json!({ "moz:firefoxOptions": { "args": ["-headless", size[0], size[1]], "prefs": prefs } })
            }
        };
        if hasty {
            options["pageLoadStrategy"] = "none".into();
        }
        options.as_object().cloned().unwrap_or_default()
    }
}

impl Driver {
    /// Opens a window of that size, for somebody who reads those languages and has set that. One that is `hasty` does
    /// not wait until a page has loaded: it may never have.
    pub async fn connect(&self, size: (u32, u32), languages: &str, hasty: bool, set: Set) -> Result<Client> {
        let address = format!("http://127.0.0.1:{}", self.port);
        // A driver takes a moment to listen; half a minute is far more than it ever took.
        let mut tries = 150;
        while tokio::net::TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
            tries -= 1;
            ensure!(tries > 0, "the driver of {:?} does not answer", self.browser);
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        // On a busy machine a browser now and then fails to start; three in a row do not by chance.
        let mut tries = 3;
        loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            match builder.capabilities(self.browser.capabilities(size, languages, hasty, set)).connect(&address).await {
                Err(_) if tries > 1 => tokio::time::sleep(Duration::from_secs(1)).await,
                client => return client.with_context(|| format!("{:?} opened no window", self.browser)),
            }
            tries -= 1;
        }
    }

    /// Ends the driver, and with it every window.
    pub async fn stop(mut self) {
        let _ = self.process.kill().await;
    }
}
