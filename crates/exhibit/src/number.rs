//! Numbers out of short texts and into them: addresses, sizes of a style sheet, places in a drawing.
//!
//! The standard library's reader is exact for any number of digits, and its table of powers of five is 10 kB that
//! cannot be packed, in the first part of the program. Of up to fifteen digits two exact numbers are divided, which is
//! exact as well (W. D. Clinger, *How to Read Floating Point Numbers Accurately*, 1990). Its writer is 13 kB more.

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

/// Writes a number with at most so many places behind the point, and none that says nothing; what is no number as 0.
/// Exact up to fifteen digits.
pub fn written(number: f64, places: usize) -> String {
    let mut text = String::new();
    write(&mut text, number, places);
    text
}

/// A command of an SVG path with its points, to a tenth, behind what the path has already. A road that moves is
/// written anew for each frame: without a piece of memory for each number.
pub fn command(path: &mut String, letter: char, points: &[(f64, f64)]) {
    path.push(letter);
    for (index, number) in points.iter().flat_map(|(x, y)| [*x, *y]).enumerate() {
        if index > 0 {
            path.push(' ');
        }
        write(path, number, 1);
    }
}

fn write(text: &mut String, number: f64, places: usize) {
    let parts = (0..places).fold(1_u64, |parts, _| parts.saturating_mul(10));
    let all = number.abs() * parts as f64;
    let all = if all.is_finite() { all.round() as u64 } else { 0 };
    if number < 0.0 && all > 0 {
        text.push('-');
    }
    write_whole(text, all / parts);
    let mut behind = all % parts;
    if behind > 0 {
        text.push('.');
        let mut part = parts / 10;
        while behind > 0 {
            write_whole(text, behind / part.max(1));
            behind %= part.max(1);
            part /= 10;
        }
    }
}

fn write_whole(text: &mut String, number: u64) {
    if number >= 10 {
        write_whole(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_path_is_written_to_a_tenth() {
        let mut path = String::from("M0 0");
        command(&mut path, 'Q', &[(1.04, -20.06), (1000.0, 0.95)]);
        command(&mut path, 'L', &[(-0.04, f64::NAN)]);
        assert_eq!(path, "M0 0Q1 -20.1 1000 1L0 0");
    }

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

    #[test]
    fn a_number_is_written_as_short_as_it_is() {
        let of = |number: f64| written(number, 3);
        let numbers = [0.0, -0.0001, 12.0, -1.5, 0.05, 1.0006, 1e12, f64::NAN, f64::INFINITY];
        assert_eq!(numbers.map(of), ["0", "0", "12", "-1.5", "0.05", "1.001", "1000000000000", "0", "0"]);
        assert_eq!(written(2.5, 0), "3");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(number in -99_999_999_i64..99_999_999) {
            #[expect(clippy::cast_precision_loss)]
            let number = number as f64 / 1000.0;
            prop_assert_eq!(decimal(&written(number, 3)), Some(number));
        }

        #[test]
        fn it_reads_what_the_standard_library_reads(number in -99_999_999_i64..99_999_999, places in 0_usize..7) {
            #[expect(clippy::cast_precision_loss)]
            let text = format!("{:.places$}", number as f64 / 1000.0);
            prop_assert_eq!(decimal(&text), text.parse().ok());
        }
    }
}
