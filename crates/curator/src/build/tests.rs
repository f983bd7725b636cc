use super::*;
use anyhow::ensure;
use exhibit::content::Id;
use exhibit::gallery::{Gallery, first_sentence};
use std::path::PathBuf;

/// The museums of this project, built.
fn museums() -> Result<Vec<(PathBuf, tempfile::TempDir)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    ["assets/exhibit", "tests/another-museum"]
        .iter()
        .map(|content| {
            let (content, out) = (root.join(content), tempfile::tempdir()?);
            ensure!(run(&content, out.path())?, "{} has something wrong with it", content.display());
            Ok((content, out))
        })
        .collect()
}

#[test]
fn what_is_built_says_in_each_language_what_the_source_says() -> Result<()> {
    for (content, out) in museums()? {
        let (source, _) = files::read(&content);
        for lang in files::languages(&source, &content) {
            let (built, problems) = files::read(&out.path().join(&lang));
            ensure!(problems.iter().all(|problem| !problem.is_grave()), "{lang}: {problems:?}");
            let count = |exhibit: &Exhibit| exhibit.citations().count();
            ensure!(count(&source) == count(&built), "{lang}: citations");
            ensure!(source.rooms() == built.rooms(), "{lang}: rooms");
            for (object, same) in source.all.objects.iter().zip(&built.all.objects) {
                ensure!(object.id == same.id && object.years() == same.years() && object.size() == same.size());
                for (text, said) in [(&object.name, &same.name), (&object.wall, &same.wall)] {
                    ensure!(text.get(&lang) == said.get(&lang), "{lang}: {}", object.id);
                }
                ensure!(object.facts.keys().eq(same.facts.keys()), "{lang}: {}", object.id);
            }
            // Each has its place among the names, and none is left out.
            let mut order: Vec<_> = built.all.objects.iter().filter_map(|object| object.order).collect();
            order.sort_unstable();
            let places: Vec<u32> = (0..).take(source.all.objects.len()).collect();
            ensure!(order == places, "{lang}: {order:?}");
            for (story, same) in source.all.stories.iter().zip(&built.all.stories) {
                ensure!(story.title.get(&lang) == same.title.get(&lang) && story.steps.len() == same.steps.len());
            }
        }
    }
    Ok(())
}

/// The objects on the wall of the gallery, as the exhibit opens, and as the gallery does by its plain address.
fn opens_with(exhibit: &Exhibit) -> Vec<Id> {
    let gallery = Gallery::new(exhibit);
    let visits = [Some(exhibit::Visit::opening(exhibit)), exhibit::Visit::parse(exhibit, "#/gallery")];
    let newcomers = visits.into_iter().flatten().filter_map(|visit| gallery.newcomer(visit.clock.years(), None));
    newcomers.filter_map(|newcomer| gallery.object(exhibit, newcomer)).map(|object| object.id.clone()).collect()
}

#[test]
fn the_first_file_holds_every_card_as_the_whole_shows_it_and_little_else() -> Result<()> {
    for (content, out) in museums()? {
        let (source, _) = files::read(&content);
        for lang in files::languages(&source, &content) {
            let bytes = std::fs::read(out.path().join(&lang).join("first.json"))?;
            let size = bytes.len();
            let Ok((first, problems)) = exhibit::load::load_first(bytes) else { anyhow::bail!("{lang}: unreadable") };
            ensure!(problems.is_empty(), "{lang}: {problems:?}");
            ensure!(first.rooms() == source.rooms(), "{lang}: {:?}", first.rooms());
            let shown = opens_with(&source);
            ensure!(shown.len() == 2 && shown == opens_with(&first), "{lang}: the wall shows another object at first");
            // The title wall too, in the same paints, however often it turns before the rest has come.
            let year = exhibit::Visit::opening(&source).clock.year;
            for turn in 0..12 {
                let shown = |exhibit: &Exhibit| exhibit::title::showing(exhibit, year, turn);
                ensure!(shown(&source) == shown(&first), "{lang}, turn {turn}: {:?}", shown(&first));
            }
            for object in &source.all.objects {
                let Some(card) = first.object(&object.id) else { anyhow::bail!("{} is missing", object.id) };
                ensure!(card.years() == object.years() && card.size() == object.size() && card.kind() == object.kind());
                ensure!(card.name.get(&lang) == object.name.get(&lang));
                // Of the wall texts there are the sentences of the objects which the gallery opens with.
                let sentence = first_sentence(object.wall.get(&lang));
                let told = if shown.contains(&object.id) { sentence } else { "" };
                ensure!(card.wall.get(&lang) == told, "{}: {:?}", object.id, card.wall);
                let Some(figure) = &source.title.card else { continue };
                ensure!(card.number(figure) == object.number(figure), "{}", object.id);
                let disputed = |object: &exhibit::content::Object| {
                    object.facts.get(figure).is_some_and(|claims| exhibit::claim::disagree(claims))
                };
                ensure!(disputed(card) == disputed(object), "{}: doubt", object.id);
            }
            let whole: u64 = FILES
                .iter()
                .map(|file| std::fs::metadata(content.join(file)).map(|file| file.len()).unwrap_or_default())
                .sum();
            ensure!((size as u64) * 4 < whole, "{lang}: the first file has {size} bytes of {whole}");
        }
    }
    Ok(())
}

#[test]
fn content_with_a_mistake_is_not_built_so_that_the_page_can_say_which() -> Result<()> {
    let (content, out) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/exhibit");
    for file in FILES {
        std::fs::copy(shipped.join(file), content.path().join(file))?;
    }
    ensure!(run(content.path(), out.path())?);
    std::fs::write(content.path().join("places.json"), "[{]")?;
    ensure!(!run(content.path(), out.path())?);
    ensure!(!out.path().exists(), "nothing old is left");
    Ok(())
}

#[test]
fn the_drawings_that_the_gallery_opens_with_come_together_with_all_that_they_use() -> Result<()> {
    for (content, out) in museums()? {
        let text = std::fs::read_to_string(out.path().join(drawings::FILE))?;
        let names = drawings::names(&text);
        ensure!((2..=8).contains(&names.len()), "{names:?}");
        let (source, _) = files::read(&content);
        let wall = opens_with(&source).pop().and_then(|id| source.object(&id)?.drawing.clone());
        ensure!(wall.is_none_or(|wall| names.first() == Some(&&*wall)), "{names:?} begin with the wall's");
        let clean = exhibit::load::svg::read(&text).map_err(|fault| anyhow::anyhow!("{fault}"))?;
        ensure!(clean.dropped.is_empty(), "{:?}", clean.dropped);
        // What the page takes of it by name is each drawing whole, and what that uses.
        let mut shared = exhibit::load::svg::Shared::default();
        shared.take(&clean.inside);
        for name in &names {
            shared.ask(&format!("#plate-{name}"));
        }
        let given: String = shared.needed().into_iter().map(|part| part.text).collect();
        for uses in ["href=\"#", "url(#"] {
            for rest in given.split(uses).skip(1) {
                let used = rest.split(['"', ')']).next().unwrap_or_default();
                ensure!(given.contains(&format!(" id=\"{used}\"")), "{used} is not in it");
            }
        }
        // Nothing is there in vain.
        ensure!(given.len() + 60 > clean.inside.len(), "{} of {} are used", given.len(), clean.inside.len());
    }
    Ok(())
}
