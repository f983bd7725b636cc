//! The three facts of an object that stand large.

use crate::figures;
use crate::show::Show;
use crate::widgets::known_figure;
use exhibit::Ref;
use exhibit::content::{Id, Object};
use exhibit::plate;
use yew::prelude::*;

/// Each opens how it is known.
pub fn facts(show: &Show, object: &Object) -> Html {
    let fact = |id: &Id| {
        let property = show.exhibit.property(id)?;
        let figure = figures::claim(show, object.fact(id)?, Some(property));
        let what = Ref::Property(object.id.clone(), id.clone());
        // A term first in the source, its answer after it: the style sheet turns them round.
        Some(html! {
            <div key={id.to_string()}>
                <dt>{ show.text(&property.label) }</dt>
                <dd>{ known_figure(show, &what, figure) }</dd>
            </div>
        })
    };
    html! { <dl class="plate-facts">{ for plate::facts(&show.exhibit, object).into_iter().filter_map(fact) }</dl> }
}
