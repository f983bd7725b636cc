//! Short names between the program and its script.
//!
//! What the program asks of the script wasm-bindgen calls by what it is and sixteen digits, so that no two are mixed
//! up. Digits of that kind cannot be packed: some hundreds of names, written once in each, are 5 kB that every visitor
//! fetched. Both come out of one run, so a number tells them apart as well.

use super::container::number;
use anyhow::{Context, Result, bail};

/// The head of a module of WebAssembly: its mark and its version.
const HEAD: usize = 8;
/// The section of imports. WebAssembly Core 2.0, 5.5.5.
const IMPORTS: u8 = 2;

/// Gives what wasm-bindgen named so a short name in both: the module and the script. What the script does not name
/// exactly once as a member keeps its own.
pub fn shortened(module: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let mut script = script.to_owned();
    let mut made = module.get(..HEAD).context("the program has no head")?.to_vec();
    let mut at = HEAD;
    while at < module.len() {
        let id = module[at];
        let (length, start) = read(module, at + 1)?;
        let end = start + length;
        let section = module.get(start..end).context("a section of the program ends too early")?;
        let section = if id == IMPORTS { renamed(section, &mut script)? } else { section.to_vec() };
        made.push(id);
        made.extend(number(section.len()));
        made.extend(section);
        at = end;
    }
    Ok((made, script))
}

fn renamed(section: &[u8], script: &mut String) -> Result<Vec<u8>> {
    let (count, mut at) = read(section, 0)?;
    let mut made = number(count);
    for index in 0..count {
        let (from, behind) = name(section, at)?;
        let (what, behind) = name(section, behind)?;
        let end = described(section, behind)?;
        let short = format!("i{}", to_base_36(index));
        let (long, new) = (format!(" {what}: function"), format!(" {short}: function"));
        let is_ours = what.starts_with("__wbg_") && script.matches(&long).count() == 1;
        let kept = if is_ours {
            *script = script.replace(&long, &new);
            short.as_str()
        } else {
            what
        };
        for text in [from, kept] {
            made.extend(number(text.len()));
            made.extend(text.as_bytes());
        }
        made.extend(&section[behind..end]);
        at = end;
    }
    Ok(made)
}

/// Where the description of an import ends: a function, a table, a memory, a global or a tag.
fn described(section: &[u8], at: usize) -> Result<usize> {
    let limits = |at: usize| -> Result<usize> {
        let has_most = section.get(at).is_some_and(|flags| flags & 1 == 1);
        let (_, at) = read(section, at + 1)?;
        if has_most { Ok(read(section, at)?.1) } else { Ok(at) }
    };
    match section.get(at) {
        Some(0) => Ok(read(section, at + 1)?.1),
        Some(1) => limits(at + 2),
        Some(2) => limits(at + 1),
        Some(3) => Ok(at + 3),
        Some(4) => Ok(read(section, at + 2)?.1),
        _ => bail!("an import of the program is of an unknown kind"),
    }
}

fn name(section: &[u8], at: usize) -> Result<(&str, usize)> {
    let (length, start) = read(section, at)?;
    let text = section.get(start..start + length).context("a name in the program ends too early")?;
    Ok((std::str::from_utf8(text).context("a name in the program is no text")?, start + length))
}

/// A number as the format writes it, LEB128, and where it ends.
fn read(bytes: &[u8], mut at: usize) -> Result<(usize, usize)> {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = *bytes.get(at).context("a number in the program ends too early")?;
        number |= usize::from(byte & 0x7f) << shift;
        (at, shift) = (at + 1, shift + 7);
        if byte < 0x80 {
            return Ok((number, at));
        }
        if shift > 28 {
            bail!("a number in the program is too long");
        }
    }
}

fn to_base_36(mut number: usize) -> String {
    let mut text = String::new();
    loop {
        text.insert(0, char::from(b"0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]));
        number /= 36;
        if number == 0 {
            return text;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn import(from: &str, what: &str, described: &[u8]) -> Vec<u8> {
        let text = |text: &str| [number(text.len()), text.as_bytes().to_vec()].concat();
        [text(from), text(what), described.to_vec()].concat()
    }

    fn module(imports: &[Vec<u8>]) -> Vec<u8> {
        let section = [number(imports.len()), imports.concat()].concat();
        // A section before it and one behind it stay as they are.
        let with = [vec![IMPORTS], number(section.len()), section].concat();
        [b"\0asm\x01\0\0\0".to_vec(), vec![1, 1, 0], with, vec![10, 2, 9, 9]].concat()
    }

    #[test]
    fn both_sides_call_it_by_the_same_short_name_and_all_else_stays() -> Result<()> {
        let long = "__wbg_width_d3c8d417d821d2fd";
        let others = [
            import("m", "__wbg_table", &[1, 0x70, 1, 2, 3]),
            import("m", "memory", &[2, 0, 17]),
            import("m", "__wbg_twice_0", &[0, 4]),
            import("m", "stack", &[3, 0x7f, 1]),
        ];
        let before = module(&[vec![import("m", long, &[0, 0x85, 1])], others.to_vec()].concat());
        let script =
            format!("{{ {long}: function() {{}}, __wbg_twice_0: function() {{}}, __wbg_twice_0: function() {{}} }}");
        let (after, script) = shortened(&before, &script)?;
        assert_eq!(after, module(&[vec![import("m", "i0", &[0, 0x85, 1])], others.to_vec()].concat()));
        assert!(script.starts_with("{ i0: function() {}") && script.matches("__wbg_twice_0").count() == 2);
        Ok(())
    }

    #[test]
    fn what_is_no_module_is_said_to_be_none() {
        assert!(shortened(b"\0asm", "").is_err());
        let cut = &module(&[import("m", "__wbg_a_0", &[0, 1])])[..20];
        assert!(shortened(cut, "").is_err());
        assert_eq!((to_base_36(0), to_base_36(35), to_base_36(36)), ("0".into(), "z".into(), "10".into()));
    }
}
