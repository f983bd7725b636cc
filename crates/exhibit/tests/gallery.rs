//! What search and filters promise.

mod common;

use common::shipped;
use exhibit::Exhibit;
use exhibit::filter::{Filters, Sort, cars, counts};

fn found(exhibit: &Exhibit, query: &str) -> Vec<String> {
    cars(exhibit, query, &Filters::default(), Sort::default(), "en").iter().map(|car| car.id.to_string()).collect()
}

#[test]
fn every_car_is_found_by_its_own_name_in_every_language() {
    let (exhibit, _) = shipped();
    for car in &exhibit.all.cars {
        for name in car.name.all() {
            assert!(found(&exhibit, name).contains(&car.id.to_string()), "{name}");
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
fn a_facet_promises_as_many_cars_as_it_shows() {
    let (exhibit, _) = shipped();
    for facet in &exhibit.title.facets {
        for (term, count) in counts(&exhibit, "", &Filters::default(), facet) {
            let filters = Filters::default().toggled(facet, &term);
            assert_eq!(cars(&exhibit, "", &filters, Sort::Year, "en").len(), count, "{facet} {term}");
        }
    }
}

#[test]
fn terms_of_a_facet_widen_and_facets_narrow() {
    let (exhibit, _) = shipped();
    let number = |filters: &Filters| cars(&exhibit, "", filters, Sort::Year, "en").len();
    let third = Filters::default().toggled("generation", "third");
    let both = third.toggled("generation", "second");
    let estates = both.toggled("body", "estate");
    assert!(number(&third) < number(&both) && number(&estates) < number(&both) && number(&estates) > 0);
    assert_eq!(both.toggled("generation", "second"), third);
}

#[test]
fn every_sort_shows_every_car() {
    let (exhibit, _) = shipped();
    for sort in Sort::ALL {
        assert_eq!(cars(&exhibit, "", &Filters::default(), sort, "ru").len(), exhibit.all.cars.len());
    }
    let longest = cars(&exhibit, "", &Filters::default(), Sort::Length, "en");
    let lengths: Vec<f64> = longest.iter().filter_map(|car| car.number("length")).collect();
    assert!(lengths.windows(2).all(|pair| pair[0] >= pair[1].floor()));
}

#[test]
fn every_car_of_known_size_can_be_drawn_even_without_a_drawing() {
    let (exhibit, _) = shipped();
    for car in exhibit.all.cars.iter().filter(|car| car.outline.is_some()) {
        let sketch = exhibit::outline::sketch(car, &exhibit.title.drawn_by);
        assert!(sketch.is_some_and(|sketch| sketch.axles.1 + sketch.wheel <= sketch.size.0 + 40.0), "{}", car.id);
    }
}
