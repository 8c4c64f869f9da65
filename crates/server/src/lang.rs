//! What this program says on screen and on the command line, in both languages.

use std::sync::OnceLock;

use documents::lang::Catalog;
use domain::words::Lang;

/// The program's own messages; the sentences of the record are those of `documents`.
pub struct Words(Catalog);

impl Words {
    /// The messages in `lang`.
    pub fn of(lang: Lang) -> &'static Self {
        static ES: OnceLock<Words> = OnceLock::new();
        static EN: OnceLock<Words> = OnceLock::new();
        match lang {
            Lang::Es => ES.get_or_init(|| {
                Self(Catalog::new(
                    lang,
                    &[
                        include_str!("../languages/es/pages.ftl"),
                        include_str!("../languages/es/program.ftl"),
                        include_str!("../languages/es/refusals.ftl"),
                    ],
                ))
            }),
            Lang::En => EN.get_or_init(|| {
                Self(Catalog::new(
                    lang,
                    &[
                        include_str!("../languages/en/pages.ftl"),
                        include_str!("../languages/en/program.ftl"),
                        include_str!("../languages/en/refusals.ftl"),
                    ],
                ))
            }),
        }
    }

    /// The message `key` with its values.
    pub fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.0.say(key, values)
    }
}
