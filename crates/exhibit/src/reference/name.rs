//! What is meant by a reference, in words.

use super::Ref;
use crate::exhibit::Exhibit;

impl Ref {
    /// What to call it in a language; `None` if it does not exist.
    pub fn name(&self, exhibit: &Exhibit, lang: &str) -> Option<String> {
        let object = |id: &str| exhibit.object(id).map_or("", |object| object.name.get(lang));
        let place = |id: &str| exhibit.place(id).map_or("", |place| place.name.get(lang));
        Some(match self {
            Self::Object(id) => exhibit.object(id)?.name.get(lang).to_owned(),
            Self::Property(id, property) => {
                let name = exhibit.object(id)?.name.get(lang);
                format!("{name}: {}", exhibit.property(property)?.label.get(lang))
            }
            Self::Link(id) => {
                let link = exhibit.link(id)?;
                format!("{} → {}", object(&link.from), object(&link.to))
            }
            Self::Place(id) => exhibit.place(id)?.name.get(lang).to_owned(),
            Self::Movement(id) => {
                let movement = exhibit.movement(id)?;
                format!("{} → {}", place(&movement.from), place(&movement.to))
            }
            Self::Event(id) => exhibit.event(id)?.title.get(lang).to_owned(),
            Self::Era(id) => exhibit.era_named(id)?.full.get(lang).to_owned(),
            Self::Series(id) => exhibit.series(id)?.title.get(lang).to_owned(),
            Self::Figure(id, index) => {
                let series = exhibit.series(id)?;
                let label = series.points.get(*index)?.label.as_ref();
                let title = series.title.get(lang);
                label.map_or_else(|| title.to_owned(), |label| format!("{title}: {}", label.get(lang)))
            }
            Self::Dispute(id) => exhibit.dispute(id)?.title.get(lang).to_owned(),
            Self::Source(id) => exhibit.source(id)?.title.get(lang).to_owned(),
            Self::Story(id) => exhibit.story(id)?.title.get(lang).to_owned(),
            Self::Unreadable(_) => return None,
        })
    }
}
