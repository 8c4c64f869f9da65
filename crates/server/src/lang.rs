//! What this program says on screen and on the command line, in both languages.

use std::sync::OnceLock;

use documents::lang::Catalog;
use domain::words::Lang;

/// The sources of one language, by what is said in them.
macro_rules! sources {
    ($lang:literal) => {
        &[
            include_str!(concat!("../languages/", $lang, "/pages.ftl")),
            include_str!(concat!("../languages/", $lang, "/room.ftl")),
            include_str!(concat!("../languages/", $lang, "/register.ftl")),
            include_str!(concat!("../languages/", $lang, "/room-table.ftl")),
            include_str!(concat!("../languages/", $lang, "/acts.ftl")),
            include_str!(concat!("../languages/", $lang, "/desks.ftl")),
            include_str!(concat!("../languages/", $lang, "/account.ftl")),
            include_str!(concat!("../languages/", $lang, "/letters.ftl")),
            include_str!(concat!("../languages/", $lang, "/machines.ftl")),
            include_str!(concat!("../languages/", $lang, "/operating.ftl")),
            include_str!(concat!("../languages/", $lang, "/program.ftl")),
            include_str!(concat!("../languages/", $lang, "/refusals.ftl")),
            include_str!(concat!("../languages/", $lang, "/room-decision.ftl")),
            include_str!(concat!("../languages/", $lang, "/room-floor.ftl")),
            include_str!(concat!("../languages/", $lang, "/consultations.ftl")),
            include_str!(concat!("../languages/", $lang, "/room-motions.ftl")),
            include_str!(concat!("../languages/", $lang, "/rehearsal.ftl")),
            include_str!(concat!("../languages/", $lang, "/archive.ftl")),
            include_str!(concat!("../languages/", $lang, "/review.ftl")),
            include_str!(concat!("../languages/", $lang, "/reading.ftl")),
        ]
    };
}

/// The program's own messages; the sentences of the record are those of `documents`.
pub struct Words(Catalog);

impl Words {
    /// The messages in `lang`.
    pub fn of(lang: Lang) -> &'static Self {
        static ES: OnceLock<Words> = OnceLock::new();
        static EN: OnceLock<Words> = OnceLock::new();
        match lang {
            Lang::Es => ES.get_or_init(|| Self(Catalog::new(lang, sources!("es")))),
            Lang::En => EN.get_or_init(|| Self(Catalog::new(lang, sources!("en")))),
        }
    }

    /// The message `key` with its values.
    pub fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.0.say(key, values)
    }
}
