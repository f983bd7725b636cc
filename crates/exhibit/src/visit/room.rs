/// A room of the exhibit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// The cars.
    #[default]
    Gallery,
    /// One car.
    Car,
    /// All cars on one ground line, by year.
    Parade,
    /// Some cars beside or over each other.
    Compare,
    /// The generation tree.
    Tree,
    /// The map.
    Map,
    /// The events, year by year.
    Chronicle,
    /// The guided tours.
    Stories,
    /// The series.
    Numbers,
    /// The disputes.
    Disputes,
    /// The sources.
    Sources,
    /// The game.
    Game,
}

impl Room {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Gallery,
        Self::Car,
        Self::Parade,
        Self::Compare,
        Self::Tree,
        Self::Map,
        Self::Chronicle,
        Self::Stories,
        Self::Numbers,
        Self::Disputes,
        Self::Sources,
        Self::Game,
    ];

    /// Its name in addresses and locale files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Gallery => "gallery",
            Self::Car => "car",
            Self::Parade => "parade",
            Self::Compare => "compare",
            Self::Tree => "tree",
            Self::Map => "map",
            Self::Chronicle => "chronicle",
            Self::Stories => "stories",
            Self::Numbers => "numbers",
            Self::Disputes => "disputes",
            Self::Sources => "sources",
            Self::Game => "game",
        }
    }

    /// The room of that name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|room| room.id() == id)
    }
}
