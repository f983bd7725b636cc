//! One thing of the tree: an object with its name, or a fold with its count, which a touch opens in place.

use super::names::{close, label};
use super::picture::PictureProps;
use crate::drawing::aired;
use crate::lengths::px;
use crate::widgets::pressable;
use exhibit::Action;
use exhibit::content::{Object, Standing};
use exhibit::tree::{DECK, Place, PlacedNode};
use exhibit::visit::{SelectionAction, TreeAction};
use yew::prelude::*;

/// How things are shown: drawn, or by name alone where there are many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    Drawn,
    Named,
}

/// One thing: pressed, it is chosen, or opened where it is a fold.
pub fn node(props: &PictureProps, index: usize, node: &PlacedNode, detail: Detail) -> Html {
    let exhibit = &props.exhibit.0;
    let Some(first) = node.objects.first() else { return html! { <g key={index}></g> } };
    let objects: Vec<&Object> = node.objects.iter().take(DECK).filter_map(|id| exhibit.object(id)).collect();
    let fold = node.objects.len() > 1;
    let is = |what: &dyn Fn(&exhibit::content::Id) -> bool| node.objects.iter().any(what);
    let chosen = !fold && props.chosen.as_ref() == Some(first);
    let reached = props.highlight.as_ref().is_none_or(|highlight| is(&|id| highlight.objects.contains(id)));
    let born = node.years.0 <= props.years.1;
    let made = born && node.years.1 >= props.years.0;
    let new = node.years.0 == props.years.1;
    let kind = objects.first().and_then(|object| exhibit.term(&exhibit.title.roles.kind, object.kind()));
    let donor = kind.and_then(|kind| kind.role) == Some(Standing::Donor);
    let on_road = matches!(node.place, Place::Road(_));
    let class = classes!(
        "node",
        on_road.then_some("main"),
        fold.then_some("folded"),
        donor.then_some("donor"),
        (node.place == Place::Beside).then_some("alone"),
        node.dashed.then_some("dashed"),
        chosen.then_some("chosen"),
        (!reached).then_some("dim"),
        (!born).then_some("ghost"),
        made.then_some("made"),
        new.then_some("new"),
    );
    let action: Action = if fold {
        TreeAction::Open(first.clone()).into()
    } else {
        SelectionAction::ChooseObject((!chosen).then(|| first.clone())).into()
    };
    let (onclick, press) = pressable(&props.act, action);
    let onkeydown = {
        let walk = props.walk.clone();
        Callback::from(move |event: KeyboardEvent| {
            press.emit(event.clone());
            walk.emit((index, event));
        })
    };
    let names: Vec<&str> = objects.iter().map(|object| object.name.get(&props.lang)).collect();
    let years = objects.first().and_then(|object| object.years()).map(|years| years.label()).unwrap_or_default();
    let spoken = if fold {
        format!("×{} {}. {}: {}", node.objects.len(), node.lines.join(" "), props.open_words, names.join(", "))
    } else {
        let (seen, name) = (node.lines.join(" "), names.join(", "));
        // What is read stands in what is said (WCAG 2.2, 2.5.3): the picture has short names.
        if name.contains(&seen) { format!("{name}, {years}") } else { format!("{seen}, {name}, {years}") }
    };
    let (frame, look) = (node.frame, props.layout.look);
    html! {
        <g
            key={first.to_string()}
            {class}
            id={format!("node-{index}")}
            tabindex={if props.focus == Some(index) { "0" } else { "-1" }}
            role="button"
            aria-label={spoken}
            aria-pressed={(!fold).then(|| chosen.to_string())}
            aria-expanded={fold.then_some("false")}
            {onclick}
            {onkeydown}
        >
            <rect
                class="touch"
                x={px(frame.x - 2.0)}
                y={px(frame.y)}
                width={px(frame.width.max(44.0))}
                height={px(frame.height.max(44.0))}
                rx="3"
            />
            { life(props, node, made) }
            if detail == Detail::Drawn {
                <g class="drawn">{ for drawings(props, node, &objects) }</g>
            }
            { label(props, node, chosen) }
            if let Some(fold) = node.part_of.as_ref().filter(|fold| *fold == first && look.side > 0.0) {
                { close(props, node, fold) }
            }
        </g>
    }
}

/// The drawings, the oldest in front, each a little to the right of the one before it.
fn drawings(props: &PictureProps, node: &PlacedNode, objects: &[&Object]) -> Vec<Html> {
    let (scale, look) = (&props.exhibit.0.scale, props.layout.look);
    let unit = if matches!(node.place, Place::Road(_)) { look.main } else { look.side };
    let behind = objects.iter().enumerate().rev();
    let drawn = behind.map(|(index, object)| {
        // What is not measured is drawn in the shape of the shelf, in the room that the layout gave it.
        let (size, unit) = match object.size() {
            Some(size) => (size, unit),
            None => (scale.shelf(), unit * 0.6),
        };
        let at = node.x + look.deck() * index as f64;
        html! {
            <g key={object.id.to_string()} transform={format!("translate({at:.1} {:.1})", node.y)}>
                { aired(&object.id, scale, 0.0, size, unit) }
            </g>
        }
    });
    drawn.collect()
}

/// The line that it stands on: as long as it was made, where there is room for that.
fn life(props: &PictureProps, node: &PlacedNode, made: bool) -> Html {
    if matches!(node.place, Place::Road(_)) {
        return html! { <g class="life"></g> };
    }
    let long = node.x + node.size.0;
    // A parent's later years are another story; in a standing picture time runs the other way.
    let years = node.place == Place::After && !props.layout.look.upright;
    let end = if years { node.life.max(long) } else { long };
    let now = props.layout.along(f64::from(props.years.1) + 1.0).clamp(node.x, end);
    let cut = if years { now } else { end };
    html! {
        <g class={classes!("life", made.then_some("made"))}>
            <line class="gone" x1={px(node.x)} x2={px(cut)} y1={px(node.y)} y2={px(node.y)} />
            <line class="to-come" x1={px(cut)} x2={px(end)} y1={px(node.y)} y2={px(node.y)} />
        </g>
    }
}
