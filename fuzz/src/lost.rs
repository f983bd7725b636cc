//! Lists and groups that are long, with a name of its own for each of their things, which point at nothing: whoever
//! compares each with each, or looks for the nearest right name of each, takes for ever.

use exhibit::load::is_bearable;
use serde_json::{Map, Value};

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

/// The same of any list or group: things like those in it, as many as would be read in so many bytes. What a list of
/// too many small pieces is refused for is tried below that.
pub fn grown(holder: &Value, bytes: usize) -> Value {
    let (mut most, mut grown) = (bytes, Value::Null);
    while most > 0 {
        grown = match holder {
            Value::Array(all) => list(all, most),
            Value::Object(all) => Value::Object(group(all, most)),
            other => return other.clone(),
        };
        if is_bearable(&grown.to_string()) {
            break;
        }
        most -= most.div_ceil(5);
    }
    grown
}

/// A group with so many bytes of members like its own, each under another name; its own stay.
fn group(all: &Map<String, Value>, bytes: usize) -> Map<String, Value> {
    let mut grown = all.clone();
    let members: Vec<(&String, &Value)> = all.iter().collect();
    let each = (Value::from(all.clone()).to_string().len() / members.len().max(1)).max(8);
    for number in 0..bytes / each {
        let Some((name, value)) = members.get(number % members.len().max(1)) else { break };
        let mut value = (*value).clone();
        lose(&mut value, number);
        grown.insert(format!("{name}{number}"), value);
    }
    grown
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
