//! `plenaria config`: every setting with its meaning, as a file to fill in.

use domain::words::Lang;

use crate::settings::template;

/// Prints the file.
pub fn run(lang: Lang) {
    print!("{}", template(lang));
}
