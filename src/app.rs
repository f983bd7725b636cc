//! The shell: loads the content, holds the visit, and keeps the address in step with it.

mod address;
mod ahead;
mod appearance;
mod arrivals;
mod behind;
mod clockwork;
mod counting;
mod entering;
mod folding;
mod footer;
mod gap;
mod header;
mod loading;
mod passage;
mod problems;
mod returning;
mod sheets;
mod telling;

pub use arrivals::Arrival;
pub use counting::others;
pub use entering::{arrived, focus, focus_on};
pub use loading::place_of_content;
pub use passage::pass;
pub use sheets::use_sheets;

use crate::drawing::Plates;
use crate::kiosk::{self, is_calm};
use crate::page;
use crate::paper;
use crate::show::Show;
use crate::spoken;
use arrivals::{Arrivals, News};
use exhibit::content::Id;
use exhibit::kiosk::{Kiosk, KioskEvent, Presence, Watch};
use exhibit::locale::runs_leftward;
use exhibit::text::Lang;
use exhibit::{Action, Exhibit, Room, Visit};
use gloo::utils::{document, document_element};
use loading::{Loaded, read};
use std::rc::Rc;
use yew::prelude::*;

/// The whole page: nothing while it loads, since the page itself shows that until the content is here; then the
/// exhibit.
#[component]
pub fn App() -> Html {
    let loaded = use_state(|| None::<Loaded>);
    {
        let put = loaded.setter();
        use_effect_with((), move |()| {
            wasm_bindgen_futures::spawn_local(async move {
                if let Some(loaded) = read().await {
                    put.set(Some(loaded));
                }
            });
        });
    }
    let more = ahead::use_more(&loaded);
    match &*loaded {
        Some(loaded) => html! { <Rooms loaded={loaded.clone()} {more} /> },
        // Never nothing: a component without output next to others breaks Yew 0.23 (its issue 4092).
        None => html! { <div class="loading" aria-hidden="true"></div> },
    }
}

#[derive(Properties, PartialEq)]
struct RoomsProps {
    loaded: Loaded,
    more: Callback<Lang>,
}

/// The watch as Yew's reducer holds it.
#[derive(Clone, PartialEq)]
struct State(Watch);

/// Something that happens, with what it happens in.
type Happening = (Rc<Exhibit>, Option<Rc<Kiosk>>, KioskEvent);

impl Reducible for State {
    type Action = Happening;

    fn reduce(self: Rc<Self>, (exhibit, kiosk, notify): Happening) -> Rc<Self> {
        let home = Kiosk::default();
        // Asked only where it matters: the running clock comes by here as well.
        let calm = matches!(notify, KioskEvent::Notice(..)) && is_calm();
        let watch = self.0.after(&exhibit, kiosk.as_deref().unwrap_or(&home), calm, notify);
        if watch == self.0 { self } else { Rc::new(Self(watch)) }
    }
}

