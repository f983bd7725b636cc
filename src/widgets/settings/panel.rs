//! What unfolds: the choices, a way to hand the view on, and what the exhibit says of itself.

use crate::show::{Show, use_show};
use crate::widgets::HandOn;
use exhibit::visit::{Contrast, Letters, Motion, SettingsAction};
use yew::prelude::*;

/// One button of a choice: its key, whether it is chosen, its words, and what it does.
type Way = (&'static str, bool, AttrValue, SettingsAction);

/// What is in the panel.
#[component]
pub fn SettingsPanel() -> Html {
    let show = &use_show();
    let set = &show.visit.settings;
    let words = |kind: &str, id: &str| match id {
        "auto" => show.t("settings.auto"),
        id => show.t(&format!("{kind}.{id}")),
    };
    let letters = Letters::ALL.iter().map(|one| {
        let percent = AttrValue::from(format!("{} %", one.id()));
        (one.id(), *one == set.letters, percent, SettingsAction::Letters(*one))
    });
    let contrast = Contrast::ALL
        .iter()
        .map(|one| (one.id(), *one == set.contrast, words("contrast", one.id()), SettingsAction::Contrast(*one)));
    let motion = Motion::ALL
        .iter()
        .map(|one| (one.id(), *one == set.motion, words("motion", one.id()), SettingsAction::Motion(*one)));
    let reach = [("low", true), ("all", false)];
    let reach = reach.map(|(id, low)| (id, low == set.reach, words("reach", id), SettingsAction::Reach(low)));
    let speech = [("on", true), ("off", false)];
    let speech = speech.map(|(id, on)| (id, on == set.speech, words("speech", id), SettingsAction::Speech(on)));
    html! {
        <>
                { group(show, "letters", letters.collect()) }
                { group(show, "contrast", contrast.collect()) }
                { group(show, "motion", motion.collect()) }
                { group(show, "speech", speech.into()) }
                if show.kiosk {
                    { group(show, "reach", reach.into()) }
                }
                if !show.kiosk {
                    <div class="setting"><HandOn what={show.text(&show.exhibit.title.title)} /></div>
                }
                <details class="statement">
                    <summary>{ show.t("settings.statement") }</summary>
                    <p>{ show.t("settings.met") }</p>
                    <p>{ show.t("settings.unmet") }</p>
                </details>
        </>
    }
}

fn group(show: &Show, kind: &'static str, ways: Vec<Way>) -> Html {
    let name = show.t(&format!("settings.{kind}"));
    html! {
        <div class={classes!("setting", kind)} role="group" aria-label={name.clone()}>
            <p aria-hidden="true">{ name }</p>
            for (id, chosen, words, action) in ways {
                <button
                    key={id}
                    type="button"
                    class="toggle"
                    data-set={id}
                    aria-pressed={chosen.to_string()}
                    onclick={show.on(action)}
                >
                    { words }
                </button>
            }
        </div>
    }
}
