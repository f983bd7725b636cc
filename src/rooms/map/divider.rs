//! The line between two years of one map: dragged, moved by keys, or sent aside by the name of a year.

use crate::show::use_show;
use exhibit::visit::MapAction;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// How far a key moves it, as a share of the width.
const STEP: f64 = 0.05;
/// How far it goes aside: its handle stays on the screen.
const SIDES: (f64, f64) = (0.06, 0.94);

#[derive(Properties, PartialEq)]
pub struct DividerProps {
    /// The year left of it, and the year right of it.
    pub years: (i32, i32),
    /// Where it is, as a share of the width.
    pub line: f64,
    /// Where it is while a finger holds it; `None` when it is let go of.
    pub on_drag: Callback<Option<f64>>,
}

#[component]
pub fn Divider(props: &DividerProps) -> Html {
    let show = use_show();
    let element = use_node_ref();
    let (line, (left, right)) = (props.line, props.years);
    {
        // The CSSOM, since a strict policy forbids style attributes.
        let element = element.clone();
        use_effect_with(line, move |line| {
            if let Some(element) = element.cast::<HtmlElement>() {
                let _ = element.style().set_property("--divide", &format!("{:.2}%", line * 100.0));
            }
        });
    }
    let put = {
        let act = show.act.clone();
        move |line: f64| {
            let line = line.clamp(SIDES.0, SIDES.1);
            act.emit(MapAction::Divide(Some((line * 100.0).round() as usize)).into());
        }
    };
    let share = {
        let element = element.clone();
        move |event: &PointerEvent| {
            let rect = element.cast::<Element>().map(|element| element.get_bounding_client_rect())?;
            let share = (f64::from(event.client_x()) - rect.left()) / rect.width().max(1.0);
            Some(share.clamp(SIDES.0, SIDES.1))
        }
    };
    let onpointerdown = Callback::from(move |event: PointerEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(target) = target {
            let _ = target.set_pointer_capture(event.pointer_id());
        }
    });
    let onpointermove = {
        let (on_drag, share) = (props.on_drag.clone(), share.clone());
        Callback::from(move |event: PointerEvent| {
            if event.buttons() != 0 {
                on_drag.emit(share(&event));
            }
        })
    };
    let onpointerup = {
        let (on_drag, put, share) = (props.on_drag.clone(), put.clone(), share.clone());
        Callback::from(move |event: PointerEvent| {
            share(&event).into_iter().for_each(&put);
            on_drag.emit(None);
        })
    };
    // However a drag ends, it ends: the browser may take the pointer away without a word.
    let onpointercancel = props.on_drag.reform(|_: PointerEvent| None);
    let onlostpointercapture = onpointercancel.clone();
    let onkeydown = {
        let put = put.clone();
        Callback::from(move |event: KeyboardEvent| {
            let to = match &*event.key() {
                "ArrowLeft" | "ArrowDown" => line - STEP,
                "ArrowRight" | "ArrowUp" => line + STEP,
                "Home" => SIDES.0,
                "End" => SIDES.1,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            put(to);
        })
    };
    // A touch on a year shows it alone, and the next one both again.
    let aside = |side: f64| {
        let put = put.clone();
        let to = if (line - side).abs() < 0.01 { 0.5 } else { side };
        Callback::from(move |_: MouseEvent| put(to))
    };
    let words = [("from", left.to_string()), ("to", right.to_string())];
    let words: Vec<(&str, &str)> = words.iter().map(|(key, word)| (*key, &**word)).collect();
    html! {
        <div class="divider" ref={element}>
            <button type="button" class="year-left" aria-label={named(&show, left)} onclick={aside(SIDES.1)}>
                { left }
            </button>
            <button type="button" class="year-right" aria-label={named(&show, right)} onclick={aside(SIDES.0)}>
                { right }
            </button>
            <div class="dividing" aria-hidden="true"></div>
            <div
                class="handle"
                role="slider"
                tabindex="0"
                aria-orientation="horizontal"
                aria-label={show.words.with("map.divide", &words)}
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow={format!("{:.0}", line * 100.0)}
                {onpointerdown}
                {onpointermove}
                {onpointerup}
                {onpointercancel}
                {onlostpointercapture}
                {onkeydown}
            >
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 6L3 12L9 18M15 6L21 12L15 18" /></svg>
            </div>
        </div>
    }
}

fn named(show: &crate::show::Show, year: i32) -> AttrValue {
    show.words.with("map.alone", &[("year", &year.to_string())])
}
