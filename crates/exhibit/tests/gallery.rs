//! What search and filters promise.

mod common;

use common::shipped;
use exhibit::Exhibit;
use exhibit::filter::{Filters, Sort, counts, objects};

fn found(exhibit: &Exhibit, query: &str) -> Vec<String> {
    objects(exhibit, query, &Filters::default(), &Sort::default(), "en")
        .iter()
        .map(|object| object.id.to_string())
        .collect()
}

#[test]
fn every_object_is_found_by_its_own_name_in_every_language() {
    let (exhibit, _) = shipped();
    for object in &exhibit.all.objects {
        for name in object.name.all() {
            assert!(found(&exhibit, name).contains(&object.id.to_string()), "{name}");
        }
    }
}

#[test]
fn either_script_finds_the_same() {
    let (exhibit, _) = shipped();
    assert_eq!(found(&exhibit, "Moskvitch 408"), found(&exhibit, "Москвич 408"));
    assert!(!found(&exhibit, "Moskvitch 408").is_empty());
}

#[test]
fn a_facet_promises_as_many_objects_as_it_shows() {
    let (exhibit, _) = shipped();
    for facet in &exhibit.title.facets {
        for (term, count) in counts(&exhibit, "", &Filters::default(), &facet.by) {
            let filters = Filters::default().toggled(&facet.by, &term);
            assert_eq!(objects(&exhibit, "", &filters, &Sort::Year, "en").len(), count, "{} {term}", facet.by);
        }
    }
}

#[test]
fn terms_of_a_facet_widen_and_facets_narrow() {
    let (exhibit, _) = shipped();
    let number = |filters: &Filters| objects(&exhibit, "", filters, &Sort::Year, "en").len();
    let third = Filters::default().toggled("generation", "third");
    let both = third.toggled("generation", "second");
    let estates = both.toggled("body", "estate");
    assert!(number(&third) < number(&both) && number(&estates) < number(&both) && number(&estates) > 0);
    assert_eq!(both.toggled("generation", "second"), third);
}

#[test]
fn every_sort_shows_every_object() {
    let (exhibit, _) = shipped();
    for sort in Sort::all(&exhibit) {
        assert_eq!(objects(&exhibit, "", &Filters::default(), &sort, "ru").len(), exhibit.all.objects.len());
    }
    let longest = objects(&exhibit, "", &Filters::default(), &Sort::Property("length".into()), "en");
    let lengths: Vec<f64> = longest.iter().filter_map(|object| object.number("length")).collect();
    assert!(lengths.windows(2).all(|pair| pair[0] >= pair[1].floor()));
}
