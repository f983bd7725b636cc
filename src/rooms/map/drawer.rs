//! The map in words, in a drawer at its side.

use super::list::List;
use crate::show::use_show;
use exhibit::visit::MapAction;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DrawerProps {
    /// The years of each layer of the map.
    pub layers: Vec<(i32, i32)>,
}

/// A tab with how much goes on; open, the list.
#[component]
pub fn Drawer(props: &DrawerProps) -> Html {
    let show = use_show();
    let open = show.visit.map.list;
    let last = props.layers.last().copied().unwrap_or_else(|| show.visit.years());
    let count = show.exhibit.atlas().count_in(last);
    html! {
        <aside class={classes!("drawer", open.then_some("open"))} data-panel="drawer" aria-label={show.t("map.list")}>
            <button
                type="button"
                class="tab"
                aria-expanded={open.to_string()}
                onclick={show.on(MapAction::List(!open))}
            >
                <span>
                    { show.t("map.list") }
                    { " " }
                    <b>{ count }</b>
                </span>
                if open {
                    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6L18 18M18 6L6 18" /></svg>
                }
            </button>
            if open {
                <div class="lists">
                    for (index, years) in props.layers.iter().enumerate() {
                        <List key={index} years={*years} />
                    }
                </div>
            }
        </aside>
    }
}
