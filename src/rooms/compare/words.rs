//! The picture in words.

use crate::figures;
use crate::show::{Show, use_show};
use exhibit::content::{Id, Object};
use yew::prelude::*;

/// Each object in a sentence, measured against the first.
#[component]
pub fn Words() -> Html {
    let show = use_show();
    let objects: Vec<&Object> = show.visit.compare.objects.iter().filter_map(|id| show.exhibit.object(id)).collect();
    let Some((first, others)) = objects.split_first() else { return html! { <ul></ul> } };
    let by = &show.exhibit.title.drawn_by;
    html! {
        <ul class="in-words" aria-live="polite">
            for other in others {
                <li key={other.id.to_string()}>
                    { sentence(&show, first, other, [&by.length, &by.height].into_iter().chain(&by.base)) }
                </li>
            }
        </ul>
    }
}

/// “The first against the second: length +45 mm, height the same, weight +2 g.”
fn sentence<'a>(show: &Show, first: &Object, other: &Object, properties: impl Iterator<Item = &'a Id>) -> String {
    let part = |id: &Id| {
        let property = show.exhibit.property(id)?;
        // Measures of old objects are not known to a tenth of a millimetre.
        let by = (other.number(id)? - first.number(id)?).round();
        let label = show.text(&property.label).to_lowercase();
        if by.abs() < 0.5 {
            return Some(show.words.with("compare.same", &[("what", &label)]).to_string());
        }
        let key = if by > 0.0 { "compare.more" } else { "compare.less" };
        let number = figures::range(show, by.abs(), None, None);
        let unit = property.unit.as_ref().map(|unit| show.text(unit)).unwrap_or_default();
        Some(show.words.with(key, &[("what", &label), ("n", &number), ("unit", &unit)]).to_string())
    };
    let parts: Vec<String> = properties.filter_map(part).collect();
    let names = [
        ("object", &*show.text(&other.name)),
        ("other", &*show.text(&first.name)),
        ("parts", &show.words.list(&parts)),
    ];
    show.words.with("compare.sentence", &names).to_string()
}