#[component]
fn Rooms(props: &RoomsProps) -> Html {
    let Loaded { exhibit, lang, begun, dictionary, problems } = props.loaded.clone();
    use_effect_with((), |()| page::give_way());
    let kiosk = use_memo((), |()| {
        let begun = kiosk::begin(&exhibit, address::named(&exhibit));
        appearance::begin(&begun.1.visit.settings);
        begun
    });
    let (kiosk, first) = (kiosk.0.clone().map(Rc::new), kiosk.1.clone());
    let state = use_reducer_eq(|| State(first));
    let watch = state.0.clone();
    let visit = watch.visit.clone();
    let main = use_node_ref();
    let notify = {
        // The dispatcher, not the handle: a handle kept in a callback keeps every state it ever saw (Yew 0.23).
        let (dispatcher, kiosk) = (state.dispatcher(), kiosk.clone());
        // What listens for long keeps the callback that it was given first: the content in hand is not part of it.
        let present = use_mut_ref(|| exhibit.clone());
        *present.borrow_mut() = exhibit.clone();
        use_callback((), move |notify: KioskEvent, ()| {
            let exhibit = present.borrow().clone();
            dispatcher.dispatch((exhibit, kiosk.clone(), notify));
        })
    };
    let act = {
        let notify = notify.clone();
        use_callback((), move |action: Action, ()| notify.emit(KioskEvent::Act(action)))
    };
    ahead::use_rest_fetched_ahead(&props.loaded, &visit, &props.more);
    ahead::use_search_prepared(&props.loaded);
    appearance::use_appearance(&visit.settings, &kiosk);
    folding::use_folding();
    let attended = watch.presence.is_none_or(Presence::is_attended);
    address::use_address(&exhibit, &visit, &act, kiosk.is_some(), attended);
    clockwork::use_clockwork(visit.clock.playing.then_some(visit.clock.pace), &act);
    counting::use_counting(&exhibit, &visit, attended, kiosk.is_some());
    // Before the kiosk's own listeners: see there.
    spoken::use_door(!visit.settings.speech, &notify);
    kiosk::use_signs(&exhibit, &kiosk, &watch, &notify);
    // Words and content change their language together, when the content is there.
    let spoken = lang.clone().unwrap_or_else(|| visit.settings.lang.clone());
    let foreign = spoken != visit.settings.lang;
    let words = dictionary.of(&spoken);
    {
        let named = exhibit.title.languages.iter().find(|language| language.id == spoken);
        let leftward = named.is_some_and(|language| runs_leftward(&language.name));
        let (title, lang) = (page_title(&exhibit, &visit, &words), spoken);
        use_effect_with((title, lang, leftward), |(title, lang, leftward)| {
            document().set_title(title);
            let _ = document_element().set_attribute("lang", lang);
            let _ = document_element().set_attribute("dir", if *leftward { "rtl" } else { "ltr" });
        });
    }
    entering::use_entering(&visit, attended, &main);
    returning::use_returning(&visit, attended);
    let arrived = problems;
    let problems = use_reducer_eq(|| Arrivals(arrived.clone()));
    {
        let dispatcher = problems.dispatcher();
        use_effect_with(arrived.clone(), move |arrived| dispatcher.dispatch(News::Content(arrived.clone())));
    }
    let tell = {
        let dispatcher = problems.dispatcher();
        use_callback((), move |arrival: Arrival, ()| dispatcher.dispatch(News::File(arrival)))
    };
    let problems = problems.0.clone();
    let more = {
        let more = props.more.clone();
        use_callback(lang, move |(), lang| lang.iter().for_each(|lang| more.emit(lang.clone())))
    };
    let show = Show { exhibit, visit: visit.clone(), words, kiosk: kiosk.is_some(), begun, more, act, tell };
    // While nobody is there, or somebody is asked, only what lies over the room may be touched.
    let (scene, still, left) = match watch.presence {
        Some(Presence::Loop { scene, still, .. }) => {
            (kiosk.as_ref().and_then(|kiosk| kiosk.scenes.get(scene).cloned()), still, None)
        }
        Some(Presence::Asked { left, .. }) => (None, false, Some(left)),
        _ => (None, false, None),
    };
    let covered = scene.is_some() || left.is_some() || (show.kiosk && visit.shell.code.is_some());
    let views = kiosk::use_over(show.kiosk);
    let heard = spoken::Heard { asked: left.is_some(), notify: notify.clone() };
    let speaks = spoken::use_spoken(visit.settings.speech);
    // The title wall has the whole screen.
    let framed = visit.room != Room::Title;
    let told = framed && visit.story.told(&show.exhibit).is_some();
    // A story begins where they lie, and its panel takes the focus then.
    let telling = told || visit.room == Room::Stories;
    let sheets = sheets::use_sheets(visit.selection.know.is_some() || !problems.is_empty() || telling);
    let printed = paper::use_paper(!show.kiosk && !show.begun);
    let over = kiosk::Over { scene, still, left, notify, dictionary };
    let skip = |to: &'static str| {
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            entering::focus(to);
        })
    };
    // What the styles need to know of a part of the page stands on all of it: a selector that asks what an element
    // holds lets the browser style everything again at each change.
    let state = [
        (told, "told"),
        (told && telling::is_attentive(&show), "attentive"),
        (show.kiosk && visit.shell.keys.is_some(), "with-keys"),
    ];
    let state: Classes = state.into_iter().filter_map(|(is, class)| is.then_some(class)).collect();
    html! {
        <ContextProvider<Show> context={show.clone()}>
            // A key of its own for each visitor: what the browser keeps by itself goes with the elements.
            <div
                key={watch.round}
                class={classes!("exhibit", format!("in-{}", visit.room.id()), state)}
                inert={covered}
            >
                if framed {
                    <div key="skips" class="skips">
                        <a class="skip" href="#main" onclick={skip("main")}>{ show.t("shell.skip") }</a>
                        <a class="skip" href="#year" onclick={skip("year")}>{ show.t("shell.skip_clock") }</a>
                    </div>
                    <header::Header key="head" />
                }
                <main
                    key="main"
                    ref={main}
                    id="main"
                    tabindex="-1"
                    class={classes!("room", format!("room-{}", visit.room.id()))}
                >
                    { sheets.problems(&problems) }
                    <gap::Gap {foreign} {problems} />
                    <behind::Behind show={show.clone()} />
                </main>
                <div key="know" class="sheets">{ sheets.know(&show) }</div>
                if framed {
                    { sheets.telling(&show, told) }
                    <footer::Footer key="clock" />
                }
                <div key="beneath" class="beneath">{ views.beneath(&over) }</div>
            </div>
            <div key="over" class="over">
                <Plates />
                { views.over(&over) }
                { speaks.map(|speaks| speaks(&heard)) }
                { printed }
            </div>
        </ContextProvider<Show>>
    }
}

fn page_title(exhibit: &Exhibit, visit: &Visit, words: &crate::words::Words) -> String {
    let object = visit
        .selection
        .object
        .as_ref()
        .filter(|_| visit.room == Room::Object)
        .and_then(|object: &Id| exhibit.object(object));
    let place = match object {
        Some(object) => object.name.get(&visit.settings.lang).to_owned(),
        None => words.t(&format!("room.{}", visit.room.id())).to_string(),
    };
    format!("{place} · {}", exhibit.title.title.get(&visit.settings.lang))
}

/// What happens when the app breaks: the page is loaded again, or says so, since a stopped module cannot go on.
pub fn broken(info: &std::panic::PanicHookInfo) {
    web_sys::console::error_1(&info.to_string().into());
    fail(&info.to_string());
}

/// Starts again, where the keeper can; else uncovers what the page says when there is nothing else to show.
fn fail(why: &str) {
    if !kiosk::broken(why) {
        page::broke(why);
    }
}
