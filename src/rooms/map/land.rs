//! The paper land under the map.

use crate::app::Arrival;
use crate::files::{self, Patience};
use crate::show::use_show;
use exhibit::map::Basemap;
use std::rc::Rc;
use yew::prelude::*;

/// Where it is in the content.
const FILE: &str = "geo/basemap.json";

/// The basemap, once it has come; the map works without it.
#[hook]
pub fn use_basemap() -> Option<Rc<Basemap>> {
    let basemap = use_state(|| None::<Rc<Basemap>>);
    let put = basemap.setter();
    let tell = use_show().tell;
    use_effect_with((), move |()| {
        wasm_bindgen_futures::spawn_local(async move {
            let bytes = files::read(&format!("assets/exhibit/{FILE}"), Patience::LATER).await;
            let read = bytes.and_then(Basemap::read);
            tell.emit(Arrival { file: FILE.into(), fault: read.as_ref().err().cloned() });
            if let Ok(basemap) = read {
                put.set(Some(Rc::new(basemap)));
            }
        });
    });
    (*basemap).clone()
}

#[derive(Properties)]
pub struct LandProps {
    pub basemap: Option<Rc<Basemap>>,
    /// The borders of the year, as a path.
    pub borders: AttrValue,
    /// The land of the leagues of the year, as a path.
    pub league: AttrValue,
}

impl PartialEq for LandProps {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.basemap, &other.basemap) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        same && self.borders == other.borders && self.league == other.league
    }
}

/// Land, leagues and borders: a few paths, drawn anew only when a border or a member comes or goes.
#[component]
pub fn Land(props: &LandProps) -> Html {
    let Some(basemap) = &props.basemap else { return html! { <g class="land"></g> } };
    let coast: String =
        basemap.borders().into_iter().filter(|line| line.between.len() == 1).map(|line| line.path).collect();
    html! {
        <g class="land">
            <circle class="sea" r={basemap.radius.to_string()} />
            <path class="ground" d={basemap.land()} />
            <path class="league" d={props.league.clone()} />
            <path class="border" d={props.borders.clone()} />
            <path class="coast" d={coast} />
        </g>
    }
}
