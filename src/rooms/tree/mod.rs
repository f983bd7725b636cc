//! The generation tree: a road through time.

mod axis;
mod badge;
mod bands;
mod beyond;
mod choice;
mod keys;
mod kinship;
mod laid;
mod legend;
mod links;
mod minimap;
mod names;
mod node;
mod outline;
mod picture;
mod road;
mod ways_on;

use crate::show::{Same, Show, use_show};
use crate::widgets::{PanZoom, enlarged, use_size};
use choice::Choice;
use exhibit::camera::{Camera, Rect};
use exhibit::tree::{Request, Wanted, fold, highlight};
use exhibit::visit::TreeAction;
use keys::{use_opened, use_walk};
use laid::use_layout;
use legend::Legend;
use minimap::Minimap;
use outline::Outline;
use picture::Picture;
use ways_on::WaysOn;
use yew::prelude::*;

/// The least and greatest scale, in pixels per unit: at rest it is one.
const LIMITS: (f64, f64) = (0.05, 3.0);
/// With more things than this, bands may stand in their place, which no key stops at.
const BANDS: usize = 300;
/// Below this scale names cannot be read.
const FAR: f64 = 0.45;
/// The picture, the chosen object, the legend, the minimap and the ways on.
#[component]
pub fn Tree() -> Html {
    let show = use_show();
    let visit = &show.visit;
    let stage = use_node_ref();
    let size = use_size(&stage);
    let asked = {
        let exhibit = show.exhibit.clone();
        let tree = &visit.tree;
        let on = (
            tree.folded.clone(),
            tree.muted.clone(),
            visit.unfolded(),
            visit.settings.lang.clone(),
            size,
            enlarged(&show),
        );
        use_memo(on, move |(folded, muted, open, lang, size, letters)| {
            let hidden = Same::from(fold(&exhibit, folded));
            let request = size.map(|screen| {
                let wanted = Wanted { hidden: &hidden, muted, open: open.clone(), lang, screen, letters: *letters };
                Same::from(Request::new(&exhibit, &wanted))
            });
            (request, hidden)
        })
    };
    let layout = use_layout(&asked.0);
    // The words stay where they are until the layout is another: no year looks for their place again.
    let caption = {
        let asked = (layout.clone(), show.t("title.tree"));
        use_memo(asked, |(layout, question)| Some(Same::from(layout.as_ref()?.caption(question)?)))
    };
    let highlight = {
        let exhibit = show.exhibit.clone();
        use_memo(visit.highlight(), move |request| highlight(&exhibit, request).map(Same::from))
    };
    let highlight = (*highlight).clone();
    let on_camera = {
        let act = show.act.clone();
        use_callback((), move |camera: Option<Camera>, ()| act.emit(TreeAction::Camera(camera).into()))
    };
    let class_of = use_callback((), |scale: f64, ()| classes!((scale < FAR).then_some("tree-far")));
    let rest = layout.as_ref().map_or_else(Rect::default, |layout| {
        let chosen = visit.selection.object.as_deref();
        // In a story no card covers the picture, and what is spoken of has it all.
        let told = visit.story.told(&show.exhibit).and(chosen).and_then(|id| layout.told(id, highlight.as_deref()));
        told.unwrap_or_else(|| layout.at_rest(visit.clock.year, chosen, highlight.as_deref()))
    });
    let (width, height) = size.unwrap_or((1.0, 1.0));
    let at_rest = Camera::fit(rest, width, height);
    let (walk, focus) = use_walk(&show, layout.clone(), at_rest);
    use_opened(&show, layout.clone(), at_rest);
    let hidden = asked.1.clone();
    let drawn = layout.clone().map(|layout| {
        let picture = {
            let (show, layout, highlight) = (show.clone(), layout.clone(), highlight.clone());
            // Where a choice leads the picture away from it, it is not there: it would be cut.
            let caption = (*caption).clone().filter(|caption| rest.holds(caption.frame()));
            Callback::from(move |(_, camera, (width, height)): (f64, Camera, (f64, f64))| {
                let visit = &show.visit;
                html! {
                    <Picture
                        layout={layout.clone()}
                        caption={caption.clone()}
                        highlight={highlight.clone()}
                        hidden={hidden.clone()}
                        chosen={visit.selection.object.clone()}
                        years={visit.years()}
                        lang={visit.settings.lang.clone()}
                        exhibit={Same(show.exhibit.clone())}
                        act={show.act.clone()}
                        walk={walk.clone()}
                        {focus}
                        open_words={show.t("tree.open")}
                        view={picture::near_screen(camera, width, height)}
                        far={camera.scale < FAR}
                    />
                }
            })
        };
        let behind = {
            let (show, layout) = (show.clone(), layout.clone());
            Callback::from(move |on: (Camera, f64, f64)| axis::behind(&show, &layout, on))
        };
        let frame = {
            let (show, layout) = (show.clone(), layout.clone());
            Callback::from(move |on: (Camera, f64, f64)| axis::edge(&show, &layout, on))
        };
        let over = {
            let (show, layout, highlight, on_camera) =
                (show.clone(), layout.clone(), highlight.clone(), on_camera.clone());
            Callback::from(move |(camera, width, height): (Camera, f64, f64)| {
                html! {
                    <>
                    { beyond::view(&show, &layout, (camera, width, height), &on_camera) }
                    <Minimap
                        layout={layout.clone()}
                        highlight={highlight.clone()}
                        {camera}
                        {width}
                        {height}
                        on_camera={on_camera.clone()}
                    />
                    </>
                }
            })
        };
        html! {
            <PanZoom
                label={show.t("tree.label")}
                camera={visit.tree.camera}
                {rest}
                anchor={rest.centre()}
                stop={layout.nodes.len() > BANDS}
                whole={layout.bounds}
                limits={LIMITS}
                on_camera={on_camera.clone()}
                {class_of}
                {behind}
                {frame}
                {over}
                {picture}
                beside={html! { <Legend /> }}
            />
        }
    });
    let chosen = visit.selection.object.is_some().then_some("with-choice");
    html! {
        <div class={classes!("tree-room", chosen, visit.clock.playing.then_some("playing"))}>
            <h1 class="hidden">{ show.t("room.tree") }</h1>
            <div ref={stage} class="stage">
                { drawn.unwrap_or_else(|| html! { <div class="waiting" aria-busy="true"></div> }) }
                <Outline />
            </div>
            <p class="hidden" role="status">{ name_of_chosen(&show) }</p>
            <Choice highlight={highlight.clone()} />
            <WaysOn />
        </div>
    }
}

/// What is said when something is chosen: its name, and no more.
fn name_of_chosen(show: &Show) -> Option<AttrValue> {
    let chosen = show.visit.selection.object.as_ref().and_then(|id| show.exhibit.object(id))?;
    Some(show.text(&chosen.name))
}
