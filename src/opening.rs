//! The opening as HTML, drawn when the exhibit is built, by the view that the program has: visitors see it before the
//! program has come. Effects do not run here and nothing has a size, so only a view that needs neither can be drawn so.

use crate::rooms;
use crate::show::Show;
use crate::words::Dictionary;
use exhibit::load::load_first;
use exhibit::locale;
use exhibit::{Room, Visit};
use std::rc::Rc;
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::prelude::*;

/// The opening in one language.
pub struct Opening {
    /// What stands on the screen.
    pub html: String,
    /// The drawing that it shows, by name.
    pub drawing: Option<String>,
}

/// Draws the opening, out of the first file of the built content and the words of a language. None where the exhibit
/// opens with a room that cannot be drawn so. Errors: why there is nothing to draw.
pub fn draw(first: Vec<u8>, words: Vec<u8>, lang: &str) -> Result<Option<Opening>, String> {
    // In a thread of its own: what draws waits in a runtime, and whoever calls may run in another.
    let lang = lang.to_owned();
    let drawn = std::thread::spawn(move || drawn(first, words, &lang)).join();
    drawn.map_err(|_| "drawing it broke".to_owned())?
}

fn drawn(first: Vec<u8>, words: Vec<u8>, lang: &str) -> Result<Option<Opening>, String> {
    let (exhibit, _) = load_first(first).map_err(|fault| fault.to_string())?;
    let mut visit = Visit::opening(&exhibit);
    if visit.room != Room::Title {
        return Ok(None);
    }
    visit.settings.lang = lang.into();
    let mut problems = Vec::new();
    let words = locale::read("", Ok(words), &mut problems).ok_or("the words cannot be read")?;
    let words = Dictionary::new(&exhibit, &[(lang.into(), words)]).of(lang);
    let hero = exhibit::title::showing(&exhibit, visit.clock.year, visit.title.turn);
    let drawing = hero.and_then(|hero| Some(exhibit.object(&hero.object)?.drawing.as_ref()?.to_string()));
    let show = Show { exhibit: Rc::new(exhibit), visit: Rc::new(visit), words, ..Show::outside() };
    let runtime = Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let renderer = yew::LocalServerRenderer::<Still>::with_props(StillProps { show }).hydratable(false);
    let html = LocalSet::new().block_on(&runtime, renderer.render());
    Ok(Some(Opening { html, drawing }))
}

#[derive(Properties, PartialEq)]
struct StillProps {
    show: Show,
}

/// The shell of `app.rs` around a room that has the whole screen.
#[component]
fn Still(props: &StillProps) -> Html {
    let room = props.show.visit.room;
    html! {
        <ContextProvider<Show> context={props.show.clone()}>
            <div class={classes!("exhibit", format!("in-{}", room.id()))}>
                <main class={classes!("room", format!("room-{}", room.id()))}>{ rooms::view(room) }</main>
            </div>
        </ContextProvider<Show>>
    }
}
