//! The sources, and what each supports.

use crate::show::{Show, use_show};
use crate::widgets::use_in_view;
use exhibit::citations::Supports;
use exhibit::content::Source;
use exhibit::visit::SelectionAction;
use yew::prelude::*;

/// All sources; the cited one in view.
#[component]
pub fn Sources() -> Html {
    let show = use_show();
    let marked = use_in_view(show.visit.selection.entry.clone());
    let supports = {
        let exhibit = show.exhibit.clone();
        use_memo((), move |()| exhibit.supports())
    };
    let open = |source: &Source| show.visit.selection.entry.as_ref() == Some(&source.id);
    let class = |source: &Source| {
        let spent = source.empty || source.duplicate_of.is_some();
        classes!("source", spent.then_some("spent"), open(source).then_some("open"))
    };
    html! {
        <div class="sources-room reading">
            <h1>{ show.t("room.sources") }</h1>
            <p class="lead">{ show.words.count("sources.lead", show.exhibit.all.sources.len()) }</p>
            <ul class="entries">
                for source in &show.exhibit.all.sources {
                    <li
                        key={source.id.to_string()}
                        class={class(source)}
                        ref={if open(source) { marked.clone() } else { NodeRef::default() }}
                    >
                        { one(&show, source, supports.get(&source.id)) }
                    </li>
                }
            </ul>
        </div>
    }
}

fn one(show: &Show, source: &Source, supports: Option<&Supports>) -> Html {
    let number = (!source.catalogue.is_empty()).then(|| format!("[{}] ", source.catalogue));
    let twin = source.duplicate_of.as_ref().and_then(|id| show.exhibit.source(id));
    html! {
        <>
            <h2>{ number }{ show.text(&source.title) }</h2>
            <p class="quiet">
                { source.publisher.as_ref().map(|publisher| show.text(publisher)) }
                { source.date.as_ref().map(|date| format!(" {date}")) }
                { " " }
                if source.empty { { show.t("sources.empty") } }
                if let Some(twin) = twin {
                    { show.words.with("sources.duplicate", &[("source", &show.text(&twin.title))]) }
                }
            </p>
            // On a kiosk it is followed nowhere: a code is shown instead.
            if let Some(url) = source.url.as_ref().filter(|url| url.starts_with("http")) {
                <p>
                    <a class="outside" href={url.to_string()} target="_blank" rel="noopener noreferrer">
                        { url.to_string() }
                    </a>
                </p>
            }
            if let Some(note) = &source.note {
                <p>{ show.text(note) }</p>
            }
            if let Some(supports) = supports {
                <p class="links">
                    <span class="quiet">{ show.words.count("sources.supports", supports.facts) }</span>
                    for object in supports.objects.iter().filter_map(|id| show.exhibit.object(id)).take(12) {
                        <a key={object.id.to_string()} href={show.href(SelectionAction::ShowObject(object.id.clone()))}>
                            { show.text(&object.name) }
                        </a>
                    }
                </p>
            } else {
                <p class="quiet">{ show.t("sources.unused") }</p>
            }
        </>
    }
}
