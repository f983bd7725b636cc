//! The sheet behind a mark: each claim with who says so, the curator's reason, and the questions about it.

use crate::figures;
use crate::show::{Show, use_show};
use crate::widgets::{Citations, DisputeLinks};
use exhibit::Ref;
use exhibit::claim::Claim;
use exhibit::content::Property;
use exhibit::grounds::{Ground, grounds};
use exhibit::visit::SelectionAction;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The open sheet, or nothing. The focus goes to its heading, and back to its mark when it is closed.
#[component]
pub fn Know() -> Html {
    let show = use_show();
    let heading = use_node_ref();
    let what = show.visit.selection.know.clone();
    let before = use_mut_ref(|| None::<exhibit::content::Id>);
    {
        let heading = heading.clone();
        use_effect_with(what.clone(), move |what| {
            let earlier = before.replace(what.clone());
            let element = match (what, earlier) {
                (Some(_), _) => heading.cast::<HtmlElement>(),
                (None, Some(mark)) => {
                    let marks = document().query_selector(&format!("[data-know=\"{mark}\"]"));
                    marks.ok().flatten().and_then(|mark| mark.dyn_into().ok())
                }
                (None, None) => None,
            };
            if let Some(element) = element {
                let _ = element.focus();
            }
        });
    }
    let Some(what) = what.and_then(|what| Ref::parse(&what)).filter(|what| what.exists(&show.exhibit)) else {
        return html! { <aside class="know" hidden=true></aside> };
    };
    let close = show.on(SelectionAction::Know(None));
    let onkeydown = {
        let act = show.act.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                act.emit(SelectionAction::Know(None).into());
            }
        })
    };
    let all = grounds(&show.exhibit, &what);
    html! {
        <aside class="know" role="dialog" aria-labelledby="know-heading" {onkeydown}>
            <button type="button" class="close" aria-label={show.t("shell.close")} onclick={close}>
                <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 4l12 12M16 4L4 16" /></svg>
            </button>
            <h2 id="know-heading" tabindex="-1" ref={heading}>{ show.t("know.title") }</h2>
            <p class="about">{ what.name(&show.exhibit, &show.visit.settings.lang) }</p>
            <ul class="grounds">
                for ground in &all.grounds {
                    <li key={ground.about.to_string()}>{ told(&show, ground) }</li>
                }
            </ul>
            if !all.disputes.is_empty() {
                <section class="questions">
                    <h3>{ show.t("claims.disagree") }</h3>
                    <DisputeLinks disputes={all.disputes} />
                </section>
            }
        </aside>
    }
}

/// One thing: its figure or its sentence, and who stands behind it.
fn told(show: &Show, ground: &Ground) -> Html {
    let property = match &ground.about {
        Ref::Property(_, property) => show.exhibit.property(property),
        _ => None,
    };
    html! {
        <>
            if let Some(property) = property {
                <h3>{ show.text(&property.label) }</h3>
            }
            if let Ref::Link(id) = &ground.about {
                if let Some(link) = show.exhibit.link(id) {
                    <p class="kind">
                        { show.term("link", &link.kind) }
                        { " · " }
                        { show.term("evidence", link.evidence.id()) }
                    </p>
                    <p>{ show.text(&link.text) }</p>
                }
            }
            if !ground.sources.is_empty() {
                <Citations sources={ground.sources.clone()} />
            }
            if !ground.claims.is_empty() {
                <ul class="claims">
                    for (index, claim) in ground.claims.iter().enumerate() {
                        <li
                            key={index}
                            class={classes!((claim.preferred && ground.claims.len() > 1).then_some("preferred"))}
                        >
                            { said(show, claim, property) }
                        </li>
                    }
                </ul>
            }
        </>
    }
}

/// A claim, with what it holds for and why it is preferred.
fn said(show: &Show, claim: &Claim, property: Option<&Property>) -> Html {
    html! {
        <>
            <b>{ figures::claim(show, claim, property) }</b>
            if let Some(note) = &claim.note {
                <span class="note">{ show.text(note) }</span>
            }
            if let Some(reason) = &claim.reason {
                <span class="note">{ format!("{} {}", show.t("claims.reason"), show.text(reason)) }</span>
            }
            <Citations sources={claim.sources.clone()} />
        </>
    }
}
