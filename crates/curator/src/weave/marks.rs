//! The marks in a page between which something is woven: `<!-- weave:name -->…<!-- /weave:name -->`. They stay in the
//! woven page, so that it can be woven again when the content has changed.

/// The page with `text` between every pair of marks of that name.
pub fn fill(html: &str, name: &str, text: &str) -> String {
    let (open, close) = (format!("<!-- weave:{name} -->"), format!("<!-- /weave:{name} -->"));
    let mut parts = html.split(&open);
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        filled.push_str(&open);
        match part.split_once(&close) {
            Some((_, rest)) => filled.push_str(&format!("{text}{close}{rest}")),
            // A mark without an end is left as it is, for the eye of whoever edits the page.
            None => filled.push_str(part),
        }
    }
    filled
}

/// What stands between the first pair of marks of that name.
pub fn filled<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!("<!-- weave:{name} -->"))?;
    rest.split_once(&format!("<!-- /weave:{name} -->")).map(|(text, _)| text)
}

/// The names of the marks in a page, each once, in the order of the page.
pub fn names(html: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for name in html.split("<!-- weave:").skip(1).filter_map(|part| part.split(" -->").next()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The page in that language.
pub fn in_language(html: &str, lang: &str) -> String {
    let Some((before, open, behind)) = html.split_once("<html").and_then(|(before, rest)| {
        let (open, behind) = rest.split_once('>')?;
        Some((before, open, behind))
    }) else {
        return html.to_owned();
    };
    let open = match crate::page::attribute(&format!("<html{open}>"), "lang") {
        Some(old) => open.replace(&format!(" lang=\"{old}\""), ""),
        None => open.to_owned(),
    };
    format!("{before}<html lang=\"{}\"{open}>{behind}", escape(lang))
}

/// A text as it may stand in a page, also inside quotes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "<html class=\"a\"><!-- weave:a --><!-- /weave:a --> and <!-- weave:a -->old<!-- /weave:a --></html>";

    #[test]
    fn a_page_that_was_woven_can_be_woven_again() {
        let once = fill(PAGE, "a", "new");
        assert_eq!(once.matches("new").count(), 2);
        assert!(!once.contains("old"));
        assert_eq!(fill(&once, "a", "new"), once);
        assert_eq!(filled(&once, "a"), Some("new"));
        assert_eq!(names(&once), ["a"]);
        assert_eq!(fill(&once, "b", "other"), once);
    }

    #[test]
    fn a_page_has_one_language() {
        let once = in_language(PAGE, "en");
        assert!(once.starts_with("<html lang=\"en\" class=\"a\">"), "{once}");
        assert!(in_language(&once, "pt-BR").starts_with("<html lang=\"pt-BR\" class=\"a\">"));
    }
}
