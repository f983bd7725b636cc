//! What the shipped stories promise at their covers and at their ends.

mod common;

use common::deeds::with;
use exhibit::Visit;
use exhibit::story::{about, ending, year};

#[test]
fn every_story_has_a_year_for_its_cover_that_is_one_of_its_steps() {
    with(|exhibit| {
        for story in &exhibit.all.stories {
            let years: Vec<i32> =
                story.steps.iter().filter_map(|step| Some(Visit::parse(exhibit, &step.visit)?.clock.year)).collect();
            assert!(year(exhibit, story).is_some_and(|year| years.contains(&year)), "{}", story.id);
        }
    });
}

#[test]
fn whoever_follows_the_next_story_from_each_end_meets_every_story_and_comes_back() {
    with(|exhibit| {
        let all = &exhibit.all.stories;
        let Some(first) = all.first() else { return };
        let mut met = vec![&first.id];
        let mut story = first;
        while let Some(next) = ending(exhibit, story).next.filter(|next| next.id != first.id) {
            assert!(met.len() < all.len());
            met.push(&next.id);
            story = next;
        }
        assert_eq!(met.len(), all.len());
    });
}

#[test]
fn the_end_of_each_story_leads_to_an_object_and_to_a_question() {
    with(|exhibit| {
        for story in &exhibit.all.stories {
            let ending = ending(exhibit, story);
            assert!(ending.object.is_some() && ending.dispute.is_some(), "{}", story.id);
        }
    });
}

#[test]
fn a_step_knows_what_it_speaks_of() {
    with(|exhibit| {
        let steps = exhibit.all.stories.iter().flat_map(|story| &story.steps);
        let visits: Vec<Visit> = steps.filter_map(|step| Visit::parse(exhibit, &step.visit)).collect();
        let known = visits.iter().filter(|visit| about(visit).is_some_and(|what| what.exists(exhibit))).count();
        // Only a step in the gallery speaks of many things.
        let gallery = visits.iter().filter(|visit| visit.room == exhibit::Room::Gallery).count();
        assert_eq!(known + gallery, visits.len());
    });
}
