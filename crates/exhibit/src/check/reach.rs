//! Where a kiosk's screen stands: whether anybody who sits could reach enough of it.

use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};

/// Reports a screen that hangs so high or is so small that reach mode would leave nothing of it.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    let Some(screen) = exhibit.title.kiosk.screen.filter(|screen| screen.free().is_none()) else { return };
    let why = format!(
        "a screen from {} to {} cm above the floor has too little from 38 to 122 cm, where a seated visitor reaches",
        screen.bottom,
        screen.bottom + screen.height
    );
    problems.push(Problem::new("exhibit.json", "kiosk", "screen", Fault::Implausible(why)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Stand;

    #[test]
    fn a_screen_that_nobody_seated_could_reach_is_named() {
        let mut exhibit = Exhibit::default();
        let mut found = |screen| {
            exhibit.title.kiosk.screen = screen;
            let mut problems = Vec::new();
            check(&exhibit, &mut problems);
            problems.len()
        };
        assert_eq!(found(None), 0);
        assert_eq!(found(Some(Stand { bottom: 60.0, height: 95.0 })), 0);
        assert_eq!(found(Some(Stand { bottom: 150.0, height: 60.0 })), 1);
    }
}
