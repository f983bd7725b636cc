//! From one to the next: two arrows, the place among all, and the way to the list of all.

use crate::show::Show;
use exhibit::Action;
use exhibit::visit::NumbersAction;
use yew::prelude::*;

/// `before` and `after` are what the arrows do; at the ends there is nothing to do.
pub fn pager(show: &Show, (at, all): (usize, usize), before: Option<Action>, after: Option<Action>) -> Html {
    let place = show.words.with("numbers.place", &[("n", &(at + 1).to_string()), ("all", &all.to_string())]);
    let arrow = |class: &'static str, path: &'static str, action: Option<Action>| {
        let label = show.t(&format!("numbers.{class}"));
        let sign = html! { <svg viewBox="0 0 20 20" aria-hidden="true"><path d={path} /></svg> };
        match action {
            Some(action) => {
                html! { <a class={classes!("arrow", class)} aria-label={label} href={show.href(action)}>{ sign }</a> }
            }
            None => html! { <span class="arrow gone" aria-hidden="true">{ sign }</span> },
        }
    };
    let series = show.exhibit.all.series.len();
    html! {
        <nav class="pager" aria-label={show.t("numbers.pages")}>
            { arrow("before", "M12 4l-6 6 6 6", before) }
            <p class="place">
                <span aria-hidden="true">{ format!("{} / {all}", at + 1) }</span>
                <span class="hidden" role="status">{ place }</span>
            </p>
            { arrow("after", "M8 4l6 6-6 6", after) }
            <a class="tool all" href={show.href(NumbersAction::All)}>{ show.words.count("numbers.all", series) }</a>
        </nav>
    }
}
