//! The stories: guided tours.

use crate::drawing::Plate;
use crate::show::use_show;
use exhibit::{Action, Visit};
use yew::prelude::*;

/// Every story with its steps; each step is a link into a room.
#[component]
pub fn Stories() -> Html {
    let Some(show) = use_show() else { return html! { <div></div> } };
    // A step is a visit of its own, but in the language of the visitor.
    let href = |address: &str| {
        let visit = Visit::parse(&show.exhibit, address).unwrap_or_else(|| Visit::opening(&show.exhibit));
        visit.after(&show.exhibit, Action::Lang(show.visit.lang.clone())).address(&show.exhibit)
    };
    html! {
        <div class="stories-room reading">
            <h1>{ show.t("room.stories") }</h1>
            for story in &show.exhibit.all.stories {
                <article key={story.id.to_string()} class="story">
                    <h2>{ show.text(&story.title) }</h2>
                    <p class="lead">{ show.text(&story.intro) }</p>
                    if let Some(car) = &story.car {
                        <span class="stand"><Plate car={car.clone()} /></span>
                    }
                    <ol>
                        for (number, step) in story.steps.iter().enumerate() {
                            <li key={number}><h3><a href={href(&step.visit)}>{ show.text(&step.title) }</a></h3><p>{ show.text(&step.text) }</p></li>
                        }
                    </ol>
                </article>
            }
        </div>
    }
}
