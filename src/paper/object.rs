//! All of an object on paper.

use super::notes::Notes;
use crate::drawing::Plate;
use crate::figures;
use crate::show::Show;
use exhibit::Ref;
use exhibit::content::{Link, Object, Property};
use yew::prelude::*;

/// Its drawing, texts, figures with every claim, links, happenings and journeys.
pub fn object(show: &Show, notes: &mut Notes, object: &Object) -> Html {
    let exhibit = &show.exhibit;
    let facts: Vec<Html> = exhibit.title.properties.iter().filter_map(|one| fact(show, notes, object, one)).collect();
    let mut link = |link: &Link, other: &str, key: &str| {
        let name = exhibit.object(other).map(|object| show.text(&object.name)).unwrap_or_default();
        let how = format!("{}, {}", show.term("link", &link.kind), show.term("evidence", link.evidence.id()));
        let mark = notes.mark(show, &link.sources);
        html! {
            <li key={link.id.to_string()}>
                <b>{ format!("{} {name}", show.t(key)) }</b>
                { format!(": {how}. {}{mark}", show.text(&link.text)) }
            </li>
        }
    };
    let mut links: Vec<Html> = exhibit.parents(&object.id).map(|one| link(one, &one.from, "object.parents")).collect();
    links.extend(exhibit.children(&object.id).map(|one| link(one, &one.to, "object.children")));
    let mut lines: Vec<(String, Html)> = Vec::new();
    for event in exhibit.all.events.iter().filter(|event| event.objects.contains(&object.id)) {
        let mark = notes.mark(show, &event.sources);
        let text = format!("{}. {}{mark}", show.text(&event.title), show.text(&event.text));
        lines.push((figures::span(show, event.when), html! { text }));
    }
    for moved in exhibit.all.movements.iter().filter(|moved| moved.objects.contains(&object.id)) {
        let name = Ref::Movement(moved.id.clone()).name(exhibit, &show.visit.settings.lang).unwrap_or_default();
        let mark = notes.mark(show, &moved.sources);
        let text = format!("{name}. {}{mark}", show.text(&moved.text));
        lines.push((figures::span(show, moved.when), html! { text }));
    }
    let looks = object.marks.iter().enumerate().map(|(index, mark)| {
        html! {
            <div class="look" key={index}>
                <dt>{ show.term("mark", &mark.what) }</dt>
                <dd>{ show.text(&mark.text) }</dd>
            </div>
        }
    });
    let doubts = exhibit.disputes_within(&Ref::Object(object.id.clone())).into_iter().map(|dispute| {
        let cited: Vec<_> = dispute.claims.iter().flat_map(|side| side.sources.iter().cloned()).collect();
        let mark = notes.mark(show, &cited);
        html! {
            <li key={dispute.id.to_string()}>
                <b>{ show.text(&dispute.question) }</b>
                { format!(" {}{mark}", show.text(&dispute.verdict)) }
            </li>
        }
    });
    html! {
        <>
            <h1>{ show.text(&object.name) }</h1>
            <div class="depicted"><Plate object={object.id.clone()} /></div>
            <p>{ show.text(&object.wall) }</p>
            { object.note.as_ref().map(|note| html! { <p>{ show.text(note) }</p> }) }
            <dl class="facts">{ for facts }{ for looks }</dl>
            <ul class="links">{ for links }</ul>
            <ul class="lines">
                for (index, (when, what)) in lines.into_iter().enumerate() {
                    <li key={index}><b>{ when }</b>{ " " }{ what }</li>
                }
            </ul>
            <ul class="doubts">{ for doubts }</ul>
        </>
    }
}

/// A property with every claim about it: on paper nothing unfolds.
fn fact(show: &Show, notes: &mut Notes, object: &Object, property: &Property) -> Option<Html> {
    let claims = object.facts.get(&property.id).filter(|claims| !claims.is_empty())?;
    let shown = object.fact(&property.id);
    let mut sorted: Vec<_> = claims.iter().collect();
    sorted.sort_by_key(|claim| Some(*claim) != shown);
    let mut said = Vec::new();
    for claim in sorted {
        let figure = figures::claim(show, claim, Some(property));
        let note = claim.note.as_ref().map(|note| format!(" ({})", show.text(note))).unwrap_or_default();
        said.push(format!("{figure}{note}{}", notes.mark(show, &claim.sources)));
    }
    Some(html! {
        <div class="fact" key={property.id.to_string()}>
            <dt>{ show.text(&property.label) }</dt>
            <dd>{ said.join("; ") }</dd>
        </div>
    })
}
