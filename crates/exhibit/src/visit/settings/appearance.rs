//! What the settings and the visitor's system together come to: the setting has the last word.

use super::{Contrast, Letters, Motion, Settings};

/// What the visitor's system asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct World {
    /// Light on dark.
    pub dark: bool,
    /// More contrast.
    pub contrast: bool,
    /// Less motion.
    pub calm: bool,
}

/// How the exhibit looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// The colours: never [`Contrast::Auto`].
    pub theme: Contrast,
    /// The size of letters.
    pub letters: Letters,
    /// Nothing moves by itself.
    pub calm: bool,
    /// All that can be touched stands low.
    pub reach: bool,
}

impl Settings {
    /// How the exhibit looks in a world.
    pub fn appearance(&self, world: World) -> Appearance {
        let theme = match self.contrast {
            Contrast::Auto if world.contrast => Contrast::High,
            Contrast::Auto if world.dark => Contrast::Dark,
            Contrast::Auto => Contrast::Light,
            chosen => chosen,
        };
        let calm = match self.motion {
            Motion::Auto => world.calm,
            chosen => chosen == Motion::Calm,
        };
        Appearance { theme, letters: self.letters, calm, reach: self.reach }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Visit;

    fn settings(contrast: Contrast, motion: Motion) -> Settings {
        Settings { contrast, motion, ..Visit::opening(&crate::Exhibit::default()).settings }
    }

    #[test]
    fn what_the_system_asks_for_is_done_until_a_visitor_says_otherwise() {
        let night = World { dark: true, contrast: false, calm: true };
        let look = settings(Contrast::Auto, Motion::Auto).appearance(night);
        assert_eq!((look.theme, look.calm), (Contrast::Dark, true));
        let look = settings(Contrast::Light, Motion::Full).appearance(night);
        assert_eq!((look.theme, look.calm), (Contrast::Light, false));
        let look = settings(Contrast::Auto, Motion::Calm).appearance(World::default());
        assert_eq!((look.theme, look.calm), (Contrast::Light, true));
        let look = settings(Contrast::Auto, Motion::Auto).appearance(World { contrast: true, ..night });
        assert_eq!(look.theme, Contrast::High);
    }
}
