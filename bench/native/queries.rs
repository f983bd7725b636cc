//! What visitors type: names as they are written, and as fingers write them.

use exhibit::Exhibit;
use serde_json::{Value, json};

/// A query and the object that its visitor looks for, by position.
pub struct Asked {
    /// How it was made from the name.
    pub kind: &'static str,
    /// What is typed.
    pub text: String,
    /// The position of the object.
    pub wanted: usize,
}

/// The kinds of query, in the order of the table.
pub const KINDS: [&str; 5] = ["whole name", "beginning", "one typo", "the other language", "wrong keyboard"];

/// So many names, each asked for in five ways: a beginning lacks the last sign, a typo a letter of the longest word.
pub fn queries(exhibit: &Exhibit, names: usize) -> Vec<Asked> {
    let objects = &exhibit.all.objects;
    let step = (objects.len() / names.max(1)).max(1);
    let second = exhibit.title.languages.get(1).map_or("", |lang| &*lang.id);
    let mut queries = Vec::new();
    for (wanted, object) in objects.iter().enumerate().step_by(step) {
        let name = object.name.get("en").to_lowercase();
        let beginning: String = name.chars().take(name.chars().count().saturating_sub(1).max(1)).collect();
        let other = object.name.get(second).to_lowercase();
        let texts = [name.clone(), beginning, typo(&name), other.clone(), wrong(&other)];
        queries.extend(KINDS.into_iter().zip(texts).map(|(kind, text)| Asked { kind, text, wanted }));
    }
    queries
}

fn typo(name: &str) -> String {
    let is_word = |word: &&str| word.chars().all(char::is_alphabetic);
    let longest = name.split(' ').filter(is_word).max_by_key(|word| word.chars().count()).unwrap_or_default();
    let middle = longest.chars().count() / 2;
    let rest = longest.chars().enumerate().filter(|(at, _)| *at != middle);
    let less: String = rest.map(|(_, letter)| letter).collect();
    if longest.is_empty() { name.to_owned() } else { name.replacen(longest, &less, 1) }
}

/// Russian letters typed on a keyboard that is set to English.
fn wrong(name: &str) -> String {
    let (from, to) = ("йцукенгшщзхъфывапролджэячсмитьбюё", "qwertyuiop[]asdfghjkl;'zxcvbnm,.`");
    let key = |letter: char| from.chars().position(|own| own == letter).and_then(|key| to.chars().nth(key));
    name.chars().map(|letter| key(letter).unwrap_or(letter)).collect()
}

/// How many of ten found first hold what was looked for, by kind, in a hundred.
pub fn recall(exhibit: &Exhibit, queries: &[Asked]) -> Value {
    let shares = KINDS.into_iter().map(|kind| {
        let of_kind: Vec<&Asked> = queries.iter().filter(|asked| asked.kind == kind).collect();
        let found = of_kind.iter().filter(|asked| is_found(exhibit, asked)).count();
        (kind.to_owned(), json!(found as f64 * 100.0 / of_kind.len().max(1) as f64))
    });
    Value::Object(shares.collect())
}

fn is_found(exhibit: &Exhibit, asked: &Asked) -> bool {
    let mut found = exhibit.objects_found(&asked.text);
    found.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
    // Objects of the same name are as good.
    let name = |position: usize| exhibit.all.objects.get(position).map(|object| &object.name);
    found.iter().take(10).any(|(position, _)| name(*position) == name(asked.wanted))
}

/// What the peers index and are asked, as JSON.
pub fn for_peers(exhibit: &Exhibit, queries: &[Asked]) -> Value {
    let documents: Vec<Value> = exhibit
        .all
        .objects
        .iter()
        .enumerate()
        .map(|(position, object)| {
            let names: Vec<&str> = object.name.all().chain(object.marque.all()).collect();
            json!({ "id": position, "name": names.join(" "), "aliases": object.aliases.join(" ") })
        })
        .collect();
    let queries: Vec<Value> =
        queries.iter().map(|asked| json!({ "kind": asked.kind, "text": asked.text, "wanted": asked.wanted })).collect();
    json!({ "documents": documents, "queries": queries })
}
