//! PDF with text, read by poppler's `pdftotext` and `pdfinfo`; what is only pictures of pages is refused.
//!
//! Poppler knows thirty years of odd fonts and broken files, which no reader in Rust does yet.

mod tagged;

use std::borrow::Cow;
use std::io::{ErrorKind, Read, Write};
use std::process::{Command, Stdio};

use super::Fault;

/// Fewer letters than this on a page are a stamp or a page number.
const LETTERS: usize = 20;
/// As much as is read of what it says, in bytes.
const MOST: u64 = 64 * 1024 * 1024;

/// The text of the pages, with a form feed between them, and which of them have none, from 1.
#[derive(Debug)]
pub struct Pages {
    pub text: String,
    pub bare: Vec<usize>,
}

/// Whether the program that reads PDF is there.
pub fn reads_pdf() -> bool {
    let mut command = Command::new("pdftotext");
    command.arg("-v").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok()
}

/// The pages of a PDF.
pub fn pages(bytes: &[u8]) -> Result<Pages, Fault> {
    let as_seen = output("pdftotext", &["-enc", "UTF-8", "-layout", "-", "-"], bytes)?;
    let as_seen = in_pages(&as_seen);
    let bare: Vec<usize> =
        (1..).zip(&as_seen).filter(|(_, page)| letters(page) < LETTERS).map(|(at, _)| at).collect();
    let all: usize = as_seen.iter().map(|page| letters(page)).sum();
    if all < LETTERS * as_seen.len().max(1) {
        return Err(Fault::Scanned { pages: as_seen.len() });
    }
    // Where most of the letters have a place in the structure, that is the text; heads and feet have none.
    let structure = output("pdfinfo", &["-struct-text", "-enc", "UTF-8", "-"], bytes);
    let text = structure.map(|listing| tagged::text(&listing)).unwrap_or_default();
    if letters(&text) * 10 >= all * 8 && letters(&text) * 10 <= all * 11 {
        return Ok(Pages { text, bare });
    }
    let pages = as_seen.iter().map(|page| in_order(page));
    Ok(Pages { text: pages.collect::<Vec<_>>().join("\u{C}"), bare })
}

/// What one of poppler's programs prints of a PDF.
fn output(program: &str, options: &[&str], bytes: &[u8]) -> Result<String, Fault> {
    let mut command = Command::new(program);
    command.args(options);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| match error.kind() {
        ErrorKind::NotFound => Fault::NoPdfReader,
        _ => Fault::GaveUp,
    })?;
    let (input, output, complaints) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let (text, said) = std::thread::scope(|scope| {
        scope.spawn(move || {
            // It may have seen enough before the end.
            let _ = input.map(|mut input| input.write_all(bytes));
        });
        let said = scope.spawn(move || read(complaints, 64 * 1024));
        (read(output, MOST), said.join().unwrap_or_default())
    });
    let status = child.wait().map_err(|_| Fault::GaveUp)?;
    if status.success() && (text.len() as u64) < MOST {
        return Ok(String::from_utf8_lossy(&text).into_owned());
    }
    let said = String::from_utf8_lossy(&said);
    Err(match status.code() {
        _ if said.contains("Incorrect password") => Fault::Encrypted,
        // 3: the document does not permit that its text is taken.
        Some(3) => Fault::Encrypted,
        Some(_) => Fault::Broken,
        None => Fault::GaveUp,
    })
}

/// What there is, as far as `most`; the rest is read and thrown away, so that nobody waits for us.
fn read(from: Option<impl Read>, most: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Some(mut from) = from {
        let _ = from.by_ref().take(most).read_to_end(&mut bytes);
        let _ = std::io::copy(&mut from, &mut std::io::sink());
    }
    bytes
}

/// `pdftotext` ends each page with a form feed.
fn in_pages(text: &str) -> Vec<&str> {
    let mut pages: Vec<&str> = text.split('\u{C}').collect();
    if pages.last().is_some_and(|last| last.trim().is_empty()) {
        pages.pop();
    }
    pages
}

fn letters(page: &str) -> usize {
    page.chars().filter(|c| c.is_alphanumeric()).count()
}

/// A page with its columns one after the other; a line across both ends what stands above it.
fn in_order(page: &str) -> Cow<'_, str> {
    let lines: Vec<Vec<char>> = page.lines().map(|line| line.trim_end().chars().collect()).collect();
    let Some(gap) = gap(&lines) else { return Cow::Borrowed(page) };
    let (mut out, mut right) = (String::new(), String::new());
    for line in &lines {
        let (before, after) = line.split_at(line.len().min(gap));
        let across = !before.is_empty() && !is_gap(line, gap);
        if across {
            out.push_str(&std::mem::take(&mut right));
        }
        let (left, rest) = if across { (line.as_slice(), &[][..]) } else { (before, after) };
        out.push_str(String::from_iter(left).trim_end());
        out.push('\n');
        if !across {
            right.push_str(String::from_iter(rest).trim());
            right.push('\n');
        }
    }
    out.push_str(&right);
    Cow::Owned(out)
}

fn is_gap(line: &[char], at: usize) -> bool {
    let blank = |at: usize| line.get(at).is_none_or(|c| *c == ' ');
    blank(at) && blank(at + 1)
}

/// Where most lines of a page are two lines side by side.
fn gap(lines: &[Vec<char>]) -> Option<usize> {
    /// So many lines, and so many letters on either side: less is a table, or a number and its text.
    const ENOUGH: usize = 8;
    const WIDE: usize = 16;
    const LONGEST: usize = 400;
    let written = lines.iter().filter(|line| !line.is_empty()).count();
    let longest = lines.iter().map(Vec::len).max().unwrap_or(0).min(LONGEST);
    // Letters up to each place of each line, so that each place is looked at once.
    let mut side_by_side = vec![0_usize; longest + 1];
    for line in lines {
        let all = line.iter().filter(|c| **c != ' ').count();
        let mut left = 0;
        for (at, c) in line.iter().enumerate().take(longest) {
            if is_gap(line, at) && left >= WIDE && all - left >= WIDE {
                side_by_side[at] += 1;
            }
            left += usize::from(*c != ' ');
        }
    }
    let (at, most) = side_by_side.into_iter().enumerate().max_by_key(|(at, many)| (*many, *at))?;
    (most >= ENOUGH && most * 10 >= written * 6).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_columns_are_told_from_a_table_and_from_prose() {
        let left = "el Consejo tomó nota del informe";
        let right = "que la Secretaría le presentó";
        let title = "COMUNICADO CONJUNTO DE LA REUNIÓN DE MINISTROS DE LA REGIÓN";
        let columns = format!("{title}\n{}solo a la izquierda\n", format!("{left:<40}{right}\n").repeat(10));
        let expected = format!(
            "{title}\n{}solo a la izquierda\n{}\n",
            format!("{left}\n").repeat(10),
            format!("{right}\n").repeat(10)
        );
        assert_eq!(in_order(&columns), expected);
        for other in [
            format!("{left} y de lo demás {right}\n").repeat(10),
            format!("{:<40}{}\n", "1. Guatemala", "Sí").repeat(10),
            String::new(),
        ] {
            assert_eq!(in_order(&other), other);
        }
    }

    #[test]
    fn pages_end_with_a_form_feed() {
        assert_eq!(in_pages("a\n\u{C}b\n\u{C}"), ["a\n", "b\n"]);
        assert_eq!(in_pages("\u{C}\u{C}").len(), 2);
    }
}
