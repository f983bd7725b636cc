//! What the inks of the map mean, in one strip with its buttons.

use crate::show::Show;
use exhibit::visit::ClockAction;
use std::collections::BTreeMap;
use yew::prelude::*;

/// How many roads are looked at for their inks.
const LOOKED: usize = 120;

/// The inks that occur in the years, the leagues of the time, and the way to two years.
pub fn legend(show: &Show, years: (i32, i32)) -> Html {
    let exhibit = &show.exhibit;
    let moves = exhibit.atlas().moves_in(years, LOOKED).into_iter();
    let kinds: Vec<_> = moves.filter_map(|at| exhibit.all.movements.get(at)).map(|one| &one.kind).collect();
    // Kinds of one ink share a line; inks and kinds in the order of the vocabulary.
    let mut inks: Vec<&str> = Vec::new();
    let mut names: BTreeMap<&str, Vec<AttrValue>> = BTreeMap::new();
    for term in exhibit.terms("movement").iter().filter(|term| kinds.contains(&&term.id)) {
        let tone = term.tone.as_deref().unwrap_or("ink");
        if !inks.contains(&tone) {
            inks.push(tone);
        }
        names.entry(tone).or_default().push(show.text(&term.label));
    }
    let blocs = exhibit.title.map.blocs.iter().filter(|bloc| bloc.members_in(years.1).next().is_some());
    let split = show.visit.clock.split;
    html! {
        <>
            <span class="strip-box" data-panel="strip" aria-hidden="true"></span>
            <ul class="inks">
                for tone in inks {
                    <li key={tone}>
                        <svg class="sample" viewBox="0 0 40 6" aria-hidden="true">
                            <path class={classes!("line", format!("tone-{tone}"))} d="M0 3H40" />
                        </svg>
                        { names.get(tone).map(|names| names.join(", ")) }
                    </li>
                }
                for bloc in blocs {
                    <li key={bloc.name.get("").to_owned()} class="tinted">
                        <i class="swatch" aria-hidden="true"></i>
                        { show.text(&bloc.name) }
                    </li>
                }
            </ul>
            <button
                type="button"
                class="two-years"
                aria-pressed={split.to_string()}
                onclick={show.on(ClockAction::Split(!split))}
            >
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3V21M4 6H12V18H4ZM12 6H20V18H12" /></svg>
                <span class="words">{ show.t(if split { "map.one" } else { "map.two" }) }</span>
            </button>
        </>
    }
}
