//! Whatever is changed for the worse in the shipped content is found where it stands, and told once.

mod planting;

use planting::At::{Entry, Inside, Name, Value};
use planting::Change::{self, Same};
use planting::{Plant, examined, shipped, try_one};

const fn to(new: &'static str) -> Change {
    Change::Value(new)
}

const fn called(new: &'static str) -> Change {
    Change::Name(new)
}

const OBJECTS: &str = "objects.json";
const FRAME: &str = "exhibit.json";

/// What an object says of itself.
const IN_OBJECTS: &[Plant] = &[
    (OBJECTS, &["\"wall\""], called("\"wal\""), Name, "wal", "fault.unknown_field", Some("wall")),
    (OBJECTS, &["\"name\""], called("\"nmae\""), Name, "nmae", "fault.unknown_field", Some("name")),
    (
        OBJECTS,
        &["\"length\": [", "\"value\": "],
        to("\"1,5\""),
        Value,
        "facts.length[0].value",
        "fault.not_a_number",
        Some("1.5"),
    ),
    (
        OBJECTS,
        &["\"mass\": [", "\"value\": "],
        to("\"about a ton\""),
        Value,
        "facts.mass[0].value",
        "fault.not_a_number",
        None,
    ),
    (OBJECTS, &["\"length\": [", "\"value\": "], to("-3"), Value, "facts.length[0].value", "fault.out_of_range", None),
    (
        OBJECTS,
        &["\"length\": [", "\"value\": "],
        to("1e300"),
        Value,
        "facts.length[0].value",
        "fault.out_of_range",
        None,
    ),
    (
        OBJECTS,
        &["\"years\": [", "\"value\": "],
        to("\"19x4\""),
        Value,
        "facts.years[0].value",
        "fault.not_a_date",
        None,
    ),
    (
        OBJECTS,
        &["\"years\": [", "\"value\": "],
        to("1941"),
        Value,
        "facts.years[0].value",
        "fault.not_a_date",
        Some("\"1941\""),
    ),
    (
        OBJECTS,
        &["\"years\": [", "\"value\": "],
        to("\"1940-02-30\""),
        Value,
        "facts.years[0].value",
        "fault.no_such_day",
        None,
    ),
    (
        OBJECTS,
        &["\"facts\": {", "\"power\": [", "\"value\": "],
        to("[26]"),
        Value,
        "facts.power[0].value",
        "fault.wrong_form",
        None,
    ),
    (OBJECTS, &["\"brakes\""], called("\"braks\""), Name, "facts.braks", "fault.dangling", Some("brakes")),
    (
        OBJECTS,
        &["\"terms\": {", "\"kind\": "],
        to("[\"owm\"]"),
        Inside("\"owm\""),
        "terms.kind[0]",
        "fault.dangling",
        Some("own"),
    ),
    (
        OBJECTS,
        &["\"body\": "],
        to("[\"saloon\", \"saloon\"]"),
        Inside("\"saloon\""),
        "terms.body[1]",
        "fault.repeated",
        None,
    ),
    (OBJECTS, &["\"plant\""], called("\"palnt\""), Name, "terms.palnt", "fault.dangling", Some("plant")),
    (OBJECTS, &["\"paints\": [", "\"colour\": "], to("\"red\""), Value, "paints[0].colour", "fault.not_a_colour", None),
    (
        OBJECTS,
        &["\"paints\": [", "\"colour\": "],
        to("\"24272B\""),
        Value,
        "paints[0].colour",
        "fault.not_a_colour",
        Some("#24272b"),
    ),
    (OBJECTS, &["\"wall\": {", "\"ru\""], called("\"rus\""), Name, "wall.rus", "fault.tongue", Some("ru")),
    (OBJECTS, &["\"wall\": {", "\"en\": "], to("\" \""), Value, "wall.en", "fault.untranslated", None),
    (OBJECTS, &["\"wall\": {", "\"en\": "], to(LONG), Value, "wall.en", "fault.too_long", None),
    (OBJECTS, &["\"wall\": "], to("{\"ru\": \"Стоит.\"}"), Name, "wall", "fault.untranslated", None),
    (OBJECTS, &["\"wall\": "], to("{}"), Name, "wall", "fault.untranslated", None),
    (
        OBJECTS,
        &["\"catalogue\": ", "\"catalogue\": "],
        Same(&["\"catalogue\": "]),
        Value,
        "catalogue",
        "fault.same_number",
        None,
    ),
    (
        OBJECTS,
        &["\"aliases\": "],
        to("[\"One\", \"Two\", \"One\"]"),
        Inside("\"One\""),
        "aliases[2]",
        "fault.repeated",
        None,
    ),
    (OBJECTS, &["\"aliases\": "], to("\"One\""), Value, "aliases", "fault.wrong_form", None),
    (OBJECTS, &["\"power\": [", "\"sources\": "], to("[]"), Name, "facts.power[0].sources", "fault.unsourced", None),
    (
        OBJECTS,
        &["\"power\": [", "\"sources\": "],
        to("[\"artcle:11\"]"),
        Inside("\"artcle"),
        "facts.power[0].sources[0]",
        "fault.dangling",
        Some("article"),
    ),
    (
        OBJECTS,
        &["\"power\": [", "\"sources\": "],
        to("[\"article:11\", \"article:11\"]"),
        Inside("\"article"),
        "facts.power[0].sources[1]",
        "fault.repeated",
        None,
    ),
    (OBJECTS, &["\"drawing\": "], to("\"kim10\""), Value, "drawing", "fault.dangling", Some("kim-10")),
    (OBJECTS, &["\"power\": [", "\"preferred\": "], to("false"), Name, "facts.power", "fault.unpreferred", None),
    (
        OBJECTS,
        &["\"power\": [", "\"preferred\": "],
        to("\"ture\""),
        Value,
        "facts.power[1].preferred",
        "fault.wrong_form",
        Some("true"),
    ),
    (OBJECTS, &["\"about\": "], to("\"abuot\""), Value, "ABOUT", "fault.wrong_form", Some("about")),
    (OBJECTS, &["\"marks\": [", "\"what\": "], to("\"nothing-known\""), Value, "marks[0].what", "fault.dangling", None),
    (OBJECTS, &["\"marks\": [", "\"box\": "], to("[0, 0, 1e9, 1]"), Name, "marks[0].box", "fault.implausible", None),
    (OBJECTS, &["\"marks\": [", "\"box\": "], to("[0, 0, 1]"), Name, "marks[0].box", "fault.wrong_form", None),
    (OBJECTS, &["\"anchor\": "], to("99999"), Value, "anchor", "fault.out_of_range", None),
];

