//! A series as a file for a spreadsheet, in the visitor's language.

use crate::show::Show;
use exhibit::chart::{Heads, csv};
use exhibit::content::Series;
use yew::prelude::*;

/// The link that saves it.
pub fn file(show: &Show, series: &Series) -> Html {
    let names = ["from", "to", "value", "value_to", "unit", "label", "note", "held", "sources"];
    // How the language writes a half tells what it puts before decimals.
    let decimal = show.words.number(1.5).chars().find(|sign| matches!(sign, '.' | ',')).unwrap_or('.');
    let heads = Heads {
        names: names.map(|name| show.t(&format!("csv.{name}")).to_string()),
        yes: show.t("csv.yes").to_string(),
        decimal,
    };
    let table = csv(series, &show.visit.settings.lang, &heads);
    let href = format!("data:text/csv;charset=utf-8,{}", String::from(js_sys::encode_uri_component(&table)));
    html! {
        <a class="tool" {href} download={format!("{}.csv", series.id)}>{ show.t("numbers.csv") }</a>
    }
}
