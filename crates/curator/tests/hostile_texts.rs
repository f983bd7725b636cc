//! Markup in every text of a museum: in what is woven of it there is no element more than without.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// What somebody writes who wants more than to be read.
const HOSTILE: &str = "</script></style></title></textarea>--><script>alert(1)</script><img src=x onerror=alert(1)>\
    \" onload=\"alert(1)\" x='<iframe src=javascript:alert(1)>{{x}}]]>&lt;script&gt;";

/// Elements of which there must be as many as in a museum that means well.
const ELEMENTS: [&str; 12] = [
    "<script", "<img", "<iframe", "<style", "<base", "<meta", "<link", "<a ", "</script", "</style", "<object", "<form",
];

/// Puts something else in place of every text that visitors read.
fn spoil(value: &mut Value, languages: &[&str]) {
    match value {
        Value::Object(fields) => {
            for (name, inside) in fields {
                match inside {
                    Value::String(text) if languages.contains(&name.as_str()) || name == "publisher" => {
                        *text = HOSTILE.to_owned();
                    }
                    _ => spoil(inside, languages),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|inside| spoil(inside, languages)),
        _ => {}
    }
}

/// The other museum woven into a page, with its texts spoilt or as they are: how often each element is in what came out,
/// by file.
fn woven(spoilt: bool) -> Result<BTreeMap<String, Vec<usize>>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let dist = tempfile::tempdir()?;
    let content = root.join("tests/another-museum");
    std::fs::copy(root.join("index.html"), dist.path().join("index.html"))?;
    curator::museum::fill(&content, dist.path())?;
    let place = dist.path().join("assets/exhibit");
    if spoilt {
        for file in exhibit::load::FILES {
            let path = place.join(file);
            let mut value: Value = serde_json::from_str(&std::fs::read_to_string(&path)?)?;
            spoil(&mut value, &["en", "ja"]);
            std::fs::write(&path, value.to_string())?;
        }
        for lang in ["en", "ja"] {
            let path = dist.path().join(format!("assets/locales/{lang}.json"));
            let words: BTreeMap<String, String> = serde_json::from_str(&std::fs::read_to_string(&path)?)?;
            let words: BTreeMap<String, String> = words.into_keys().map(|key| (key, HOSTILE.to_owned())).collect();
            std::fs::write(&path, serde_json::to_string(&words)?)?;
        }
    }
    curator::weave::run(&place, dist.path())?;
    let mut found = BTreeMap::new();
    for file in std::fs::read_dir(dist.path())? {
        let path = file?.path();
        if path.extension().is_some_and(|ending| ending == "html") {
            let html = std::fs::read_to_string(&path)?;
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
            found.insert(name, ELEMENTS.iter().map(|element| html.matches(element).count()).collect());
            ensure!(!spoilt || html.contains("alert(1)"), "{}: none of the texts is in it", path.display());
        }
    }
    Ok(found)
}

#[test]
fn markup_in_every_text_makes_no_element_of_a_woven_page() -> Result<()> {
    let (well, ill) = (woven(false)?, woven(true)?);
    ensure!(well.len() >= 3, "only {:?}", well.keys());
    for (file, counts) in &well {
        let spoilt = ill.get(file).with_context(|| format!("{file} is not there"))?;
        ensure!(counts == spoilt, "{file}: {ELEMENTS:?} {counts:?}, and with markup in its texts {spoilt:?}");
    }
    Ok(())
}
