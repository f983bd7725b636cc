//! Several files at once.

use crate::files::{self, Patience};
use exhibit::Fault;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// A file by its path, with what it holds or why there is nothing.
pub type Found = (String, Result<Vec<u8>, Fault>);

/// Fetches files at once: their paths, and how patiently each is waited for.
pub async fn all(paths: Vec<(String, Patience)>) -> Vec<Found> {
    let read = |(path, patience): (String, Patience)| async move {
        let bytes = files::read(&path, patience).await;
        (path, bytes)
    };
    join(paths.into_iter().map(read)).await
}

/// Takes a file out of those that came.
pub fn take(found: &mut Vec<Found>, path: &str) -> Option<Result<Vec<u8>, Fault>> {
    let at = found.iter().position(|(known, _)| known == path)?;
    Some(found.swap_remove(at).1)
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
                Ok(JsValue::UNDEFINED)
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
