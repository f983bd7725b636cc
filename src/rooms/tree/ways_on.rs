//! Where to go from here: a row of ways that is on the screen whatever part of the tree is.

use crate::show::use_show;
use exhibit::content::Id;
use exhibit::tree::label;
use exhibit::ways_on::next;
use yew::prelude::*;

/// Four to eight links.
#[component]
pub fn WaysOn() -> Html {
    let show = use_show();
    let ways = next(&show.exhibit, &show.visit);
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
