//! All settings as a file that says of each what it means, to be filled in.

use std::fmt::Write as _;

use confique::Config;
use confique::meta::{Expr, FieldKind, LeafKind, Meta};
use domain::words::Lang;

use super::{Settings, reading};
use crate::lang::Words;

/// A file with every setting in it, its meaning above it, and nothing switched on.
pub fn template(lang: Lang) -> String {
    let words = Words::of(lang);
    let mut page = String::new();
    comment(&mut page, &words.say("settings-head", &[]));
    section(&mut page, &Settings::META, "", words);
    page
}

fn section(page: &mut String, meta: &Meta, before: &str, words: &Words) {
    for field in meta.fields {
        let key = format!("{before}{}", field.name);
        let means = words.say(&format!("setting-{}", key.replace(['.', '_'], "-")), &[]);
        page.push('\n');
        comment(page, &means);
        match field.kind {
            FieldKind::Leaf { kind, .. } => {
                comment(page, &words.say("settings-variable", &[("name", &reading::variable(&key))]));
                let written = match kind {
                    LeafKind::Required { default: Some(default) } => value(&default),
                    _ => String::new(),
                };
                let _ = writeln!(page, "{}", format!("#{} = {written}", field.name).trim_end());
            }
            FieldKind::Nested { meta } => {
                let _ = writeln!(page, "[{key}]");
                section(page, meta, &format!("{key}."), words);
            }
        }
    }
}

fn comment(page: &mut String, text: &str) {
    for line in text.lines() {
        let _ = writeln!(page, "{}", format!("# {line}").trim_end());
    }
}

fn value(default: &Expr) -> String {
    match default {
        Expr::Str(text) => format!("{text:?}"),
        Expr::Integer(number) => number.to_string(),
        Expr::Bool(answer) => answer.to_string(),
        Expr::Array(values) => format!("[{}]", values.iter().map(value).collect::<Vec<_>>().join(", ")),
        // No setting has another kind of default; it would be left to whoever fills the file in.
        _ => String::new(),
    }
}
