//! How a question of each kind is dealt. `None` if the content is too little for one.

use super::chance::Chance;
use super::known::{began, face, length, links, sent};
use super::{Question, Task};
use crate::content::{Id, Object};
use crate::exhibit::Exhibit;
use crate::order;
use crate::reference::Ref;
use crate::tree::{Direction, trace};
use std::collections::BTreeSet;

/// Years that two objects to be put in order are apart at least. Two would be honest; a child needs to see a
/// difference.
const YEARS: i32 = 4;
/// How many objects are put in order, at most and at least.
const ORDERED: (usize, usize) = (4, 3);
/// How many objects to find an ancestor among.
const CANDIDATES: usize = 3;

/// Among how many an object that went somewhere is sought, at least.
const LEAST_SENT: usize = 2;

/// What a deal is made from.
pub struct Deck<'a> {
    pub exhibit: &'a Exhibit,
    /// The looks of objects that have been in this game already.
    pub met: BTreeSet<Id>,
    pub chance: Chance,
}

impl<'a> Deck<'a> {
    /// The objects with a drawing that have not been met, shuffled.
    fn objects(&mut self) -> Vec<&'a Object> {
        let fresh = |object: &&Object| face(object).is_some_and(|face| !self.met.contains(face));
        let mut objects: Vec<&Object> = self.exhibit.all.objects.iter().filter(fresh).collect();
        self.chance.shuffle(&mut objects);
        objects
    }

    /// Objects to put in order, oldest first.
    pub fn order(&mut self) -> Option<Question> {
        let mut hand: Vec<(i32, &Object)> = Vec::new();
        for object in self.objects() {
            let Some(year) = began(self.exhibit, object).filter(|_| hand.len() < ORDERED.0) else { continue };
            if hand.iter().all(|(other, taken)| (year - other).abs() >= YEARS && face(taken) != face(object)) {
                hand.push((year, object));
            }
        }
        let mut answer: Vec<usize> = (0..hand.len()).collect();
        order::sort_by_key(&mut answer, |at| hand[*at].0);
        let objects = hand.iter().map(|(_, object)| object.id.clone()).collect();
        (hand.len() >= ORDERED.1).then_some(Question { task: Task::Order, objects, answer })
    }

    /// Two objects, one of which is longer.
    pub fn longer(&mut self) -> Option<Question> {
        let exhibit = self.exhibit;
        let measured: Vec<(&Object, f64)> =
            self.objects().into_iter().filter_map(|object| Some((object, length(exhibit, object)?))).collect();
        let (one, other) = measured.iter().enumerate().find_map(|(at, one)| {
            let other = measured[at + 1..].iter().find(|other| (one.1 - other.1).abs() >= exhibit.scale.seen())?;
            Some((one, other))
        })?;
        let objects = vec![one.0.id.clone(), other.0.id.clone()];
        Some(Question { task: Task::Longer, objects, answer: vec![usize::from(other.1 > one.1)] })
    }

    /// Three outlines, one of which is a certain object. None is related to it: a son may look like his father.
    pub fn which(&mut self) -> Option<Question> {
        let objects = self.objects();
        let all = objects.clone();
        objects.into_iter().find_map(|object| {
            let mut taken = self.kin(&object.id);
            taken.extend(self.heirs(&object.id));
            taken.extend(face(object).cloned());
            let mut hand = vec![object];
            for other in &all {
                if hand.len() < CANDIDATES && face(other).is_some_and(|face| taken.insert(face.clone())) {
                    hand.push(other);
                }
            }
            (hand.len() == CANDIDATES).then(|| self.dealt(Task::Which, hand, object))
        })
    }

    /// Objects of which one went to a place. The others were not there to go: they began after it was over. So no
    /// source that nobody has read can make one of them right too.
    pub fn sent(&mut self) -> Option<Question> {
        let objects = self.objects();
        let now = self.exhibit.title.clock.to;
        let mut movements = sent(self.exhibit);
        self.chance.shuffle(&mut movements);
        movements.into_iter().find_map(|movement| {
            let goes = |object: &Object| {
                let there = self.exhibit.all.movements.iter().filter(|other| other.to == movement.to);
                there.into_iter().any(|other| other.objects.contains(&object.id))
            };
            let right = objects.iter().find(|object| movement.objects.contains(&object.id))?;
            let over = movement.when.last_year(now);
            let mut hand = vec![*right];
            let mut taken: BTreeSet<Id> = face(right).into_iter().cloned().collect();
            for other in &objects {
                let later = other.years().is_some_and(|years| years.first_year() > over + 1);
                let fresh = hand.len() < CANDIDATES && later && !goes(other);
                if fresh && face(other).is_some_and(|face| taken.insert(face.clone())) {
                    hand.push(other);
                }
            }
            let task = Task::Sent { to: movement.to.clone(), movement: movement.id.clone() };
            (hand.len() >= LEAST_SENT).then(|| self.dealt(task, hand, right))
        })
    }

    /// A question with one right object, shuffled.
    fn dealt(&mut self, task: Task, mut hand: Vec<&Object>, right: &Object) -> Question {
        self.chance.shuffle(&mut hand);
        let answer = hand.iter().position(|object| object.id == right.id).into_iter().collect();
        Question { task, objects: hand.iter().map(|object| object.id.clone()).collect(), answer }
    }

    /// The looks of what became of an object.
    fn heirs(&self, object: &Id) -> BTreeSet<Id> {
        let heirs = trace(self.exhibit, object, Direction::Heirs, &BTreeSet::new());
        heirs.iter().filter_map(|id| face(self.exhibit.object(id)?)).cloned().collect()
    }

    /// An object, and three of which one is its parent.
    pub fn ancestor(&mut self) -> Option<Question> {
        let objects = self.objects();
        let fresh = |id: &Id| objects.iter().any(|object| object.id == *id);
        let mut links = links(self.exhibit);
        links.retain(|link| fresh(&link.from) && fresh(&link.to));
        self.chance.shuffle(&mut links);
        links.into_iter().find_map(|link| {
            let (parent, child) = (self.exhibit.object(&link.from)?, self.exhibit.object(&link.to)?);
            let mut hand = vec![parent];
            let mut taken = self.kin(&child.id);
            taken.extend(face(parent).cloned());
            // One of them is old enough to be the ancestor, if there is one: so that age alone is not the answer.
            let older =
                |object: &&&Object| object.years().zip(child.years()).is_some_and(|(object, child)| object < child);
            for (most, object) in objects
                .iter()
                .filter(older)
                .map(|object| (2, object))
                .chain(objects.iter().map(|object| (CANDIDATES, object)))
            {
                if hand.len() < most && face(object).is_some_and(|face| taken.insert(face.clone())) {
                    hand.push(object);
                }
            }
            if hand.len() < CANDIDATES {
                return None;
            }
            self.chance.shuffle(&mut hand);
            let answer = hand.iter().position(|object| object.id == parent.id)?;
            let task = Task::Ancestor { of: child.id.clone(), link: link.id.clone() };
            Some(Question {
                task,
                objects: hand.iter().map(|object| object.id.clone()).collect(),
                answer: vec![answer],
            })
        })
    }

    /// The looks that must not stand beside the right answer: the object itself, all its ancestors however well known,
    /// and every object that some dispute names together with one of these, since somebody may hold it to be an
    /// ancestor too.
    fn kin(&self, object: &Id) -> BTreeSet<Id> {
        let mut kin = trace(self.exhibit, object, Direction::Ancestors, &BTreeSet::new());
        let disputes = self.exhibit.all.disputes.iter();
        let named: Vec<Vec<Id>> =
            disputes.map(|dispute| dispute.about.iter().filter_map(Ref::object).cloned().collect()).collect();
        let doubtful: Vec<Id> =
            named.into_iter().filter(|objects| objects.iter().any(|object| kin.contains(object))).flatten().collect();
        kin.extend(doubtful);
        kin.iter().filter_map(|id| face(self.exhibit.object(id)?)).cloned().collect()
    }
}
