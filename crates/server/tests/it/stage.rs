//! The demonstration, lived through once for all tests of this binary.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use std::time::UNIX_EPOCH;

use axum::body::Body;
use axum::http::{Request, Response};
use domain::words::Lang;
use server::app::App;
use server::clock::Clock;
use server::{demo, opening, pages};
use tempfile::TempDir;
use tower::ServiceExt;

/// A folder with the demonstration's record and papers, to be read and not written to.
///
/// It is told once for each build of this program, also where every test is a process of its own.
pub fn demonstration() -> PathBuf {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let program = std::env::current_exe().and_then(std::fs::metadata).expect("this very program");
        let built =
            program.modified().expect("a date").duration_since(UNIX_EPOCH).expect("a date after 1970");
        let shelf = Path::new(env!("CARGO_TARGET_TMPDIR")).join("demonstration");
        std::fs::create_dir_all(&shelf).expect("a folder");
        let lock = File::create(shelf.join("lock")).expect("a lock");
        lock.lock().expect("one at a time");
        let folder = shelf.join(format!("{}-{}", program.len(), built.as_nanos()));
        if !folder.join("told").exists() {
            tell_anew(&shelf, &folder);
        }
        folder
    });
    FOLDER.clone()
}

/// Tells the story into `folder`; what earlier builds told is taken off the shelf.
fn tell_anew(shelf: &Path, folder: &Path) {
    for earlier in shelf.read_dir().expect("the shelf").map(|entry| entry.expect("an entry").path()) {
        if earlier.is_dir() {
            std::fs::remove_dir_all(earlier).expect("taken off");
        }
    }
    std::fs::create_dir_all(folder.join("papers")).expect("a folder");
    demo::tell(folder, Lang::Es).expect("the story is told");
    std::fs::write(folder.join("told"), "").expect("written");
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
