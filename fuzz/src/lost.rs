//! Lists of entries that point at nothing: for each of them a nearest right name is looked for.

use serde_json::Value;

/// About so many bytes of entries like those of a list, each with a name of its own and pointing at nothing: for each
/// the name that was meant is looked for among all.
pub fn list(list: &[Value], bytes: usize) -> Value {
    let each = (Value::from(list).to_string().len() / list.len().max(1)).max(1);
    let one = |number: usize| {
        let mut entry = list.get(number % list.len().max(1)).cloned().unwrap_or_default();
        lose(&mut entry, number);
        entry
    };
    (0..bytes / each).map(one).collect()
}

/// Each word that could be the name of an entry becomes one that is not there, a letter beside it.
fn lose(value: &mut Value, number: usize) {
    match value {
        Value::String(text) if !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') => {
            *text = format!("{text}{number}");
        }
        Value::Array(all) => all.iter_mut().for_each(|one| lose(one, number)),
        Value::Object(all) => all.values_mut().for_each(|one| lose(one, number)),
        _ => {}
    }
}
