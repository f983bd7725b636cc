//! The tree itself. Only what is near the screen is drawn: things with their drawings, their names alone where there
//! are many, families as bands with a count where there are more.

use super::badge::Badge;
use super::bands::bands;
use super::links::link;
use super::node::{Detail, node};
use super::road::road;
use crate::show::Same;
use exhibit::Action;
use exhibit::camera::Rect;
use exhibit::content::Id;
use exhibit::tree::{Hidden, Highlight, Layout};
use std::rc::Rc;
use yew::prelude::*;

/// So many things are drawn; so many are named. With their lines and frames that is less than 2,000 elements.
const DRAWN: usize = 110;
const NAMED: usize = 240;
/// So many links are drawn.
const LINKS: usize = 320;

#[derive(Properties, PartialEq)]
pub struct PictureProps {
    pub layout: Rc<Layout>,
    /// What stands out; `None` for all.
    pub highlight: Option<Rc<Highlight>>,
    pub hidden: Rc<Hidden>,
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
    let found = layout.nodes_in(props.view);
    if found.len() > NAMED || (props.far && found.len() > DRAWN) {
        return bands(layout, props.view);
    }
    let detail = if found.len() > DRAWN { Detail::Named } else { Detail::Drawn };
    let edges = layout.edges_in(props.view);
    let edges: Vec<_> = edges.into_iter().filter_map(|index| layout.edges.get(index)).take(LINKS).collect();
    let drawn = |on_road: bool| {
        let here = edges.iter().filter(move |edge| (edge.role == exhibit::tree::Role::Line) == on_road);
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
