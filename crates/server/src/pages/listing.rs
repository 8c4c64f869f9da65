//! Lists that one searches and takes along: what was asked for, and a table for a spreadsheet.

use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::frame::Page;
use crate::site::Site;
use crate::visitor::Visitor;

/// The two shapes in which a list leaves the house.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Text with commas.
    Csv,
    /// A workbook.
    Xlsx,
}

/// What was asked for, unless it was left open.
pub fn asked(value: Option<&String>) -> Option<&str> {
    value.map(|value| value.trim()).filter(|value| !value.is_empty())
}

/// A filter: one of some words, or any.
pub fn choice(
    page: &Page,
    name: &str,
    key: &str,
    options: &[(String, String)],
    chosen: Option<&String>,
) -> Markup {
    html! {
        label { (page.say(key))
            select name=(name) {
                option value="" { (page.say("list-any")) }
                @for (value, word) in options {
                    option value=(value) selected[asked(chosen) == Some(value.as_str())] { (word) }
                }
            }
        }
    }
}

/// A list as a file to keep: the rows that `table` makes of what is known, the first of them its heading.
pub fn export(
    site: &Site,
    visitor: &Visitor,
    shape: Shape,
    name: &str,
    table: impl FnOnce(&Page) -> Vec<Vec<String>>,
) -> Response {
    // What is known is let go before anything is written.
    let rows = {
        let known = site.app.known();
        table(&Page::new(site, &known, visitor))
    };
    file(shape, name, &rows)
}

fn file(shape: Shape, name: &str, rows: &[Vec<String>]) -> Response {
    let (written, kind, ending) = match shape {
        Shape::Csv => (csv(rows), "text/csv; charset=utf-8", "csv"),
        Shape::Xlsx => {
            (xlsx(rows), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")
        }
    };
    match written {
        Ok(bytes) => {
            let called = HeaderValue::from_str(&format!("attachment; filename=\"{name}.{ending}\""));
            let called = called.expect("the name of a list is plain letters");
            ([(CONTENT_TYPE, HeaderValue::from_static(kind)), (CONTENT_DISPOSITION, called)], bytes)
                .into_response()
        }
        Err(problem) => {
            tracing::error!(name, %problem, "a list could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn csv(rows: &[Vec<String>]) -> anyhow::Result<Vec<u8>> {
    // Spreadsheets take a file without this mark for one of another alphabet.
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    Ok(writer.into_inner()?)
}

/// A cell that no spreadsheet takes for a formula.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

fn xlsx(rows: &[Vec<String>]) -> anyhow::Result<Vec<u8>> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_open_was_not_asked() {
        assert_eq!(asked(Some(&"  ".to_owned())), None);
        assert_eq!(asked(Some(&" 2023 ".to_owned())), Some("2023"));
    }

    #[test]
    fn a_table_opens_as_text_and_not_as_a_formula() {
        let rows =
            vec![vec!["Acuerdo".to_owned(), "dice, «sí»".to_owned()], vec!["=1+1".to_owned(), String::new()]];
        let text = String::from_utf8(csv(&rows).unwrap()).unwrap();
        assert_eq!(text, "\u{feff}Acuerdo,\"dice, «sí»\"\n'=1+1,\n");
        assert!(xlsx(&rows).unwrap().starts_with(b"PK"));
    }
}
