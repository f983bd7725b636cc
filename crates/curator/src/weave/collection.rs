//! The collection as plain HTML, for whoever cannot run the program: a short list in the page itself, and a page of its
//! own in each language with every text, which costs only those who ask for it.

use super::marks::{escape, fill, in_language};
use super::speech::Speech;
use exhibit::Exhibit;
use std::fmt::Write;

/// The page of the collection in one language.
const PAGE: &str = include_str!("collection.html");
/// It looks like the exhibit.
const STYLES: [&str; 4] = [
    include_str!("../../../../assets/styles/fonts.css"),
    include_str!("../../../../assets/styles/tokens.css"),
    include_str!("../../../../assets/styles/base.css"),
    include_str!("../../../../assets/styles/page.css"),
];
/// As many entries stand in the page itself; a larger collection is read in pages of its own.
const LISTED: usize = 200;

/// The file of the collection in one language.
pub fn file(lang: &str) -> String {
    format!("collection-{lang}.html")
}

/// What stands in the page: why it is there, and the list in every language.
pub fn short(exhibit: &Exhibit, speech: &Speech) -> String {
    let mut html = format!("<p class=\"said no-scripts\">{}</p><div class=\"said\">", speech.all("page.no_scripts"));
    for lang in speech.languages() {
        let texts = format!("<a href=\"{}\">{}</a>", escape(&file(lang)), speech.say(lang, "page.texts"));
        let _ = write!(html, "{}", section(exhibit, speech, lang, Some(&texts)));
    }
    html.push_str("</div>");
    html
}

/// The page of the collection in one language.
pub fn page(exhibit: &Exhibit, speech: &Speech, lang: &str) -> String {
    let others = speech.languages().filter(|other| *other != lang).map(|other| {
        format!("<a href=\"{0}\" hreflang=\"{1}\" lang=\"{1}\">{2}</a>", file(other), other, escape(speech.name(other)))
    });
    let ways = format!("<a href=\"./\">{}</a> {}", speech.say(lang, "page.open"), others.collect::<String>());
    let title = head(speech, lang);
    let html = fill(PAGE, "title", &title);
    let html = fill(&html, "style", &format!("<style>{}</style>", STYLES.concat()));
    let html = fill(&html, "ways", &ways);
    in_language(&fill(&html, "collection", &section(exhibit, speech, lang, None)), lang)
}

/// Title and description of a page.
pub fn head(speech: &Speech, lang: &str) -> String {
    format!(
        "<title>{}</title>\n  <meta name=\"description\" content=\"{}\">",
        escape(speech.title(lang)),
        escape(speech.tagline(lang))
    )
}

/// The list in one language: with every text, or short and with the way to the texts.
fn section(exhibit: &Exhibit, speech: &Speech, lang: &str, texts: Option<&str>) -> String {
    let mut html =
        format!("<section class=\"collection\" lang=\"{}\"><h1>{}</h1>", escape(lang), escape(speech.title(lang)));
    let _ = write!(html, "<p>{}</p>", escape(speech.tagline(lang)));
    if let Some(texts) = texts {
        let _ = write!(html, "<p class=\"collection-texts\">{texts}</p>");
    }
    html.push_str("<ul>");
    for object in exhibit.all.objects.iter().take(texts.map_or(usize::MAX, |_| LISTED)) {
        let years = object.years().map(|years| format!(" <time>{}</time>", escape(&years.label()))).unwrap_or_default();
        let _ = write!(html, "<li><b>{}</b>{years}", escape(object.name.get(lang)));
        if texts.is_none() && !object.wall.is_empty() {
            let _ = write!(html, "<p>{}</p>", escape(object.wall.get(lang)));
        }
        html.push_str("</li>");
    }
    html.push_str("</ul></section>");
    html
}
