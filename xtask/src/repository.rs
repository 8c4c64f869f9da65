//! The texts of the repository: what is tracked or about to be, and nothing that is ignored.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// All texts, by path from the root with forward slashes, in order.
pub struct Repository {
    files: Vec<File>,
}

/// A text.
pub struct File {
    /// `crates/domain/src/lib.rs`.
    pub path: String,
    /// What it says.
    pub text: String,
}

impl Repository {
    /// The root of the workspace that this program was started in.
    pub fn root() -> Result<PathBuf> {
        // Cargo says where the package is when it runs it; the copy compiled in is for everybody else.
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let is_root = |folder: &&Path| {
            std::fs::read_to_string(folder.join("Cargo.toml")).is_ok_and(|text| text.contains("[workspace]"))
        };
        let root = package.ancestors().find(is_root);
        Ok(root.with_context(|| format!("{} is in no workspace", package.display()))?.to_owned())
    }

    /// Reads everything git knows or would add. What is not text is left out.
    pub fn read(root: &Path) -> Result<Self> {
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(root)
            .output()
            .context("git could not be started; the house rules read what it tracks")?;
        if !listed.status.success() {
            bail!("git does not list the files: {}", String::from_utf8_lossy(&listed.stderr).trim());
        }
        let listed = String::from_utf8(listed.stdout).context("a path is not UTF-8")?;
        let mut paths: Vec<&str> = listed.split('\0').filter(|path| !path.is_empty()).collect();
        paths.sort_unstable();
        paths.dedup();
        // A file that was removed and not yet committed is still listed; it just cannot be read.
        let read = |path: &str| {
            let text = String::from_utf8(std::fs::read(root.join(path)).ok()?).ok()?;
            Some(File { path: path.to_owned(), text })
        };
        Ok(Self { files: paths.into_iter().filter_map(read).collect() })
    }

    /// An invented repository, for the examples of the rules.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File { path: (*path).to_owned(), text: (*text).to_owned() };
        Self { files: files.iter().map(file).collect() }
    }

    /// All texts.
    pub fn files(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }

    /// Those below `folder` whose names end like this.
    pub fn under(&self, folder: &str, ending: &str) -> impl Iterator<Item = &File> {
        self.files.iter().filter(move |file| file.path.starts_with(folder) && file.path.ends_with(ending))
    }

    /// The text at `path`.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.iter().find(|file| file.path == path).map(|file| file.text.as_str())
    }

    /// Whether there is a file or a folder with texts at `path`.
    pub fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.files.iter().any(|file| file.path == path || file.path.starts_with(&folder))
    }
}

impl File {
    /// Whether it holds nothing but tests, benches or what they share.
    pub fn is_test(&self) -> bool {
        let folders = ["/tests/", "/benches/", "/testing/"];
        let names = ["/tests.rs", "/testing.rs"];
        folders.iter().any(|it| self.path.contains(it)) || names.iter().any(|it| self.path.ends_with(it))
    }
}
