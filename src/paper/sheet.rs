//! The sheet of paper: a head, what is printed, its sources, and where it came from.

use super::notes::Notes;
use super::{object, told};
use crate::drawing::want;
use crate::show::{Show, use_show};
use crate::widgets::here;
use exhibit::content::Id;
use exhibit::{Room, Visit};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SheetProps {
    /// The browser prints now.
    pub printing: bool,
}

/// What a visitor is at, whole. Where that is none of the three, the page is printed as it is. Drawings are asked for
/// before: once the browser prints nothing comes any more.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let show = use_show();
    {
        let tell = show.tell.clone();
        use_effect_with(depicted(&show), move |drawings| drawings.iter().for_each(|drawing| want(drawing, &tell)));
    }
    if !props.printing {
        return html! { <div class="no-sheet" hidden=true></div> };
    }
    let mut notes = Notes::default();
    let Some(body) = body(&show, &mut notes) else { return html! { <div class="no-sheet" hidden=true></div> } };
    html! {
        <article class="printed">
            <p class="whose">{ show.text(&show.exhibit.title.title) }</p>
            { body }
            { notes.list(&show) }
            <p class="address">{ here(&show) }</p>
        </article>
    }
}

/// The drawings that are on the sheet.
fn depicted(show: &Show) -> Vec<Id> {
    let (exhibit, visit) = (&show.exhibit, &show.visit);
    let objects: Vec<Id> = match visit.story.id.as_ref().and_then(|id| exhibit.story(id)) {
        Some(story) => {
            let steps = story.steps.iter().filter_map(|step| Visit::parse(exhibit, &step.visit));
            steps.filter_map(|visit| visit.selection.object).collect()
        }
        None => visit.selection.object.iter().filter(|_| visit.room == Room::Object).cloned().collect(),
    };
    objects.iter().filter_map(|id| exhibit.object(id)?.drawing.clone()).collect()
}

fn body(show: &Show, notes: &mut Notes) -> Option<Html> {
    let (exhibit, visit) = (&show.exhibit, &show.visit);
    if let Some(story) = visit.story.id.as_ref().and_then(|id| exhibit.story(id)) {
        return Some(told::story(show, notes, story));
    }
    match visit.room {
        Room::Object => {
            let object = visit.selection.object.as_ref().and_then(|id| exhibit.object(id))?;
            Some(object::object(show, notes, object))
        }
        Room::Chronicle => Some(told::chronicle(show, notes)),
        _ => None,
    }
}
