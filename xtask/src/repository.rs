//! The texts of the repository: what is tracked or about to be, and nothing that is ignored.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// All texts, by path from the root with forward slashes, in order.
pub struct Repository {
    files: Vec<File>,
    /// Paths of everything, pictures and fonts included.
    paths: Vec<String>,
}

/// A text.
pub struct File {
    /// `crates/domain/src/lib.rs`.
    pub path: String,
    /// What it says.
    pub text: String,
    /// Whether it holds nothing but tests, benches or what they share.
    pub is_test: bool,
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
            Some((path.to_owned(), text))
        };
        let texts = paths.iter().copied().filter_map(read).collect();
        let there = paths.into_iter().filter(|path| root.join(path).exists());
        Ok(Self::with(texts, there.map(str::to_owned).collect()))
    }

    fn with(texts: Vec<(String, String)>, paths: Vec<String>) -> Self {
        let declared: Vec<String> = texts.iter().flat_map(|(path, text)| test_modules(path, text)).collect();
        let is_test = |path: &str| {
            let folders = ["/tests/", "/benches/", "/testing/"];
            folders.iter().any(|folder| path.contains(folder))
                || declared.iter().any(|it| path.starts_with(it))
        };
        let file = |(path, text): (String, String)| File { is_test: is_test(&path), path, text };
        Self { files: texts.into_iter().map(file).collect(), paths }
    }

    /// An invented repository, for the examples of the rules.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let texts = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        Self::with(texts, files.iter().map(|(path, _)| (*path).to_owned()).collect())
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

    /// Whether there is a file or a folder at `path`.
    pub fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.paths.iter().any(|it| it == path || it.starts_with(&folder))
    }
}

/// The modules that a source declares for its tests alone, each as a path that its files begin with.
fn test_modules(path: &str, text: &str) -> Vec<String> {
    let folder = match path.rsplit_once('/') {
        Some((folder, "lib.rs" | "main.rs" | "mod.rs")) => folder,
        _ => path.trim_end_matches(".rs"),
    };
    let declared = text.split("#[cfg(test)]\n").skip(1).filter_map(|after| {
        let line = after.lines().next()?.trim_start();
        let name = ["mod ", "pub mod ", "pub(crate) mod "].iter().find_map(|it| line.strip_prefix(it))?;
        name.strip_suffix(';')
    });
    declared.flat_map(|name| [format!("{folder}/{name}.rs"), format!("{folder}/{name}/")]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_declared_for_tests_is_a_test() {
        let repository = Repository::of(&[
            ("crates/a/src/lib.rs", "mod b;\n#[cfg(test)]\nmod sample;\n#[cfg(test)]\nmod tests {}\n"),
            ("crates/a/src/b.rs", "    #[cfg(test)]\n    pub(crate) mod odd;\n"),
            ("crates/a/src/b/odd.rs", ""),
            ("crates/a/src/sample.rs", ""),
            ("crates/a/src/sample/more.rs", ""),
            ("crates/a/src/samples.rs", ""),
            ("crates/a/benches/c.rs", ""),
        ]);
        let tests: Vec<&str> =
            repository.files().filter(|it| it.is_test).map(|it| it.path.as_str()).collect();
        let expected = [
            "crates/a/src/b/odd.rs",
            "crates/a/src/sample.rs",
            "crates/a/src/sample/more.rs",
            "crates/a/benches/c.rs",
        ];
        assert_eq!(tests, expected);
    }
}
