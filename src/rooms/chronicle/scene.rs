//! What shows an event: its picture, or else an object on the ground line.

use crate::drawing::Plate;
use crate::files;
use crate::show::Show;
use exhibit::content::{Event, Id};
use exhibit::gallery::Gallery;
use exhibit::reel::Face;
use yew::prelude::*;

/// The object to draw where an event has no picture: one that it concerns, else the newcomer of its year.
pub fn object(show: &Show, gallery: &Gallery, face: &Option<Face>) -> Option<Id> {
    let face = face.as_ref()?;
    let exhibit = &show.exhibit;
    let event = exhibit.all.events.get(face.event).filter(|event| event.picture.is_none())?;
    let own = event.objects.iter().filter_map(|id| exhibit.object(id));
    let seen = own.into_iter().find(|object| object.drawing.is_some() || object.photo.is_some());
    let newcomer = || gallery.object(exhibit, gallery.newcomer((face.year, face.year), None)?);
    seen.or_else(newcomer).map(|object| object.id.clone())
}

/// The picture with what it shows in words; the drawing is said beside it.
pub fn view(show: &Show, event: &Event, drawn: Option<&Id>) -> Html {
    match (&event.picture, drawn) {
        (Some(picture), _) => {
            let src = files::picture(&format!("assets/exhibit/{}", picture.file));
            let credit = show.text(&picture.credit);
            html! {
                <figure key={event.id.to_string()} class="scene pictured">
                    <img {src} alt={show.text(&picture.alt)} width="1600" height="900" />
                    if !credit.is_empty() {
                        <figcaption>{ credit }</figcaption>
                    }
                </figure>
            }
        }
        (None, Some(object)) => html! {
            <div key={object.to_string()} class="scene drawn"><Plate object={object.clone()} /></div>
        },
        (None, None) => html! { <div key="none" class="scene none"></div> },
    }
}
