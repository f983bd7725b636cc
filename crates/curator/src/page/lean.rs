//! Comments and the form of a style sheet are for those who read the source: a page that carries its scripts and styles
//! sends none of them to its visitors.

use super::replace;
use anyhow::Result;

/// The page without the comments of its styles and the spaces that say nothing there, and without those lines of its
/// scripts that are all comment. Modules are left alone: they are Trunk's.
pub fn lean(html: &str) -> Result<String> {
    replace(html, |tag| {
        let inside = match tag.name {
            "style" => squeezed(&without_comments(tag.inside)),
            "script" if tag.is_inline_script() && tag.get("type").is_none() => without_comment_lines(tag.inside),
            _ => return Ok(None),
        };
        Ok(Some(format!("{}{inside}</{}>", tag.open, tag.name)))
    })
}

fn without_comment_lines(script: &str) -> String {
    let lines = script.split_inclusive('\n').filter(|line| !line.trim_start().starts_with("//"));
    lines.collect()
}

fn without_comments(style: &str) -> String {
    let mut parts = style.split("/*");
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        bare.push_str(part.split_once("*/").map_or("", |(_, rest)| rest).trim_start());
    }
    bare
}

/// Beside these a style sheet needs no space. Not `+` and `-`, which want theirs in a `calc`; and a colon only on its
/// right: on its left a space says “anything within”.
const TIGHT: [char; 5] = ['{', '}', ';', ',', '>'];

/// A style sheet without spaces that say nothing. Invariant: what stands in quotes stays as it is.
fn squeezed(style: &str) -> String {
    let mut tight = String::with_capacity(style.len());
    let mut quote = None;
    let mut escaped = false;
    let mut gap = false;
    for letter in style.chars() {
        if let Some(open) = quote {
            tight.push(letter);
            if !escaped && letter == open {
                quote = None;
            }
            escaped = !escaped && letter == '\\';
            continue;
        }
        if letter.is_ascii_whitespace() {
            gap = true;
            continue;
        }
        let before = tight.chars().next_back().unwrap_or('{');
        let needless =
            TIGHT.contains(&letter) || letter == ')' || TIGHT.contains(&before) || matches!(before, '(' | ':');
        if gap && !needless {
            tight.push(' ');
        }
        gap = false;
        if letter == '}' && before == ';' {
            tight.pop();
        }
        if matches!(letter, '"' | '\'') {
            quote = Some(letter);
        }
        tight.push(letter);
    }
    tight
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_comment_stays_and_a_lean_page_stays_as_it_is() -> Result<()> {
        let page = "<style>/* a */\na{b:c}/* d */e{}</style><script>\n// f\ng(); // h\n</script>\
                    <script type=\"module\">\n// i\n</script>";
        let once = lean(page)?;
        assert_eq!(
            once,
            "<style>a{b:c}e{}</style><script>\ng(); // h\n</script><script type=\"module\">\n// i\n</script>"
        );
        assert_eq!(lean(&once)?, once);
        Ok(())
    }

    #[test]
    fn a_style_sheet_keeps_every_space_that_says_something() -> Result<()> {
        let sheet = r#"@layer a, b;
            @layer a {
              .b :hover > c,
              d + e:not( .f ) {
                margin: calc(1px + 2px) auto;
                content: " ; {  \" } ";
                font: 1px/2 var(--g, "H  I");
              }
            }
            @media (max-width: 1px) and (orientation: portrait) { j { k: l !important; } }
            "#;
        let page = lean(&format!("<style>{sheet}</style>"))?;
        assert_eq!(
            page,
            "<style>@layer a,b;@layer a{.b :hover>c,d + e:not(.f){margin:calc(1px + 2px) auto;\
             content:\" ; {  \\\" } \";font:1px/2 var(--g,\"H  I\")}}\
             @media (max-width:1px) and (orientation:portrait){j{k:l !important}}</style>"
        );
        assert_eq!(lean(&page)?, page);
        Ok(())
    }
}
