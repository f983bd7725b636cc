//! The paper land under the map, and the borders of a year on it.

use crate::app::Arrival;
use crate::files::{self, Patience};
use crate::show::use_show;
use exhibit::map::{Basemap, Land as State};
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

/// A time in which the same states and members were there: which, and any of its years. Equal ones look alike.
#[derive(Clone, Debug)]
pub struct Time {
    there: Vec<bool>,
    /// One of its years.
    pub year: i32,
    /// Its states with a name, the broadest first.
    pub states: Rc<Vec<State>>,
}

impl PartialEq for Time {
    fn eq(&self, other: &Self) -> bool {
        self.there == other.there && Rc::ptr_eq(&self.states, &other.states)
    }
}

/// The time of a year: made anew only when a state or a member comes or goes, and not at each step of the clock.
#[hook]
pub fn use_time(basemap: &Option<Rc<Basemap>>, year: i32) -> Time {
    let exhibit = use_show().exhibit;
    let frame = &exhibit.title.map;
    let unions = frame.unions.iter().map(|union| union.when);
    let members = frame.blocs.iter().flat_map(|bloc| bloc.members.iter().map(|member| member.when));
    let there: Vec<bool> = unions.chain(members).map(|when| when.contains(year)).collect();
    let (exhibit, basemap) = (exhibit.clone(), basemap.clone());
    let time = use_memo((there, basemap.is_some()), move |(there, _)| {
        let states = basemap.map(|basemap| basemap.lands(&exhibit.title.map, year)).unwrap_or_default();
        Time { there: there.clone(), year, states: Rc::new(states) }
    });
    (*time).clone()
}

#[derive(Properties)]
pub struct LandProps {
    pub basemap: Option<Rc<Basemap>>,
    /// Pixels per km: decides how fine the coast is.
    pub scale: f64,
    /// Draw the borders of a time, and tint its leagues; without one, the land and the sea.
    #[prop_or_default]
    pub time: Option<Time>,
}

impl PartialEq for LandProps {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.basemap, &other.basemap) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        same && self.time == other.time && Basemap::level(self.scale) == Basemap::level(other.scale)
    }
}

/// A few paths, drawn anew only when a border comes or goes, or much nearer or farther.
#[component]
pub fn Land(props: &LandProps) -> Html {
    let show = use_show();
    let Some(basemap) = &props.basemap else { return html! { <g class="land"></g> } };
    let level = Basemap::level(props.scale);
    let Some(time) = &props.time else {
        let coast = AttrValue::from(basemap.coast(level));
        // Three strokes under the land make shallow water along every coast.
        return html! {
            <g class="land">
                <circle class="sea" r={basemap.radius.to_string()} />
                <path class="shore far" d={coast.clone()} />
                <path class="shore" d={coast.clone()} />
                <path class="shore near" d={coast} />
                <path class="ground" d={basemap.land(level)} />
            </g>
        };
    };
    let frame = &show.exhibit.title.map;
    let league: String = frame.blocs.iter().map(|bloc| basemap.league(bloc, time.year, level)).collect();
    html! {
        <g class="land">
            <path class="league" d={league} />
            <path class="border" d={basemap.borders_of(&frame.unions, time.year, level)} />
            <path class="coast" d={basemap.coast(level)} />
        </g>
    }
}
