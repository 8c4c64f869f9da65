//! Web pages: what a reader sees of them, without the ways to elsewhere.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::flow::Flow;
use super::ordinals::Digits;

/// What is no part of what a page says. A form is: some pages are one from beginning to end.
const LEFT_OUT: &[&str] = &[
    "script", "style", "head", "nav", "aside", "footer", "noscript", "template", "svg", "button", "select",
    "iframe", "object", "del", "textarea",
];
const PARAGRAPHS: &[&str] = &[
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "blockquote",
    "address",
    "dl",
    "dt",
    "dd",
    "fieldset",
    "figure",
    "figcaption",
    "pre",
    "hr",
    "caption",
    "center",
    "form",
    "body",
    "html",
    "legend",
    "summary",
    "details",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
];

/// The text of a page.
pub fn text(html: &str) -> String {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut page = Page::default();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.open(&tag),
            Token::EndTag(tag) => page.close(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => page.add(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    page.end_paragraph();
    page.flow.finish()
}

/// A list that is open.
struct List {
    digits: Digits,
    next: u32,
}

#[derive(Default)]
struct Page {
    flow: Flow,
    text: String,
    /// What stands in front of the paragraph that is open.
    front: String,
    lists: Vec<List>,
    /// The element that is left out, and how many of its name are open.
    left_out: Option<(String, usize)>,
    verbatim: bool,
}

impl Page {
    fn add(&mut self, text: &str) {
        if self.left_out.is_some() {
            return;
        }
        if self.verbatim {
            self.text.push_str(text);
            return;
        }
        for c in text.chars() {
            if !matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{C}') {
                self.text.push(c);
            } else if !self.text.ends_with([' ', '\n']) && !self.text.is_empty() {
                self.text.push(' ');
            }
        }
    }

    fn end_paragraph(&mut self) {
        let text = std::mem::take(&mut self.text);
        if !text.trim().is_empty() {
            self.flow.paragraph(&std::mem::take(&mut self.front), &text);
        }
    }

    fn open(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        if let Some((left_out, many)) = &mut self.left_out {
            *many += usize::from(*left_out == name);
            return;
        }
        let said = |key: &str| {
            let value = tag.attributes.get(key.as_bytes())?;
            Some(String::from_utf8_lossy(value).into_owned())
        };
        let hidden = said("hidden").is_some() && !matches!(name.as_str(), "input" | "br" | "img");
        if (LEFT_OUT.contains(&name.as_str()) || hidden) && !tag.self_closing {
            self.end_paragraph();
            self.left_out = Some((name, 1));
            return;
        }
        if PARAGRAPHS.contains(&name.as_str()) {
            self.end_paragraph();
        }
        match name.as_str() {
            "br" => self.text.push('\n'),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name[1..].parse().unwrap_or(1);
                self.front = "#".repeat(level) + " ";
            }
            "pre" => self.verbatim = true,
            "ul" | "ol" => {
                self.end_paragraph();
                let digits = match (name.as_str(), said("type").as_deref()) {
                    ("ul", _) => Digits::Bullet,
                    (_, Some("a")) => Digits::LowerLetter,
                    (_, Some("A")) => Digits::UpperLetter,
                    (_, Some("i")) => Digits::LowerRoman,
                    (_, Some("I")) => Digits::UpperRoman,
                    _ => Digits::Decimal,
                };
                let next = said("start").and_then(|it| it.trim().parse().ok()).unwrap_or(1);
                self.lists.push(List { digits, next });
            }
            "li" => {
                self.end_paragraph();
                let indent = "  ".repeat(self.lists.len().saturating_sub(1).min(8));
                self.front = match self.lists.last_mut() {
                    Some(list) => {
                        let number = said("value").and_then(|it| it.trim().parse().ok()).unwrap_or(list.next);
                        list.next = number.saturating_add(1);
                        let dot = if list.digits == Digits::Bullet { "" } else { "." };
                        format!("{indent}{}{dot} ", list.digits.written(number))
                    }
                    None => "• ".to_owned(),
                };
            }
            "table" => {
                self.end_paragraph();
                self.flow.open_table();
            }
            "tr" => {
                self.end_paragraph();
                self.flow.open_row();
            }
            "td" | "th" => {
                self.end_paragraph();
                self.flow.close_cell();
                self.flow.open_cell();
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if let Some((left_out, many)) = &mut self.left_out {
            *many -= usize::from(left_out == name);
            if *many == 0 {
                self.left_out = None;
            }
            return;
        }
        if PARAGRAPHS.contains(&name) {
            self.end_paragraph();
        }
        match name {
            // A heading without words has no signs either.
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.front.clear(),
            "pre" => self.verbatim = false,
            "ul" | "ol" => {
                self.end_paragraph();
                self.lists.pop();
            }
            "li" => {
                self.end_paragraph();
                self.front.clear();
            }
            "td" | "th" => {
                self.end_paragraph();
                self.flow.close_cell();
            }
            "tr" => {
                self.end_paragraph();
                self.flow.close_row(false);
            }
            "table" => {
                self.end_paragraph();
                self.flow.close_table();
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_reads_as_it_is_seen() {
        let html = "<!DOCTYPE html><html><head><title>no</title><style>p{}</style></head><body>\
                    <nav><a href=x>Inicio</a></nav><h1>IV&nbsp;Reuni&oacute;n</h1>\
                    <p>En la ciudad de\n  <b>Antigua</b> Guatemala,<br>el 30 &lt;de&gt; noviembre\
                    <ol start=3><li>Aprobar el acta<li><p>Instruir:</p><ol type=a><li>uno</li><li>dos</li></ol>\
                    <li value=9>nueve</ol><ul><li>otro</ul>\
                    <table><tr><th>N.º<th>Plazo</tr><tr><td>1<td>60&nbsp;d&iacute;as</table>\
                    <script>if (a < b) document.write('<p>no')</script><del>tachado</del>fin";
        let expected = "# IV\u{A0}Reunión\n\nEn la ciudad de Antigua Guatemala,\nel 30 <de> noviembre\n\n\
                        3. Aprobar el acta\n\n4. Instruir:\n\n  a. uno\n\n  b. dos\n\n9. nueve\n\n• otro\n\n\
                        | N.º | Plazo |\n| 1 | 60 días |\n\nfin\n";
        assert_eq!(text(html), expected);
    }

    #[test]
    fn a_page_that_is_all_wrong_is_read_as_far_as_it_goes() {
        assert_eq!(text("</p></td></table><td>a<li>b</ol><tr>c<script>d"), "a\n\n• b\n\nc\n");
        assert_eq!(text(&"<div>".repeat(100_000)), "");
        assert_eq!(text(&("<table><tr><td>".repeat(20_000) + "x")), "x\n");
    }
}
