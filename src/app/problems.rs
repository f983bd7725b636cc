//! What is wrong with the content, for the curator who changed it last. Visitors of a sound exhibit never see it.

use crate::show::use_show;
use exhibit::Problem;
use std::rc::Rc;
use yew::prelude::*;

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
                for (number, problem) in props.problems.iter().enumerate() {
                    <li key={number}>
                        <b>{ &problem.file }</b>
                        { [&problem.entry, &problem.field].into_iter().filter(|part| !part.is_empty()).map(|part| format!(" › {part}")).collect::<String>() }
                        { ": " }
                        { { let (key, what) = problem.fault.words(); show.words.with(key, &[("what", &what)]) } }
                    </li>
                }
            </ul>
        </details>
    }
}
