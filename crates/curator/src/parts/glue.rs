//! The script of the program, made to bring its parts in by a loader of our own.

use anyhow::{Context, Result, ensure};

/// The loader, but for what it is called with.
const LOADER: &str = include_str!("loader.js");

/// What the divider's own script says: what the parts share, and what each function that brings one in needs.
#[derive(Debug, PartialEq)]
struct Links {
    shared: Vec<String>,
    /// The function that the program calls, the part that it brings, and the parts that this one needs.
    loaders: Vec<(String, String, Vec<String>)>,
}

/// The script that wasm-bindgen wrote, with the loader in it and no import left. `parts` are the parts by the names
/// that the divider knows, with those of their files.
pub fn with_loader(glue: &str, links: &str, parts: &[(String, String)]) -> Result<String> {
    let links = Links::read(links)?;
    let file = |part: &String| {
        let found = parts.iter().find(|(name, _)| name == part);
        found.map(|(_, file)| file.clone()).with_context(|| format!("there is no part {part}"))
    };
    let mut loaders = Vec::new();
    for (name, part, needed) in &links.loaders {
        let needed = needed.iter().map(file).collect::<Result<Vec<_>>>()?;
        loaders.push((name, file(part)?, needed));
    }
    let (imports, rest): (Vec<&str>, Vec<&str>) = glue.lines().partition(|line| line.starts_with("import * as "));
    ensure!(!imports.is_empty(), "the script of the program asks for no parts");
    let mut script = rest.join("\n");
    ensure!(!script.contains("\nimport "), "the script of the program imports something unknown");
    for import in imports {
        let name = import.trim_start_matches("import * as ").split(' ').next().unwrap_or_default();
        let (before, after) = (format!(": {name},"), ": parts,".to_owned());
        ensure!(script.contains(&before), "the script of the program does not use {name}");
        script = script.replacen(&before, &after, 1);
    }
    let call = format!("({}, {});", serde_json::to_string(&links.shared)?, serde_json::to_string(&loaders)?);
    Ok(format!("{script}\n{}{call}\n", LOADER.trim_end()))
}

impl Links {
    fn read(script: &str) -> Result<Self> {
        let shared = between(script, "const {", "} = initSync").context("the divider's script shares nothing")?;
        let shared = shared.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
        let mut loaders = Vec::new();
        for piece in script.split("export const ").skip(1) {
            let name = piece.split(' ').next().unwrap_or_default().to_owned();
            let part = between(piece, "new URL(\"./", ".wasm\"").with_context(|| format!("{name} brings nothing"))?;
            let needed = between(piece, "\n, [", "]").with_context(|| format!("{name} is written otherwise"))?;
            let needed = needed.split(',').map(|one| one.trim().trim_start_matches("__").to_owned());
            loaders.push((name, part.to_owned(), needed.filter(|one| !one.is_empty()).collect()));
        }
        ensure!(!loaders.is_empty(), "the divider's script brings nothing in");
        Ok(Self { shared, loaders })
    }
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.split_once(before)?.1.split_once(after).map(|(found, _)| found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINKS: &str = "const { memory, table,  } = initSync(undefined, undefined);\n\
        /* a, b */\nconst __chunk_4 = makeLoad(() => {\n fetch(new URL(\"./chunk_4.wasm\", here));\n}\n, []);\n\
        export const load_a = wrapAsyncCb(makeLoad(() => {\n fetch(new URL(\"./split_a.wasm\", here));\n}\n, \
        [__chunk_4]));\n";
    const GLUE: &str =
        "import * as import1 from \"./x.js\"\nlet wasm;\nreturn {\n  \"./x.js\": import1,\n};\nexport default i;";

    #[test]
    fn a_part_comes_with_those_that_it_needs_and_the_script_imports_nothing() -> Result<()> {
        let parts = [("chunk_4", "c-1.wasm"), ("split_a", "a-1.wasm")].map(|(name, file)| (name.into(), file.into()));
        let script = with_loader(GLUE, LINKS, &parts)?;
        ensure!(!script.contains("import "), "{script}");
        ensure!(script.contains("\"./x.js\": parts,"), "{script}");
        ensure!(
            script.ends_with("([\"memory\",\"table\"], [[\"load_a\",\"a-1.wasm\",[\"c-1.wasm\"]]]);\n"),
            "{script}"
        );
        Ok(())
    }

    #[test]
    fn a_script_that_is_written_otherwise_than_known_is_refused() {
        assert!(with_loader("let wasm;", LINKS, &[]).is_err());
        assert!(with_loader(GLUE, "", &[]).is_err());
        assert!(with_loader(GLUE, LINKS, &[]).is_err(), "a part without a file");
    }
}
