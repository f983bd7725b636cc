//! Places far from their country, and countries that the basemap has not. What a country is called says nothing
//! to a program; but where several places are said to be in it, most of them are.

use exhibit::content::Place;
use exhibit::map::{Basemap, Projection, whole};
use exhibit::problem::nearest;
use exhibit::{Exhibit, Fault, Problem};
use std::collections::BTreeMap;

/// So many places show where a country is.
const FEWEST: usize = 3;

/// How far from the land of its country a place may lie, in km: the basemap is simplified, and lacks small islands.
const NEAR: f64 = 120.0;

/// Advises of places that are far from where the others of their country are, with the point that was probably meant.
pub fn strays(exhibit: &Exhibit, basemap: &Basemap) -> Vec<Problem> {
    let projection = Projection::centred(exhibit.title.map.centre);
    let code = |at: [f64; 2]| basemap.country_at(projection.project(at)).map(|country| whole(&country.id).to_owned());
    let mut countries: BTreeMap<&str, Vec<(&Place, [f64; 2])>> = BTreeMap::new();
    for place in &exhibit.all.places {
        // What is off the globe is told where numbers are looked at.
        let at = place.at.filter(|at| at[0].abs() <= 90.0 && at[1].abs() <= 180.0);
        if let (Some(at), Some(country)) = (at, place.country.all().next()) {
            countries.entry(country).or_default().push((place, at));
        }
    }
    let mut problems = Vec::new();
    for (country, places) in countries.into_iter().filter(|(_, places)| places.len() >= FEWEST) {
        let mut votes: BTreeMap<String, usize> = BTreeMap::new();
        places.iter().filter_map(|(_, at)| code(*at)).for_each(|code| *votes.entry(code).or_default() += 1);
        let Some((own, count)) = votes.into_iter().max_by_key(|(_, count)| *count) else { continue };
        if count * 2 <= places.len() {
            continue;
        }
        let is_there = |at: [f64; 2]| {
            let far = basemap.distance(&own, projection.project(at)).unwrap_or_default() > NEAR;
            code(at).as_deref() == Some(&*own) || !far
        };
        for (place, at) in places.into_iter().filter(|(_, at)| !is_there(*at)) {
            let [latitude, longitude] = at;
            let turned = Some([longitude, latitude]).filter(|at| at[0].abs() <= 90.0 && is_there(*at));
            let meant = turned.map(|[latitude, longitude]| format!("[{latitude}, {longitude}]"));
            let fault =
                Fault::Implausible(format!("[{latitude}, {longitude}] is far from the other places in {country}"));
            problems.push(Problem::new("places.json", &place.id, "at", fault).meaning(meant).advised());
        }
    }
    problems
}

/// Reports codes of countries in unions and blocs that no land of the basemap has.
pub fn unknown(exhibit: &Exhibit, basemap: &Basemap) -> Vec<Problem> {
    let map = &exhibit.title.map;
    let unions = map.unions.iter().enumerate().map(|(at, union)| (format!("map.unions[{at}]"), &union.countries));
    let members = map.blocs.iter().enumerate().flat_map(|(bloc, all)| {
        let each = all.members.iter().enumerate();
        each.map(move |(at, member)| (format!("map.blocs[{bloc}].members[{at}]"), &member.countries))
    });
    let is_there = |code: &str| basemap.countries.iter().any(|land| *land.id == *code || whole(&land.id) == code);
    let mut problems = Vec::new();
    for (field, codes) in unions.chain(members) {
        for (index, code) in codes.iter().enumerate().filter(|(_, code)| !is_there(code)) {
            let meant = nearest(code, basemap.countries.iter().map(|land| &*land.id));
            let fault = Fault::Dangling(code.to_string());
            problems
                .push(Problem::new("exhibit.json", "", &format!("{field}.countries[{index}]"), fault).meaning(meant));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;
    use anyhow::{Result, ensure};
    use std::path::Path;

    #[test]
    fn a_point_with_its_numbers_turned_about_is_doubted_and_the_right_one_proposed() -> Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit");
        let (exhibit, _) = files::read(&folder);
        let Ok(basemap) = files::bytes(&folder.join("geo/basemap.json")).and_then(Basemap::read) else {
            anyhow::bail!("there is no basemap");
        };
        ensure!(strays(&exhibit, &basemap).is_empty(), "the shipped places are where they are said to be");
        ensure!(unknown(&exhibit, &basemap).is_empty(), "every country that is named has land");
        let mut title = exhibit.title.clone();
        if let Some(code) = title.map.unions.first_mut().and_then(|union| union.countries.first_mut()) {
            *code = "6433".into();
        }
        let found = unknown(&Exhibit::new(title, exhibit.all.clone()), &basemap);
        ensure!(found.len() == 1 && found[0].field == "map.unions[0].countries[0]", "{found:?}");
        let mut all = exhibit.all.clone();
        let home = exhibit.title.map.home.clone();
        let place = all.places.iter_mut().find(|place| Some(&place.id) == home.as_ref());
        if let Some([latitude, longitude]) = place.and_then(|place| place.at.as_mut()) {
            std::mem::swap(latitude, longitude);
        }
        let found = strays(&Exhibit::new(exhibit.title.clone(), all), &basemap);
        ensure!(found.len() == 1 && found[0].meant.is_some() && found[0].advice, "{found:?}");
        Ok(())
    }
}
