//! Every id that one entry uses to point at another, or at a term. Citations are seen to by [`super::citations`].

use super::pointing::Pointers;
use crate::content::Id;
use crate::exhibit::Exhibit;
use crate::posters;
use crate::problem::Problem;
        }
        for (index, poster) in series.posters.iter().enumerate() {
            let mut figure = |field: &str, figure: Option<&Id>| {
                if let Some(figure) = figure.filter(|figure| posters::figure(exhibit, figure).is_none()) {
                    from.figure(&format!("posters[{index}].{field}"), figure);
                }
            };
            for (number, group) in poster.groups.iter().enumerate() {
                figure(&format!("groups[{number}].figure"), Some(&group.figure));
                figure(&format!("groups[{number}].less"), group.less.as_ref());
            }
            poster.scales.iter().enumerate().for_each(|(number, name)| figure(&format!("scales[{number}]"), Some(name)));
            for (number, group) in poster.groups.iter().enumerate() {
                let field = format!("posters[{index}].groups[{number}].object");
                from.entry(&field, Ref::Object, group.object.as_ref());
            }
        }
    }
    for source in &all.sources {
        let mut from = pointers.of(source);
        from.term("kind", "source", Some(&source.kind));
        from.term("witness", "witness", source.witness.as_ref());
        from.entry("duplicate_of", Ref::Source, source.duplicate_of.as_ref());
    }
    for dispute in &all.disputes {
        let mut from = pointers.of(dispute);
        from.term("kind", "dispute", Some(&dispute.kind));
        from.term("theme", "dispute-theme", Some(&dispute.theme));
        from.term("confidence", "confidence", Some(&dispute.confidence));
        for (index, about) in dispute.about.iter().enumerate() {
            from.reference(&format!("about[{index}]"), about);
        }
        for (index, side) in dispute.claims.iter().enumerate() {
            from.entry(&format!("claims[{index}].object"), Ref::Object, side.object.as_ref());
        }
    }
    for story in &all.stories {
        let mut from = pointers.of(story);
        from.entry("object", Ref::Object, story.object.as_ref());
        for (index, step) in story.steps.iter().enumerate() {
            from.visit(&format!("steps[{index}].visit"), &step.visit);
        }
    }
}
