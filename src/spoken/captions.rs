//! What is said, also to be read: always, since not every machine has a voice and not everybody who asks for one hears
//! it well. Keys and one finger lead through it.

use super::finger::{self, Felt};
use super::part::Heard;
use super::voice::{self, Saying};
use super::{keys, worded};
use crate::kiosk::now;
use crate::show::{Show, use_show};
use exhibit::Action;
use exhibit::kiosk::{KioskEvent, Signal};
use exhibit::spoken::{Key, after, told};
use exhibit::text::Lang;
use exhibit::visit::SettingsAction;
use gloo::events::EventListener;
use gloo::utils::document_element;
use std::rc::Rc;
use web_sys::SpeechSynthesisVoice;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CaptionsProps {
    pub heard: Heard,
}

/// What is said instead of the part of the view where the visitor stands.
#[derive(Clone, PartialEq)]
enum Instead {
    Nothing,
    /// What the finger is on.
    Finger(finger::Under),
    /// What a key has changed in how it is said.
    Changed(Key),
}

/// The names of the buttons that change how it is said, and the keys that do the same.
const CHANGES: [(&str, Key); 4] =
    [("slower", Key::Slower), ("faster", Key::Faster), ("quieter", Key::Quieter), ("louder", Key::Louder)];

/// The captions, with buttons for one finger and for whoever stands beside.
#[component]
pub fn Captions(props: &CaptionsProps) -> Html {
    let show = use_show();
    let instead = use_state_eq(|| Instead::Nothing);
    let again = use_state(|| 0_u32);
    let present = use_mut_ref(|| show.clone());
    *present.borrow_mut() = show.clone();
    {
        let (put, repeat, count) = (instead.setter(), again.setter(), use_mut_ref(|| 0_u32));
        use_effect_with((), move |()| {
            let _ = document_element().set_attribute("data-speech", "on");
            let said = {
                let (put, repeat) = (put.clone(), repeat.clone());
                move |now: Instead| {
                    put.set(now);
                    // Each key interrupts, even where nothing changes: then it is said once more.
                    let next = count.borrow().wrapping_add(1);
                    *count.borrow_mut() = next;
                    repeat.set(next);
                }
            };
            let felt = said.clone();
            let mut listeners = keys::listeners(move |key| {
                let show = present.borrow().clone();
                let next = after(&show.exhibit, &show.visit, key);
                let changes = matches!(key, Key::Louder | Key::Quieter | Key::Faster | Key::Slower);
                said(if changes { Instead::Changed(key) } else { Instead::Nothing });
                show.act.emit(Action::Go(Box::new(next)));
            });
            listeners.extend(finger::listeners(move |what| match what {
                Felt::On(under) => felt(Instead::Finger(under)),
                Felt::Chose => felt(Instead::Nothing),
            }));
            move || {
                drop(listeners);
                voice::hush();
                let _ = document_element().remove_attribute("data-speech");
            }
        });
    }
    {
        // What there is to say may be in what has not come yet.
        let more = show.more.clone();
        use_effect_with(show.begun, move |begun| {
            if *begun {
                more.emit(());
            }
        });
    }
    let voice = use_voice(&show.visit.settings.lang);
    let voiced = voice.is_some();
    let told = told(&show.exhibit, &show.visit);
    let text = match &*instead {
        _ if props.heard.asked => format!("{} {}", show.t("kiosk.asked"), show.t("spoken.press")),
        Instead::Nothing if told.parts == 0 && told.said.is_empty() => show.t("spoken.nothing").to_string(),
        Instead::Nothing => worded::sentences(&show, &told.said),
        Instead::Finger(under) if under.pressable => format!("{}. {}", under.name, show.t("spoken.lift")),
        Instead::Finger(under) => under.name.clone(),
        Instead::Changed(key) => changed(&show, *key),
    };
    use_saying(&show, &text, *again, &voice, &props.heard.notify);
    let repeat = {
        let (again, next) = (again.setter(), *again + 1);
        Callback::from(move |_: MouseEvent| again.set(next))
    };
    // Whoever explores with a finger has no keys for these.
    let changing = |key: Key| {
        let (put, again, next) = (instead.setter(), again.setter(), *again + 1);
        let (act, visit) = (show.act.clone(), after(&show.exhibit, &show.visit, key));
        Callback::from(move |_: MouseEvent| {
            put.set(Instead::Changed(key));
            again.set(next);
            act.emit(Action::Go(Box::new(visit.clone())));
        })
    };
    let place = [("n", &*told.part.to_string()), ("all", &*told.parts.to_string())];
    html! {
        <section class="captions" aria-label={show.t("spoken.name")}>
            <p class="said">{ text }</p>
            <p class="voiceless" hidden={voiced}>{ show.t("spoken.voiceless") }</p>
            <div class="ways">
                <span class="place" hidden={told.part == 0}>{ show.words.with("spoken.place", &place) }</span>
                <button type="button" class="tool" onclick={repeat}>{ show.t("spoken.again") }</button>
                for (name, key) in CHANGES {
                    <button key={name} type="button" class={classes!("tool", name)} onclick={changing(key)}>
                        { show.t(&format!("spoken.{name}")) }
                    </button>
                }
                <button type="button" class="tool quit" onclick={show.on(SettingsAction::Speech(false))}>
                    { show.t("spoken.stop") }
                </button>
            </div>
        </section>
    }
}

fn changed(show: &Show, key: Key) -> String {
    let settings = &show.visit.settings;
    let (volume, rate) = (settings.volume.id(), settings.rate.id());
    let words = match key {
        Key::Louder | Key::Quieter => {
            show.words.with("spoken.volume", &[("volume", &*show.t(&format!("volume.{volume}")))])
        }
        _ => show.words.with("spoken.rate", &[("rate", &*show.t(&format!("rate.{rate}")))]),
    };
    words.to_string()
}

/// The voice for the language, if there is one. Browsers find theirs only after the page has come.
#[hook]
fn use_voice(lang: &Lang) -> Rc<Option<SpeechSynthesisVoice>> {
    let heard = use_state(|| 0_u32);
    // At the first drawing, and not at each.
    let voices = use_mut_ref(voice::count);
    {
        let put = heard.setter();
        use_effect_with((), move |()| {
            // Those that came after the drawing and before anybody listened.
            if voice::count() != *voices.borrow() {
                put.set(u32::MAX);
            }
            let found = std::cell::Cell::new(0_u32);
            let listener = voice::machine().map(|machine| {
                EventListener::new(&machine, "voiceschanged", move |_| {
                    found.set(found.get().wrapping_add(1));
                    put.set(found.get());
                })
            });
            move || drop(listener)
        });
    }
    use_memo((lang.clone(), *heard), |(lang, _)| voice::found(lang))
}

/// Says the text when it changes, when it is asked for again, when the voice changes.
#[hook]
fn use_saying(
    show: &Show,
    text: &str,
    again: u32,
    voice: &Rc<Option<SpeechSynthesisVoice>>,
    notify: &Callback<KioskEvent>,
) {
    let saying = use_mut_ref(|| None::<Saying>);
    let (settings, notify, voice) = (show.visit.settings.clone(), notify.clone(), voice.clone());
    let changes = (text.to_owned(), again, voice.is_some(), settings.lang.clone(), settings.volume, settings.rate);
    use_effect_with(changes, move |(text, ..)| {
        // Whoever listens is there, though they touch nothing.
        let alive = move || notify.emit(KioskEvent::Notice(now() as u64, Signal::Tick { busy: true }));
        *saying.borrow_mut() = voice::say(text, voice.as_ref().as_ref(), &settings, alive);
    });
}
