//! A border of the past through a country of today: the country becomes two, which share the border as an arc.

use super::topology::{Outline, Topology};
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;

/// A longitude and a latitude in degrees.
type Point = [f64; 2];

/// What to divide, and along which provinces.
pub struct Divide<'a> {
    /// The country of today.
    pub country: &'a str,
    /// The code of the part that the provinces make up.
    pub part: &'a str,
    /// The code of the rest.
    pub rest: &'a str,
    /// Which provinces.
    pub provinces: BTreeSet<&'a str>,
}

impl<'a> Divide<'a> {
    /// Reads `276:276-east:276-west:DE.TH,DE.SN`: country, part, rest, provinces of the part.
    pub fn parse(text: &'a str) -> Result<Self> {
        let [country, part, rest, provinces] = text.split(':').collect::<Vec<_>>()[..] else {
            bail!("“{text}” is not of the form country:part:rest:province,province");
        };
        Ok(Self { country, part, rest, provinces: provinces.split(',').collect() })
    }

    /// The border between the provinces of the part and all others, as one line, and the middle of the provinces.
    /// Provinces share their borders as arcs, so it is made of the arcs that have one of them on one side only.
    pub fn line(&self, provinces: &Topology) -> Result<(Vec<Point>, Point)> {
        let outlines = provinces.countries();
        let arcs = provinces.arcs();
        let (mut within, mut without) = (BTreeSet::new(), BTreeSet::new());
        for outline in &outlines {
            let side = if self.provinces.contains(&*outline.id) { &mut within } else { &mut without };
            side.extend(outline.rings.iter().flatten().map(|arc| if *arc < 0 { -1 - arc } else { *arc } as usize));
        }
        if let Some(lost) = self.provinces.iter().find(|id| !outlines.iter().any(|outline| outline.id == **id)) {
            bail!("there is no province “{lost}”");
        }
        let middle = mean(within.iter().flat_map(|arc| arcs[*arc].iter().copied()));
        let mut pieces: Vec<Vec<Point>> = within.intersection(&without).map(|arc| arcs[*arc].clone()).collect();
        let mut line = pieces.pop().context("the provinces have no border with the others")?;
        while !pieces.is_empty() {
            let (first, last) = (line[0], line[line.len() - 1]);
            let meets =
                |piece: &Vec<Point>| [piece[0], piece[piece.len() - 1]].iter().any(|p| *p == first || *p == last);
            let at = pieces.iter().position(meets).context("the border is in more than one piece")?;
            let mut piece = pieces.remove(at);
            // So that the piece goes on where the line ends.
            if piece[0] == first || piece[piece.len() - 1] == first {
                line.reverse();
            }
            if piece[0] != line[line.len() - 1] {
                piece.reverse();
            }
            line.extend(piece.into_iter().skip(1));
        }
        Ok((line, middle))
    }

    /// Cuts the country in two along the line, whose ends move to the nearest points of its outline. Its other rings
    /// (islands) go to the part they are nearer to.
    pub fn cut(
        &self,
        mut line: Vec<Point>,
        middle: Point,
        arcs: &mut Vec<Vec<Point>>,
        countries: &mut Vec<Outline>,
    ) -> Result<()> {
        let at = countries.iter().position(|country| country.id == self.country).context("no such country")?;
        let (begin, end) = (line[0], line[line.len() - 1]);
        let first = split_at(begin, at, arcs, countries)?;
        let last = split_at(end, at, arcs, countries)?;
        // Splitting again may have put the first point elsewhere in the ring, but never away from the end of an arc.
        let count = line.len();
        (line[0], line[count - 1]) = (first, last);
        let divide = arcs.len() as i64;
        arcs.push(line);
        let country = countries.remove(at);
        let begins = |arc: i64, arcs: &[Vec<Point>]| run(arc, arcs)[0];
        let main = country
            .rings
            .iter()
            .position(|ring| {
                let starts: Vec<Point> = ring.iter().map(|arc| begins(*arc, arcs)).collect();
                starts.contains(&first) && starts.contains(&last)
            })
            .context("the border does not end on one outline")?;
        let mut ring = country.rings[main].clone();
        let turn = ring.iter().position(|arc| begins(*arc, arcs) == first).unwrap_or_default();
        ring.rotate_left(turn);
        let back = ring.iter().position(|arc| begins(*arc, arcs) == last).unwrap_or_default();
        let mut there: Vec<i64> = ring[..back].to_vec();
        let mut rest: Vec<i64> = ring[back..].to_vec();
        let points = |ring: &[i64]| mean(ring.iter().flat_map(|arc| run(*arc, arcs)));
        let (of_there, of_rest) = (points(&there), points(&rest));
        there.push(-1 - divide);
        rest.push(divide);
        let nearer = |point: Point| apart(point, of_there) < apart(point, of_rest);
        let (mut ours, mut theirs) = (vec![there], vec![rest]);
        for (number, ring) in country.rings.iter().enumerate().filter(|(number, _)| *number != main) {
            let side = if nearer(points(&country.rings[number])) { &mut ours } else { &mut theirs };
            side.push(ring.clone());
        }
        if !nearer(middle) {
            std::mem::swap(&mut ours, &mut theirs);
        }
        countries.push(Outline { id: self.part.into(), rings: ours });
        countries.push(Outline { id: self.rest.into(), rings: theirs });
        Ok(())
    }
}

