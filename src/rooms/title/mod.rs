//! The title wall: one object as large as the screen lets it be on the ground line, the wordmark behind it, a sentence,
//! and three ways in. Every ten seconds comes the object of another decade.
//!
//! Its first picture needs no size of an element, no `Intl` and no effect: a page may hold it before the program runs.

mod mark;
mod passing;

use crate::drawing::{painted, want};
use crate::lengths::px;
use crate::show::{Show, use_show};
use crate::widgets::settings;
use exhibit::colour::{Ink, ink_on};
use exhibit::rooms::doors;
use exhibit::title::{Hero, showing};
use exhibit::visit::{SettingsAction, TitleAction};
use exhibit::{Action, Room};
use mark::mark;
use passing::{use_key, use_turning};
use yew::prelude::*;

/// How many ways in there are.
const DOORS: usize = 3;

/// Opening, and what the wordmark leads back to.
#[component]
pub fn Title() -> Html {
    let show = use_show();
    let (leading, _) = doors(&show.exhibit);
    let first = leading.first().copied().unwrap_or_default();
    use_turning(&show.visit.title, &show.act);
    use_key(first, &show.act);
    let hero = showing(&show.exhibit, show.visit.clock.year, show.visit.title.turn);
    // Asked for at once, since an object that has not yet rolled in is near no screen; the next one too.
    let wanted = [0, 1].map(|more| showing(&show.exhibit, show.visit.clock.year, show.visit.title.turn + more));
    let wanted = wanted.map(|hero| show.exhibit.object(&hero?.object)?.drawing.clone());
    let tell = show.tell.clone();
    use_effect_with(wanted, move |wanted| wanted.iter().flatten().for_each(|drawing| want(drawing, &tell)));
    let ground = hero.as_ref().and_then(|hero| hero.ground.clone());
    let ink = ground.as_ref().map(|ground| if ink_on(ground) == Ink::Paper { "on-dark" } else { "on-light" });
    html! {
        <section class={classes!("title-wall", ink)}>
            <div class="scene">
                <svg class="ground" aria-hidden="true">
                    if let Some(colour) = &ground {
                        <rect key={colour.to_string()} width="100%" height="100%" fill={colour.to_string()} />
                    }
                </svg>
                <h1 class="hidden">{ show.text(&show.exhibit.title.title) }</h1>
                { mark(&show.text(&show.exhibit.title.wordmark)) }
                if let Some(hero) = &hero {
                    { picture(&show, hero) }
                }
                // One touch anywhere goes through; keys and ears have the ways in below.
                <a class="through" href={show.href(Action::Open(first))} tabindex="-1" aria-hidden="true"></a>
            </div>
            <div class="panel">
                <p class="tagline">{ show.text(&show.exhibit.title.tagline) }</p>
                { languages(&show) }
                <ul class="ways-in">
                    for room in leading.into_iter().filter(|room| *room != Room::Stories).take(DOORS) {
                        <li key={room.id()}>{ way_in(&show, room) }</li>
                    }
                </ul>
            </div>
        </section>
    }
}

/// The object on the ground line. Made anew for each object, so that it comes in.
fn picture(show: &Show, hero: &Hero) -> Html {
    let object = show.exhibit.object(&hero.object);
    let Some((object, (length, height))) = object.and_then(|object| Some((object, object.size()?))) else {
        return html! { <span hidden=true></span> };
    };
    let rolls = show.exhibit.title.drawings.rolls.then_some("rolls");
    let paint = object.paint(show.visit.selection.paints.get(&object.id).copied().unwrap_or(hero.paint)).to_owned();
    html! {
        <svg
            key={object.id.to_string()}
            class={classes!("hero", rolls)}
            viewBox={[0.0, -height, length, height].map(px).join(" ")}
            preserveAspectRatio="xMidYMax meet"
            aria-hidden="true"
        >
            { painted(&object.id, &show.exhibit.scale, 0.0, (length, height), 1.0, Some(paint.into())) }
        </svg>
    }
}

/// The languages, and the way to hold the pictures still.
fn languages(show: &Show) -> Html {
    let still = show.visit.title.still;
    let label = show.t(if still { "title.go_on" } else { "title.hold" });
    html! {
        <div class="words">
            <ul class="languages">
                for lang in &show.exhibit.title.languages {
                    <li key={lang.id.to_string()}>
                        <button
                            type="button"
                            class="word"
                            lang={lang.id.to_string()}
                            aria-pressed={(lang.id == show.visit.settings.lang).to_string()}
                            onclick={show.on(SettingsAction::Lang(lang.id.clone()))}
                        >
                            { lang.name.to_string() }
                        </button>
                    </li>
                }
            </ul>
            { settings(show) }
            <button
                type="button"
                class="hold"
                aria-label={label.clone()}
                title={label}
                onclick={show.on(TitleAction::Still(!still))}
            >
                <svg viewBox="0 0 20 20" aria-hidden="true">
                    <path d={if still { "M5 2l12 8-12 8z" } else { "M4 3h4v14H4zM12 3h4v14h-4z" }} />
                </svg>
            </button>
        </div>
    }
}

/// The invitation into a room.
fn way_in(show: &Show, room: Room) -> Html {
    let name = show.t(&format!("room.{}", room.id()));
    let count = show.exhibit.all.objects.len().to_string();
    let said = |key: String, values: &[(&str, &str)]| show.words.maybe(&key, values);
    let invitation = said(format!("title.{}", room.id()), &[]).unwrap_or_else(|| name.clone());
    let note = said(format!("title.{}_note", room.id()), &[("count", &count)]);
    html! {
        <a href={show.href(Action::Open(room))}>
            <b>{ invitation }</b>
            <svg class="arrow" viewBox="0 0 36 22" aria-hidden="true"><path d="M0 11h34M24 1l10 10-10 10" /></svg>
            <span class="note">{ note.unwrap_or(name) }</span>
        </a>
    }
}
