//! How connections come in: a bounded number at once, encrypted where we are told to, slow ones given up,
//! and all of them answered to the end when the program is told to stop.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use taking::Taking;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;
use tower::ServiceExt as _;

mod taking;

/// More at once wait at the door: a plenary has a thousand screens and its text some thousands of readers, and each is
/// a file of the system, which has a limit of its own.
const CONNECTIONS: usize = 8192;
/// So much may wait in memory for somebody who reads slowly; the rest is made when there is room.
const WAITING: usize = 64 * 1024;
/// Who takes nothing of what it is sent for so long is let go.
const TAKING: Duration = Duration::from_secs(20);
/// Who has not said by then what it wants is let go.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long answers that were begun may take when the program is told to stop.
const FAREWELL: Duration = Duration::from_secs(10);
/// How long nobody is let in after the system had no place for another connection.
const BREATH: Duration = Duration::from_millis(200);

/// Answers connections until `stop`, and then those that were begun.
pub async fn serve(listener: TcpListener, tls: Option<TlsAcceptor>, router: Router, stop: impl Future) {
    serve_with(PATIENCE, listener, tls, router, stop).await;
}

async fn serve_with(
    patience: Duration,
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    router: Router,
    stop: impl Future,
) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let under_way = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let place = Arc::clone(&places).acquire_owned();
        let (place, accepted) = tokio::select! {
            _ = &mut stop => break,
            next = async { (place.await.expect("nobody closes the door"), listener.accept().await) } => next,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Of that one connection, or of a system that has no files left: both pass.
                tracing::warn!(%error, "a connection did not come about");
                tokio::time::sleep(BREATH).await;
                continue;
            }
        };
        // What happens in the room goes out at once and not with the next thing that happens.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection holds back small pieces");
        }
        let stream = Taking::within(TAKING, stream);
        let (tls, router, watcher) = (tls.clone(), router.clone(), under_way.watcher());
        tokio::spawn(async move {
            match tls {
                None => converse(patience, stream, peer, router, watcher).await,
                Some(tls) => {
                    if let Some(stream) = agreed(patience, tls, stream).await {
                        converse(patience, stream, peer, router, watcher).await;
                    }
                }
            }
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(FAREWELL, under_way.shutdown()).await.is_err() {
        tracing::warn!("some answers were broken off: they took too long after the program was told to stop");
    }
}

type Connection = Taking<TcpStream>;

/// The connection, once both sides have agreed on its encryption.
async fn agreed(patience: Duration, tls: TlsAcceptor, stream: Connection) -> Option<TlsStream<Connection>> {
    let agreed = tokio::time::timeout(patience, tls.accept(stream)).await;
    // Scanners and browsers that change their mind: not worth a line by default.
    agreed.ok()?.inspect_err(|error| tracing::debug!(%error, "no encryption was agreed on")).ok()
}

/// Answers what is asked over one connection.
async fn converse(
    patience: Duration,
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    peer: SocketAddr,
    router: Router,
    watcher: Watcher,
) {
    let service = router.map_request(move |request: hyper::Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        request
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience)
        .max_buf_size(WAITING)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    if let Err(error) = watcher.watch(connection).await {
        tracing::debug!(%error, "a connection ended early");
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};

    use axum::routing::get;
    use tokio::sync::oneshot;

    use super::*;

    /// A house with one quick page and one that takes half a second; what is sent ends it.
    async fn house(patience: Duration) -> (SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
        let slow = || async {
            tokio::time::sleep(Duration::from_millis(500)).await;
            "done"
        };
        let router = Router::new().route("/", get(async || "here")).route("/slow", get(slow));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a place");
        let address = listener.local_addr().expect("an address");
        let (stop, told) = oneshot::channel();
        let serving = tokio::spawn(serve_with(patience, listener, None, router, told));
        (address, stop, serving)
    }

    async fn ask(address: SocketAddr, said: &'static str) -> String {
        let conversation = move || {
            let mut stream = std::net::TcpStream::connect(address).expect("somebody listens");
            stream.write_all(said.as_bytes()).expect("said");
            let mut answer = String::new();
            stream.read_to_string(&mut answer).expect("an answer to the end");
            answer
        };
        tokio::task::spawn_blocking(conversation).await.expect("it was held to its end")
    }

    #[tokio::test]
    async fn who_never_says_what_it_wants_is_let_go_and_keeps_nobody_waiting() {
        let (address, _stop, _serving) = house(Duration::from_millis(200)).await;
        let silent = tokio::spawn(ask(address, "GET / HTTP/1.1\r\nhost: a\r\nx-half: "));
        let other = ask(address, "GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await;
        assert!(other.ends_with("here"), "{other}");
        let silent = silent.await.expect("let go");
        assert!(!silent.contains("200"), "{silent}");
    }

    #[tokio::test]
    async fn what_was_begun_is_answered_after_the_stop() {
        let (address, stop, serving) = house(PATIENCE).await;
        let asked = tokio::spawn(ask(address, "GET /slow HTTP/1.1\r\nhost: a\r\n\r\n"));
        tokio::time::sleep(Duration::from_millis(150)).await;
        stop.send(()).expect("told to stop");
        let answer = asked.await.expect("an answer");
        assert!(answer.ends_with("done"), "{answer}");
        serving.await.expect("it ended");
        assert!(TcpStream::connect(address).await.is_err(), "nobody is let in any more");
    }
}
