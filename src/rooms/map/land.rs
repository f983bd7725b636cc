//! The paper land under the map.

use crate::files;
use exhibit::map::Basemap;
use std::rc::Rc;
use yew::prelude::*;

/// The basemap, once it has come; the map works without it.
#[hook]
pub fn use_basemap() -> Option<Rc<Basemap>> {
    let basemap = use_state(|| None::<Rc<Basemap>>);
    let put = basemap.setter();
    use_effect_with((), move |()| {
        wasm_bindgen_futures::spawn_local(async move {
            let text = files::read("assets/exhibit/geo/basemap.json").await;
            if let Ok(basemap) = text.and_then(|text| serde_json::from_str::<Basemap>(&text).map_err(|e| e.to_string()))
            {
                put.set(Some(Rc::new(basemap)));
            }
        });
    });
    (*basemap).clone()
}

#[derive(Properties)]
pub struct LandProps {
    pub basemap: Option<Rc<Basemap>>,
}

impl PartialEq for LandProps {
    fn eq(&self, other: &Self) -> bool {
        match (&self.basemap, &other.basemap) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        }
    }
}

/// Land and borders: three paths, drawn once.
#[component]
pub fn Land(props: &LandProps) -> Html {
    let Some(basemap) = &props.basemap else { return html! { <g class="land"></g> } };
    let borders = basemap.borders();
    let between = |count: usize| {
        borders
            .iter()
            .filter(|border| border.between.len() == count)
            .map(|border| border.path.as_str())
            .collect::<String>()
    };
    html! {
        <g class="land">
            <circle class="sea" r={basemap.radius.to_string()} />
            <path class="ground" d={basemap.land()} />
            <path class="border" d={between(2)} />
            <path class="coast" d={between(1)} />
        </g>
    }
}
