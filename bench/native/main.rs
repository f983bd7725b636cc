//! `cargo bench --package bench`: what thinks, natively, on each collection; and the same questions for the peers.

use anyhow::{Context, Result};
use bench::{collections::Collection, collections::collections, collections::root, graph, queries};
use criterion::{BenchmarkId, Criterion};
use exhibit::camera::Camera;
use exhibit::filter::{Filters, Sort, counts, objects};
use exhibit::search::{Index, Kind, Query};
use exhibit::{Exhibit, check::check, map};
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// What takes longer than this once is not asked again and again.
const ONCE: Duration = Duration::from_secs(2);

/// A tree that would take longer than this, were the work to grow with the third power of its nodes since the last one,
/// is not laid out: no figure is better than none tonight.
const LONG: f64 = 20.0;

fn main() -> Result<()> {
    let mut criterion = Criterion::default()
        .without_plots()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(900))
        .configure_from_args();
    let mut last = None;
    for collection in collections()? {
        let seen = one(&mut criterion, &collection, &mut last)?;
        let name = &collection.name;
        let folder = root().join("target/bench");
        std::fs::create_dir_all(&folder)?;
        for (file, value) in seen {
            let path = folder.join(format!("{file}-{name}.json"));
            std::fs::write(&path, value.to_string()).with_context(|| format!("writing {}", path.display()))?;
        }
    }
    criterion.final_summary();
    Ok(())
}

/// Measures a collection. Gives what only is counted, and what the peers get.
fn one(
    criterion: &mut Criterion,
    collection: &Collection,
    laid_out: &mut Option<(usize, Duration)>,
) -> Result<Vec<(&'static str, Value)>> {
    let exhibit = collection.load();
    let mut measure = |what: &str, run: &mut dyn FnMut()| {
        let begun = Instant::now();
        run();
        let once = begun.elapsed();
        if once > ONCE {
            return Some(once);
        }
        criterion
            .bench_with_input(BenchmarkId::new(what, &collection.name), &(), |bencher, ()| bencher.iter(&mut *run));
        None
    };
    let mut once: Vec<(String, f64)> = Vec::new();
    let mut note = |what: &str, took: Option<Duration>| {
        once.extend(took.map(|took| (what.to_owned(), took.as_secs_f64() * 1000.0)));
    };
    note(
        "load",
        measure("load", &mut || {
            black_box(collection.load());
        }),
    );
    note(
        "check",
        measure("check", &mut || {
            black_box(check(&exhibit));
        }),
    );
    search(&exhibit, &mut measure, &mut note);
    note(
        "gallery",
        measure("gallery", &mut || {
            let found =
                objects(&exhibit, "", &Filters::default(), &Sort::first(&exhibit), ("en", &exhibit::names::plain));
            let terms = counts(&exhibit, "", &Filters::default());
            black_box((found, terms));
        }),
    );
    let last = exhibit.title.clock.to;
    let camera = Camera { x: 0.0, y: 0.0, scale: 0.1 };
    let (years, screen) = ((last, last), (1366.0, 650.0));
    let look = map::Look { years, camera, screen, letters: 1.0, seen: None, movement: None, place: None };
    note(
        "map",
        measure("map", &mut || {
            black_box(map::scene(&exhibit, &look));
        }),
    );
    let request = graph::request(&exhibit);
    let nodes = request.nodes.len();
    let foreseen = laid_out.map_or(0.0, |(before, took)| took.as_secs_f64() * (nodes as f64 / before as f64).powi(3));
    let begun = Instant::now();
    let layout = (foreseen < LONG).then(|| graph::laid_out(&request));
    if layout.is_some() {
        *laid_out = Some((nodes.max(1), begun.elapsed()));
        note("tree", measure("tree", &mut || drop(black_box(graph::laid_out(&request)))));
    }
    let asked = queries::queries(&exhibit, 200);
    let times = times(&exhibit, &asked);
    Ok(vec![
        (
            "native",
            json!({
                "objects": exhibit.all.objects.len(),
                "links": exhibit.all.links.len(),
                "movements": exhibit.all.movements.len(),
                "bytes": collection.files.values().map(Vec::len).sum::<usize>(),
                "recall": queries::recall(&exhibit, &asked),
                "query": times,
                "once": once.into_iter().collect::<std::collections::BTreeMap<_, _>>(),
            }),
        ),
        ("queries", queries::for_peers(&exhibit, &asked)),
        ("graph", graph::for_peers(&exhibit, layout.as_ref())),
    ])
}

/// Measures what is done under a name; how long it took once, where that is too long to do it again and again.
type Measure<'a> = dyn FnMut(&str, &mut dyn FnMut()) -> Option<Duration> + 'a;

/// The index of the gallery, that of everything, and a query of each kind.
fn search(exhibit: &Exhibit, measure: &mut Measure, note: &mut dyn FnMut(&str, Option<Duration>)) {
    note(
        "index",
        measure("index", &mut || {
            black_box(Index::new(exhibit, Kind::Object));
        }),
    );
    note(
        "index of all",
        measure("index of all", &mut || {
            black_box(Kind::ALL.map(|kind| Index::new(exhibit, kind)));
        }),
    );
    let asked = queries::queries(exhibit, 200);
    let mut turn = asked.iter().cycle();
    note(
        "query",
        measure("query", &mut || {
            black_box(turn.next().map(|asked| exhibit.objects_found(&asked.text)));
        }),
    );
    let mut turn = asked.iter().cycle();
    note(
        "query of all",
        measure("query of all", &mut || {
            black_box(turn.next().map(|asked| exhibit.found(&asked.text, &Kind::ALL)));
        }),
    );
    note(
        "suggestion",
        measure("suggestion", &mut || {
            black_box(exhibit.suggestion("kavvrroo", &[Kind::Object], "en"));
        }),
    );
}

/// How long each single query takes, in ms: the middle one, the 95th of a hundred, the longest; and the most steps.
fn times(exhibit: &Exhibit, asked: &[queries::Asked]) -> Value {
    let index = exhibit.index_of(Kind::Object);
    let mut steps = 0;
    let mut times: Vec<f64> = asked
        .iter()
        .map(|asked| {
            let begun = Instant::now();
            let query = black_box(Query::read(&asked.text, &[index]));
            let took = begun.elapsed().as_secs_f64() * 1000.0;
            steps = steps.max(query.steps);
            took
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |part: usize| times.get((times.len() * part / 100).min(times.len().saturating_sub(1)));
    json!({ "p50": at(50), "p95": at(95), "most": at(100), "steps": steps })
}