/// What joins objects and places.
const IN_ROADS: &[Plant] = &[
    ("lineage.json", &["\"id\": "], to("\"Ford_Kits\""), Value, "id", "fault.bad_id", Some("ford-kits")),
    ("lineage.json", &["\"id\": ", "\"id\": "], Same(&["\"id\": "]), Value, "id", "fault.duplicate", None),
    ("lineage.json", &["\"from\": "], to("\"ford-b\""), Value, "from", "fault.dangling", Some("ford-a")),
    ("lineage.json", &["\"kind\": "], to("\"asembled-as\""), Value, "kind", "fault.dangling", Some("assembled-as")),
    (
        "lineage.json",
        &["\"evidence\": "],
        to("\"documentd\""),
        Value,
        "evidence",
        "fault.wrong_form",
        Some("documented"),
    ),
    ("lineage.json", &["\"from\": "], Same(&["\"to\": "]), Entry, "", "fault.circle", None),
    ("places.json", &["\"at\": "], to("[955, 37]"), Inside("955"), "at[0]", "fault.out_of_range", None),
    (
        "places.json",
        &["\"at\": "],
        to("[131.9, 43.1]"),
        Inside("131.9"),
        "at[0]",
        "fault.out_of_range",
        Some("[43.1, 131.9]"),
    ),
    ("places.json", &["\"at\": "], to("[55.7, 437.6]"), Inside("437.6"), "at[1]", "fault.out_of_range", None),
    ("places.json", &["\"at\": "], to("\"55.7, 37.6\""), Value, "at", "fault.wrong_form", None),
    (
        "places.json",
        &["\"role\": "],
        to("[\"palnt\"]"),
        Inside("\"palnt\""),
        "role[0]",
        "fault.dangling",
        Some("plant"),
    ),
    (
        "places.json",
        &["\"names\": [", "\"when\": ", "\"when\": "],
        to("\"1901/1902\""),
        Value,
        "names[1].when",
        "fault.implausible",
        None,
    ),
    ("movements.json", &["\"from\": "], to("\"united-state\""), Value, "from", "fault.dangling", Some("united-states")),
    ("movements.json", &["\"when\": "], to("\"1930-13\""), Value, "when", "fault.wrong_form", None),
    ("movements.json", &["\"certainty\": "], to("\"sure\""), Value, "certainty", "fault.wrong_form", None),
    (
        "movements.json",
        &["\"amount\": [", "\"value\": "],
        to("\"90\""),
        Value,
        "amount[0].value",
        "fault.not_a_number",
        Some("90"),
    ),
];

