//! Codes for a camera: on the last page of a paper where in which record it was written; on a page its address.

use qrcodegen::{QrCode, QrCodeEcc};

use super::Error;
use crate::sheet::Verification;

/// The body of a C2SP checkpoint, and one line more with the code of the paper.
pub(super) fn content(verification: &Verification) -> String {
    let Verification { origin, size, root, code, .. } = verification;
    format!("{origin}\n{size}\n{root}\n{code}")
}

/// The QR code as a drawing: one path, a strip for each run of dark modules.
pub fn svg(content: &str) -> Result<String, Error> {
    let code = QrCode::encode_binary(content.as_bytes(), QrCodeEcc::Medium)
        .map_err(|_| Error::CodeTooLong(content.len()))?;
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let run = (x..side).take_while(|&x| code.get_module(x, y)).count();
            if run > 0 {
                path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
            }
            x += i32::try_from(run).expect("a QR code has at most 177 modules a side") + 1;
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         width=\"{side}\" height=\"{side}\"><path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_modules_become_strips() {
        let svg = svg("plenaria").unwrap();
        // Version 1 has 21 modules a side; the first row starts with a finder pattern of seven.
        assert!(svg.contains("viewBox=\"0 0 21 21\""));
        assert!(svg.contains("d=\"M0 0h7v1h-7z"));
        let dark: i32 =
            svg.split('h').skip(1).filter_map(|it| it.split('v').next()?.parse::<i32>().ok()).sum();
        let code = QrCode::encode_binary(b"plenaria", QrCodeEcc::Medium).unwrap();
        let expected =
            (0..21).flat_map(|y| (0..21).map(move |x| (x, y))).filter(|&(x, y)| code.get_module(x, y));
        assert_eq!(dark, i32::try_from(expected.count()).unwrap());
    }

    #[test]
    fn what_does_not_fit_is_said() {
        assert!(matches!(svg(&"x".repeat(3000)), Err(Error::CodeTooLong(3000))));
    }
}
