//! The parade: the museum's own objects on one ground line in order of year, to scale; those of others on request. The
//! clock leads it; a hand may.

use crate::drawing::Plate;
use crate::show::use_show;
use crate::widgets::use_in_view;
use exhibit::content::{Object, Standing};
use exhibit::visit::{ParadeAction, SelectionAction};
use yew::prelude::*;

/// All of those that can be drawn, by their first year.
#[component]
pub fn Parade() -> Html {
    let show = use_show();
    let year = show.visit.clock.year;
    let others = show.visit.parade.others;
    let foreign = |object: &Object| show.exhibit.standing(object) == Some(Standing::Donor);
    let mut objects: Vec<(&Object, i32)> = show
        .exhibit
        .all
        .objects
        .iter()
        .filter(|object| object.drawing.as_deref() == Some(&*object.id))
        .filter(|object| others || !foreign(object))
        .filter_map(|object| Some((object, object.years()?.first_year())))
        .collect();
    objects.sort_by_key(|(object, began)| (*began, object.id.clone()));
    let leading =
        objects.iter().rev().find(|(_, began)| *began <= year).or(objects.first()).map(|(object, _)| object.id.clone());
    let marked = use_in_view(leading.clone());
    let leads = |object: &Object| leading.as_ref() == Some(&object.id);
    html! {
        <div class="parade-room">
            <div class="parade-head">
                <h1>{ show.t("room.parade") }</h1>
                <p class="quiet">{ show.t("parade.hint") }</p>
                if show.exhibit.all.objects.iter().any(foreign) {
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
                for (object, began) in objects {
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
