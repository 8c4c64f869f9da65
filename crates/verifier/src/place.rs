//! Where a record is published: a folder or a web address. It only gets bytes; it judges nothing.

use std::io::{ErrorKind, Read as _};
use std::path::PathBuf;
use std::time::Duration;

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where the files of a record are.
pub enum Place {
    /// A folder of this machine.
    Folder(PathBuf),
    /// An address, without the slash at its end.
    Web {
        /// What asks.
        agent: ureq::Agent,
        /// The address that the paths of the record are appended to.
        base: String,
    },
}

/// Something that could not be read at all, so that nothing can be said about it.
#[derive(Debug)]
pub struct Unreadable {
    /// The file or the address.
    pub what: String,
    /// What the system or the server said.
    pub why: Why,
}

/// Why something could not be read.
#[derive(Debug)]
pub enum Why {
    /// In the words of the system.
    System(String),
    /// There is no such file.
    Missing,
    /// The answer of a server, other than that there is no such thing.
    Status(u16),
    /// Larger than anything of its kind may be.
    Larger(u64),
    /// Neither a PDF, nor a folder or an address with a record.
    NoRecord,
    /// The record brings no key, and the reader named none.
    NoKey,
    /// Not a key and not a file with one.
    Key(proofs::note::Error),
    /// Not a policy.
    Policy(proofs::policy::ParseError),
}

impl Unreadable {
    /// `what`, and why it could not be read.
    pub fn new(what: impl Into<String>, why: Why) -> Self {
        Self { what: what.into(), why }
    }
}

impl Place {
    /// A web address: the record itself, whose checkpoint lies right below.
    pub fn web(base: &str) -> Self {
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .user_agent(concat!("plenaria-verify/", env!("CARGO_PKG_VERSION")));
        Self::Web { agent: config.build().into(), base: base.trim_end_matches('/').to_owned() }
    }

    /// The bytes below a path, or nothing if there are none. No more than `limit` are read.
    pub fn get(&self, path: &str, limit: u64) -> Result<Option<Vec<u8>>, Unreadable> {
        match self {
            Self::Folder(folder) => read_file(&folder.join(path), limit),
            Self::Web { agent, base } => read_web(agent, &format!("{base}/{path}"), limit),
        }
    }

    /// The names of all files below a path, if the place can tell.
    pub fn list(&self, path: &str) -> Result<Vec<String>, Unreadable> {
        let Self::Folder(folder) = self else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        let mut open = vec![path.to_owned()];
        while let Some(path) = open.pop() {
            let unreadable = |e: std::io::Error| Unreadable::new(&path, Why::System(e.to_string()));
            let inside = match folder.join(&path).read_dir() {
                Err(e) if e.kind() == ErrorKind::NotFound => continue,
                inside => inside.map_err(unreadable)?,
            };
            for file in inside {
                let file = file.map_err(unreadable)?;
                let name = format!("{path}/{}", file.file_name().to_string_lossy());
                let is_folder = file.file_type().map_err(unreadable)?.is_dir();
                if is_folder { open.push(name) } else { found.push(name) }
            }
        }
        found.sort();
        Ok(found)
    }
}

/// The bytes of a file, or nothing if there is none.
pub fn read_file(path: &std::path::Path, limit: u64) -> Result<Option<Vec<u8>>, Unreadable> {
    let name = path.display().to_string();
    let system = |e: std::io::Error| Unreadable::new(&name, Why::System(e.to_string()));
    let file = match std::fs::File::open(path) {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
        file => file.map_err(system)?,
    };
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(system)?;
    within(bytes, limit, &name).map(Some)
}

fn read_web(agent: &ureq::Agent, url: &str, limit: u64) -> Result<Option<Vec<u8>>, Unreadable> {
    let system = |e: ureq::Error| Unreadable::new(url, Why::System(e.to_string()));
    let mut answer = agent.get(url).call().map_err(system)?;
    match answer.status().as_u16() {
        200 => {}
        404 | 410 => return Ok(None),
        status => return Err(Unreadable::new(url, Why::Status(status))),
    }
    let mut bytes = Vec::new();
    let read = answer.body_mut().as_reader().take(limit + 1).read_to_end(&mut bytes);
    read.map_err(|e| Unreadable::new(url, Why::System(e.to_string())))?;
    within(bytes, limit, url).map(Some)
}

fn within(bytes: Vec<u8>, limit: u64, what: &str) -> Result<Vec<u8>, Unreadable> {
    if bytes.len() as u64 > limit { Err(Unreadable::new(what, Why::Larger(limit))) } else { Ok(bytes) }
}
