//! The tree itself. Only what is near the screen is drawn: things with their drawings, their names alone where there
//! are many, families as bands with a count where there are more.

use super::badge::Badge;
use super::bands::bands;
use super::links::link;
use super::node::{Detail, node};
use super::road::road;
use crate::show::Same;
use exhibit::Action;
use exhibit::camera::{Camera, Rect};
use exhibit::content::Id;
use exhibit::tree::{DECK, Hidden, Highlight, Layout, Place, Role, RoutedEdge};
use yew::prelude::*;

/// So many elements may things and links take: with clock and header the page stays below 2,500.
const ELEMENTS: usize = 1300;
/// The elements of a thing by name, of its drawing, and of each further one of a fold.
const NAME: usize = 9;
const DRAWING: usize = 5;
/// So many links are drawn.
const LINKS: usize = 160;

/// What is drawn reaches so far beyond the screen, in pixels, and is drawn anew after so many.
const BEYOND: f64 = 320.0;

#[derive(Properties, PartialEq)]
pub struct PictureProps {
    pub layout: Same<Layout>,
    /// What stands out; `None` for all.
    pub highlight: Option<Same<Highlight>>,
    pub hidden: Same<Hidden>,
    pub chosen: Option<Id>,
    /// The first and the last year that the clock looks at.
    pub years: (i32, i32),
    pub lang: Id,
    pub exhibit: Same,
    pub act: Callback<Action>,
    /// A key on a thing, by its position.
    pub walk: Callback<(usize, KeyboardEvent)>,
    /// The one thing that the Tab key reaches.
    pub focus: Option<usize>,
    /// What a fold is called to those who do not see it.
    pub open_words: AttrValue,
    /// The part that is near the screen.
    pub view: Rect,
    /// Things are so small that their names cannot be read.
    pub far: bool,
}

/// Links below, the road over them, things above, and on them the counts of what is folded away.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let layout = &props.layout;
    let mut found = layout.nodes_in(props.view);
    // What the Tab key reaches is there, wherever it is: the picture follows it.
    found.extend(props.focus.filter(|focus| *focus < layout.nodes.len() && !found.contains(focus)));
    // Always in one order: an element that is moved among its neighbours loses the focus.
    found.sort_unstable();
    let drawings: usize = found.iter().map(|index| layout.nodes[*index].objects.len().min(DECK)).sum();
    let drawn = found.len() * NAME + drawings * DRAWING <= ELEMENTS;
    if found.len() * NAME > ELEMENTS || (props.far && !drawn) {
        return bands(layout, props.view);
    }
    let detail = if drawn { Detail::Drawn } else { Detail::Named };
    let edges = layout.edges_in(props.view);
    let edges: Vec<_> = edges.into_iter().filter_map(|index| layout.edges.get(index)).take(LINKS).collect();
    // Over the road runs what goes on along it, and what comes down onto its lower lane.
    let over = |edge: &RoutedEdge| {
        let lower = layout.nodes.get(edge.ends.1).is_some_and(|heir| heir.place == Place::Road(1));
        edge.role == Role::Line || (edge.role == Role::Fall && lower)
    };
    let drawn = |on_road: bool| {
        let here = edges.iter().filter(|edge| over(edge) == on_road);
        here.filter_map(|edge| link(props, edge)).collect::<Vec<_>>()
    };
    let faint = props.highlight.is_some();
    html! {
        <g class="all">
            <g class="edges">{ for drawn(false) }</g>
            <g class="roads">
                { for layout.roads.iter().filter(|part| near(part.area, props.view)).map(|part| {
                    road(&props.exhibit.0, layout, props.years.1, part, faint)
                }) }
            </g>
            <g class="edges on-road">{ for drawn(true) }</g>
            <g class="nodes">
                { for found.iter().map(|index| node(props, *index, &layout.nodes[*index], detail)) }
            </g>
            <g class="badges">
                { for found.iter().filter_map(|index| {
                    let node = &layout.nodes[*index];
                    let object = node.objects.first().filter(|_| node.objects.len() == 1)?;
                    let count = props.hidden.counts.get(object).copied().filter(|count| *count > 0)?;
                    let at = (node.x + 34.0, node.y - node.size.1 / 2.0);
                    Some(html! { <Badge key={object.to_string()} object={object.clone()} {at} {count} /> })
                }) }
            </g>
        </g>
    }
}

fn near(a: Rect, b: Rect) -> bool {
    a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
}

/// The part of the picture that is near the screen, in steps, so that it stays the same while one moves a little.
pub fn near_screen(camera: Camera, width: f64, height: f64) -> Rect {
    let step = BEYOND / camera.scale;
    let down = |at: f64| (at / step).floor() * step;
    let (left, top) = (camera.x - width / camera.scale / 2.0, camera.y - height / camera.scale / 2.0);
    let (x, y) = (down(left) - step, down(top) - step);
    let long = |pixels: f64| pixels / camera.scale + 3.0 * step;
    Rect { x, y, width: long(width), height: long(height) }
}
