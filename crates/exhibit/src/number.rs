//! Numbers out of short texts: addresses, sizes of a style sheet.
//!
//! The standard library's reader is exact for any number of digits, and its table of powers of five is 10 kB that cannot
//! be packed, in the first part of the program. Of up to fifteen digits two exact numbers are divided, which is exact as
//! well (W. D. Clinger, *How to Read Floating Point Numbers Accurately*, 1990).

/// More digits than these say nothing that a screen could show.
const DIGITS: usize = 15;

/// Reads a decimal number such as `-12.5`. `None` for anything else, exponents included.
pub fn decimal(text: &str) -> Option<f64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    if (whole.is_empty() && part.is_empty()) || !digits.bytes().all(|sign| sign.is_ascii_digit() || sign == b'.') {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let part = part.get(..DIGITS.saturating_sub(whole.len()).min(part.len()))?;
    let (mut number, mut behind) = (0_u64, 1_u64);
    for sign in whole.bytes().chain(part.bytes()) {
        number = number.checked_mul(10)?.checked_add(u64::from(sign.checked_sub(b'0')?))?;
    }
    for _ in part.bytes() {
        behind *= 10;
    }
    #[expect(clippy::cast_precision_loss, reason = "fifteen digits are below 2^53; beyond, the nearest is meant")]
    let number = number as f64 / behind as f64;
    Some(if negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_decimal_number_is_none() {
        for text in ["", "-", ".", "1.2.3", "1e3", "NaN", "inf", "1,5", "12px", "٣", "99999999999999999999"] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }

    #[test]
    fn digits_that_nobody_can_see_are_left_out() {
        assert_eq!(decimal("0.1234567890123456789"), Some(0.123_456_789_012_345));
        assert_eq!(["+5", "5.", ".5", "007"].map(decimal), [Some(5.0), Some(5.0), Some(0.5), Some(7.0)]);
    }

    proptest! {
        #[test]
        fn it_reads_what_the_standard_library_reads(number in -99_999_999_i64..99_999_999, places in 0_usize..7) {
            #[expect(clippy::cast_precision_loss)]
            let text = format!("{:.places$}", number as f64 / 1000.0);
            prop_assert_eq!(decimal(&text), text.parse().ok());
        }
    }
}
