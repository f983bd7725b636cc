/// A room of the exhibit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// The objects.
    #[default]
    Gallery,
    /// One object.
    Object,
    /// All objects on one ground line, by year.
    Parade,
    /// Some objects beside or over each other.
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
        Self::Object,
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
            Self::Object => "object",
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

    /// True for what the gallery leads to, and the navigation does not name.
    pub fn is_beside_gallery(self) -> bool {
        matches!(self, Self::Object | Self::Parade | Self::Compare | Self::Game)
    }

    /// The room of that name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|room| room.id() == id)
    }
}
