//! What came with a request: names and values from an address or a form, and files.

/// Names and values, in the order they came; a name may come several times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    values: Vec<(String, String)>,
    files: Vec<Uploaded>,
}

/// A file that came with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uploaded {
    /// The field it came in.
    pub field: String,
    /// What the sender's machine called it; never trusted.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Given {
    /// What stands behind the `?` of an address, or in the body of a form.
    pub fn parse(encoded: &str) -> Self {
        let values = form_urlencoded::parse(encoded.as_bytes());
        Self { values: values.map(|(name, value)| (name.into(), value.into())).collect(), files: Vec::new() }
    }

    /// One more value.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.push((name.to_owned(), value.into()));
        self
    }

    /// Sets `name` to one value, in place of whatever it had.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.values.retain(|(known, _)| known != name);
        self.values.push((name.to_owned(), value.into()));
    }

    /// One more file.
    pub fn attach(&mut self, file: Uploaded) {
        self.files.push(file);
    }

    /// The first value of `name`, without the blanks around it; an empty one counts as not given.
    pub fn get(&self, name: &str) -> Option<&str> {
        let first = self.values.iter().find(|(known, _)| known == name);
        first.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// Whether `name` came at all, even empty.
    pub fn has(&self, name: &str) -> bool {
        self.values.iter().any(|(known, _)| known == name)
    }

    /// All values of `name` that say something.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self.values.iter().filter(move |(known, _)| known == name);
        named.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// Every name with its value.
    pub fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The files that came with something in them; they are taken out.
    pub fn take_files(&mut self) -> Vec<Uploaded> {
        let files = std::mem::take(&mut self.files);
        files.into_iter().filter(|file| !file.bytes.is_empty()).collect()
    }

    /// How much room it takes, in bytes.
    pub fn size(&self) -> usize {
        let values: usize = self.values.iter().map(|(name, value)| name.len() + value.len()).sum();
        values + self.files.iter().map(|file| file.bytes.len()).sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_was_not_given() {
        let given = Given::parse("a=+x+&b=&c=1&c=2&c=");
        assert_eq!(given.get("a"), Some("x"));
        assert_eq!(given.get("b"), None);
        assert!(given.has("b"));
        assert_eq!(given.all("c").collect::<Vec<_>>(), ["1", "2"]);
    }

    #[test]
    fn what_is_set_takes_the_place_of_what_was() {
        let mut given = Given::parse("a=1&a=2&b=3");
        given.set("a", "4");
        assert_eq!(given.all("a").collect::<Vec<_>>(), ["4"]);
        assert_eq!(given.get("b"), Some("3"));
    }
}
