//! What is read and played, as it is told.

use super::teller::{Teller, heard};
use super::{Line, MOST, Part, View};
use crate::content::{Event, Series};
use crate::game::{Question, Task, questions};
use crate::reference::Ref;
use crate::visit::{GameAction, Room, StoryAction};

/// The step of a story that is being told: its words, and the ways on, back, into what it shows, and out.
pub fn step(teller: &Teller) -> Option<View> {
    let (story, step) = teller.visit.story.told(teller.exhibit)?;
    let (at, all) = (teller.visit.story.step, story.steps.len());
    let of = Line::Words("numbers.place".to_owned(), vec![("n", (at + 1).into()), ("all", all.into())]);
    let tell = |step: usize| StoryAction::Tell(story.id.clone(), step);
    let mut parts = vec![teller.does(vec![Line::words("story.next")], tell(at + 1))];
    if at > 0 {
        parts.push(teller.does(vec![Line::words("story.back")], tell(at - 1)));
    }
    if let Some(what) = crate::story::about(teller.visit) {
        parts.push(Part { said: vec![teller.name(&what)], leads: leave_to(teller, &what) });
    }
    parts.push(teller.does(vec![Line::words("story.leave")], StoryAction::Leave));
    let summary = vec![teller.text(&story.title), of, teller.text(&step.title), teller.text(&step.text)];
    Some(View { summary, parts })
}

fn leave_to(teller: &Teller, what: &Ref) -> Option<crate::visit::Visit> {
    let leave = [StoryAction::Leave.into()];
    what.is_open(teller.exhibit).then(|| teller.then(leave.into_iter().chain(what.actions(teller.exhibit)))).flatten()
}

/// All stories; at the end of one that too.
pub fn stories(teller: &Teller) -> View {
    let (exhibit, visit) = (teller.exhibit, teller.visit);
    let begin = |story: &crate::content::Story| {
        let said = vec![teller.text(&story.title), teller.text(&story.intro)];
        teller.does(said, StoryAction::Tell(story.id.clone(), 0))
    };
    let mut summary = vec![teller.room()];
    if visit.story.ended(exhibit).is_some() {
        summary.push(Line::words("story.ended"));
    }
    summary.push(Line::Count("story.walks", exhibit.all.stories.len()));
    View { summary, parts: exhibit.all.stories.iter().take(MOST).map(begin).collect() }
}

/// A part that opens an event.
pub fn event(teller: &Teller, event: &Event) -> Part {
    teller.to(vec![Line::Span(event.when), teller.text(&event.title)], &Ref::Event(event.id.clone()))
}

/// The events of the year, the weightiest first; of an open one its text and what it is about.
pub fn chronicle(teller: &Teller) -> View {
    let exhibit = teller.exhibit;
    if let Some(event) = teller.entry().and_then(|id| exhibit.event(id)) {
        let summary = vec![Line::Span(event.when), teller.text(&event.title), teller.text(&event.text)];
        let mut parts = teller.objects(&event.objects);
        if let Some(place) = &event.place {
            parts.push(teller.to(vec![teller.place(place)], &Ref::Place(place.clone())));
        }
        return View { summary, parts };
    }
    let mut events: Vec<&Event> =
        exhibit.all.events.iter().filter(|event| event.when.touches(teller.visit.years())).collect();
    events.sort_by_key(|event| std::cmp::Reverse(event.weight));
    let era = exhibit.era(teller.visit.clock.year).map(|era| teller.text(&era.full));
    let mut summary = vec![teller.room(), teller.years()];
    summary.extend(era);
    summary.push(Line::Count("spoken.events", events.len()));
    View { summary, parts: events.into_iter().take(MOST).map(|one| event(teller, one)).collect() }
}

/// All series; of an open one every figure, with when, how much and what it counts.
pub fn numbers(teller: &Teller) -> View {
    let exhibit = teller.exhibit;
    if let Some(series) = teller.entry().and_then(|id| exhibit.series(id)) {
        let mut summary = vec![teller.text(&series.title), teller.text(&series.unit)];
        summary.extend(series.text.as_ref().map(|text| teller.text(text)));
        summary.push(Line::Count("spoken.figures", series.points.len()));
        let parts = (0..series.points.len().min(MOST)).filter_map(|at| point(teller, series, at)).collect();
        return View { summary, parts };
    }
    let all = exhibit.all.series.iter().take(MOST);
    let parts = all.map(|series| teller.to(vec![teller.text(&series.title)], &Ref::Series(series.id.clone())));
    View { summary: vec![teller.room(), Line::Count("numbers.all", exhibit.all.series.len())], parts: parts.collect() }
}

fn point(teller: &Teller, series: &Series, at: usize) -> Option<Part> {
    let point = series.points.get(at)?;
    let mut said = vec![Line::Span(point.when), Line::Point(series.id.clone(), at)];
    said.extend(point.label.iter().chain(&point.note).map(|text| teller.text(text)));
    let what = point.object.clone().map(Ref::Object).or(point.event.clone().map(Ref::Event));
    Some(what.map_or_else(|| heard(said.clone()), |what| teller.to(said.clone(), &what)))
}

