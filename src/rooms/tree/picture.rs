//! The tree itself, in its own units. Drawn anew only when the year, the choice or the language changes.

use super::badge::Badge;
use super::legend;
use crate::drawing::aired;
use crate::show::Same;
use crate::widgets::pressable;
use exhibit::Action;
use exhibit::content::{Id, Standing};
use exhibit::tree::{Hidden, Highlight, Layout, PlacedNode, RoutedEdge, YEAR, label, millimetre};
use exhibit::visit::SelectionAction;
use std::rc::Rc;
use yew::prelude::*;

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
}

/// Branches below, objects above, and on them the counts of what is folded away.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    html! {
        <>
            <defs>{ for ["fade", "fade-made"].map(fade) }</defs>
            <g class="edges">{ for props.layout.edges.iter().map(|edge| self::edge(props, edge)) }</g>
            <g class="nodes">{ for props.layout.nodes.iter().map(|node| self::node(props, node)) }</g>
            <g class="badges">{ for props.layout.nodes.iter().filter_map(|node| {
                let count = props.hidden.counts.get(&node.id).copied().filter(|count| *count > 0)?;
                Some(html! {
                    <Badge key={node.id.to_string()} object={node.id.clone()} at={(node.x, node.y)} {count} />
                })
            }) }</g>
        </>
    }
}

/// What a shelf fades with where its years are not exactly known.
fn fade(id: &'static str) -> Html {
    html! {
        <linearGradient key={id} {id} class={id}>
            <stop offset="0" stop-opacity="0" />
            <stop offset="1" />
        </linearGradient>
    }
}

fn edge(props: &PictureProps, edge: &RoutedEdge) -> Html {
    let exhibit = &props.exhibit.0;
    let Some(link) = exhibit.all.links.get(edge.link) else { return html! { <g></g> } };
    let near = props.highlight.as_ref().is_none_or(|highlight| highlight.links.contains(&edge.link));
    let born = exhibit
        .object(&link.to)
        .and_then(|object| object.years())
        .is_none_or(|years| years.first_year() <= props.years.1);
    let tone = exhibit.term("link", &link.kind).and_then(|term| term.tone.clone()).unwrap_or_else(|| "ink".into());
    let class = classes!(
        "edge",
        format!("tone-{tone}"),
        link.evidence.id(),
        (!near).then_some("dim"),
        (!born).then_some("ghost")
    );
    html! {
        <path key={link.id.to_string()} {class} d={edge.path()} stroke-dasharray={legend::dashes(link.evidence)} />
    }
}

fn node(props: &PictureProps, node: &PlacedNode) -> Html {
    let exhibit = &props.exhibit.0;
    let Some(object) = exhibit.object(&node.id) else { return html! { <g></g> } };
    let years = object.years();
    let chosen = props.chosen.as_ref() == Some(&object.id);
    let reached = props.highlight.as_ref().is_none_or(|highlight| highlight.objects.contains(&object.id));
    let born = years.is_none_or(|years| years.first_year() <= props.years.1);
    let made = years.is_none_or(|years| years.touches(props.years));
    let kind = exhibit.term(&exhibit.title.roles.kind, object.kind());
    let class = classes!(
        "node",
        kind.and_then(|kind| kind.role).filter(|role| *role == Standing::Donor).map(|_| "donor"),
        kind.is_some_and(|kind| kind.dashed).then_some("dashed"),
        chosen.then_some("chosen"),
        (!reached).then_some("dim"),
        (!born).then_some("ghost"),
        (born && made).then_some("made"),
    );
    let choose = SelectionAction::ChooseObject((!chosen).then(|| object.id.clone()));
    let (onclick, onkeydown) = pressable(&props.act, choose);
    let name = object.name.get(&props.lang);
    let spoken = years.map_or(name.to_owned(), |years| format!("{name}, {}", years.label()));
    let (scale, unit) = (&exhibit.scale, millimetre(&exhibit.scale));
    let size = object.size().unwrap_or(scale.shelf());
    let long = size.0 * unit;
    html! {
        <g
            key={node.id.to_string()}
            {class}
            transform={format!("translate({:.0} {:.0})", node.x, node.y)}
            tabindex="0"
            role="button"
            aria-label={spoken}
            aria-pressed={chosen.to_string()}
            {onclick}
            {onkeydown}
        >
            <rect class="touch" x="-6" y="-74" width={(long.max(120.0) + 16.0).to_string()} height="104" rx="4" />
            { life(node, born && made) }
            <circle class="dot" r="9" cx="4" />
            { aired(&object.id, scale, 0.0, size, unit) }
            <text class="label" x="2">{ label(exhibit, object, &props.lang).to_owned() }</text>
        </g>
    }
}

/// The shelf, as long as the object was made; it fades over a year and a half before a beginning and after an end that
/// are not exactly known.
fn life(node: &PlacedNode, made: bool) -> Html {
    let long = (node.end - node.x).max(8.0);
    let wide = YEAR * 1.5;
    let fill = if made { "url(#fade-made)" } else { "url(#fade)" };
    let fading = |there: bool, transform: String| {
        there.then(|| {
            html! {
                <rect
                    class="fading"
                    {fill}
                    {transform}
                    x={(-wide).to_string()}
                    y="-2"
                    width={wide.to_string()}
                    height="4"
                />
            }
        })
    };
    html! {
        <g class="shelf">
            { fading(node.fuzzy.0, "translate(0 0)".into()) }
            <line class="life" x1="0" x2={long.to_string()} y1="0" y2="0" />
            { fading(node.fuzzy.1, format!("translate({long:.0} 0) scale(-1 1)")) }
        </g>
    }
}
