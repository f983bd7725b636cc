//! The parade: the museum's own objects on one ground line in order of year, to scale; those of others on request. The
//! clock leads it; a hand may.

use crate::drawing::Plate;
use crate::show::{Same, Show, use_show};
use crate::widgets::use_in_view;
use exhibit::by_year::parade;
use exhibit::content::{Object, Standing};
use exhibit::visit::{ParadeAction, SelectionAction};
use yew::prelude::*;

/// So many stand on the line at once: of more than a few screens nobody sees the end, and the clock leads on to the
/// others.
const STANDING: usize = 121;

/// How many more there are beyond an end.
fn beyond(show: &Show, end: &'static str, many: usize) -> Html {
    match many {
        0 => html! { <></> },
        _ => html! { <li key={end} class="beyond quiet">{ show.words.count("list.beyond", many) }</li> },
    }
}

/// All of those that can be drawn, by their first year.
#[component]
pub fn Parade() -> Html {
    let show = use_show();
    let year = show.visit.clock.year;
    let others = show.visit.parade.others;
    // Looked for once: a step of the clock goes through no list.
    let foreign = use_memo(Same(show.exhibit.clone()), |exhibit| {
        exhibit.all.objects.iter().any(|object| exhibit.standing(object) == Some(Standing::Donor))
    });
    let all = {
        let exhibit = Same(show.exhibit.clone());
        use_memo((exhibit, others), |(exhibit, others)| parade(exhibit, *others))
    };
    let objects = &show.exhibit.all.objects;
    let line = all.around(year, STANDING);
    let shown: Vec<(&Object, i32)> =
        line.entries.iter().filter_map(|(began, index)| Some((objects.get(*index)?, *began))).collect();
    let leading =
        line.entries.get(line.leader).and_then(|(_, index)| objects.get(*index)).map(|object| object.id.clone());
    let marked = use_in_view(leading.clone());
    let leads = |object: &Object| leading.as_ref() == Some(&object.id);
    html! {
        <div class="parade-room">
            <div class="parade-head">
                <h1>{ show.t("room.parade") }</h1>
                <p class="quiet">{ show.t("parade.hint") }</p>
                if *foreign {
                    <button
                        type="button"
                        class="toggle"
                        aria-pressed={others.to_string()}
                        onclick={show.on(ParadeAction::Others(!others))}
                    >
                        { show.t("parade.others") }
                    </button>
                }
            </div>
            <ol
                class={classes!("parade", show.visit.clock.playing.then_some("led"))}
                tabindex="0"
                aria-label={show.t("room.parade")}
            >
                { beyond(&show, "before", line.beyond.0) }
                for (object, began) in shown {
                    <li
                        key={object.id.to_string()}
                        ref={if leads(object) { marked.clone() } else { NodeRef::default() }}
                        class={classes!((began > year).then_some("ghost"), leads(object).then_some("leading"))}
                    >
                        <a href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                            <span class="when">{ began }</span>
                            <span class="stand"><Plate object={object.id.clone()} shelf=true /></span>
                            <span class="name">{ show.text(&object.name) }</span>
                        </a>
                    </li>
                }
                { beyond(&show, "after", line.beyond.1) }
            </ol>
            if let Some(object) = leading.as_ref().and_then(|id| show.exhibit.object(id)) {
                // Not said by itself: while the years run it changes with each, and what a hand turns says the year.
                <section class="leader">
                    <h2>{ show.text(&object.name) }</h2>
                    <p class="text">{ show.text(&object.wall) }</p>
                    <p class="links">
                        <a class="tool strong" href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                            { show.t("tree.page") }
                        </a>
                    </p>
                </section>
            }
        </div>
    }
}
