//! What search and filters promise.

use crate::common::shipped;
use exhibit::Exhibit;
use exhibit::filter::{Filters, Sort, counts, objects};
use exhibit::names::plain;

fn found(exhibit: &Exhibit, query: &str) -> Vec<String> {
    objects(exhibit, query, &Filters::default(), &Sort::default(), ("en", &plain))
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
    let estates = Filters::default().toggled("body", "estate");
    let two = estates.toggled("generation", "third").toggled("era", "azlk");
    for (query, filters) in [("", Filters::default()), ("", estates), ("moskvich", two), ("zzzzzz", Filters::default())]
    {
        let all = counts(&exhibit, query, &filters);
        assert_eq!(all.len(), exhibit.title.facets.len());
        for (facet, terms) in exhibit.title.facets.iter().zip(all) {
            for (term, count) in terms {
                // Alone in its facet, since another term of it would widen what is found.
                let others = filters.iter().filter(|(by, _)| **by == facet.by);
                let alone = others.fold(filters.clone(), |filters, (by, term)| filters.toggled(by, term));
                let shown =
                    objects(&exhibit, query, &alone.toggled(&facet.by, &term), &Sort::Year, ("en", &plain)).len();
                assert_eq!(shown, count, "{} {term} with {filters:?}", facet.by);
            }
        }
    }
}

#[test]
fn terms_of_a_facet_widen_and_facets_narrow() {
    let (exhibit, _) = shipped();
    let number = |filters: &Filters| objects(&exhibit, "", filters, &Sort::Year, ("en", &plain)).len();
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
        assert_eq!(objects(&exhibit, "", &Filters::default(), &sort, ("ru", &plain)).len(), exhibit.all.objects.len());
    }
    let longest = objects(&exhibit, "", &Filters::default(), &Sort::Property("length".into()), ("en", &plain));
    let lengths: Vec<f64> = longest.iter().filter_map(|object| object.number("length")).collect();
    assert!(lengths.windows(2).all(|pair| pair[0] >= pair[1].floor()));
}
