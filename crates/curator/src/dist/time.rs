//! The time of a build.

use anyhow::Result;
use std::time::{SystemTime, UNIX_EPOCH};

/// Now, as a date and time such as `2026-01-31T08:00:00Z`.
pub fn now() -> Result<String> {
    Ok(utc(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs()))
}

/// Seconds since 1970 as a date and time. The days are counted out as in Howard Hinnant, “chrono-Compatible Low-Level
/// Date Algorithms” (2013), `civil_from_days`.
fn utc(seconds: u64) -> String {
    let (days, rest) = (seconds / 86_400 + 719_468, seconds % 86_400);
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let march = (5 * of_year + 2) / 153;
    let month = if march < 10 { march + 3 } else { march - 9 };
    let date = of_year - (153 * march + 2) / 5 + 1;
    let year = era * 400 + year + u64::from(month <= 2);
    format!("{year}-{month:02}-{date:02}T{:02}:{:02}:{:02}Z", rest / 3600, rest / 60 % 60, rest % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_a_build_is_written_in_utc() {
        assert_eq!(utc(0), "1970-01-01T00:00:00Z");
        assert_eq!(utc(951_827_696), "2000-02-29T12:34:56Z");
        assert_eq!(utc(1_798_761_599), "2026-12-31T23:59:59Z");
    }
}
