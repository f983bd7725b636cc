use super::*;
use crate::content::Title;
use crate::exhibit::Collections;
use serde_json::json;

/// A clock from 1930 to 1990, and events of some years and weights; the last number says whether there is a picture.
fn exhibit(events: &[(&str, u8, bool)]) -> Result<Exhibit, crate::read::Wrong> {
    let title: Title = crate::read::read(json!({ "clock": { "from": 1930, "to": 1990 } }))?;
    let events = events.iter().enumerate().map(|(index, (when, weight, pictured))| {
        let picture = pictured.then(|| json!({ "file": "pictures/x.svg", "alt": "x" }));
        let mut event = json!({ "id": format!("e{index}"), "when": when, "kind": "k", "title": "t", "weight": weight });
        if let (Some(picture), Some(event)) = (picture, event.as_object_mut()) {
            event.insert("picture".into(), picture);
        }
        crate::read::read(event)
    });
    Ok(Exhibit::new(
        title,
        Collections { events: events.collect::<Result<_, crate::read::Wrong>>()?, ..Default::default() },
    ))
}

fn reel() -> Result<Reel, crate::read::Wrong> {
    Ok(Reel::new(&exhibit(&[
        ("1928", 1, false),
        ("1930-05", 3, false),
        ("1930-11", 3, true),
        ("1938", 2, false),
        ("1950", 2, true),
        ("1950-04-01", 2, false),
        ("1960", 1, true),
        ("1970", 3, false),
    ])?))
}

#[test]
fn a_year_has_a_screen_for_what_is_weighty_or_worth_knowing_and_pictured() -> Result<(), crate::read::Wrong> {
    let reel = reel()?;
    let screens = |reel: &Reel| reel.screens.iter().map(|index| reel.years[*index].year).collect::<Vec<_>>();
    assert_eq!(screens(&reel), [1930, 1950, 1970]);
    // Where nothing is weighty, every year is.
    assert_eq!(screens(&Reel::new(&exhibit(&[("1940", 1, false), ("1950", 2, false)])?)), [1940, 1950]);
    assert_eq!(Reel::new(&exhibit(&[])?), Reel::default());
    Ok(())
}

#[test]
fn every_event_is_in_one_year_and_what_was_before_the_clock_is_in_its_first() -> Result<(), crate::read::Wrong> {
    let reel = reel()?;
    let told: Vec<usize> = reel.years.iter().flat_map(|year| year.events.clone()).collect();
    assert_eq!(told, (0..8).collect::<Vec<_>>());
    assert_eq!((reel.years[0].year, reel.years[0].events.clone()), (1930, 0..3));
    Ok(())
}

#[test]
fn a_year_is_told_by_its_weightiest_event_and_of_those_by_one_with_a_picture() -> Result<(), crate::read::Wrong> {
    let reel = reel()?;
    let best: Vec<usize> = reel.screens.iter().map(|index| reel.years[*index].best).collect();
    assert_eq!(best, [2, 4, 7]);
    Ok(())
}

#[test]
fn the_screen_in_view_is_the_last_one_by_the_year() -> Result<(), crate::read::Wrong> {
    let reel = reel()?;
    let at: Vec<usize> = [1930, 1949, 1950, 1969, 1990].map(|year| reel.at(year, None)).to_vec();
    assert_eq!(at, [0, 0, 1, 1, 2]);
    // An open event has the word, whatever the clock says.
    assert_eq!(reel.at(1990, Some(3)), 0);
    Ok(())
}

#[test]
fn a_year_between_two_screens_is_told_in_the_first_of_them_but_not_while_the_clock_plays()
-> Result<(), crate::read::Wrong> {
    let reel = reel()?;
    let told = |year, opened, playing| reel.in_view(year, opened, playing).map(|face| (face.year, face.event));
    assert_eq!(told(1938, None, false), Some((1938, 3)));
    assert_eq!(told(1938, None, true), Some((1930, 2)));
    // Nothing happened: the milestone stays.
    assert_eq!(told(1939, None, false), Some((1930, 2)));
    assert_eq!(told(1970, Some(6), false), Some((1960, 6)));
    Ok(())
}

#[test]
fn keys_lead_from_screen_to_screen_and_not_beyond_the_ends() -> Result<(), crate::read::Wrong> {
    let reel = reel()?;
    let keys = ["ArrowDown", "PageDown", "ArrowUp", "PageUp", "Home", "End", "a"];
    let led = keys.map(|key| reel.key(1, key));
    assert_eq!(led, [Some(2), Some(2), Some(0), Some(0), Some(0), Some(2), None]);
    assert_eq!((reel.key(2, "ArrowDown"), reel.key(0, "ArrowUp")), (Some(2), Some(0)));
    assert_eq!(Reel::default().key(0, "End"), Some(0));
    Ok(())
}

#[test]
fn a_touch_between_the_marks_finds_the_nearest_year_in_which_something_happened() -> Result<(), crate::read::Wrong> {
    let reel = reel()?;
    assert_eq!([1930, 1935, 1945, 1989].map(|year| reel.nearest(year)), [1930, 1938, 1950, 1970].map(Some));
    assert_eq!(Reel::default().nearest(1950), None);
    Ok(())
}

#[test]
fn whatever_colour_an_era_has_words_can_be_read_on_its_ground_and_below_it() {
    for (red, green, blue) in (0..16).flat_map(|r| (0..16).flat_map(move |g| (0..16).map(move |b| (r, g, b)))) {
        let colour = format!("#{:02x}{:02x}{:02x}", red * 17, green * 17, blue * 17);
        let ground = ground(&colour);
        let ink = if ground.ink == Ink::Paper { "#f4ecdb" } else { "#1d1a16" };
        for part in [&ground.paint, &ground.foot] {
            let contrast = Colour::parse(part).zip(Colour::parse(ink)).map(|(one, two)| one.contrast(two));
            assert!(contrast.is_some_and(|contrast| contrast >= 4.5), "{colour}: {part} is {contrast:?}");
        }
    }
}

#[test]
fn a_notch_of_the_wheel_is_one_screen_and_so_is_a_stroke_that_runs_out() {
    let led = |turns: &[(f64, f64)]| {
        let mut wheel = Wheel::default();
        let mut all = 0;
        for (turned, time) in turns {
            let (after, by) = wheel.after(*turned, *time);
            wheel = after;
            all += by;
        }
        all
    };
    assert_eq!(led(&[(120.0, 0.0)]), 1);
    assert_eq!(led(&[(-53.0, 0.0)]), -1);
    assert_eq!(led(&[(120.0, 0.0), (120.0, 1000.0), (-120.0, 2000.0)]), 1);
    // A stroke of the touchpad: many small turns that become smaller.
    let stroke: Vec<(f64, f64)> = (0..20).map(|n| (20.0 - f64::from(n), f64::from(n) * 16.0)).collect();
    assert_eq!(led(&stroke), 1);
    // A hand that trembles turns nothing.
    assert_eq!(led(&[(4.0, 0.0), (4.0, 500.0), (4.0, 1000.0)]), 0);
    // Whoever goes on turning goes on.
    let long: Vec<(f64, f64)> = (0..100).map(|n| (30.0, f64::from(n) * 16.0)).collect();
    assert!(led(&long) >= 3);
}
