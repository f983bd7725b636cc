//! The parade: the whole family on one ground line in order of year, to scale. The clock leads it; a hand may.

use crate::drawing::Plate;
use crate::show::use_show;
use crate::widgets::use_in_view;
use exhibit::Action;
use exhibit::content::Car;
use yew::prelude::*;

/// All cars that can be drawn, by their first year.
#[component]
pub fn Parade() -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let year = show.visit.year;
    let mut cars: Vec<(&Car, i32)> = show
        .exhibit
        .all
        .cars
        .iter()
        .filter(|car| car.drawing.as_deref() == Some(&*car.id))
        .filter_map(|car| Some((car, car.years()?.first_year())))
        .collect();
    cars.sort_by_key(|(car, began)| (*began, car.id.clone()));
    let leading = cars.iter().rev().find(|(_, began)| *began <= year).or(cars.first()).map(|(car, _)| car.id.clone());
    let marked = use_in_view(leading.clone());
    html! {
        <div class="parade-room">
            <h1>{ show.t("room.parade") }</h1>
            <p class="quiet">{ show.t("parade.hint") }</p>
            <ol class={classes!("parade", show.visit.playing.then_some("led"))} tabindex="0" aria-label={show.t("room.parade")}>
                for (car, began) in cars {
                    <li key={car.id.to_string()} ref={if leading.as_ref() == Some(&car.id) { marked.clone() } else { NodeRef::default() }}
                        class={classes!((began > year).then_some("ghost"), (leading.as_ref() == Some(&car.id)).then_some("leading"))}>
                        <a href={show.href(Action::ShowCar(car.id.clone()))}>
                            <span class="when">{ began }</span>
                            <span class="stand"><Plate car={car.id.clone()} shelf=true /></span>
                            <span class="name">{ show.text(&car.name) }</span>
                        </a>
                    </li>
                }
            </ol>
            if let Some(car) = leading.as_ref().and_then(|id| show.exhibit.car(id)) {
                <section class="leader" aria-live="polite">
                    <h2>{ show.text(&car.name) }</h2>
                    <p class="text">{ show.text(&car.wall) }</p>
                    <p class="links">
                        <a class="tool strong" href={show.href(Action::ShowCar(car.id.clone()))}>{ show.t("tree.page") }</a>
                    </p>
                </section>
            }
        </div>
    }
}
