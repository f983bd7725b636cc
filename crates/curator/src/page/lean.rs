//! Comments are for those who read the source: a page that carries its scripts and styles sends none to its visitors.

use super::replace;
use anyhow::Result;

/// The page without the comments of its styles, and without those lines of its scripts that are all comment. Modules
/// are left alone: they are Trunk's.
pub fn lean(html: &str) -> Result<String> {
    replace(html, |tag| {
        let inside = match tag.name {
            "style" => without_comments(tag.inside),
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
}
