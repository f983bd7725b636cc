//! The styles of the rooms that come with a part of the program: a sheet of their own, which `assets/start.js` asks for
//! with the first of the parts. In the page they were a third of what every visitor waits for.

use super::marks::{fill, filled};
use crate::page::{hash, tags};
use crate::parts::put;
use anyhow::Result;
use std::path::Path;

/// The mark between which they stand in the page as Trunk built it.
pub const MARK: &str = "styles";

/// Where the sheet goes among the others: the order of sheets decides between rules of equal weight.
const PLACE: &str = "<style id=\"rooms\"></style>";

/// The page without them, its start naming the sheet that now holds them. Woven again, it stays as it is.
pub fn apart(html: &str, dist: &Path) -> Result<String> {
    let inside = filled(html, MARK).unwrap_or_default();
    let sheets: Vec<&str> = tags(inside).iter().filter(|tag| tag.name == "style").map(|tag| tag.inside).collect();
    if sheets.iter().all(|sheet| sheet.is_empty()) {
        return Ok(html.to_owned());
    }
    let styles = sheets.concat();
    let file = put(dist, "rooms", "css", styles.as_bytes())?;
    let named = format!("id=\"start\" data-styles=\"{file}\" data-integrity=\"{}\"", hash(&styles));
    Ok(fill(html, MARK, PLACE).replace("id=\"start\"", &named))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_styles_of_the_rooms_are_a_file_that_the_start_names() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let page = "<style>a{}</style><!-- weave:styles --><style>b{}</style>\n<style>c{}</style>\
            <!-- /weave:styles --><style>d{}</style><script id=\"start\"></script>";
        let once = apart(page, folder.path())?;
        let name = once.split("data-styles=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        assert_eq!(std::fs::read_to_string(folder.path().join(name))?, "b{}c{}");
        assert!(once.starts_with("<style>a{}</style><!-- weave:styles --><style id=\"rooms\"></style>"), "{once}");
        assert_eq!(apart(&once, folder.path())?, once, "woven again it stays as it is");
        Ok(())
    }
}
