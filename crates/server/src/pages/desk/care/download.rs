//! A copy of the record on its way to a browser: made beside the record, read bit by bit, and gone when it was sent.

use std::fs::File;
use std::io::Read;
use std::pin::Pin;
use std::task::{Context, Poll};

use anyhow::{Context as _, Result};
use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use crate::app::App;
use crate::session;

const PIECE: usize = 64 * 1024;
/// How many pieces are read ahead of a slow line.
const AHEAD: usize = 4;

/// A sound copy as an open file that has no name any more, and how many entries it has.
pub fn copy(app: &App) -> Result<(File, u64)> {
    let path = app.folder().join(format!("copy-{}.unsent", &session::random()[..16]));
    let entries = app.reader()?.backup(&path).context("cannot copy the record")?;
    let file = File::open(&path);
    // Whoever holds the file open can read it to its end; nobody finds it afterwards, nor if the power fails.
    std::fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    Ok((file?, entries))
}

/// The file as the body of an answer.
pub fn streamed(mut file: File) -> Body {
    let size = file.metadata().map(|it| it.len()).ok();
    let (sender, pieces) = mpsc::channel(AHEAD);
    spawn_blocking(move || {
        loop {
            let mut piece = vec![0; PIECE];
            let read = match file.read(&mut piece) {
                Ok(0) => return,
                Ok(read) => Ok(Bytes::from(piece).slice(..read)),
                Err(error) => Err(error),
            };
            let over = read.is_err();
            // Whoever asked may have gone.
            if sender.blocking_send(read).is_err() || over {
                return;
            }
        }
    });
    Body::new(Pieces { pieces, size })
}

/// A file, piece by piece.
struct Pieces {
    pieces: mpsc::Receiver<std::io::Result<Bytes>>,
    /// How long it is altogether, where that is known.
    size: Option<u64>,
}

impl HttpBody for Pieces {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        let next = self.pieces.poll_recv(cx);
        next.map(|piece| piece.map(|piece| piece.map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        self.size.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
