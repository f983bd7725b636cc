//! How a question of each kind is dealt. `None` if the content is too little for one.

use super::chance::Chance;
use super::known::{began, face, length, links};
use super::{Question, Task};
use crate::content::{Car, Id};
use crate::exhibit::Exhibit;
use crate::tree::{Direction, trace};
use std::collections::BTreeSet;

/// Years that two cars to be put in order are apart at least. Two would be honest; a child needs to see a difference.
const YEARS: i32 = 4;
/// By how much the longer of two cars is longer at least, in mm: 13 pixels on a phone, where a car is 350 wide.
const MILLIMETRES: f64 = 200.0;
/// How many cars are put in order, at most and at least.
const ORDERED: (usize, usize) = (4, 3);
/// How many cars to find an ancestor among.
const CANDIDATES: usize = 3;

/// What a deal is made from.
pub struct Deck<'a> {
    pub exhibit: &'a Exhibit,
    /// The looks of cars that have been in this game already.
    pub met: BTreeSet<Id>,
    pub chance: Chance,
}

impl<'a> Deck<'a> {
    /// The cars with a drawing that have not been met, shuffled.
    fn cars(&mut self) -> Vec<&'a Car> {
        let fresh = |car: &&Car| face(car).is_some_and(|face| !self.met.contains(face));
        let mut cars: Vec<&Car> = self.exhibit.all.cars.iter().filter(fresh).collect();
        self.chance.shuffle(&mut cars);
        cars
    }

    /// Cars to put in order, oldest first.
    pub fn order(&mut self) -> Option<Question> {
        let mut hand: Vec<(i32, &Car)> = Vec::new();
        for car in self.cars() {
            let Some(year) = began(self.exhibit, car).filter(|_| hand.len() < ORDERED.0) else { continue };
            if hand.iter().all(|(other, taken)| (year - other).abs() >= YEARS && face(taken) != face(car)) {
                hand.push((year, car));
            }
        }
        let mut answer: Vec<usize> = (0..hand.len()).collect();
        answer.sort_by_key(|at| hand[*at].0);
        let cars = hand.iter().map(|(_, car)| car.id.clone()).collect();
        (hand.len() >= ORDERED.1).then_some(Question { task: Task::Order, cars, answer })
    }

    /// Two cars, one of which is longer.
    pub fn longer(&mut self) -> Option<Question> {
        let exhibit = self.exhibit;
        let measured: Vec<(&Car, f64)> =
            self.cars().into_iter().filter_map(|car| Some((car, length(exhibit, car)?))).collect();
        let (one, other) = measured.iter().enumerate().find_map(|(at, one)| {
            let other = measured[at + 1..].iter().find(|other| (one.1 - other.1).abs() >= MILLIMETRES)?;
            Some((one, other))
        })?;
        let cars = vec![one.0.id.clone(), other.0.id.clone()];
        Some(Question { task: Task::Longer, cars, answer: vec![usize::from(other.1 > one.1)] })
    }

    /// A car, and three of which one is its parent.
    pub fn ancestor(&mut self) -> Option<Question> {
        let cars = self.cars();
        let fresh = |id: &Id| cars.iter().any(|car| car.id == *id);
        let mut links = links(self.exhibit);
        links.retain(|link| fresh(&link.from) && fresh(&link.to));
        self.chance.shuffle(&mut links);
        links.into_iter().find_map(|link| {
            let (parent, child) = (self.exhibit.car(&link.from)?, self.exhibit.car(&link.to)?);
            let mut hand = vec![parent];
            let mut taken = self.kin(&child.id);
            taken.extend(face(parent).cloned());
            // One of them is old enough to be the ancestor, if there is one: so that age alone is not the answer.
            let older = |car: &&&Car| car.years().zip(child.years()).is_some_and(|(car, child)| car < child);
            for (most, car) in
                cars.iter().filter(older).map(|car| (2, car)).chain(cars.iter().map(|car| (CANDIDATES, car)))
            {
                if hand.len() < most && face(car).is_some_and(|face| taken.insert(face.clone())) {
                    hand.push(car);
                }
            }
            if hand.len() < CANDIDATES {
                return None;
            }
            self.chance.shuffle(&mut hand);
            let answer = hand.iter().position(|car| car.id == parent.id)?;
            let task = Task::Ancestor { of: child.id.clone(), link: link.id.clone() };
            Some(Question { task, cars: hand.iter().map(|car| car.id.clone()).collect(), answer: vec![answer] })
        })
    }

    /// The looks that must not stand beside the right answer: the car itself, all its ancestors however well known, and
    /// every car that some dispute names together with one of these, since somebody may hold it to be an ancestor too.
    fn kin(&self, car: &Id) -> BTreeSet<Id> {
        let mut kin = trace(self.exhibit, car, Direction::Ancestors, &BTreeSet::new());
        let names = |about: &str| about.strip_prefix("cars/").and_then(|rest| rest.split('/').next()).map(Id::from);
        let disputes = self.exhibit.all.disputes.iter();
        let named: Vec<Vec<Id>> =
            disputes.map(|dispute| dispute.about.iter().filter_map(|about| names(about)).collect()).collect();
        let doubtful: Vec<Id> =
            named.into_iter().filter(|cars| cars.iter().any(|car| kin.contains(car))).flatten().collect();
        kin.extend(doubtful);
        kin.iter().filter_map(|id| face(self.exhibit.car(id)?)).cloned().collect()
    }
}
