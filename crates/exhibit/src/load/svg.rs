//! What is inside a drawing's file, and of that only what a drawing may hold.
//!
//! Invariant: nothing of a file gets into the page that is not listed in `svg/allowed.rs`, whatever the file says.

mod allowed;
mod clean;
mod shared;

pub use clean::{Clean, clean};
pub use shared::{Part, Shared};

use crate::problem::Fault;

/// What lies within the outermost `svg` of a file, and may: what the page takes into its store of drawings. Errors: it
/// is another kind of file.
pub fn inside(text: &str) -> Result<String, Fault> {
    read(text).map(|clean| clean.inside)
}

/// The same with what was left out of it.
pub fn read(text: &str) -> Result<Clean, Fault> {
    outermost(text).map(clean)
}

/// What lies within the outermost `svg`. A host's start page may hold one somewhere, and is no drawing for that.
fn outermost(text: &str) -> Result<&str, Fault> {
    let mut rest = text.trim_start();
    // What XML allows before the outermost element: a declaration, remarks, the type.
    loop {
        let end = match rest {
            "" => return Err(Fault::Empty),
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<!DOCTYPE svg") => ">",
            _ => break,
        };
        rest = rest.split_once(end).map_or("", |(_, rest)| rest).trim_start();
    }
    let inside = rest.strip_prefix("<svg").and_then(|rest| rest.split_once('>')).map(|(_, inside)| inside);
    match inside.map(|inside| inside.rsplit_once("</svg>")) {
        Some(Some((inside, _))) => Ok(inside),
        Some(None) => Err(Fault::WrongForm("the drawing ends before its </svg>".into())),
        None if is_page(rest) => Err(Fault::WebPage),
        None => Err(Fault::WrongForm("a drawing begins with <svg …>".into())),
    }
}

fn is_page(text: &str) -> bool {
    let begin: String = text.chars().take(14).collect::<String>().to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|sign| begin.starts_with(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_is_read_whatever_stands_before_it() {
        for before in ["", "<?xml version=\"1.0\"?>\n", "<!-- made by hand -->\n<!DOCTYPE svg PUBLIC \"x\">"] {
            assert_eq!(inside(&format!("{before}<svg viewBox=\"0 0 1 1\"><g/></svg>\n")), Ok("<g/>".to_owned()));
        }
    }

    #[test]
    fn what_is_no_drawing_is_named() {
        assert_eq!(inside("<!DOCTYPE html><p>Log in <svg><path/></svg>"), Err(Fault::WebPage));
        assert_eq!(inside(" \n"), Err(Fault::Empty));
        assert!(matches!(inside("<svg><g>"), Err(Fault::WrongForm(_))));
        assert!(matches!(inside("PNG"), Err(Fault::WrongForm(_))));
    }
}
