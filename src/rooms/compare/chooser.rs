//! Which objects: the chosen ones, any other, and pairs that belong together.

use crate::show::{Same, use_show};
use exhibit::by_year::objects;
use exhibit::compare::{OFFERED, pairs};
use exhibit::visit::CompareAction;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Chips to take out, a list to add from, and ready pairs.
#[component]
pub fn Chooser() -> Html {
    let show = use_show();
    let visit = &show.visit;
    // A list alone would act at each arrow key that passes through it.
    let list = use_node_ref();
    let add = {
        let (act, list) = (show.act.clone(), list.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(list) = list.cast::<HtmlSelectElement>().filter(|list| !list.value().is_empty()) {
                act.emit(CompareAction::Toggle(list.value().into()).into());
                list.set_selected_index(0);
            }
        })
    };
    // Of a large collection those around the year of the clock. Any other is compared from its own page.
    let offered = use_memo(Same(show.exhibit.clone()), |exhibit| {
        (objects(exhibit, |object| object.drawing.is_some()), pairs(exhibit))
    });
    let year = visit.clock.year;
    let (near, pairs) = (offered.0.around(year, OFFERED), offered.1.around(year, OFFERED));
    let others = near
        .entries
        .iter()
        .filter_map(|(_, index)| show.exhibit.all.objects.get(*index))
        .filter(|object| !visit.compare.objects.contains(&object.id));
    let linked = pairs.entries.iter().filter_map(|(_, index)| show.exhibit.all.links.get(*index));
    let name = |id: &str| show.exhibit.object(id).map(|object| show.text(&object.name)).unwrap_or_default();
    html! {
        <div class="chooser">
            <ul class="chips">
                for (index, id) in visit.compare.objects.iter().enumerate() {
                    <li key={id.to_string()} class={format!("tone-{index}")}>
                        <button
                            type="button"
                            class="tool"
                            onclick={show.on(CompareAction::Toggle(id.clone()))}
                            aria-label={show.words.with("compare.remove", &[("object", &name(id))])}
                        >
                            <span class="key" aria-hidden="true"></span>
                            { name(id) }
                            <span aria-hidden="true">{ " ×" }</span>
                        </button>
                    </li>
                }
            </ul>
            <span class="adding">
            <select ref={list} class="tool" aria-label={show.t("compare.add")}>
                <option value="" selected=true>{ format!("+ {}", show.t("compare.add")) }</option>
                for object in others {
                    <option key={object.id.to_string()} value={object.id.to_string()}>
                        { show.text(&object.name) }
                    </option>
                }
                if near.beyond.0 + near.beyond.1 > 0 {
                    <option key="beyond" disabled=true>
                        { show.words.count("list.beyond", near.beyond.0 + near.beyond.1) }
                    </option>
                }
            </select>
            <button type="button" class="tool strong" onclick={add}>{ show.t("compare.put_in") }</button>
            </span>
            <details class="pairs" open={visit.compare.objects.is_empty()}>
                <summary>{ show.t("compare.pairs") }</summary>
                <ul>
                    for pair in linked {
                        <li key={pair.id.to_string()}>
                            <button
                                type="button"
                                onclick={show.on(CompareAction::Pair(pair.from.clone(), pair.to.clone()))}
                            >
                                { format!("{} → {}", name(&pair.from), name(&pair.to)) }
                            </button>
                        </li>
                    }
                </ul>
            </details>
        </div>
    }
}
