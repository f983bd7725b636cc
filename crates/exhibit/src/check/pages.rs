//! Whether the museum's own word stands where a page could.

use crate::claim::Citation;
use crate::content::Standing;
use crate::exhibit::Exhibit;
use crate::problem::{Fault, Problem};
use crate::reference::Ref;

/// Reports claims that rest on the museum's own knowledge alone, without a page that was seen, though such a page is
/// cited for the same: by another claim on it, or by a dispute about it.
pub fn check(exhibit: &Exhibit, problems: &mut Vec<Problem>) {
    for object in &exhibit.all.objects {
        for (property, claims) in &object.facts {
            let of = Ref::Property(object.id.clone(), property.clone());
            let disputes = exhibit.disputes_about(&of);
            let others = claims.iter().map(|claim| &claim.sources).chain(disputes.map(|dispute| &dispute.sources));
            let Some(page) = others.flatten().find(|citation| own(exhibit, citation) && citation.at.is_some()) else {
                continue;
            };
            let page = format!("{}:{}", page.source, page.at.as_deref().unwrap_or_default());
            for (index, claim) in claims.iter().enumerate() {
                let bare = |citation: &Citation| own(exhibit, citation) && citation.at.is_none();
                if !claim.sources.is_empty() && claim.sources.iter().all(bare) {
                    let fault = Fault::Implausible(format!("cites no page, though {page} was seen for the same"));
                    problems.push(Problem::new(
                        "objects.json",
                        &object.id,
                        &format!("facts.{property}[{index}]"),
                        fault,
                    ));
                }
            }
        }
    }
}

/// Whether a citation is of the museum's own knowledge: a kind of source with the role `own`.
fn own(exhibit: &Exhibit, citation: &Citation) -> bool {
    let kind = exhibit.source(&citation.source).and_then(|source| exhibit.term("source", &source.kind));
    kind.is_some_and(|kind| kind.role == Some(Standing::Own))
}
