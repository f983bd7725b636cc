//! The map.

mod choice;
mod land;
mod list;
mod sheet;

use crate::show::{Same, use_show};
use crate::widgets::PanZoom;
use choice::Choice;
use exhibit::Action;
use exhibit::camera::{Camera, Rect};
use exhibit::map::scene;
use land::{Land, use_basemap};
use list::List;
use sheet::Sheet;
use yew::prelude::*;

/// The least and greatest scale, in pixels per km.
const LIMITS: (f64, f64) = (0.02, 2.5);
/// Free space around what matters, in km.
const MARGIN: f64 = 560.0;
/// The sheet at rest never shows less than this, in km: a place needs its surroundings.
const LEAST: f64 = 2600.0;

/// The sheet, the chosen place or movement, and the same as a list.
#[component]
pub fn Map() -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    let basemap = use_basemap();
    let visit = &show.visit;
    let scene = scene(&show.exhibit, visit.year);
    let radius = basemap.as_ref().map_or(10_000.0, |basemap| basemap.radius);
    let whole = Rect { x: -radius, y: -radius, width: 2.0 * radius, height: 2.0 * radius };
    // What is chosen comes into view; otherwise what goes on in the year.
    let chosen_arc = scene.arcs.iter().find(|arc| visit.movement.as_ref() == Some(&arc.movement.id));
    let chosen_pin = scene.pins.iter().find(|pin| visit.place.as_ref() == Some(&pin.place.id));
    let chosen =
        chosen_arc.map(|arc| vec![arc.ends.0, arc.handle(), arc.ends.1]).or(chosen_pin.map(|pin| vec![pin.at]));
    let focus = chosen.and_then(Rect::around).or_else(|| scene.focus());
    let rest = at_least(focus.unwrap_or(whole).grown(MARGIN));
    let on_camera = {
        let act = show.act.clone();
        use_callback((), move |camera: Option<Camera>, ()| act.emit(Action::Map(camera)))
    };
    let class_of = use_callback((), |scale: f64, ()| {
        classes!(if scale >= 0.16 {
            "near"
        } else if scale >= 0.07 {
            "far"
        } else {
            "world"
        })
    });
    let borders = {
        // Which unions there are, and not the year, decides what the path is.
        let unions = show.exhibit.title.map.unions.clone();
        let there: Vec<bool> = unions.iter().map(|union| union.when.contains(visit.year)).collect();
        let (basemap, year) = (basemap.clone(), visit.year);
        use_memo((there, basemap.is_some()), move |_| {
            AttrValue::from(basemap.map_or_else(String::new, |basemap| basemap.borders_of(&unions, year)))
        })
    };
    let picture = {
        let show = show.clone();
        Callback::from(move |scale: f64| {
            let visit = &show.visit;
            html! {
                <>
                    <Land basemap={basemap.clone()} borders={(*borders).clone()} />
                    <Sheet year={visit.year} place={visit.place.clone()} movement={visit.movement.clone()} lang={visit.lang.clone()}
                        exhibit={Same(show.exhibit.clone())} act={show.act.clone()} {scale} />
                </>
            }
        })
    };
    html! {
        <div class={classes!("map-room", (visit.place.is_some() || visit.movement.is_some()).then_some("with-choice"))}>
            <h1 class="hidden">{ show.t("room.map") }</h1>
            <div class="stage">
                <PanZoom label={show.t("map.label")} camera={visit.map} {rest} {whole} limits={LIMITS} {on_camera} {class_of} {picture} />
                <p class="notice">{ show.words.with("map.notice", &[("year", &visit.year.to_string())]) }</p>
            </div>
            <div class="beside">
                <Choice />
                <List />
            </div>
        </div>
    }
}

fn at_least(rect: Rect) -> Rect {
    let (x, y) = rect.centre();
    let (width, height) = (rect.width.max(LEAST), rect.height.max(LEAST * 0.6));
    Rect { x: x - width / 2.0, y: y - height / 2.0, width, height }
}
