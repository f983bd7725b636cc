use super::*;
use crate::content::{Event, Title};
use crate::exhibit::Collections;
type Result<T> = std::result::Result<T, crate::read::Wrong>;

/// Two shelves of own things and one of what came from elsewhere. `shown` is the weightiest of 1967, and second in the
/// file.
fn museum() -> Result<Exhibit> {
    let title = r#"{"title": "x", "clock": {"from": 1930, "to": 2000},
        "roles": {"years": "years", "kind": "kind", "shelf": "shelf"},
        "vocabularies": {
            "shelf": [{"id": "one", "label": "1"}, {"id": "two", "label": "2"}, {"id": "other", "label": "3"}],
            "kind": [{"id": "own", "label": "own", "role": "own"}, {"id": "donor", "label": "d", "role": "donor"}]}}"#;
    let object = |(id, shelf, years): (&str, &str, &str)| {
        let kind = if shelf == "other" { "donor" } else { "own" };
        crate::read::from_str::<Object>(&format!(
            r#"{{"id": "{id}", "name": "{id}", "terms": {{"shelf": ["{shelf}"], "kind": ["{kind}"]}},
                "facts": {{"years": [{{"value": "{years}", "sources": ["s"]}}]}}}}"#
        ))
    };
    let objects = [
        ("old", "one", "1946/1956"),
        ("plain", "two", "1967"),
        ("shown", "two", "1967/1976"),
        ("elder", "two", "1964"),
        ("donor", "other", "1938"),
        ("late-donor", "other", "1970"),
        ("coming", "two", "1976"),
    ];
    let event: Event = crate::read::from_str(
        r#"{"id": "e", "when": "1967", "kind": "k", "title": "t", "weight": 3, "objects": ["shown"]}"#,
    )?;
    let objects = objects.into_iter().map(object).collect::<Result<_>>()?;
    Ok(Exhibit::new(
        crate::read::from_str::<Title>(title)?,
        Collections { objects, events: vec![event], ..Collections::default() },
    ))
}

fn named(exhibit: &Exhibit, gallery: &Gallery, newcomer: Option<Newcomer>) -> (String, Option<When>) {
    let object = newcomer.and_then(|newcomer| gallery.object(exhibit, newcomer));
    (object.map(|object| object.id.to_string()).unwrap_or_default(), newcomer.map(|newcomer| newcomer.when))
}

#[test]
fn the_wall_shows_the_newcomer_with_the_weightiest_event() -> Result<()> {
    let exhibit = museum()?;
    let gallery = Gallery::new(&exhibit);
    let on_wall = |years, chosen| named(&exhibit, &gallery, gallery.newcomer(years, chosen));
    let is = |id: &str, when| (id.to_owned(), Some(when));
    assert_eq!(on_wall((1967, 1967), None), is("shown", When::New));
    assert_eq!(on_wall((1960, 1968), None), is("shown", When::New), "of a range the weightiest of all");
    assert_eq!(on_wall((1970, 1970), None), is("shown", When::Latest), "what came from elsewhere does not lead");
    assert_eq!(on_wall((1950, 1950), None), is("old", When::Latest));
    assert_eq!(on_wall((1930, 1930), None), is("old", When::Awaited));
    assert_eq!(on_wall((1967, 1967), Some("other")), is("donor", When::Latest), "a visitor may choose any shelf");
    assert_eq!(on_wall((1930, 1930), Some("two")), is("elder", When::Awaited));
    assert_eq!(named(&exhibit, &Gallery::default(), Gallery::default().newcomer((1, 2), None)).1, None);
    Ok(())
}

#[test]
fn a_shelf_shows_the_same_year_then_older_ones_then_what_is_to_come() -> Result<()> {
    let exhibit = museum()?;
    let gallery = Gallery::new(&exhibit);
    let two = &gallery.shelves[1];
    let seen = |years: (i32, i32), apart: Option<usize>| {
        let places = (0..two.len(apart)).filter_map(|at| two.seen(at, years, apart));
        places
            .map(|(index, new)| format!("{}{}", exhibit.all.objects[index].id, if new { "!" } else { "" }))
            .collect::<Vec<_>>()
    };
    assert_eq!(seen((1967, 1967), None), ["plain!", "shown!", "elder", "coming"]);
    assert_eq!(seen((1930, 1930), None), ["elder", "plain", "shown", "coming"]);
    assert_eq!(
        seen((1990, 1990), None),
        ["coming", "plain", "shown", "elder"],
        "the latest first, and of one year as in the file"
    );
    for year in 1960..1980 {
        for apart in 0..two.objects.len() {
            let (all, rest) = (seen((year, year), None), seen((year, year), Some(apart)));
            let missing: Vec<&String> = all.iter().filter(|one| !rest.contains(one)).collect();
            let hidden = &exhibit.all.objects[two.objects[apart]].id;
            assert_eq!(missing.len(), 1, "{year}");
            assert_eq!(missing[0].trim_end_matches('!'), &**hidden, "{year}");
        }
    }
    Ok(())
}

#[test]
fn every_object_but_the_one_on_the_wall_has_one_place_in_the_rows() -> Result<()> {
    let exhibit = museum()?;
    let gallery = Gallery::new(&exhibit);
    for (years, columns) in [((1967, 1967), 2), ((1930, 1930), 6), ((1950, 1990), 1), ((1976, 1976), 3)] {
        let newcomer = gallery.newcomer(years, None).unwrap_or(Newcomer { shelf: 0, place: 0, when: When::New });
        let mut seen = vec![gallery.shelves[newcomer.shelf].objects[newcomer.place]];
        for row in rows(&gallery, newcomer.shelf, columns, true) {
            if let Row::Cards(shelf, places) | Row::Thin(shelf, places) = row {
                assert!(places.len() <= columns);
                let apart = (shelf == newcomer.shelf).then_some(newcomer.place);
                seen.extend(places.filter_map(|at| Some(gallery.shelves[shelf].seen(at, years, apart)?.0)));
            }
        }
        seen.sort_unstable();
        assert_eq!(seen, (0..exhibit.all.objects.len()).collect::<Vec<_>>());
    }
    let (first, last) = (rows(&gallery, 1, 2, true), rows(&gallery, 1, 2, false));
    assert_eq!(first[2], Row::Invitations, "after the clock's shelf");
    assert!(!last.contains(&Row::Invitations));
    // Few on a shelf leave room beside them.
    let own = gallery.shelves[1].len(Some(0));
    let beside = rows(&gallery, 1, own + 3, true);
    assert_eq!(beside[0], Row::Thin(1, 0..own));
    assert!(!beside.contains(&Row::Invitations), "they are offered once");
    assert_eq!(rows(&gallery, 1, own + 2, true)[0], Row::Cards(1, 0..own));
    assert_eq!(found(5, 2), [Row::Found(0..2), Row::Found(2..4), Row::Found(4..5)]);
    Ok(())
}

#[test]
fn larger_letters_mean_fewer_cards() {
    // The halls of 1920, 1366, 1024, a standing kiosk, a tablet and a phone.
    let wide = [(1808.0, 20.0), (1271.0, 17.0), (929.0, 17.0), (1080.0, 22.0), (820.0, 17.0), (390.0, 16.0)];
    assert_eq!(wide.map(|(width, letter)| columns(width / letter)), [6, 6, 4, 3, 3, 2]);
}
