use fuzz::{monsters, targets};
use std::time::Instant;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let bytes: usize = args[1].parse().unwrap();
    let museum = monsters::museum();
    let mut times = Vec::new();
    let target = targets::ALL[0].1;
    let base = monsters::bundle(&museum);
    let t = Instant::now(); target(&base); println!("base {:?}", t.elapsed());
    for (number, file) in museum.iter().enumerate() {
        for place in monsters::places(file) { if std::env::var("MANY").is_ok() { continue }
            if args.len() > 3 && !format!("{}{place}", exhibit::load::FILES[number]).contains(&args[3]) { continue }
            for (name, monster) in monsters::shapes(bytes) {
                if args.len() > 2 && !name.starts_with(&args[2]) { continue }
                let mut files = museum.clone();
                *files[number].pointer_mut(&place).unwrap() = monster.into();
                let bundle = monsters::bundle(&files);
                let begun = Instant::now();
                let ok = std::panic::catch_unwind(|| target(&bundle)).is_ok();
                let took = begun.elapsed().as_millis();
                if took > 1000 || !ok { println!("{took} {} {place} {name} {ok}", exhibit::load::FILES[number]); }
                times.push((took, format!("{} {place} {name} {ok}", exhibit::load::FILES[number])));
            }
        }
    }
    // Many entries.
    if args.len() == 2 { for (number, file) in museum.iter().enumerate() {
        let Some(list) = file.as_array() else { continue };
        if list.is_empty() { continue }
        for kind in ["copies", "new ids", "lost ids"] {
            let one = |n: usize| { let mut one = list[n % list.len()].clone();
                if kind != "copies" { one["id"] = format!("id-{n}").into(); }
                if kind == "lost ids" { let text = one.to_string().replace("\":[\"", &format!("\":[\"q{n}")); one = serde_json::from_str(&text).unwrap_or(one); for key in ["from","to","place","object","era","about"] { if one.get(key).is_some_and(|v| v.is_string()) { one[key] = format!("zq-{n}").into(); } } }
                one };
            let mut files = museum.clone();
            let size = file.to_string().len() / list.len();
            files[number] = (0..(bytes * 20 / size.max(1))).map(one).collect::<Vec<_>>().into();
            let bundle = monsters::bundle(&files);
            let begun = Instant::now();
            let ok = std::panic::catch_unwind(|| target(&bundle)).is_ok();
            times.push((begun.elapsed().as_millis(), format!("MANY {} {kind} {} bytes {ok}", exhibit::load::FILES[number], bundle.len())));
        }
    } }
    times.sort(); times.reverse();
    println!("{} tries", times.len());
    for (took, what) in times.iter().take(60) { println!("{took:6} ms {what}"); }
}
