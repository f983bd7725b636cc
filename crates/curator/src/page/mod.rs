//! A built page: its scripts, styles and links, and the policy it carries.

mod lean;
mod manifest;
mod policy;
mod tags;

pub use lean::lean;
pub use manifest::manifest;
pub use policy::{Place, hash, with_policy};
pub use tags::{Tag, attribute, replace, tags};

/// Puts a tag right behind the one that names the encoding: before anything it could apply to.
pub fn put_first(html: &str, tag: &str) -> String {
    let after = html.find("<meta charset").and_then(|at| html[at..].find('>').map(|end| at + end + 1));
    let after = after.or_else(|| html.find("<head>").map(|at| at + "<head>".len())).unwrap_or_default();
    format!("{}\n  {tag}{}", &html[..after], &html[after..])
}

/// The page without the tags that `put_first` put there, known by a name in them such as `name="version"`.
pub fn without(html: &str, mark: &str) -> String {
    let mut html = html.to_owned();
    while let Some(range) = tags(&html).into_iter().find(|tag| tag.open.contains(mark)).map(|tag| tag.range) {
        let start = html[..range.start].trim_end_matches([' ', '\n']).len();
        html.replace_range(start..range.end, "");
    }
    html
}
