//! A paper as a page shows it: the same blocks in the same order, without what only paper needs.

use documents::sheet::{Block, Margin, Run, Sheet};
use domain::words::Lang;
use maud::{Markup, html};

use super::super::super::frame::tag;
use crate::lang::Words;
use crate::links;

/// The whole text.
pub fn drawn(sheet: &Sheet) -> Markup {
    html! {
        article.sheet lang=(tag(sheet.lang)) aria-label=(sheet.title) {
            p.soft { (sheet.body_name) }
            h2 { (sheet.title) }
            @for line in &sheet.subtitle { p.soft { (line) } }
            @for block in &sheet.blocks { (piece(sheet.lang, block)) }
        }
    }
}

fn piece(lang: Lang, block: &Block) -> Markup {
    html! {
        @match block {
            Block::Heading { number, text, .. } => h3 { @if let Some(number) = number { (number) " " } (text) },
            Block::Paragraph { number, runs: these, margin } => div.point {
                @if let Some(number) = number { span.n { (number) "." } }
                div { p { (runs(these)) } (how_we_know(lang, margin.as_ref())) }
            },
            Block::Decision { code, text, how, margin } => div.act {
                p { strong { (code) } } p { (runs(text)) } p.how { (how) } (how_we_know(lang, margin.as_ref()))
            },
            Block::List { items, margin, .. } => {
                ul { @for item in items { li { (runs(item)) } } }
                (how_we_know(lang, margin.as_ref()))
            }
            Block::Quote { text, source, margin } => {
                blockquote { p { (runs(text)) } @if let Some(source) = source { p.soft { (source) } } }
                (how_we_know(lang, margin.as_ref()))
            }
            Block::Note { runs: these, .. } => p.soft { (runs(these)) },
            // A note has no letterhead and no table; whoever gives it one draws it here.
            Block::Address { .. } | Block::Table { .. } => {}
        }
    }
}

fn runs(runs: &[Run]) -> Markup {
    html! { @for run in runs { @match run {
        Run::Plain(text) => (text),
        Run::Bold(text) => strong { (text) },
        Run::Italic(text) => em { (text) },
    } } }
}

/// What the margin of the paper says.
fn how_we_know(lang: Lang, margin: Option<&Margin>) -> Markup {
    let words = Words::of(lang);
    html! {
        @if let Some(margin) = margin {
            p.soft {
                @for cited in margin.clause.iter().chain(&margin.source) { (cited.text) " · " }
                @for (at, record) in margin.records.iter().enumerate() {
                    @if at > 0 { ", " }
                    a href=(links::entry(lang, *record)) { (words.say("part-record-number", &[("number", &record.to_string())])) }
                }
            }
        }
    }
}
