//! What `curator build` made of the source.

use super::fetched::{all, take};
use super::{Loaded, dictionary, greeted, languages, on_kiosk, passed_over, words_of};
use crate::app::address;
use crate::files::Patience;
use crate::pause::pause;
use exhibit::content::Language;
use exhibit::load::{FILES, NEEDED, Reading, load_first};
use exhibit::text::Lang;
use exhibit::{Fault, Problem};
use std::rc::Rc;

/// The beginning of the exhibit in the language that the visit begins in; all of it at once, where a link leads further
/// in, and on a museum's own screen, which has all the time. None where it cannot be had.
pub async fn first(place: &str, spoken: &[Language]) -> Option<Loaded> {
    let lang = languages::at_the_start(spoken);
    let path = format!("{place}/{lang}/first.json");
    let few = format!("{place}/{lang}/words.json");
    let mut found = all(vec![(path.clone(), Patience::NEEDED), (few.clone(), Patience::MISSABLE)]).await;
    let (mut exhibit, mut problems) = take(&mut found, &path)?.and_then(load_first).ok()?;
    languages::settle(&mut exhibit.title.languages, spoken.to_vec());
    let light = !on_kiosk(&exhibit) && !address::leads_further(&exhibit);
    // Where they did not come, or more is shown at once, all words are asked for.
    if let Some(Ok(few)) = take(&mut found, &few).filter(|_| light) {
        found.push((words_of(&lang), Ok(few)));
    }
    pause(0).await;
    let dictionary = dictionary(&exhibit, light.then_some(&lang), &mut found, &mut problems, None).await;
    let exhibit = Rc::new(greeted(exhibit));
    let first = Loaded { exhibit, lang: Some(lang.clone()), begun: true, dictionary, problems: Rc::new(problems) };
    // What is read is drawn in a task of its own: a touch that comes between the two is not lost.
    pause(0).await;
    Some(if light { first } else { super::whole(first, lang).await })
}

/// All of the exhibit in a language, after what there is of it. What does not come in time is gone without and named;
/// if it is what nothing can be shown without, there is what there was.
pub async fn whole(before: &Loaded, lang: &Lang) -> Loaded {
    let place = languages::place_of_content().unwrap_or_default();
    let path_of = |file: &str| format!("{place}/{lang}/{file}");
    let mut found = all(FILES.iter().map(|file| (path_of(file), Patience::MISSABLE)).collect()).await;
    // A file at a time: a visitor who turns the clock meanwhile waits for no more than one.
    let mut reading = Reading::default();
    for file in FILES {
        let bytes = take(&mut found, &path_of(file));
        reading.take(file, bytes.unwrap_or_else(|| Err(Fault::Unreadable("not asked for".into()))));
        pause(0).await;
    }
    let (mut exhibit, mut problems) = reading.done();
    pause(0).await;
    if problems.iter().any(is_lost) {
        return Loaded { problems: Rc::new(problems), ..before.clone() };
    }
    languages::settle(&mut exhibit.title.languages, before.exhibit.title.languages.clone());
    let dictionary = dictionary(&exhibit, None, &mut found, &mut problems, Some(exhibit::locale::examine)).await;
    problems.extend(passed_over(&exhibit));
    let (exhibit, problems) = (Rc::new(greeted(exhibit)), Rc::new(problems));
    pause(0).await;
    Loaded { exhibit, lang: Some(lang.clone()), begun: false, dictionary, problems }
}

/// True for a file that did not come, and that nothing can be shown without.
fn is_lost(problem: &Problem) -> bool {
    problem.fault.is_the_hosts() && NEEDED.contains(&&*problem.file)
}
