//! The time of a build.

use anyhow::Result;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Now, as a date and time such as `2026-01-31T08:00:00Z`.
pub fn now() -> Result<String> {
    written(OffsetDateTime::now_utc())
}

/// In UTC and in whole seconds: what a second is made of says nothing about a build.
fn written(time: OffsetDateTime) -> Result<String> {
    Ok(time.replace_nanosecond(0)?.format(&Rfc3339)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_a_build_is_written_in_utc_and_whole_seconds() -> Result<()> {
        let at = |seconds| written(OffsetDateTime::from_unix_timestamp(seconds)?.replace_nanosecond(987_654_321)?);
        assert_eq!(at(0)?, "1970-01-01T00:00:00Z");
        assert_eq!(at(951_827_696)?, "2000-02-29T12:34:56Z");
        assert_eq!(at(1_798_761_599)?, "2026-12-31T23:59:59Z");
        Ok(())
    }
}