/// All cases; of an open one the question, each side, the verdict, and how sure the museum is.
pub fn disputes(teller: &Teller) -> View {
    let exhibit = teller.exhibit;
    if let Some(dispute) = teller.entry().and_then(|id| exhibit.dispute(id)) {
        let side = |side: &crate::content::Side| {
            heard([Some(&side.text), side.weak.as_ref()].into_iter().flatten().map(|text| teller.text(text)).collect())
        };
        let mut parts: Vec<Part> = dispute.claims.iter().map(side).collect();
        parts.push(heard(vec![
            Line::words("disputes.verdict"),
            teller.text(&dispute.verdict),
            teller.term("confidence", &dispute.confidence),
        ]));
        let settle = dispute.settle.as_ref();
        parts.extend(settle.map(|text| heard(vec![Line::words("disputes.settle"), teller.text(text)])));
        return View { summary: vec![teller.text(&dispute.title), teller.text(&dispute.question)], parts };
    }
    let wall = crate::cases::wall(exhibit);
    let order = wall.iter().copied().chain((0..exhibit.all.disputes.len()).filter(|at| !wall.contains(at)));
    let all = order.filter_map(|at| exhibit.all.disputes.get(at)).take(MOST);
    let parts = all.map(|dispute| teller.to(vec![teller.text(&dispute.question)], &Ref::Dispute(dispute.id.clone())));
    let summary = vec![teller.room(), Line::Count("disputes.judge", exhibit.all.disputes.len())];
    View { summary, parts: parts.collect() }
}

/// All sources; of an open one who says so, when, and what to know of it.
pub fn sources(teller: &Teller) -> View {
    let exhibit = teller.exhibit;
    if let Some(source) = teller.entry().and_then(|id| exhibit.source(id)) {
        let mut summary = vec![teller.text(&source.title)];
        summary.extend(exhibit.witness(source).map(|term| teller.text(&term.label)));
        summary.extend(source.publisher.as_ref().map(|text| teller.text(text)));
        summary.extend(source.date.as_ref().map(|date| Line::from(&**date)));
        summary.extend(source.note.as_ref().map(|text| teller.text(text)));
        return View { summary, parts: Vec::new() };
    }
    let all = exhibit.all.sources.iter().take(MOST);
    let parts = all.map(|source| teller.to(vec![teller.text(&source.title)], &Ref::Source(source.id.clone())));
    let summary = vec![teller.room(), Line::Count("sources.witnesses", exhibit.all.sources.len())];
    View { summary, parts: parts.collect() }
}

/// The question and what to pick from; once it is answered, what is right. Nothing is given away before: where one is
/// to know an object by its look, the look is told in figures.
pub fn game(teller: &Teller) -> View {
    let (exhibit, play) = (teller.exhibit, &teller.visit.game.play);
    let all = questions(exhibit, play.seed);
    let Some(question) = all.get(play.at()) else {
        let right = (0..all.len()).filter(|at| all.get(*at).is_some_and(|one| one.is_right(play.picks(*at)))).count();
        let score = vec![("n", right.into()), ("all", all.len().into())];
        let summary = vec![Line::words("game.learnt"), Line::Words("numbers.place".to_owned(), score)];
        return View { summary, parts: vec![teller.does(vec![Line::words("game.another")], GameAction::New)] };
    };
    let picks = play.picks(play.at());
    let of = vec![("n", (play.at() + 1).into()), ("all", all.len().into())];
    let mut summary = vec![Line::Words("game.of".to_owned(), of)];
    let answered = question.is_answered(picks);
    let mut parts = Vec::new();
    if answered {
        summary = vec![Line::words(if question.is_right(picks) { "game.right" } else { "game.wrong" })];
        summary.push(Line::List(question.right(exhibit).map(|object| teller.object(object)).collect()));
        parts.push(teller.does(vec![Line::words("game.next")], GameAction::Next));
        parts.extend(teller.objects(&question.objects));
    } else {
        summary.extend(asked(teller, question));
        let card = |(place, id): (usize, &crate::content::Id)| {
            let mut said = vec![choice(teller, question, id)];
            if let Some(nth) = picks.iter().position(|pick| *pick == place) {
                said.push((nth + 1).into());
            }
            let mut part = teller.does(said, GameAction::Pick(place));
            // Of several picks one goes on where one was.
            part.leads = part.leads.map(|mut visit| {
                let next = &visit.game.play;
                if !question.is_answered(next.picks(next.at())) {
                    visit.spoken.part = place + 1;
                }
                visit
            });
            part
        };
        parts.extend(question.objects.iter().enumerate().map(card));
    }
    View { summary, parts }
}

fn asked(teller: &Teller, question: &Question) -> Vec<Line> {
    let object = |id: &crate::content::Id| teller.name(&Ref::Object(id.clone()));
    match &question.task {
        Task::Which => {
            let right = question.right(teller.exhibit).next().map(|right| object(&right.id));
            vec![Line::with("game.which", "object", right.unwrap_or(Line::Text(String::new())))]
        }
        Task::Sent { to, .. } => vec![Line::with("game.sent", "place", teller.place(to))],
        Task::Order => vec![Line::words("game.order")],
        Task::Ancestor { of, .. } => vec![Line::words("game.ancestor"), Line::with("spoken.of", "object", object(of))],
        Task::Longer => vec![Line::words("game.longer")],
    }
}

/// What is said of a card.
fn choice(teller: &Teller, question: &Question, id: &crate::content::Id) -> Line {
    let drawn = &teller.exhibit.title.drawn_by;
    match &question.task {
        Task::Which => {
            let figures = [&drawn.length, &drawn.height].into_iter();
            Line::List(figures.map(|property| Line::Figure(id.clone(), property.clone())).collect())
        }
        _ => teller.name(&Ref::Object(id.clone())),
    }
}

/// True for a room whose parts are those of a year.
pub fn has_years(room: Room) -> bool {
    matches!(room, Room::Gallery | Room::Parade | Room::Tree | Room::Map | Room::Chronicle)
}
