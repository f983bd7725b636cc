//! What an operator sets in the address, over what the content says: `?kiosk&idle=60&scene=0`.

pub use crate::content::{Kiosk, LEAST_WARNING, Scene, Stand};
use crate::number::decimal;
use crate::problem::{Fault, Problem, nearest};

/// A key, and whether a value of it can be read.
type Setting = (&'static str, fn(&str) -> bool);

/// What an operator may set in the address: what [`Kiosk::with`] reads, and what others do.
const SETTINGS: [Setting; 10] = [
    ("kiosk", |value| matches!(value, "" | "on" | "off")),
    ("idle", is_number),
    ("warning", is_number),
    ("scene", is_number),
    ("memory", is_number),
    ("night", |value| value == NEVER || hour(value).is_some()),
    ("bottom", |value| decimal(value).is_some()),
    ("height", |value| decimal(value).is_some()),
    // The launcher's.
    ("beat", str::is_empty),
    ("was", |value| matches!(value, "hung" | "ended")),
];

/// How `night` says that there is no such hour.
const NEVER: &str = "off";

fn is_number(value: &str) -> bool {
    value.parse::<u32>().is_ok()
}

fn hour(value: &str) -> Option<u32> {
    value.parse().ok().filter(|hour| *hour < 24)
}

/// What of the address of a kiosk changes nothing: a value that cannot be read, a key that is one letter beside one
/// that there is. Other keys may be somebody else's.
pub fn passed_over(search: &str) -> Vec<Problem> {
    let told = |(key, value): (&str, &str)| {
        let pair = [key, "=", value].concat();
        let known = SETTINGS.iter().find(|(own, _)| *own == key);
        let near = nearest(key, SETTINGS.iter().map(|(own, _)| *own)).filter(|_| known.is_none());
        let wrong = known.map_or(near.is_some(), |(_, reads)| !reads(value));
        let meant = near.map(|near| [&*near, "=", value].concat());
        wrong.then(|| Problem::new("?kiosk", "", key, Fault::passed_over(&pair)).meaning(meant))
    };
    pairs(search).filter(|(key, _)| !key.is_empty()).filter_map(told).collect()
}

/// Whether this is a kiosk: `?kiosk` in the address says so, `?kiosk=off` says no, and the content if neither stands
/// there.
pub fn is_kiosk(settings: &Kiosk, search: &str) -> bool {
    pairs(search).filter(|(key, _)| *key == "kiosk").last().map_or(settings.on, |(_, value)| value != "off")
}

impl Kiosk {
    /// The settings with those of the address. What cannot be read there leaves the content's.
    #[must_use]
    pub fn with(&self, search: &str) -> Self {
        let mut settings = Self { on: is_kiosk(self, search), ..self.clone() };
        for (key, value) in pairs(search) {
            let number = value.parse::<u32>().ok();
            match (key, number) {
                ("idle", Some(seconds)) => settings.idle = seconds,
                ("warning", Some(seconds)) => settings.warning = seconds,
                ("scene", Some(seconds)) => settings.scene = seconds,
                ("memory", Some(megabytes)) => settings.memory = megabytes,
                ("night", _) if value == NEVER => settings.night = None,
                ("night", _) => settings.night = hour(value).or(settings.night),
                _ => {}
            }
        }
        let length = |name| {
            let said = pairs(search).filter(|(key, _)| *key == name).last();
            said.and_then(|(_, value)| decimal(value)).filter(|length| length.is_finite())
        };
        let (bottom, height) = (length("bottom"), length("height"));
        settings.screen = match (settings.screen, bottom, height) {
            (None, Some(bottom), Some(height)) => Some(Stand { bottom, height }),
            (Some(screen), ..) => {
                Some(Stand { bottom: bottom.unwrap_or(screen.bottom), height: height.unwrap_or(screen.height) })
            }
            _ => None,
        };
        settings.warning = settings.warning.max(LEAST_WARNING);
        settings.idle = settings.idle.max(1);
        settings
    }

    /// True if there is something to show while nobody is there.
    pub fn has_loop(&self) -> bool {
        self.scene > 0 && !self.scenes.is_empty()
    }

    /// True if the page should be loaded anew, were nobody there: it is the hour of the night and the page has been
    /// open for half a day, or the program has grown too large. WebAssembly never gives memory back.
    pub fn wants_a_fresh_page(&self, hour: u32, open: u64, megabytes: u32) -> Option<&'static str> {
        const HALF_A_DAY: u64 = 12 * 3_600_000; // ms; more than the hour of the night, so that it happens once in it
        if self.memory > 0 && megabytes >= self.memory {
            return Some("memory");
        }
        (self.night == Some(hour) && open >= HALF_A_DAY).then_some("nightly")
    }
}

