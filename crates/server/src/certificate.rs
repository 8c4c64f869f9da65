//! The certificate of the house, read again when its file changes: whoever renews it need not restart anything.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result};
use domain::words::Lang;
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use tokio_rustls::TlsAcceptor;

use crate::lang::Words;

/// How often the files are looked at.
const BETWEEN_LOOKS: Duration = Duration::from_secs(60);

/// A certificate and its key, as they stand in two files.
pub struct Certificate {
    files: (PathBuf, PathBuf),
    held: RwLock<Held>,
}

struct Held {
    key: Arc<CertifiedKey>,
    changed: Option<SystemTime>,
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the certificate in {}", self.files.0.display())
    }
}

impl Certificate {
    /// Reads both files, or says which of them is of no use.
    pub fn read(certificate: &Path, key: &Path, lang: Lang) -> Result<Arc<Self>> {
        let files = (certificate.to_owned(), key.to_owned());
        let held = Held { key: Arc::new(read(certificate, key, lang)?), changed: changed(&files) };
        Ok(Arc::new(Self { files, held: RwLock::new(held) }))
    }

    /// What connections agree on their encryption with.
    pub fn acceptor(self: &Arc<Self>) -> TlsAcceptor {
        let provider = Arc::new(ring::default_provider());
        let versions = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        let config = versions.expect("TLS 1.2 and 1.3 are in the provider").with_no_client_auth();
        let mut config = config.with_cert_resolver(Arc::clone(self) as Arc<dyn ResolvesServerCert>);
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        TlsAcceptor::from(Arc::new(config))
    }

    /// Looks at the files from time to time, until the runtime stops.
    pub async fn keep_fresh(self: Arc<Self>) {
        loop {
            tokio::time::sleep(BETWEEN_LOOKS).await;
            let fresh = Arc::clone(&self);
            // On a disk that may be slow.
            let looked = tokio::task::spawn_blocking(move || fresh.look());
            if looked.await.is_err() {
                tracing::error!("the certificate could not be looked at");
            }
        }
    }

    /// Takes up what the files say now, if they changed and are of use; else goes on with what there was.
    fn look(&self) {
        let now = changed(&self.files);
        if now == self.held.read().expect("nobody panics while reading").changed {
            return;
        }
        match read(&self.files.0, &self.files.1, Lang::En) {
            Ok(key) => {
                *self.held.write().expect("nobody panics while writing") =
                    Held { key: Arc::new(key), changed: now };
                tracing::info!("the certificate was renewed");
            }
            // It may be half-way: the certificate is new and the key not yet. The next look finds both.
            Err(error) => tracing::warn!(%error, "the new certificate is of no use; the old one stays"),
        }
    }
}

impl ResolvesServerCert for Certificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.held.read().expect("nobody panics while reading").key))
    }
}

fn read(certificate: &Path, key: &Path, lang: Lang) -> Result<CertifiedKey> {
    let unreadable =
        |file: &Path| Words::of(lang).say("program-no-pem", &[("file", &file.display().to_string())]);
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect)
        .with_context(|| unreadable(certificate))?;
    let secret = PrivateKeyDer::from_pem_file(key).with_context(|| unreadable(key))?;
    CertifiedKey::from_der(chain, secret, &ring::default_provider()).with_context(|| {
        let files = [("certificate", certificate.display().to_string()), ("key", key.display().to_string())];
        Words::of(lang).say("program-no-pair", &files.each_ref().map(|(name, file)| (*name, file.as_str())))
    })
}

/// When the certificate in this file ends, if it says so.
pub fn ends_at(file: &Path) -> Option<jiff::Timestamp> {
    let first = CertificateDer::pem_file_iter(file).ok()?.next()?.ok()?;
    let (_, certificate) = x509_parser::parse_x509_certificate(&first).ok()?;
    jiff::Timestamp::from_second(certificate.validity().not_after.timestamp()).ok()
}

/// When either file was last written.
fn changed((certificate, key): &(PathBuf, PathBuf)) -> Option<SystemTime> {
    let written = |file: &Path| file.metadata().and_then(|it| it.modified()).ok();
    written(certificate).max(written(key))
}
