//! What the browser tells a screen reader of an element: WebDriver's “computed role” and “computed label”, which come
//! from its accessibility tree and not from the page's text. fantoccini has no words for them.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use url::{ParseError, Url};

/// The question after one of the two.
#[derive(Debug)]
pub struct Told {
    /// The element, as WebDriver names it.
    pub element: String,
    /// `computedrole` or `computedlabel`.
    pub what: &'static str,
}

impl WebDriverCompatibleCommand for Told {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/element/{}/{}", session.unwrap_or_default(), self.element, self.what))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}