fn pairs(search: &str) -> impl Iterator<Item = (&str, &str)> {
    search.trim_start_matches('?').split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_home_it_is_no_kiosk_unless_content_or_address_say_so() {
        let (home, museum) = (Kiosk::default(), Kiosk { on: true, ..Kiosk::default() });
        assert!(!is_kiosk(&home, "") && !is_kiosk(&home, "?from=kiosk-page&kiosks"));
        assert!(is_kiosk(&home, "?kiosk") && is_kiosk(&home, "?kiosk&beat") && is_kiosk(&home, "?a&kiosk=on"));
        assert!(is_kiosk(&museum, "") && !is_kiosk(&museum, "?kiosk=off"));
    }

    #[test]
    fn the_address_overrides_the_content_and_no_warning_is_too_short() {
        let settings = Kiosk::default().with("?kiosk&idle=60&warning=5&scene=0&memory=300&night=off");
        assert!(settings.on);
        assert_eq!(
            (settings.idle, settings.warning, settings.scene, settings.memory, settings.night),
            (60, 20, 0, 300, None)
        );
        let screen = Kiosk::default().with("?kiosk&bottom=40&height=120").screen;
        assert_eq!(screen, Some(Stand { bottom: 40.0, height: 120.0 }));
        assert_eq!(Kiosk::default().with("?kiosk&bottom=40").screen, None);
        assert_eq!(Kiosk::default().with("?idle=soon&night=3").idle, 75);
        assert_eq!(Kiosk::default().with("?night=3").night, Some(3));
        assert_eq!(Kiosk::default().with("?night=25").night, Kiosk::default().night);
    }

    #[test]
    fn what_an_operator_wrote_and_nothing_reads_is_told_with_what_was_meant() {
        let told = |search| passed_over(search).iter().map(ToString::to_string).collect::<Vec<_>>();
        let found = told("?kiosk&idle=soon&night=25&warnin=30&bottom=4O");
        assert_eq!(found.len(), 4, "{found:?}");
        assert_eq!(found[0], "?kiosk › idle: “idle=soon” cannot be read, and changes nothing");
        assert!(found[2].ends_with("did you mean “warning=30”?"), "{found:?}");
        let sound = told("?kiosk&idle=60&night=off&beat&was=hung&bottom=40.5&height=120&from=a-poster&utm_source=x");
        assert!(sound.is_empty(), "{sound:?}");
    }

    #[test]
    fn a_page_is_renewed_once_a_night_or_when_the_program_has_grown() {
        let settings = Kiosk::default();
        let hours = |hours: u64| hours * 3_600_000;
        assert_eq!(settings.wants_a_fresh_page(4, hours(20), 40), Some("nightly"));
        assert_eq!(settings.wants_a_fresh_page(4, hours(1), 40), None);
        assert_eq!(settings.wants_a_fresh_page(15, hours(20), 40), None);
        assert_eq!(settings.wants_a_fresh_page(15, hours(1), 512), Some("memory"));
        assert_eq!(Kiosk { night: None, memory: 0, ..settings }.wants_a_fresh_page(4, hours(99), 4000), None);
    }
}
