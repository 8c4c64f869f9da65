//! One reader of a screen: what it is sent, piece by piece, as fast as it takes it.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::Frame;
use tokio::sync::watch;

use super::View;
use super::hub::Now;
use crate::site::Site;
use crate::visitor::SignedIn;

/// How long whoever lost a right may go on looking.
const LOOK_AGAIN: Duration = Duration::from_secs(15);
/// How long a browser that was cut off waits before it asks again, in milliseconds.
const RETRY: &str = "retry: 2000\n\n";
/// What is said to somebody whose session ended, or who may not look any more.
const OVER: &str = "event: over\ndata:\n\n";

/// A reader, and how far it has been told.
pub struct Follower {
    now: watch::Receiver<Now>,
    /// The edition it has.
    last: u64,
    /// The beat it has.
    beat: u64,
    /// What it is greeted with.
    greeting: Option<Bytes>,
    /// Asked now and then, and out of the way when a thousand readers are sent something.
    right: Option<Box<Right>>,
    /// It lost its right and was told so.
    is_over: bool,
}

/// What a signed-in reader may look at, asked again from time to time.
pub struct Right {
    site: Site,
    session: String,
    view: View,
    asked: Instant,
}

impl Right {
    /// The right of whoever is signed in to this view.
    pub fn of(site: &Site, view: &View, signed_in: &SignedIn) -> Self {
        let session = signed_in.session.id.clone();
        Self { site: site.clone(), session, view: view.clone(), asked: Instant::now() }
    }

    /// Whether it is still so; asked at most every quarter of a minute.
    pub fn holds(&mut self) -> bool {
        if self.asked.elapsed() < LOOK_AGAIN {
            return true;
        }
        self.asked = Instant::now();
        let app = &self.site.app;
        let session = app.sessions.still(&self.session, app.clock.now());
        let signed_in = session.and_then(|it| SignedIn::of(app, it));
        signed_in.is_some() && self.view.is_open_to(app, signed_in.as_ref())
    }
}

impl Follower {
    /// A reader that has edition `last` already, 0 for none.
    pub fn new(now: watch::Receiver<Now>, last: u64, right: Option<Right>) -> Self {
        let beat = now.borrow().beat.clone();
        let greeting = [RETRY.as_bytes(), &beat.1].concat();
        let (greeting, right) = (Some(greeting.into()), right.map(Box::new));
        Self { now, last, beat: beat.0, greeting, right, is_over: false }
    }

    /// What it has not been sent yet, if there is something.
    fn news(&mut self) -> Option<Bytes> {
        let now = self.now.borrow_and_update();
        if now.edition.number != self.last {
            let news = now.edition.since(self.last);
            self.last = now.edition.number;
            return Some(news);
        }
        if now.beat.0 == self.beat {
            return None;
        }
        self.beat = now.beat.0;
        let beat = now.beat.1.clone();
        drop(now);
        self.is_over = !self.right.as_mut().is_none_or(|it| it.holds());
        Some(if self.is_over { Bytes::from_static(OVER.as_bytes()) } else { beat })
    }
}

impl Reads for Follower {
    async fn next(mut self) -> Option<(Bytes, Self)> {
        if self.is_over {
            return None;
        }
        if let Some(greeting) = self.greeting.take() {
            return Some((greeting, self));
        }
        loop {
            if let Some(news) = self.news() {
                return Some((news, self));
            }
            self.now.changed().await.ok()?;
        }
    }
}

/// What comes next for a reader, while it is waited for.
type Next<R> = Pin<Box<dyn Future<Output = Option<(Bytes, R)>> + Send>>;

/// Somebody who is sent something, piece by piece.
pub trait Reads: Sized + Send + 'static {
    /// What it is sent next; nothing when it is over.
    fn next(self) -> impl Future<Output = Option<(Bytes, Self)>> + Send;

    /// The body of an answer that goes on until the reader leaves.
    fn into_body(self) -> Body {
        Body::new(Stream(Some(Box::pin(self.next()) as Next<Self>)))
    }
}

struct Stream<R>(Option<Next<R>>);

impl<R: Reads> HttpBody for Stream<R> {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let Some(next) = self.0.as_mut() else { return Poll::Ready(None) };
        match next.as_mut().poll(cx) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(None) => {
                self.0 = None;
                Poll::Ready(None)
            }
            Poll::Ready(Some((bytes, reader))) => {
                self.0 = Some(Box::pin(reader.next()));
                Poll::Ready(Some(Ok(Frame::data(bytes))))
            }
        }
    }
}
