//! What is on the map in some years, in km, for the camera that was settled on. Drawn anew when the years, the choice,
//! the language or that camera change, and not while the picture moves.

use super::land::{Land, Time};
use super::pin::{exit, pin};
use super::road::{doubt, road};
use super::traveller::{Box, traveller};
use crate::figures;
use crate::show::{Show, use_show};
use exhibit::camera::{Camera, Rect};
use exhibit::claim::preferred;
use exhibit::content::Movement;
use exhibit::map::{Basemap, Label, Lines, Look, Pin, Scene, Sizes, labels, scene};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct SheetProps {
    /// The first and the last year that the sheet shows.
    pub years: (i32, i32),
    pub camera: Camera,
    /// Width and height of the screen, in pixels.
    pub screen: (f64, f64),
    /// How many times as large letters are as the exhibit's own.
    pub letters: f64,
    /// From where to where the sheet is seen, in pixels, where another year lies beside it.
    #[prop_or_default]
    pub seen: Option<(f64, f64)>,
    /// What lies over the picture, in pixels of the screen.
    pub panels: Rc<Vec<Rect>>,
    pub time: Time,
    pub basemap: Option<Rc<Basemap>>,
}

impl PartialEq for SheetProps {
    fn eq(&self, other: &Self) -> bool {
        self.years == other.years
            && self.camera == other.camera
            && self.screen == other.screen
            && self.letters == other.letters
            && self.seen == other.seen
            && self.panels == other.panels
            && self.time == other.time
            && self.basemap.is_some() == other.basemap.is_some()
    }
}

/// What all parts of a sheet are drawn with.
pub struct Drawn<'a> {
    pub show: &'a Show,
    pub scene: &'a Scene,
    pub look: &'a Look,
    pub sizes: Sizes,
}

/// Borders and names of the time, then faint roads, roads, places above, and what travels on the chosen road.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let show = use_show();
    let (exhibit, selection) = (&show.exhibit, &show.visit.selection);
    let look = Look {
        years: props.years,
        camera: props.camera,
        screen: props.screen,
        letters: props.letters,
        seen: props.seen,
        movement: selection.movement.as_ref().and_then(|id| exhibit.movement_index(id)),
        place: selection.place.as_ref().and_then(|id| exhibit.place_index(id)),
    };
    let scene = scene(exhibit, &look);
    let chosen = scene.arcs.iter().find(|arc| arc.chosen);
    let travels = chosen.and_then(|arc| traveller(&show, &look, arc));
    let mut panels: Vec<Rect> = props.panels.iter().copied().collect();
    panels.extend(travels.as_ref().map(|Box { rect, .. }| *rect));
    let moved = moved(&scene);
    let line = |pin: &Pin| {
        let index = scene.pins.iter().position(|other| std::ptr::eq(other, pin)).unwrap_or(usize::MAX);
        let movements = moved.get(index).into_iter().flatten().filter_map(|at| exhibit.all.movements.get(*at));
        if pin.home { String::new() } else { below(&show, movements) }
    };
    let away = |_: &Pin, away: f64| {
        // To a hundred km: from a town to a country there is no other distance.
        let km = show.words.number((away / 100.0).round() * 100.0);
        show.words.with("map.away", &[("km", &km)]).to_string()
    };
    let lines = Lines { pin: &line, exit: &away };
    let named = labels(exhibit, &scene, &look, &panels, &props.time.states, &show.visit.settings.lang, &lines);
    let drawn = Drawn { show: &show, scene: &scene, look: &look, sizes: Sizes::of(look.screen).times(look.letters) };
    // A browser paints each that comes slowly apart from all others: many of them are simply there.
    let few = (scene.arcs.len() <= FEW).then_some("few");
    html! {
        <>
            <Land basemap={props.basemap.clone()} scale={look.camera.scale} time={props.time.clone()} />
            <path class="roads-past" d={scene.past.clone()} />
            <g class="grounds" aria-hidden="true">
                { for named.seas.iter().map(|(at, label)| ground("sea-name", *at, label)) }
                { for named.states.iter().map(|(at, label)| ground("state-name", *at, label)) }
                { for named.cities.iter().map(|(at, label)| ground("city-name", *at, label)) }
            </g>
            <g class={classes!("arcs", few, chosen.map(|_| "one-chosen"))}>
                { for scene.arcs.iter().map(|arc| road(&drawn, arc)) }
            </g>
            <g class="doubts">
                { for scene.arcs.iter().filter_map(|arc| doubt(&drawn, arc)) }
            </g>
            { travels.map(|travels| travels.html) }
            <g class={classes!("pins", chosen.map(|_| "one-chosen"))}>
                { for scene.pins.iter().zip(&named.pins).map(|(place, label)| pin(&drawn, place, label.as_ref())) }
            </g>
            <g class={classes!("exits", few)}>
                { for named.exits.iter().filter(|_| chosen.is_none()).map(|one| exit(&drawn, one)) }
            </g>
        </>
    }
}

/// So many roads come slowly, while the years run.
const FEW: usize = 24;

/// For each pin the movements that end or begin there, the weightiest first as in the scene.
fn moved(scene: &Scene) -> Vec<Vec<usize>> {
    let mut moved = vec![Vec::new(); scene.pins.len()];
    for arc in &scene.arcs {
        for pin in [arc.pins.0, arc.pins.1] {
            moved.get_mut(pin).into_iter().for_each(|moved| moved.push(arc.movement));
        }
    }
    moved
}

/// Two kinds are told below a place if they have no more letters than this.
const SHORT: usize = 22;

/// What stands below a place: what the weightiest movement carries, and another kind beside it.
fn below<'a>(show: &Show, mut movements: impl Iterator<Item = &'a Movement>) -> String {
    let Some(first) = movements.next() else { return String::new() };
    let words = carried(show, first);
    let other = movements.find(|other| other.kind != first.kind).filter(|_| first.amount.is_empty());
    let both = other.map(|other| format!("{words} · {}", show.term("movement", &other.kind)));
    both.filter(|both| both.chars().count() <= SHORT).unwrap_or(words)
}

/// What a movement carries, in a few words: its kind, and how much where that is a number.
pub fn carried(show: &Show, movement: &Movement) -> String {
    let kind = show.term("movement", &movement.kind);
    let claim = preferred(&movement.amount).filter(|claim| claim.number().is_some());
    let amount = claim.map(|claim| format!("{} {}", figures::claim(show, claim, None), show.text(&movement.unit)));
    amount.map_or_else(|| kind.to_string(), |amount| format!("{kind}: {}", amount.trim()))
}

/// A name that stands on land or sea.
fn ground(class: &'static str, (x, y): (f64, f64), label: &Label) -> Html {
    let size = label.size;
    let (at, anchor) = flush(&label.rect, label.flush);
    html! {
        <g key={format!("{}{x:.0}", label.name)} {class} transform={format!("translate({x:.1} {y:.1})")}>
            <g class="steady">
                if class == "city-name" {
                    <circle r="3" />
                }
                <text
                    x={at}
                    y={format!("{:.1}", label.rect.y + size * 0.95)}
                    text-anchor={anchor}
                    font-size={size.to_string()}
                >
                    { &label.name }
                </text>
            </g>
        </g>
    }
}

/// Where a text begins, ends or has its middle, in pixels from its point.
pub fn flush(rect: &Rect, side: i8) -> (String, &'static str) {
    let (x, anchor) = match side {
        -1 => (rect.x, "start"),
        0 => (rect.x + rect.width / 2.0, "middle"),
        _ => (rect.x + rect.width, "end"),
    };
    (format!("{x:.1}"), anchor)
}
