//! What is wrong with the content, for the curator who changed it last. Visitors of a sound exhibit never see it.

use crate::show::use_show;
use crate::words::Words;
use exhibit::{Fault, Problem};
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

/// So many are told here: a page does not grow with what is wrong. The command tells all.
const TOLD: usize = 50;

#[derive(Properties, PartialEq)]
pub struct ProblemsProps {
    pub problems: Rc<Vec<Problem>>,
}

/// A list of files, entries and fields with what is wrong in plain words; open if something could not be shown.
#[component]
pub fn Problems(props: &ProblemsProps) -> Html {
    let show = use_show();
    if props.problems.is_empty() {
        return html! { <div class="problems none" hidden=true></div> };
    }
    let grave = props.problems.iter().any(Problem::is_grave);
    html! {
        <details class="problems" open={grave} role="alert">
            <summary>{ show.words.count("problems.summary", props.problems.len()) }</summary>
            <ul>
                for (index, problem) in first(&props.problems).into_iter().take(TOLD).enumerate() {
                    <li key={index}>
                        <b>{ &problem.file }</b>
                        { problem.place().trim_start_matches(&*problem.file).to_owned() }
                        { ": " }
                        { say(&show.words, &problem.fault) }
                        { meant(&show.words, problem) }
                    </li>
                }
            </ul>
            if let Some(more) = props.problems.len().checked_sub(TOLD).filter(|more| *more > 0) {
                <p class="more">{ show.words.count("problems.more", more) }</p>
            }
        </details>
    }
}

/// What could not be shown comes first, then what else is wrong in its file: the rest may be no more than an echo.
fn first(problems: &[Problem]) -> Vec<&Problem> {
    let files: BTreeSet<&str> = problems.iter().filter(|one| one.is_grave()).map(|one| &*one.file).collect();
    let mut sorted: Vec<&Problem> = problems.iter().collect();
    sorted.sort_by_key(|one| (!one.is_grave(), !files.contains(&*one.file)));
    sorted
}

/// The fault in the visitor's language; in English where there are no words, since it may be the words that are broken.
fn say(words: &Words, fault: &Fault) -> AttrValue {
    let (key, values) = fault.words();
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, &**value)).collect();
    words.maybe(key, &values).unwrap_or_else(|| fault.to_string().into())
}

/// The right name that is nearest to what stands there.
fn meant(words: &Words, problem: &Problem) -> String {
    let Some(meant) = &problem.meant else { return String::new() };
    let said = words.maybe("fault.meant", &[("meant", meant)]);
    format!("; {}", said.unwrap_or_else(|| format!("did you mean “{meant}”?").into()))
}