/// Splits the arc of a country that comes nearest to a point, at its nearest point, and gives that point. Every ring
/// that runs along the arc, of this country or its neighbour, runs along both halves afterwards.
fn split_at(point: Point, country: usize, arcs: &mut Vec<Vec<Point>>, countries: &mut [Outline]) -> Result<Point> {
    let numbers = countries[country].rings.iter().flatten().map(|arc| if *arc < 0 { -1 - arc } else { *arc } as usize);
    let (arc, at) = numbers
        .flat_map(|arc| (0..arcs[arc].len()).map(move |at| (arc, at)))
        .min_by(|a, b| apart(arcs[a.0][a.1], point).total_cmp(&apart(arcs[b.0][b.1], point)))
        .context("the country has no outline")?;
    let found = arcs[arc][at];
    if at == 0 || at == arcs[arc].len() - 1 {
        return Ok(found);
    }
    let tail = arcs[arc][at..].to_vec();
    arcs[arc].truncate(at + 1);
    let (old, new) = (arc as i64, arcs.len() as i64);
    arcs.push(tail);
    for ring in countries.iter_mut().flat_map(|country| &mut country.rings) {
        let halves = |arc: i64| match arc {
            _ if arc == old => vec![old, new],
            _ if arc == -1 - old => vec![-1 - new, -1 - old],
            _ => vec![arc],
        };
        *ring = ring.iter().copied().flat_map(halves).collect();
    }
    Ok(found)
}

/// The points of an arc, backwards if its number is negative.
fn run(arc: i64, arcs: &[Vec<Point>]) -> Vec<Point> {
    if arc < 0 { arcs[(-1 - arc) as usize].iter().rev().copied().collect() } else { arcs[arc as usize].clone() }
}

fn mean(points: impl Iterator<Item = Point>) -> Point {
    let (sum, count) = points.fold(([0.0, 0.0], 0.0), |(sum, count), p| ([sum[0] + p[0], sum[1] + p[1]], count + 1.0));
    sum.map(|sum: f64| sum / f64::max(count, 1.0))
}

/// How far two points are apart, squared, in degrees of latitude; good enough to find the nearest.
fn apart(a: Point, b: Point) -> f64 {
    let east = (a[0] - b[0]) * a[1].to_radians().cos();
    east * east + (a[1] - b[1]) * (a[1] - b[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares beside each other; the left one is divided from top to bottom by provinces that do not quite fit.
    #[test]
    fn a_country_is_cut_in_two_and_its_neighbour_keeps_its_border() -> Result<()> {
        let mut arcs = vec![
            vec![[4.0, 0.0], [4.0, 2.0], [4.0, 4.0]],
            vec![[4.0, 4.0], [2.0, 4.0], [0.0, 4.0], [0.0, 0.0], [2.0, 0.0], [4.0, 0.0]],
            vec![[4.0, 0.0], [8.0, 0.0], [8.0, 4.0], [4.0, 4.0]],
        ];
        let mut countries = vec![
            Outline { id: "left".into(), rings: vec![vec![0, 1]] },
            Outline { id: "right".into(), rings: vec![vec![2, -1]] },
        ];
        let divide = Divide::parse("left:l-east:l-west:A")?;
        // From the top to the neighbour's border: both kinds of arc are split.
        divide.cut(vec![[2.1, 4.2], [2.0, 2.5], [4.1, 2.1]], [3.5, 3.5], &mut arcs, &mut countries)?;
        let rings = |id: &str| countries.iter().find(|c| c.id == id).map(|c| c.rings.clone()).unwrap_or_default();
        assert_eq!(countries.len(), 3);
        for id in ["l-east", "l-west", "right"] {
            for ring in rings(id) {
                let runs: Vec<Vec<Point>> = ring.iter().map(|arc| run(*arc, &arcs)).collect();
                for (number, points) in runs.iter().enumerate() {
                    let next = &runs[(number + 1) % runs.len()];
                    assert_eq!(points.last(), next.first(), "{id} is closed");
                }
            }
        }
        let corners = |id: &str| -> BTreeSet<String> {
            rings(id).iter().flatten().flat_map(|arc| run(*arc, &arcs)).map(|p| format!("{p:?}")).collect()
        };
        assert!(corners("l-east").contains("[4.0, 4.0]") && !corners("l-east").contains("[0.0, 0.0]"));
        assert!(corners("l-west").contains("[0.0, 0.0]") && corners("right").contains("[4.0, 2.0]"));
        Ok(())
    }
}
