//! The links of the tree.

use super::legend;
use super::picture::PictureProps;
use exhibit::tree::{Role, RoutedEdge};
use yew::prelude::*;

/// A link as a line with its tip; nothing for one that is drawn only where it stands out, and does not.
pub fn link(props: &PictureProps, edge: &RoutedEdge) -> Option<Html> {
    let exhibit = &props.exhibit.0;
    let link = exhibit.all.links.get(edge.link)?;
    let near = props.highlight.as_ref().is_none_or(|highlight| highlight.links.contains(&edge.link));
    let lit = near && props.highlight.is_some();
    // The road says by itself that it goes on.
    if matches!(edge.role, Role::More | Role::Line) && !lit {
        return None;
    }
    let born = exhibit
        .object(&link.to)
        .and_then(|object| object.years())
        .is_none_or(|years| years.first_year() <= props.years.1);
    let tone = exhibit.term("link", &link.kind).and_then(|term| term.tone.clone()).unwrap_or_else(|| "ink".into());
    let state =
        classes!(format!("tone-{tone}"), (!near).then_some("dim"), lit.then_some("lit"), (!born).then_some("ghost"));
    let class = classes!("edge", link.evidence.id(), (edge.role == Role::Line).then_some("line"), state.clone());
    let tip = edge.tip.then(|| edge.points.last()).flatten().map(|(x, y)| {
        let turn = if props.layout.look.upright { "" } else { " rotate(90)" };
        html! {
            <path
                class={classes!("tip", state)}
                transform={format!("translate({x:.1} {y:.1}){turn}")}
                d="M-1 -6L9 0L-1 6z"
            />
        }
    });
    Some(html! {
        <g key={link.id.to_string()}>
            <path {class} d={edge.path(lit)} stroke-dasharray={legend::dashes(link.evidence)} />
            { tip.unwrap_or_default() }
        </g>
    })
}
