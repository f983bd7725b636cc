//! The content, fetched and read.

use crate::files;
use crate::words::Dictionary;
use exhibit::check::check;
use exhibit::load::{FILES, load};
use exhibit::{Exhibit, Fault, Problem};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The content with all that is wrong with it.
#[derive(Clone)]
pub struct Loaded {
    /// The content.
    pub exhibit: Rc<Exhibit>,
    /// The words of the interface.
    pub dictionary: Dictionary,
    /// What is wrong with either.
    pub problems: Rc<Vec<Problem>>,
}

/// Fetches every file at once, then reads them.
pub async fn read() -> Loaded {
    let texts = FILES.map(|file| async move { (file, files::read(&format!("assets/exhibit/{file}")).await) });
    let mut found = BTreeMap::new();
    for (file, text) in join(texts).await {
        found.insert(file, text);
    }
    let (exhibit, mut problems) = load(|file| found.remove(file).unwrap_or_else(|| Err("not asked for".into())));
    problems.extend(check(&exhibit));
    let (dictionary, missing) = Dictionary::load(&exhibit).await;
    problems.extend(missing.into_iter().map(|(file, why)| Problem::new(&file, "", "", Fault::Unreadable(why))));
    Loaded { exhibit: Rc::new(exhibit), dictionary, problems: Rc::new(problems) }
}

/// Waits for all of them; they have all been started before the first is waited for.
async fn join<T: 'static>(futures: impl IntoIterator<Item = impl Future<Output = T> + 'static>) -> Vec<T> {
    let promises: Vec<_> = futures
        .into_iter()
        .map(|future| {
            let result = Rc::new(RefCell::new(None));
            let put = result.clone();
            let promise = wasm_bindgen_futures::future_to_promise(async move {
                *put.borrow_mut() = Some(future.await);
                Ok(wasm_bindgen::JsValue::UNDEFINED)
            });
            (promise, result)
        })
        .collect();
    let mut results = Vec::new();
    for (promise, result) in promises {
        let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
        results.extend(result.borrow_mut().take());
    }
    results
}
