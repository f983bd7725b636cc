//! Whether an address of a visit in the content says what it was meant to: a visitor's torn link opens the room all the
//! same, and so nobody would notice.

use crate::clock::Pace;
use crate::exhibit::Exhibit;
use crate::problem::Guesses;
use crate::search::Kind;
use crate::tree::Direction;
use crate::visit::{Contrast, Letters, Motion, Rate, Visit, Volume, pairs};

/// What of an address is not taken as it stands.
pub enum Lost {
    /// No visit has such a key: the pair, and the address that was probably meant.
    Key(String, Option<String>),
    /// It has the key, and cannot read what stands behind it: the pair, and the address that was probably meant.
    Value(String, Option<String>),
    /// A number became another: what is told, what is taken, and the address with that.
    Number(String, String, String),
}

/// The first such pair of an address.
pub fn lost(exhibit: &Exhibit, guesses: &Guesses, address: &str, visit: &Visit) -> Option<Lost> {
    let taken = visit.address(exhibit);
    let (keys, taken) = (Visit::keys(), pairs(&taken));
    pairs(address).into_iter().find_map(|(key, value)| {
        let pair = format!("{key}={value}");
        let known = keys.iter().any(|own| *own == key || (own.ends_with('.') && key.starts_with(own)));
        if !known {
            let near = guesses.nearest(&key, keys.iter().copied().filter(|key| !key.ends_with('.')));
            return Some(Lost::Key(
                pair,
                near.map(|near| address.replacen(&format!("{key}="), &format!("{near}="), 1)),
            ));
        }
        if !Visit::takes(exhibit, &key, &value) {
            let near =
                guesses.nearest(&value, words(exhibit).into_iter().filter(|word| Visit::takes(exhibit, &key, word)));
            return Some(Lost::Value(
                pair.clone(),
                near.map(|near| address.replacen(&pair, &format!("{key}={near}"), 1)),
            ));
        }
        let number = |text: &str| text.parse::<i64>().ok();
        let (_, instead) = taken.iter().find(|(own, _)| *own == key)?;
        let (told, became) = (number(&value)?, number(instead)?);
        let meant = || address.replacen(&pair, &format!("{key}={instead}"), 1);
        (told != became).then(|| Lost::Number(pair.clone(), format!("{key}={instead}"), meant()))
    })
}

/// The words that an address may hold behind one key or another.
fn words(exhibit: &Exhibit) -> Vec<&str> {
    let mut words = vec!["yes", "no"];
    words.extend(exhibit.title.languages.iter().map(|lang| &*lang.id));
    words.extend(exhibit.title.sorts.iter().map(|sort| &**sort));
    words.extend(Letters::ALL.iter().map(|one| one.id()).chain(Contrast::ALL.iter().map(|one| one.id())));
    words.extend(Motion::ALL.iter().map(|one| one.id()).chain(Volume::ALL.iter().map(|one| one.id())));
    words.extend(Rate::ALL.iter().map(|one| one.id()).chain(Pace::ALL.iter().map(|one| one.id())));
    words.extend(Direction::ALL.iter().map(|one| one.id()).chain(Kind::ALL.iter().map(|one| one.id())));
    words
}