/// What the reading rooms tell.
const IN_ROOMS: &[Plant] = &[
    ("events.json", &["\"when\": "], to("\"1929-02-31\""), Value, "when", "fault.no_such_day", None),
    ("events.json", &["\"when\": "], to("\"1930/1929\""), Value, "when", "fault.wrong_form", None),
    ("events.json", &["\"weight\": "], to("7"), Value, "weight", "fault.out_of_range", None),
    ("events.json", &["\"weight\": "], to("300"), Value, "weight", "fault.wrong_form", None),
    ("events.json", &["\"weight\": "], to("\"2\""), Value, "weight", "fault.not_a_number", Some("2")),
    ("events.json", &["\"place\": "], to("\"nowhere-at-all\""), Value, "place", "fault.dangling", None),
    (
        "events.json",
        &["\"objects\": "],
        to("[\"kim10\"]"),
        Inside("\"kim10\""),
        "objects[0]",
        "fault.dangling",
        Some("kim-10"),
    ),
    ("events.json", &["\"title\": "], to("null"), Value, "title", "fault.wrong_form", None),
    ("eras.json", &["\"colour\": "], to("\"#5c5\""), Value, "colour", "fault.not_a_colour", Some("#55cc55")),
    ("eras.json", &["\"full\""], called("\"ful\""), Name, "ful", "fault.unknown_field", Some("full")),
    (
        "series.json",
        &["\"points\": [", "\"value\": "],
        to("\"1 501\""),
        Value,
        "points[0].value",
        "fault.not_a_number",
        Some("1501"),
    ),
    (
        "series.json",
        &["\"points\": [", "\"when\": "],
        to("\"1947-06-31\""),
        Value,
        "points[0].when",
        "fault.no_such_day",
        None,
    ),
    ("series.json", &["\"theme\": "], to("\"productoin\""), Value, "theme", "fault.dangling", Some("production")),
    (
        "disputes.json",
        &["\"about\": "],
        to("[\"object/kim-10\"]"),
        Inside("\"object"),
        "about[0]",
        "fault.dangling",
        Some("objects/kim-10"),
    ),
    (
        "disputes.json",
        &["\"about\": "],
        to("[\"objects/kim-10/powr\"]"),
        Inside("\"objects"),
        "about[0]",
        "fault.dangling",
        Some("objects/kim-10/power"),
    ),
    ("disputes.json", &["\"confidence\": "], to("\"hihg\""), Value, "confidence", "fault.dangling", Some("high")),
    ("disputes.json", &["\"weight\": "], to("0"), Value, "weight", "fault.out_of_range", None),
    ("sources.json", &["\"url\": "], to("\"javascript:alert(1)\""), Value, "url", "fault.address", None),
    (
        "sources.json",
        &["\"url\": "],
        to("\"www.museum.example/a\""),
        Value,
        "url",
        "fault.address",
        Some("https://www.museum.example/a"),
    ),
    ("sources.json", &["\"date\": "], to("\"28.07.2020\""), Value, "date", "fault.not_a_date", None),
    ("sources.json", &["\"date\": "], to("\"2021-02-29\""), Value, "date", "fault.no_such_day", None),
    ("sources.json", &["\"kind\": "], to("\"artcle\""), Value, "kind", "fault.dangling", Some("article")),
    (
        "stories.json",
        &["\"visit\": "],
        to("\"#/mpa?year=1930\""),
        Value,
        "steps[0].visit",
        "fault.dangling",
        Some("#/map?year=1930"),
    ),
    (
        "stories.json",
        &["\"visit\": "],
        to("\"#/object?object=nobody\""),
        Value,
        "steps[0].visit",
        "fault.dangling",
        None,
    ),
    (
        "stories.json",
        &["\"steps\": [", "\"text\": {", "\"en\": "],
        to(LONG),
        Value,
        "steps[0].text.en",
        "fault.too_long",
        None,
    ),
    ("stories.json", &["\"object\": "], to("\"kim-11\""), Value, "object", "fault.dangling", Some("kim-10")),
];

