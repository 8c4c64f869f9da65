//! A connection that is given up when the other side takes nothing of what it is sent: whoever sleeps with its hand on
//! the door keeps a place and memory for nothing.

use std::cell::Cell;
use std::future::Future as _;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// Several pieces that are no longer than this go out as one: to lay so few bytes side by side costs less than to have
/// the system gather them, for each of a thousand screens.
const TOGETHER: usize = 16 * 1024;

thread_local! {
    /// Where pieces are laid side by side.
    static LAID: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// A stream whose other side has to take something within some time.
pub struct Taking<S> {
    stream: S,
    patience: Duration,
    /// Runs while something waits to be taken.
    waiting: Option<Pin<Box<Sleep>>>,
}

impl<S: AsyncWrite + Unpin> Taking<S> {
    /// The same stream, with so much patience.
    pub fn within(patience: Duration, stream: S) -> Self {
        Self { stream, patience, waiting: None }
    }

    /// What became of sending: done, or waited for, or given up.
    fn watch<T>(&mut self, cx: &mut Context<'_>, sent: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if sent.is_ready() {
            self.waiting = None;
            return sent;
        }
        let patience = self.patience;
        let waiting = self.waiting.get_or_insert_with(|| Box::pin(sleep(patience)));
        ready!(waiting.as_mut().poll(cx));
        Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "nothing of what was sent was taken")))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Taking<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Taking<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let sent = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.watch(cx, sent)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        pieces: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let stream = Pin::new(&mut self.stream);
        let sent = match pieces.iter().map(|it| it.len()).sum::<usize>() {
            ..=TOGETHER => {
                let mut laid = LAID.take();
                laid.clear();
                pieces.iter().for_each(|it| laid.extend_from_slice(it));
                let sent = stream.poll_write(cx, &laid);
                LAID.set(laid);
                sent
            }
            _ => stream.poll_write_vectored(cx, pieces),
        };
        self.watch(cx, sent)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let sent = Pin::new(&mut self.stream).poll_flush(cx);
        self.watch(cx, sent)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::io::Read as _;

    use tokio::net::{TcpListener, TcpStream};

    use super::*;

    /// Both ends of a connection; the far one is read by hand.
    async fn connection() -> (TcpStream, std::net::TcpStream) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a place");
        let far =
            std::net::TcpStream::connect(listener.local_addr().expect("an address")).expect("a connection");
        let (near, _) = listener.accept().await.expect("the same connection");
        (near, far)
    }

    async fn send(stream: &mut Taking<TcpStream>, all: usize) -> io::Result<()> {
        let piece = vec![0; 64 * 1024];
        let mut sent = 0;
        while sent < all {
            sent += poll_fn(|cx| Pin::new(&mut *stream).poll_write(cx, &piece)).await?;
        }
        Ok(())
    }

    #[tokio::test]
    async fn pieces_come_in_their_order_whether_they_go_together_or_not() {
        let (near, mut far) = connection().await;
        let mut stream = Taking::within(Duration::from_secs(60), near);
        for middle in [vec![b'-'; 8], vec![b'-'; TOGETHER]] {
            let pieces = [IoSlice::new(b"one"), IoSlice::new(&middle), IoSlice::new(b"two")];
            let sent = poll_fn(|cx| Pin::new(&mut stream).poll_write_vectored(cx, &pieces)).await;
            let whole = [&b"one"[..], &middle, b"two"].concat();
            assert_eq!(sent.expect("it is sent"), whole.len());
            let mut came = vec![0; whole.len()];
            far.read_exact(&mut came).expect("it came");
            assert_eq!(came, whole);
        }
    }

    #[tokio::test]
    async fn who_takes_nothing_is_given_up_and_who_takes_is_not() {
        const MUCH: usize = 64 * 1024 * 1024;
        let (near, _far) = connection().await;
        let mut stuck = Taking::within(Duration::from_millis(20), near);
        let error = send(&mut stuck, MUCH).await.expect_err("nobody takes it");
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);

        let (near, mut far) = connection().await;
        let taking = std::thread::spawn(move || {
            let mut piece = vec![0; 64 * 1024];
            while far.read(&mut piece).expect("it is sent") > 0 {}
        });
        let mut taken = Taking::within(Duration::from_secs(60), near);
        send(&mut taken, MUCH).await.expect("it is taken");
        drop(taken);
        taking.join().expect("it took everything");
    }
}
