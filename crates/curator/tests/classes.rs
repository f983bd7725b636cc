//! All style sheets make one page. A class that two of them style by its bare name is two things with one name: what
//! one room says of its own reaches into another.

use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The classes that a sheet styles by their bare name, and not only within something else. What holds on paper alone
/// is about all of the page.
fn bare(sheet: &str) -> BTreeSet<String> {
    let (mut found, mut open, mut text) = (BTreeSet::new(), Vec::<String>::new(), String::new());
    for sign in without_comments(sheet).chars() {
        match sign {
            '{' => {
                let head = std::mem::take(&mut text).trim().to_owned();
                let outermost = open.iter().all(|outer| outer.starts_with('@') && !is_another_medium(outer));
                if outermost && !head.starts_with('@') {
                    found.extend(selectors(&head).filter_map(|selector| class(selector.trim())));
                }
                open.push(head);
            }
            '}' => {
                open.pop();
                text.clear();
            }
            ';' => text.clear(),
            _ => text.push(sign),
        }
    }
    found
}

/// Whether a rule is about paper, or about colours that the system sets: all of the page is seen to at once there.
fn is_another_medium(rule: &str) -> bool {
    rule.contains("print") || rule.contains("forced-colors")
}

/// The selectors of a rule; what stands in brackets is part of one.
fn selectors(head: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    head.split(move |sign| {
        depth = match sign {
            '(' => depth + 1,
            ')' => depth.saturating_sub(1),
            _ => depth,
        };
        sign == ',' && depth == 0
    })
}

/// The class of a selector that is a class and nothing else: `.x`, or `.x:hover`.
fn class(selector: &str) -> Option<String> {
    let name = selector.strip_prefix('.')?.split(':').next()?;
    let plain = |text: &str| text.chars().all(|sign| sign.is_alphanumeric() || "-_:".contains(sign));
    (plain(selector.get(1..)?) && !name.is_empty()).then(|| name.to_owned())
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.filter_map(|part| part.split_once("*/")).fold(first, |text, (_, rest)| text + rest)
}

/// The four sides of a declaration that names them all.
fn sides(line: &str) -> Option<[&str; 4]> {
    let (name, value) = line.trim().strip_suffix(';')?.split_once(": ")?;
    if !["padding", "margin", "inset", "border-width", "scroll-padding"].contains(&name) {
        return None;
    }
    let mut depth = 0_usize;
    let words = value.split(|sign: char| {
        depth = match sign {
            '(' => depth + 1,
            ')' => depth.saturating_sub(1),
            _ => depth,
        };
        sign == ' ' && depth == 0
    });
    words.collect::<Vec<_>>().try_into().ok()
}

/// In a language that runs from right to left another side comes first: what differs between the two says which is the
/// beginning (`padding-inline`), or one language has what the other lacks, and scrolls sideways for it.
#[test]
fn no_sheet_gives_left_and_right_different_sides_by_their_order() -> Result<()> {
    ensure!(sides("  padding: 1px calc(2 * (3px + 1px)) 0 4px;") == Some(["1px", "calc(2 * (3px + 1px))", "0", "4px"]));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/styles");
    for file in std::fs::read_dir(folder)?.flatten() {
        let text = std::fs::read_to_string(file.path())?;
        let wrong = text.lines().find(|line| sides(line).is_some_and(|[_, right, _, left]| right != left));
        ensure!(wrong.is_none(), "{}: {}", file.path().display(), wrong.unwrap_or_default());
    }
    Ok(())
}

/// Nothing says that the system's colour of a selection is seen on its paper, nor that its letters are seen on it: in
/// Firefox they were not (2.9:1).
#[test]
fn no_sheet_draws_or_writes_in_the_systems_colour_of_a_selection() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/styles");
    let mut read = 0;
    for file in std::fs::read_dir(folder)?.flatten() {
        let text = std::fs::read_to_string(file.path())?;
        let wrong = text.lines().find(|line| line.contains(": ") && line.contains("Highlight") && line.ends_with(';'));
        ensure!(wrong.is_none(), "{}: {}", file.path().display(), wrong.unwrap_or_default());
        read += 1;
    }
    ensure!(read > 20, "only {read} sheets were read");
    Ok(())
}

#[test]
fn no_two_style_sheets_mean_something_else_by_one_class() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/styles");
    let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in std::fs::read_dir(&folder).context("the style sheets")? {
        let path = file?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        for class in bare(&std::fs::read_to_string(&path)?) {
            owners.entry(class).or_default().push(name.clone());
        }
    }
    ensure!(owners.len() > 100, "{} classes", owners.len());
    let shared: Vec<String> = owners
        .into_iter()
        .filter(|(_, sheets)| sheets.len() > 1)
        .map(|(class, sheets)| format!(".{class} in {}", sheets.join(" and ")))
        .collect();
    ensure!(shared.is_empty(), "styled by their bare name in two sheets: {}", shared.join("; "));
    Ok(())
}

/// A browser that meets `:has` styles all of the page again at each change below the element that is asked: with the
/// tree on the screen these were 14,800 elements and 60 ms for a step of the clock. The program knows what an element
/// holds, and says so by a class.
#[test]
fn no_style_asks_what_an_element_holds_while_the_exhibit_runs() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/styles");
    let mut asks = Vec::new();
    for file in std::fs::read_dir(&folder).context("the style sheets")? {
        let path = file?.path();
        let sheet = without_comments(&std::fs::read_to_string(&path)?);
        // What is put on paper, and the opening before the program is there, do not change.
        let on_screen = sheet.split("@media print").next().unwrap_or_default();
        let all = on_screen.lines().filter(|line| line.contains(":has(") && !line.contains("#opening "));
        asks.extend(all.map(|line| format!("{}: {}", path.display(), line.trim())));
    }
    ensure!(asks.is_empty(), "asked of what an element holds: {}", asks.join("; "));
    Ok(())
}

#[test]
fn a_class_within_another_or_on_paper_is_nobody_elses() {
    let sheet =
        "@layer a { .b, .c:hover { x: y; } .d .e {} .f.g {} .h:has(.i) {} @media print { .j {} } .p :is(.q, .r, .s) {}
        .k { .l {} } }
        /* .m {} */ @media (width < 9px) { .n {} } o {}";
    let found: Vec<String> = bare(sheet).into_iter().collect();
    assert_eq!(found, ["b", "c", "k", "n"]);
}
