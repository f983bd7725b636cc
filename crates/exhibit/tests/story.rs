//! What the shipped stories promise at their covers and at their ends.

use crate::common::deeds::with;
use exhibit::camera::Camera;
use exhibit::story::{about, ending, year};
use exhibit::tree::{Hidden, Request, Wanted, highlight, layout};
use exhibit::{Room, Visit};
use std::collections::BTreeSet;

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
        let gallery = visits.iter().filter(|visit| visit.room == Room::Gallery).count();
        assert_eq!(known + gallery, visits.len());
    });
}

/// Width and height of what a story leaves of the screens that the exhibit is made for.
const LEFT: [(f64, f64); 5] = [(1280.0, 950.0), (1080.0, 780.0), (910.0, 650.0), (820.0, 560.0), (390.0, 240.0)];

#[test]
fn in_every_step_in_the_tree_the_chosen_object_is_wholly_in_view_and_no_smaller_than_at_rest() {
    with(|exhibit| {
        let steps = exhibit.all.stories.iter().flat_map(|story| &story.steps);
        let visits = steps.filter_map(|step| Visit::parse(exhibit, &step.visit)).filter(|v| v.room == Room::Tree);
        let mut met = 0;
        for visit in visits {
            let Some(chosen) = visit.selection.object.clone() else { continue };
            for screen in LEFT {
                let (hidden, muted, open) = (Hidden::default(), BTreeSet::new(), visit.unfolded());
                let wanted = Wanted { hidden: &hidden, muted: &muted, open, lang: "ru", screen, letters: 1.0 };
                let layout = layout(&Request::new(exhibit, &wanted));
                let highlight = highlight(exhibit, &visit.highlight());
                let rest = layout.told(&chosen, highlight.as_ref());
                assert!(rest.is_some(), "{chosen} is not in the tree");
                let Some(rest) = rest else { continue };
                let camera = Camera::fit(rest, screen.0, screen.1);
                let Some(node) = layout.place_of(&chosen).map(|at| &layout.nodes[at]) else { continue };
                let corner = |x: f64, y: f64| camera.on_screen((x, y), screen.0, screen.1);
                let (left, top) = corner(node.frame.x, node.frame.y);
                let (right, bottom) = corner(node.frame.x + node.frame.width, node.frame.y + node.frame.height);
                assert!(left >= -1.0 && top >= -1.0, "{chosen} at {screen:?}: {left} {top}");
                assert!(
                    right <= screen.0 + 1.0 && bottom <= screen.1 + 1.0,
                    "{chosen} at {screen:?}: {right} {bottom}"
                );
                assert!(camera.scale >= 0.999, "{chosen} at {screen:?} is drawn at {}", camera.scale);
                met += 1;
            }
        }
        assert!(met > 20);
    });
}
