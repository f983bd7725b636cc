//! The shelves: a spine for each source, as thick as the facts that rest on it.

use crate::show::Show;
use exhibit::Room;
use exhibit::content::Id;
use exhibit::visit::{SelectionAction, SourcesAction};
use exhibit::witnesses::{Shelf, Spine, Witnesses};
use yew::prelude::*;

/// What this is, what outweighs all shelves, and the shelves.
pub fn view(show: &Show, witnesses: &Witnesses) -> Html {
    html! {
        <>
            <header class="sources-head">
                <p class="eyebrow">{ show.t("room.sources") }</p>
                <h1>{ show.t("sources.who") }</h1>
                <p class="lead">{ show.words.count("sources.lead", show.exhibit.all.sources.len()) }</p>
                <ul class="tomes">
                    { for witnesses.tomes.iter().filter_map(|index| tome(show, witnesses, *index)) }
                </ul>
            </header>
            <h2 class="hidden">{ show.t("sources.shelves") }</h2>
            <ul class="witnesses">
                for (index, shelf) in witnesses.shelves.iter().enumerate() {
                    if witnesses.bound(shelf).next().is_some() {
                        { one(show, witnesses, shelf, index) }
                    }
                }
            </ul>
        </>
    }
}

/// What so much rests on that it is drawn to no scale.
fn tome(show: &Show, witnesses: &Witnesses, index: usize) -> Option<Html> {
    let source = show.exhibit.all.sources.get(index)?;
    let facts = witnesses.facts.get(index).copied().unwrap_or_default();
    Some(html! {
        <li key={source.id.to_string()}>
            <a class="tome" href={href(show, &source.id)} data-source={source.id.to_string()}>
                <b lang={show.tongue(source)}>{ show.text(&source.title) }</b>
                <span class="number">{ show.words.count("sources.facts", facts) }</span>
            </a>
        </li>
    })
}

/// How much of the longest shelf fits into half of the width, less the space between two.
const HALF: u32 = 482;

/// A shelf: to choose its kind of witness, or to let go of it.
fn one(show: &Show, witnesses: &Witnesses, shelf: &Shelf, index: usize) -> Html {
    let chosen = show.visit.sources.witness.as_ref() == Some(&shelf.witness);
    let action = SourcesAction::Witness((!chosen).then(|| shelf.witness.clone()));
    let label = show.exhibit.witness_named(&shelf.witness).map(|term| show.text(&term.label));
    let spines = witnesses.spines(shelf);
    // One that is longer than half of the longest has the whole width: all are to one scale.
    let long = spines.last().is_some_and(|last| last.x + last.width > f64::from(HALF));
    let width = if long { 1000 } else { HALF };
    html! {
        <li key={shelf.witness.to_string()} class={classes!(long.then_some("long"))}>
            <button
                type="button"
                class={classes!("shelf-of", format!("cloth-{}", index % 5))}
                aria-pressed={chosen.to_string()}
                onclick={show.on(action)}
            >
                <svg
                    class="spines"
                    viewBox={format!("0 0 {width} 110")}
                    preserveAspectRatio="xMinYMax meet"
                    aria-hidden="true"
                >
                    for shade in 0..3 {
                        <path key={shade} class={format!("shade-{shade}")} d={outlines(&spines, shade)} />
                    }
                    <path class="board" d={format!("M0 106h{width}v4h-{width}z")} />
                </svg>
                <b>{ label }</b>
                <span class="quiet">
                    { show.words.count("sources.witnesses", shelf.sources.len()) }
                    { ", " }
                    { show.words.count("sources.facts", shelf.facts) }
                    if shelf.readable > 0 {
                        { "; " }
                        { show.words.count("sources.readable", shelf.readable) }
                    }
                </span>
            </button>
        </li>
    }
}

/// Every third spine as one path: a shelf has few elements however full it is.
fn outlines(spines: &[Spine], shade: usize) -> String {
    let own = spines.iter().enumerate().filter(|(number, _)| number % 3 == shade);
    let outline = |spine: &Spine| {
        let (high, wide) = (spine.height * 104.0, (spine.width - 0.8).max(0.4));
        format!("M{:.1} {:.1}h{wide:.1}V106h-{wide:.1}z", spine.x, 106.0 - high)
    };
    own.map(|(_, spine)| outline(spine)).collect()
}

/// The address of a source.
pub fn href(show: &Show, id: &Id) -> AttrValue {
    show.href(SelectionAction::OpenEntry(Room::Sources, id.clone()))
}