/// What `exhibit.json` says of all.
const IN_FRAME: &[Plant] = &[
    (
        FRAME,
        &["\"languages\": [", "\"id\": ", "\"id\": "],
        to("\"ru_RU\""),
        Value,
        "languages[1].id",
        "fault.tag_meant",
        None,
    ),
    (FRAME, &["\"clock\": {", "\"to\": "], to("20255"), Value, "clock.to", "fault.out_of_range", None),
    (FRAME, &["\"clock\": {", "\"from\": "], to("-1000000000"), Value, "clock.from", "fault.out_of_range", None),
    (FRAME, &["\"clock\": {", "\"from\": "], to("\"1930\""), Value, "clock.from", "fault.not_a_number", Some("1930")),
    (FRAME, &["\"opening\": "], to("\"#/mpa?year=1967\""), Value, "opening", "fault.dangling", Some("#/map?year=1967")),
    (
        FRAME,
        &["\"rooms\": ["],
        called("\"rooms\": [\"galery\", "),
        Inside("\"galery"),
        "rooms[0]",
        "fault.dangling",
        Some("gallery"),
    ),
    (FRAME, &["\"roles\": {", "\"years\": "], to("\"yeers\""), Value, "roles.years", "fault.dangling", Some("years")),
    (
        FRAME,
        &["\"drawn_by\": {", "\"base\": "],
        to("\"wheelbas\""),
        Value,
        "drawn_by.base",
        "fault.dangling",
        Some("wheelbase"),
    ),
    (
        FRAME,
        &["\"drawn_by\": {", "\"beside\": "],
        to("\"persn\""),
        Value,
        "drawn_by.beside",
        "fault.wrong_form",
        Some("person"),
    ),
    (
        FRAME,
        &["\"facets\": [", "\"by\": "],
        to("\"generatoin\""),
        Value,
        "facets[0].by",
        "fault.dangling",
        Some("generation"),
    ),
    (
        FRAME,
        &["\"properties\": [", "\"group\": "],
        to("\"nothing-such\""),
        Value,
        "properties[0].group",
        "fault.dangling",
        None,
    ),
    (
        FRAME,
        &["\"properties\": [", "\"label\": {", "\"ru\": "],
        to("\"\""),
        Value,
        "properties[0].label.ru",
        "fault.untranslated",
        None,
    ),
    (FRAME, &["\"tone\": "], to("\"redd\""), Value, "TONE", "fault.wrong_form", Some("red")),
    (
        FRAME,
        &["\"seas\": [", "\"at\": "],
        to("[157.6, 19.8]"),
        Inside("157.6"),
        "map.seas[0].at[0]",
        "fault.out_of_range",
        Some("[19.8, 157.6]"),
    ),
    (FRAME, &["\"seas\": [", "\"breadth\": "], to("0"), Value, "map.seas[0].breadth", "fault.out_of_range", None),
    (FRAME, &["\"home\": "], to("\"moscow-plan\""), Value, "map.home", "fault.dangling", Some("moscow-plant")),
    (
        FRAME,
        &["\"kiosk\": {", "\"visit\": "],
        to("\"#/cellar\""),
        Value,
        "kiosk.scenes[0].visit",
        "fault.dangling",
        None,
    ),
    (
        FRAME,
        &["\"kiosk\": {", "\"invite\": {", "\"en\": "],
        to(LONG),
        Value,
        "kiosk.scenes[0].invite.en",
        "fault.too_long",
        None,
    ),
    (
        FRAME,
        &["\"roads\": [["],
        called("\"roads\": [[\"ford-kit\", "),
        Inside("\"ford-kit"),
        "tree.roads[0][0]",
        "fault.dangling",
        Some("ford-kits"),
    ),
    (FRAME, &["\"words\": {", "\"en\""], called("\"eng\""), Name, "words.eng", "fault.tongue", Some("en")),
    (FRAME, &["\"sorts\""], called("\"sort\""), Name, "sort", "fault.unknown_field", Some("sorts")),
];

/// 80 words.
const LONG: &str = "\"Here stands one word and then one more, and so on, far too long for whoever reads it standing, \
    with others behind who wait for their turn. Nobody reads this to its end. They look at the picture, read the name, \
    and go on to what is next. A wall is no book, and a museum is no library. So a text of eighty words is found by \
    the check, and the curator is told how many there are, and how many there may be at the most.\"";

fn all_found(plants: &[Plant]) {
    let wrong: Vec<String> = plants.iter().copied().filter_map(try_one).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), plants.len(), wrong.join("\n"));
}

#[test]
fn what_is_wrong_with_an_object_is_told_once_and_where_it_stands() {
    all_found(IN_OBJECTS);
}

#[test]
fn what_is_wrong_with_a_link_a_place_or_a_movement_is_told_once_and_where_it_stands() {
    all_found(IN_ROADS);
}

#[test]
fn what_is_wrong_in_a_reading_room_is_told_once_and_where_it_stands() {
    all_found(IN_ROOMS);
}

#[test]
fn what_is_wrong_with_the_exhibit_as_a_whole_is_told_once_and_where_it_stands() {
    all_found(IN_FRAME);
}

#[test]
fn the_shipped_content_has_nothing_wrong_with_it() {
    let problems = examined("", b"");
    assert!(problems.is_empty(), "{}", problems.iter().map(|problem| format!("{problem}\n")).collect::<String>());
    assert!(IN_OBJECTS.len() + IN_ROADS.len() + IN_ROOMS.len() + IN_FRAME.len() >= 50);
    assert!(!shipped(OBJECTS).is_empty());
}
