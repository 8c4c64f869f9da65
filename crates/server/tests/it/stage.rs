//! The demonstration, lived through once for all tests of this binary.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use axum::body::Body;
use axum::http::{Request, Response};
use domain::words::Lang;
use server::app::App;
use server::clock::Clock;
use server::{demo, opening, pages};
use tempfile::TempDir;
use tower::ServiceExt;

/// A folder with the demonstration's record and papers.
pub fn demonstration() -> PathBuf {
    static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir_all(folder.path().join("papers")).expect("a folder");
        demo::tell(folder.path(), Lang::Es).expect("the story is told");
        folder
    });
    FOLDER.path().to_owned()
}

/// A copy of the record, to be written to or spoiled.
pub fn copy() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let from = store::Reader::open(demonstration().join(opening::FILE)).expect("it opens");
    from.backup(folder.path().join(opening::FILE)).expect("it is copied");
    folder
}

/// A copy of the record, running.
pub fn app() -> (TempDir, Arc<App>) {
    let folder = copy();
    let clock = Clock::at("2024-03-21T16:00:00Z".parse().expect("an instant"));
    let app = App::open(&folder.path().join(opening::FILE), clock).expect("it opens");
    (folder, Arc::new(app))
}

/// What the server answers to `GET address` with these headers.
pub fn get(app: &Arc<App>, address: &str, headers: &[(&str, &str)]) -> (Response<()>, Vec<u8>) {
    let mut request = Request::get(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).expect("a request");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let answer = pages::router(Arc::clone(app)).oneshot(request).await.expect("an answer");
        let (parts, body) = answer.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a whole answer");
        (Response::from_parts(parts, ()), bytes.to_vec())
    })
}

/// The page at `address` as text, which must be there.
pub fn page(app: &Arc<App>, address: &str) -> String {
    let (answer, bytes) = get(app, address, &[]);
    assert_eq!(answer.status(), 200, "{address}");
    String::from_utf8(bytes).expect("text")
}
