//! Which rooms an exhibit offers: those its curator chose that have something in them.

use crate::content::Title;
use crate::exhibit::Exhibit;
use crate::visit::Room;

/// The rooms that are offered, in order. The title wall and the page of an object are always there, and not among them.
pub fn offered(exhibit: &Exhibit) -> Vec<Room> {
    let mut rooms = chosen(&exhibit.title);
    rooms.retain(|room| has_content(exhibit, *room));
    rooms
}

/// The rooms that a curator chose, or all: each once.
pub fn chosen(title: &Title) -> Vec<Room> {
    let named: Vec<Room> = title.rooms.iter().filter_map(|id| Room::parse(id)).collect();
    let named = if named.is_empty() { Room::ALL.to_vec() } else { named };
    let mut rooms: Vec<Room> = Vec::new();
    for room in named {
        if !room.is_always_there() && !rooms.contains(&room) {
            rooms.push(room);
        }
    }
    rooms
}

/// How many rooms lead the navigation, before the stories.
const LEADING: usize = 3;

/// The rooms that the navigation names at once, the first ones and the stories; and all others that are offered, which
/// it keeps one touch farther.
pub fn doors(exhibit: &Exhibit) -> (Vec<Room>, Vec<Room>) {
    let named = || exhibit.rooms().iter().copied().filter(|room| room.is_in_navigation());
    let mut leading: Vec<Room> = named().filter(|room| *room != Room::Stories).take(LEADING).collect();
    leading.extend(named().filter(|room| *room == Room::Stories));
    let rest = exhibit.rooms().iter().copied().filter(|room| !leading.contains(room)).collect();
    (leading, rest)
}

/// Whether there is something in the room, or would be in a file that could not be read: then it says so itself.
fn has_content(exhibit: &Exhibit, room: Room) -> bool {
    exhibit.gaps.hide_file(room.file()) || room.is_filled(exhibit)
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
    fn every_room_is_behind_one_door_and_the_first_ones_lead() {
        let (leading, rest) = doors(&exhibit("[]"));
        assert_eq!((leading, rest), (vec![Room::Gallery], vec![]));
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit");
        let shipped = load(|file| std::fs::read_to_string(folder.join(file)).map_err(|error| error.to_string())).0;
        let (leading, rest) = doors(&shipped);
        assert_eq!(leading, [Room::Gallery, Room::Tree, Room::Map, Room::Stories]);
        assert_eq!(leading.len() + rest.len(), shipped.rooms().len());
    }

    #[test]
    fn a_room_that_the_curator_leaves_out_is_not_offered_and_no_address_leads_there() {
        let exhibit = exhibit(r#"["sources"]"#);
        assert!(exhibit.rooms().is_empty());
        assert!(crate::Visit::parse(&exhibit, "#/tree").is_none());
    }
}
