//! The gallery as rows of a long list.

use super::Gallery;
use crate::window::Kind;
use std::ops::Range;

/// A row: of the gallery as it opens, or of what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// The heading of another shelf than the clock's.
    Heading(usize),
    /// Places on a shelf, side by side.
    Cards(usize, Range<usize>),
    /// The same where few stand on the shelf: the ways into the rooms beside the gallery fill it.
    Thin(usize, Range<usize>),
    /// The ways into the rooms beside the gallery.
    Invitations,
    /// Places in the list of what was found.
    Found(Range<usize>),
}

/// Rows of one kind are about equally high.
pub fn kind(row: &Row) -> Kind {
    match row {
        Row::Cards(..) | Row::Found(_) => 0,
        Row::Heading(_) => 1,
        Row::Invitations | Row::Thin(..) => 2,
    }
}

/// How many cards stand side by side where so many letters are wide, in rem: what is read from afar has larger letters,
/// and so fewer cards.
pub fn columns(rem: f64) -> usize {
    match rem {
        rem if rem >= 66.0 => 6,
        rem if rem >= 58.0 => 5,
        rem if rem >= 51.0 => 4,
        rem if rem >= 32.0 => 3,
        _ => 2,
    }
}

/// The rows of the gallery as it opens: the clock's shelf without the object on the wall, the invitations, then all
/// other shelves in order.
pub fn rows(gallery: &Gallery, first: usize, columns: usize, invited: bool) -> Vec<Row> {
    let cards = |shelf: usize, len: usize| places(len, columns).map(move |places| Row::Cards(shelf, places));
    let own = gallery.shelves.get(first).map_or(0, |shelf| shelf.len(Some(0)));
    let mut rows: Vec<Row> = if invited && is_thin(own, columns) {
        vec![Row::Thin(first, 0..own)]
    } else {
        cards(first, own).chain(invited.then_some(Row::Invitations)).collect()
    };
    for (index, shelf) in gallery.shelves.iter().enumerate().filter(|(index, _)| *index != first) {
        rows.push(Row::Heading(index));
        rows.extend(cards(index, shelf.len(None)));
    }
    rows
}

/// A shelf on which so few stand that the ways into the rooms beside the gallery have room beside them.
fn is_thin(own: usize, columns: usize) -> bool {
    columns > 3 && own + 3 <= columns
}

/// The rows of a list of what was found.
pub fn found(len: usize, columns: usize) -> Vec<Row> {
    places(len, columns).map(Row::Found).collect()
}

/// So many places, row by row.
fn places(len: usize, columns: usize) -> impl Iterator<Item = Range<usize>> {
    let columns = columns.max(1);
    (0..len).step_by(columns).map(move |from| from..(from + columns).min(len))
}
