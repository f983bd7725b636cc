//! An object to pick.

use crate::drawing::Plate;
use crate::show::use_show;
use exhibit::content::Id;
use exhibit::visit::GameAction;
use yew::prelude::*;

/// How a pick turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardState {
    /// The question is open.
    Open,
    /// Right, and picked so.
    Right,
    /// Right, but picked otherwise.
    Missed,
    /// Picked, and wrong.
    Wrong,
    /// Neither.
    Other,
}

#[derive(Properties, PartialEq)]
pub struct CardProps {
    pub object: Id,
    /// Its place among the cards.
    pub place: usize,
    pub picked: bool,
    pub state: CardState,
    /// The number on it: its place in the order.
    #[prop_or_default]
    pub number: Option<usize>,
    /// It is drawn as an outline, as wide as the others.
    #[prop_or_default]
    pub outline: bool,
    /// Its name is what is asked.
    #[prop_or_default]
    pub nameless: bool,
    /// What is known of it once the question is answered.
    #[prop_or_default]
    pub told: Option<AttrValue>,
    /// What is drawn under it then.
    #[prop_or_default]
    pub children: Html,
}

/// One large button: the object on its ground, its name, a number or a sign.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let show = use_show();
    let (class, sign, words) = match props.state {
        CardState::Open => ("", "", None),
        CardState::Right => ("right", "✓", Some("game.is_right")),
        CardState::Missed => ("right", "✓", Some("game.is_missed")),
        CardState::Wrong => ("wrong", "✗", Some("game.is_wrong")),
        CardState::Other => ("", "", None),
    };
    let open = props.state == CardState::Open;
    let number = (props.place + 1).to_string();
    let name = match show.exhibit.object(&props.object) {
        _ if props.nameless => show.words.with("game.outline", &[("n", &number)]),
        Some(object) => show.text(&object.name),
        None => AttrValue::default(),
    };
    // An answered card stays a button, so that the focus of a visitor without a pointer is not lost.
    html! {
        <button
            type="button"
            class={classes!("game-card", class, props.picked.then_some("picked"), props.outline.then_some("outline"))}
            aria-pressed={props.picked.to_string()}
            aria-disabled={(!open).then_some("true")}
            onclick={show.on(GameAction::Pick(props.place))}
        >
            <span class="stand"><Plate object={props.object.clone()} shelf={!props.outline} /></span>
            { props.children.clone() }
            <span class="line">
                if let Some(number) = props.number {
                    <span class="badge">{ number }</span>
                }
                <span class="name">{ name }</span>
                if let Some(told) = &props.told {
                    <b class="told">{ told.clone() }</b>
                }
                if let Some(words) = words {
                    <span class="sign">
                        <span aria-hidden="true">{ sign }</span>
                        <span class="hidden">{ show.t(words) }</span>
                    </span>
                }
            </span>
        </button>
    }
}
