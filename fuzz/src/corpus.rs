//! What the mutations begin with: the content of both museums, a few entries of each file, and what else is read.

use exhibit::load::FILES;
use serde_json::Value;
use std::path::PathBuf;

/// What stands between the files of a bundle.
pub const BETWEEN: u8 = 0x1e;

/// The folder of the project.
pub fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let found = here.ancestors().find(|folder| folder.join("assets/exhibit").is_dir());
    found.map_or_else(|| here.clone(), PathBuf::from)
}

fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_default()
}

/// Bundles of one museum each, of so many entries a file, beginning at different ones.
pub fn bundles(entries: usize) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for museum in ["assets/exhibit", "tests/another-museum"] {
        for from in [0, 3, 11] {
            let parts = FILES.map(|file| part(&text(&format!("{museum}/{file}")), from, entries));
            all.push(parts.join(&char::from(BETWEEN).to_string()).into_bytes());
        }
    }
    all
}

/// A few entries of a file; of one that is no list, all of it.
fn part(text: &str, from: usize, entries: usize) -> String {
    match serde_json::from_str(text) {
        Ok(Value::Array(list)) => {
            let few: Vec<&Value> = list.iter().cycle().skip(from).take(entries.min(list.len())).collect();
            serde_json::to_string_pretty(&few).unwrap_or_default()
        }
        _ => text.to_owned(),
    }
}

/// Files of words.
pub fn words() -> Vec<Vec<u8>> {
    let files = ["assets/locales/en.json", "assets/locales/ru.json", "tests/another-museum/locales/ja.json"];
    files.map(|file| text(file).lines().take(40).collect::<Vec<_>>().join("\n").into_bytes()).into()
}

/// Addresses of visits: those of the stories, and some that use every part.
pub fn addresses() -> Vec<Vec<u8>> {
    let stories = text("assets/exhibit/stories.json");
    let visits = stories.split("\"visit\": \"").skip(1).filter_map(|rest| rest.split('"').next());
    let whole = [
        "#/compare?year=1967&with=a&with=b&over=yes&lines=yes",
        "#/tree?year=1950&from=1940&tree=1.5,-2,0.4&trace=both&goal=x&no=y&fold=z&open=w",
        "#/map?year=2025&split=yes&divide=30&map=0,0,1&list=yes&place=p&movement=m",
        // Found by libFuzzer: beyond fifteen digits no number is exact.
        "#/map?map=0,01111111111111110,011111111111111111110",
        "#/gallery?q=%D1%84&f.kind=own&sort=year&filters=yes&shelf=first",
        "#/game?game.seed=7&game.answers=0.1.2&lang=ru&p.x=2",
        "#/numbers?entry=plant-output&point=2&know=objects/a/power&guess=1&theme=t",
    ];
    visits.chain(whole).map(|visit| visit.as_bytes().to_vec()).collect()
}

/// Drawings.
pub fn drawings() -> Vec<Vec<u8>> {
    let folder = root().join("assets/exhibit/drawings");
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> =
        files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|e| e == "svg")).collect();
    paths.sort();
    paths.iter().step_by(9).filter_map(|path| std::fs::read(path).ok()).collect()
}
