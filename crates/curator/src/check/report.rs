//! What a check has found, for a person and for a program.

use exhibit::Problem;
use serde_json::{Value, json};
use std::process::ExitCode;

/// In which form it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Lines for a person.
    Lines,
    /// JSON for a program, such as an editor.
    Json,
}

/// What a check has found.
pub struct Report {
    /// What there is.
    pub counts: String,
    /// What is wrong, and after it what could be better.
    pub problems: Vec<Problem>,
}

impl Report {
    /// What is wrong.
    pub fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| !problem.advice)
    }

    /// What could be better.
    pub fn advice(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| problem.advice)
    }

    /// The whole of it.
    pub fn told(&self, form: Form) -> String {
        match form {
            Form::Lines => self.lines(),
            Form::Json => {
                let list = |problems: &mut dyn Iterator<Item = &Problem>| problems.map(value).collect::<Vec<_>>();
                let (errors, advice) = (list(&mut self.errors()), list(&mut self.advice()));
                format!("{:#}\n", json!({ "errors": errors, "advice": advice, "counts": self.counts }))
            }
        }
    }

    fn lines(&self) -> String {
        let mut text = String::new();
        let (errors, advice) = (self.errors().count(), self.advice().count());
        for (count, title, list) in [
            (errors, "errors, to be mended before anything is built", self.errors().collect::<Vec<_>>()),
            (advice, "pieces of advice", self.advice().collect()),
        ] {
            if count > 0 {
                let lines: String = list.iter().map(|problem| format!("  {problem}\n")).collect();
                text.push_str(&format!("{count} {title}:\n{lines}"));
            }
        }
        if errors + advice == 0 {
            text.push_str("nothing is wrong\n");
        }
        format!("{text}{}\n", self.counts)
    }

    /// How the command ends: 1 with errors; 0 without, unless advice counts as an error.
    pub fn exit(&self, strict: bool) -> ExitCode {
        let failed = self.errors().next().is_some() || (strict && self.advice().next().is_some());
        if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}

/// A problem as a program reads it.
fn value(problem: &Problem) -> Value {
    let (kind, values) = problem.fault.words();
    let place = problem.spot.or(problem.fault.spot());
    let values: serde_json::Map<String, Value> =
        values.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    json!({
        "file": problem.file,
        "line": place.map(|spot| spot.line),
        "column": place.map(|spot| spot.column),
        "entry": problem.entry,
        "field": problem.field,
        "kind": kind.trim_start_matches("fault."),
        "values": values,
        "meant": problem.meant,
        "message": problem.fault.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::{Result, ensure};
    use exhibit::Fault;

    fn report() -> Report {
        let wrong = Problem::new("objects.json", "a", "colour", Fault::NotAColour("red".into()));
        let better = Problem::new("sources.json", "b", "", Fault::Uncited).advised();
        Report { counts: "1 objects".into(), problems: vec![wrong.meaning(Some("#ff0000".into())), better] }
    }

    #[test]
    fn errors_and_advice_are_told_apart_in_both_forms() -> Result<()> {
        let lines = report().told(Form::Lines);
        let (errors, advice) = lines.split_once("1 pieces of advice").unwrap_or_default();
        ensure!(errors.contains("did you mean “#ff0000”?") && advice.contains("sources.json › b"), "{lines}");
        let json: Value = serde_json::from_str(&report().told(Form::Json))?;
        ensure!(json["errors"][0]["kind"] == "not_a_colour" && json["errors"][0]["meant"] == "#ff0000", "{json}");
        ensure!(json["advice"][0]["entry"] == "b" && json["advice"][0]["line"].is_null(), "{json}");
        Ok(())
    }

    #[test]
    fn errors_fail_the_command_and_advice_only_where_it_is_asked_for() {
        let advice = || Report { problems: report().problems.split_off(1), ..report() };
        let exit = |report: &Report, strict| format!("{:?}", report.exit(strict));
        let (good, bad) = (format!("{:?}", ExitCode::SUCCESS), format!("{:?}", ExitCode::FAILURE));
        assert_eq!([exit(&report(), false), exit(&advice(), true), exit(&advice(), false)], [bad.clone(), bad, good]);
    }
}
