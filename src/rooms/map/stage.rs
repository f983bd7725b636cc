//! One sheet of the map: the land, what is on it in some years, and what its borders are.

use super::land::{Land, use_basemap};
use super::sheet::Sheet;
use crate::show::{Same, use_show};
use crate::widgets::PanZoom;
use exhibit::camera::{Camera, Rect};
use exhibit::map::Extent;
use exhibit::map::Land as State;
use exhibit::visit::MapAction;
use std::rc::Rc;
use yew::prelude::*;

/// What the year's states look like.
#[derive(Default, PartialEq)]
struct Time {
    /// Their borders, as a path.
    borders: AttrValue,
    /// The land of the leagues, as a path.
    league: AttrValue,
    /// Those whose names are shown.
    states: Rc<Vec<State>>,
}

#[derive(Properties, PartialEq)]
pub struct StageProps {
    /// The first and the last year that it shows.
    pub years: (i32, i32),
    /// What is in view while no hand has moved it.
    pub rest: Rect,
    /// Two sheets lie side by side, so each says its year.
    pub split: bool,
}

/// A sheet with its notice.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let show = use_show();
    let basemap = use_basemap();
    let (_, year) = props.years;
    let extent = show.exhibit.extent;
    // The land reaches as far as the basemap does, once it has come.
    let whole = basemap.as_ref().map_or(extent, |basemap| Extent { radius: basemap.radius, ..extent }).whole();
    let limits = extent.limits();
    let on_camera = {
        let act = show.act.clone();
        use_callback((), move |camera: Option<Camera>, ()| act.emit(MapAction::Camera(camera).into()))
    };
    let class_of = use_callback(extent, |scale: f64, extent| classes!(extent.class(scale)));
    let time = {
        // Which states and members there are, and not the year, decides what is drawn.
        let (exhibit, basemap) = (show.exhibit.clone(), basemap.clone());
        let frame = &exhibit.title.map;
        let unions = frame.unions.iter().map(|union| union.when);
        let members = frame.blocs.iter().flat_map(|bloc| bloc.members.iter().map(|member| member.when));
        let there: Vec<bool> = unions.chain(members).map(|when| when.contains(year)).collect();
        use_memo((there, basemap.is_some()), move |_| {
            let frame = &exhibit.title.map;
            basemap.map_or_else(Time::default, |basemap| Time {
                borders: basemap.borders_of(&frame.unions, year).into(),
                league: frame.blocs.iter().map(|bloc| basemap.league(bloc, year)).collect::<String>().into(),
                states: Rc::new(basemap.lands(frame, year)),
            })
        })
    };
    let frame = &show.exhibit.title.map;
    let notes: Vec<AttrValue> =
        frame.notes.iter().filter(|note| note.when.contains(year)).map(|note| show.text(&note.text)).collect();
    let blocs = frame.blocs.iter().filter(|bloc| bloc.members_in(year).next().is_some());
    let tinted: Vec<AttrValue> = blocs.map(|bloc| show.text(&bloc.name)).collect();
    let picture = {
        let (show, years) = (show.clone(), props.years);
        Callback::from(move |scale: f64| {
            let visit = &show.visit;
            html! {
                <>
                    <Land basemap={basemap.clone()} borders={time.borders.clone()} league={time.league.clone()} />
                    <Sheet
                        {years}
                        place={visit.selection.place.clone()}
                        movement={visit.selection.movement.clone()}
                        lang={visit.settings.lang.clone()}
                        states={time.states.clone()}
                        exhibit={Same(show.exhibit.clone())}
                        act={show.act.clone()}
                        {scale}
                    />
                </>
            }
        })
    };
    html! {
        <div class="stage">
            <PanZoom
                label={show.t("map.label")}
                camera={show.visit.map.camera}
                rest={props.rest}
                {whole}
                {limits}
                {on_camera}
                {class_of}
                {picture}
            />
            if props.split {
                <p class="of-year">{ year }</p>
            }
            <p class="notice">
                if !tinted.is_empty() {
                    <span class="tinted">
                        <i class="swatch" aria-hidden="true"></i>
                        { show.words.with("geo.tinted", &[("name", &tinted.join(", "))]) }
                    </span>
                }
                { show.words.with("map.notice", &[("year", &year.to_string()), ("notes", &notes.join(" "))]) }
            </p>
        </div>
    }
}
