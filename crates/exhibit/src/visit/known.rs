//! Whether what a visit names is there: asked of the addresses that the content holds.

use super::{Room, Visit};
use crate::by_theme::THEME;
use crate::content::{Certainty, Facet, Id, Story};
use crate::exhibit::Exhibit;
use crate::posters::posters;
use crate::reference::Ref;

impl Visit {
    /// True if every entry it names is there, or may be in a file that could not be read.
    pub fn is_known(&self, exhibit: &Exhibit) -> bool {
        let chosen = &self.selection;
        let known = |make: fn(Id) -> Ref, id: &Id| make(id.clone()).is_known(exhibit);
        let entry = |id: &Id| match self.room {
            Room::Stories => known(Ref::Story, id),
            Room::Numbers => known(Ref::Series, id),
            Room::Disputes => known(Ref::Dispute, id),
            Room::Sources => known(Ref::Source, id),
            Room::Chronicle => known(Ref::Event, id),
            _ => false,
        };
        let objects = chosen.object.iter().chain(&self.compare.objects).chain(&self.tree.goal).chain(&self.tree.folded);
        let objects = objects.into_iter().chain(&self.tree.open);
        let shelf = |id: &Id| exhibit.term(&exhibit.title.roles.shelf, id).is_some();
        objects.into_iter().all(|id| known(Ref::Object, id))
            && self.gallery.shelf.iter().all(|id| shelf(id) || exhibit.gaps.hide_file("exhibit.json"))
            && chosen.place.iter().all(|id| known(Ref::Place, id))
            && chosen.movement.iter().all(|id| known(Ref::Movement, id))
            && self.story.id.iter().all(|id| known(Ref::Story, id))
            && chosen.know.iter().all(|what| Ref::parse(what).is_some_and(|what| what.is_known(exhibit)))
            && chosen.entry.iter().all(entry)
            && self.is_narrowed_to_what_is_there(exhibit)
            && (exhibit.title.languages.iter().any(|lang| lang.id == self.settings.lang)
                || exhibit.gaps.hide_file("exhibit.json"))
    }

    /// The same of what a room is narrowed to, and of places in lists.
    fn is_narrowed_to_what_is_there(&self, exhibit: &Exhibit) -> bool {
        if exhibit.gaps.hide_file("exhibit.json") {
            return true;
        }
        let dispute = |id: &Id| Ref::Dispute(id.clone()).is_known(exhibit);
        let paint = |(id, index): (&Id, &usize)| {
            exhibit.object(id).is_none_or(|object| *index < object.paints.len().max(1))
                && Ref::Object(id.clone()).is_known(exhibit)
        };
        let levels = [Certainty::Documented, Certainty::Claimed, Certainty::Disputed];
        let link = |id: &Id| exhibit.term("link", id).is_some() || levels.iter().any(|level| level.id() == &**id);
        // Whether it is a facet, the facets themselves are asked.
        let facet = |(by, term): (&Id, &Id)| **by == *Facet::ERA || exhibit.term(by, term).is_some();
        let step = |story: &Story| self.story.step <= story.steps.len();
        let story = self.story.id.as_ref().and_then(|id| exhibit.story(id));
        let series = self.selection.entry.as_ref().filter(|_| self.room == Room::Numbers);
        let series = series.and_then(|id| exhibit.series(id));
        let point = |at: usize| series.is_none_or(|series| at < series.points.len());
        let lost = exhibit.gaps.touch("series.json");
        let poster = |id: &Id| lost || posters(exhibit).iter().any(|(_, poster)| poster.id == *id);
        self.disputes.theme.iter().all(|id| exhibit.term(THEME, id).is_some())
            && self.sources.witness.iter().all(|id| exhibit.witness_named(id).is_some())
            && self.disputes.judged.iter().all(dispute)
            && self.selection.paints.iter().all(paint)
            && self.tree.muted.iter().all(link)
            && self.gallery.filters.iter().all(facet)
            && story.is_none_or(step)
            && self.numbers.point.is_none_or(point)
            && self.numbers.poster.iter().all(poster)
    }
}
