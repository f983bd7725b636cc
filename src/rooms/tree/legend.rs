//! What the lines of the tree mean, and which of them are shown.

use crate::show::use_show;
use exhibit::content::Certainty;
use exhibit::visit::TreeAction;
use yew::prelude::*;

/// How a line of that evidence is dashed, in units of the picture.
pub fn dashes(evidence: Certainty) -> Option<&'static str> {
    match evidence {
        Certainty::Documented => None,
        Certainty::Claimed => Some("10 6"),
        Certainty::Disputed => Some("3 7"),
    }
}

/// Kinds of link by colour, evidence by dashes: each a switch.
#[component]
pub fn Legend() -> Html {
    let show = use_show();
    let all = &show.exhibit.all.links;
    let muted = &show.visit.tree.muted;
    let row = |id: &str,
               label: AttrValue,
               note: Option<AttrValue>,
               tone: &str,
               dashes: Option<&'static str>,
               count: usize| {
        html! {
            <li key={id.to_owned()}>
                <button
                    type="button"
                    aria-pressed={(!muted.contains(id)).to_string()}
                    onclick={show.on(TreeAction::Mute(id.into()))}
                >
                    <svg width="44" height="12" aria-hidden="true">
                        <line
                            class={format!("edge tone-{tone}")}
                            x1="0"
                            x2="44"
                            y1="6"
                            y2="6"
                            stroke-dasharray={dashes}
                        />
                    </svg>
                    <span class="what">
                        <b>{ label }</b>
                        <span class="n">{ count }</span>
                        <span class="quiet">{ note }</span>
                    </span>
                    <span class="switch" aria-hidden="true"></span>
                </button>
            </li>
        }
    };
    let kinds = show.exhibit.terms("link").iter().map(|term| {
        let count = all.iter().filter(|link| link.kind == term.id).count();
        let note = term.note.as_ref().map(|note| show.text(note));
        row(&term.id, show.text(&term.label), note, term.tone.as_deref().unwrap_or("ink"), None, count)
    });
    let evidence = [Certainty::Documented, Certainty::Claimed, Certainty::Disputed].map(|evidence| {
        let count = all.iter().filter(|link| link.evidence == evidence).count();
        row(evidence.id(), show.term("evidence", evidence.id()), None, "ink", dashes(evidence), count)
    });
    let left_out = all.iter().filter(|link| !exhibit::tree::shown(link, muted)).count();
    html! {
        <details class="legend">
            <summary>
                <svg viewBox="0 0 24 18" aria-hidden="true">
                    <path class="tone-red" d="M1 3H23" />
                    <path class="tone-petrol" d="M1 9H23" stroke-dasharray="6 3" />
                    <path class="tone-ochre" d="M1 15H23" stroke-dasharray="2 3" />
                </svg>
                <span class="words">{ show.t("tree.legend") }</span>
                if left_out > 0 {
                    <span class="n">{ show.words.count("tree.muted", left_out) }</span>
                }
            </summary>
            <div class="lines">
                <p class="quiet">{ show.t("tree.switch") }</p>
                <ul>{ for kinds }</ul>
                <ul>{ for evidence }</ul>
            </div>
        </details>
    }
}
