//! Which rooms an exhibit offers: those its curator chose that have something in them.

use crate::content::Object;
use crate::exhibit::Exhibit;
use crate::game::questions;
use crate::visit::Room;

/// Everything there is to choose from, in the order that an exhibit which chooses nothing gets.
const ALL: [Room; 11] = [
    Room::Gallery,
    Room::Tree,
    Room::Map,
    Room::Chronicle,
    Room::Stories,
    Room::Numbers,
    Room::Disputes,
    Room::Sources,
    Room::Game,
    Room::Parade,
    Room::Compare,
];

/// The rooms that are offered, in order. The page of an object is no room of its own to go to, and always there.
pub fn offered(exhibit: &Exhibit) -> Vec<Room> {
    let chosen: Vec<Room> = exhibit.title.rooms.iter().filter_map(|id| Room::parse(id)).collect();
    let chosen = if chosen.is_empty() { ALL.to_vec() } else { chosen };
    let mut rooms: Vec<Room> = Vec::new();
    for room in chosen {
        if room != Room::Object && !rooms.contains(&room) && has_content(exhibit, room) {
            rooms.push(room);
        }
    }
    rooms
}

/// Whether there is something in the room, or would be in a file that could not be read: then it says so itself.
fn has_content(exhibit: &Exhibit, room: Room) -> bool {
    if exhibit.gaps.hide_file(file(room)) {
        return true;
    }
    let all = &exhibit.all;
    let two = |worth: &dyn Fn(&Object) -> bool| all.objects.iter().filter(|object| worth(object)).nth(1).is_some();
    match room {
        Room::Gallery | Room::Object => !all.objects.is_empty(),
        Room::Tree => !all.links.is_empty(),
        Room::Map => !all.places.is_empty(),
        Room::Chronicle => !all.events.is_empty(),
        Room::Stories => !all.stories.is_empty(),
        Room::Numbers => !all.series.is_empty(),
        Room::Disputes => !all.disputes.is_empty(),
        Room::Sources => !all.sources.is_empty(),
        Room::Game => !questions(exhibit, 0).is_empty(),
        Room::Parade => two(&|object| object.size().is_some() && object.years().is_some()),
        Room::Compare => two(&|object| object.size().is_some()),
    }
}

/// The file that fills a room.
fn file(room: Room) -> &'static str {
    match room {
        Room::Gallery | Room::Object | Room::Game | Room::Parade | Room::Compare => "objects.json",
        Room::Tree => "lineage.json",
        Room::Map => "places.json",
        Room::Chronicle => "events.json",
        Room::Stories => "stories.json",
        Room::Numbers => "series.json",
        Room::Disputes => "disputes.json",
        Room::Sources => "sources.json",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    fn exhibit(rooms: &str) -> Exhibit {
        let text = |file: &str| match file {
            "exhibit.json" => format!(r#"{{"languages": [{{"id": "en", "name": "English"}}], "rooms": {rooms}}}"#),
            "objects.json" => r#"[{"id": "a", "name": "A"}]"#.to_owned(),
            _ => "[]".to_owned(),
        };
        load(|file| Ok(text(file))).0
    }

    #[test]
    fn a_room_with_nothing_in_it_is_not_offered() {
        assert_eq!(exhibit("[]").rooms(), [Room::Gallery]);
        assert_eq!(exhibit(r#"["map", "gallery", "gallery", "object", "cellar"]"#).rooms(), [Room::Gallery]);
    }

    #[test]
    fn a_room_that_the_curator_leaves_out_is_not_offered_and_no_address_leads_there() {
        let exhibit = exhibit(r#"["sources"]"#);
        assert!(exhibit.rooms().is_empty());
        assert!(crate::Visit::parse(&exhibit, "#/tree").is_none());
    }
}
