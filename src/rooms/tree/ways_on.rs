//! Where to go from here: a row of ways that is on the screen whatever part of the tree is.

use crate::show::{Same, use_show};
use exhibit::content::Id;
use exhibit::tree::label;
use exhibit::ways_on::{Around, Landmarks, next};
use yew::prelude::*;

/// Four to eight links.
#[component]
pub fn WaysOn() -> Html {
    let show = use_show();
    let exhibit = Same(show.exhibit.clone());
    let landmarks = use_memo(exhibit.clone(), |exhibit| Landmarks::of(exhibit));
    let (chosen, muted) = (show.visit.selection.object.clone(), show.visit.tree.muted.clone());
    let around = use_memo((exhibit, chosen, muted), |(exhibit, chosen, muted)| {
        chosen.as_ref().map(|chosen| Around::of(exhibit, chosen, muted)).unwrap_or_default()
    });
    let ways = next(&show.exhibit, &landmarks, &around, &show.visit);
    let who = |id: &Id| {
        let object = show.exhibit.object(id)?;
        Some(label(&show.exhibit, object, &show.visit.settings.lang).to_owned())
    };
    html! {
        <nav class="ways-on" aria-label={show.t("next.label")}>
            <ul>
                for (index, way) in ways.iter().enumerate() {
                    <li key={index}>
                        <a href={way.visit.address(&show.exhibit)}>
                            <span class="what">{ show.t(way.what) }</span>
                            <span class="who">{ way.object.as_ref().and_then(who) }</span>
                        </a>
                    </li>
                }
            </ul>
        </nav>
    }
}
