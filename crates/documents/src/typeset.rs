//! From a sheet to a file: PDF/A-3a and PDF/UA-1 at once, with the record attached.
//!
//! Nothing is read from outside: no clock, no disk, no fonts but those in the program. The same sheet
//! gives the same bytes, and their hash can go into the record.

mod letters;
mod press;
pub mod qr;

use jiff::civil::Date;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::sheet::Sheet;
use press::Press;

/// Why a sheet did not become a paper.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The typesetter refused: the sheet breaks a rule of accessible papers (a heading that is empty or
    /// skips a level), or the template has a fault.
    #[error("the paper could not be typeset: {}", .0.join("; "))]
    Refused(Vec<String>),
    /// The day lies outside the years that a PDF can write.
    #[error("a paper cannot be dated {0}")]
    Day(Date),
    /// The record's position and code do not fit into a QR code.
    #[error("what the QR code must carry is too long: {0} bytes")]
    CodeTooLong(usize),
}

/// Typesets a sheet.
///
/// Takes a good tenth of a second of one core. It cannot be interrupted: call it where blocking is
/// allowed.
pub fn render(sheet: &Sheet) -> Result<Vec<u8>, Error> {
    let _tidy = Tidy;
    let document = lay_out(sheet)?;
    let options = PdfOptions {
        ident: Smart::Custom(sheet.symbol.clone()),
        creator: Smart::Custom(Some("plenaria".to_owned())),
        timestamp: Some(Timestamp::new_utc(noon(sheet.date)?)),
        standards: standards(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|faults| refused(&faults))
}

fn lay_out(sheet: &Sheet) -> Result<PagedDocument, Error> {
    let press = Press::new(sheet)?;
    // A warning is about the template (a font that is missing, say), and a fault as well.
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&press);
    let document = output.map_err(|faults| refused(&faults))?;
    if warnings.is_empty() { Ok(document) } else { Err(refused(&warnings)) }
}

fn standards() -> PdfStandards {
    PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .expect("PDF/A-3a and PDF/UA-1 can be kept together in PDF 1.7")
}

/// Noon in UTC is the same day on every clock from Alaska to Italy, whatever a reader's program shows.
fn noon(day: Date) -> Result<Datetime, Error> {
    let (month, dom) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    match day.year() {
        1.. => Datetime::from_ymd_hms(day.year().into(), month, dom, 12, 0, 0).ok_or(Error::Day(day)),
        _ => Err(Error::Day(day)),
    }
}

fn refused(faults: &[SourceDiagnostic]) -> Error {
    let describe = |fault: &SourceDiagnostic| {
        let place = press::place(fault.span).map(|place| format!("{place}: ")).unwrap_or_default();
        let hints = fault.hints.iter().map(|hint| format!(" ({})", hint.v));
        format!("{place}{}{}", fault.message, hints.collect::<String>())
    };
    Error::Refused(faults.iter().map(describe).collect())
}

/// Forgets what the typesetter remembers of older papers, also when a paper fails half-way.
/// Without this a server would grow with every paper.
struct Tidy;

impl Drop for Tidy {
    fn drop(&mut self) {
        comemo::evict(2);
    }
}

#[cfg(test)]
mod tests;
