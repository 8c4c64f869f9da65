//! From bytes to characters, when nobody says how they were written.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text: by its mark at the beginning, as UTF-8 where it is that, and otherwise as Windows wrote it in the
/// West, which Latin-1 is part of.
pub fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    if is_bare_utf16(bytes) {
        let low_first = bytes.first() != Some(&0);
        return if low_first { UTF_16LE } else { UTF_16BE }.decode_without_bom_handling(bytes).0.into_owned();
    }
    let encoding = if is_mostly_utf8(bytes) { UTF_8 } else { WINDOWS_1252 };
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// The same for a web page, which may say it itself.
pub fn of_html(bytes: &[u8]) -> String {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_lowercase();
    let said = head.find("charset=").and_then(|at| {
        let label = head[at + "charset=".len()..].trim_start_matches(['"', '\'', ' ']);
        let end = label.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:".contains(c)))?;
        Encoding::for_label(&label.as_bytes()[..end])
    });
    match said {
        // What says that it is UTF-8 and is not was saved by something that did not look.
        Some(encoding) if encoding != UTF_8 && Encoding::for_bom(bytes).is_none() => {
            encoding.decode_without_bom_handling(bytes).0.into_owned()
        }
        _ => decoded(bytes),
    }
}

/// UTF-16 without its mark: in our languages nearly every other byte is zero.
pub fn is_bare_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    head.len() >= 8 && even.min(odd) == 0 && even.max(odd) * 10 > head.len() * 4
}

/// All of it, or all but a few bytes that were lost on the way.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut rest, mut bad) = (bytes, 0);
    let mut good = 0;
    loop {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                good += text.chars().filter(|c| !c.is_ascii()).count();
                return bad * 20 <= good;
            }
            Err(error) => {
                let (valid, after) = rest.split_at(error.valid_up_to());
                good += String::from_utf8_lossy(valid).chars().filter(|c| !c.is_ascii()).count();
                bad += 1;
                rest = &after[error.error_len().unwrap_or(after.len())..];
            }
        }
    }
}

/// UTF-8 that somebody read as Windows-1252 and saved again: «AcciÃ³n». Up to three times over.
pub fn unscrambled(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..3 {
        match unscrambled_once(&text) {
            Some(better) => text = better,
            None => break,
        }
    }
    text
}

fn unscrambled_once(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let (mut mended, mut others) = (0_usize, 0_usize);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c.is_ascii() {
            let plain = rest.find(|c: char| !c.is_ascii()).unwrap_or(rest.len());
            out.push_str(&rest[..plain]);
            rest = &rest[plain..];
        } else if let Some((meant, length)) = meant(rest) {
            out.push(meant);
            mended += 1;
            rest = &rest[length..];
        } else {
            out.push(c);
            others += 1;
            rest = &rest[c.len_utf8()..];
        }
    }
    // One such pair among many sound letters may be what somebody wrote.
    (mended > 0 && mended * 3 >= others).then_some(out)
}

/// The character whose UTF-8 bytes the text begins with, each read as a character of its own, and their length here.
fn meant(text: &str) -> Option<(char, usize)> {
    let mut chars = text.chars();
    let first = byte_of(chars.next()?)?;
    let length = match first {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let mut bytes = [first, 0, 0, 0];
    let mut taken = text.chars().next()?.len_utf8();
    for byte in &mut bytes[1..length] {
        let c = chars.next()?;
        *byte = byte_of(c).filter(|byte| (0x80..=0xBF).contains(byte))?;
        taken += c.len_utf8();
    }
    let meant = std::str::from_utf8(&bytes[..length]).ok()?.chars().next()?;
    Some((meant, taken))
}

/// The byte that Windows-1252 or Latin-1 reads as `c`.
fn byte_of(c: char) -> Option<u8> {
    if let Ok(byte @ 0x80..) = u8::try_from(u32::from(c)) {
        return Some(byte);
    }
    let mut buffer = [0; 4];
    let (bytes, _, failed) = WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
    match (failed, bytes.as_ref()) {
        (false, [byte]) if !byte.is_ascii() => Some(*byte),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_is_read() {
        let said = "Reunión n.º 4 — «sesión»";
        let wide: Vec<u16> = said.encode_utf16().collect();
        let low: Vec<u8> = wide.iter().flat_map(|it| it.to_le_bytes()).collect();
        let high: Vec<u8> = wide.iter().flat_map(|it| it.to_be_bytes()).collect();
        assert_eq!(decoded(said.as_bytes()), said);
        assert_eq!(decoded(&[b"\xEF\xBB\xBF", said.as_bytes()].concat()), said);
        assert_eq!(decoded(&[b"\xFF\xFE", low.as_slice()].concat()), said);
        assert_eq!(decoded(&[b"\xFE\xFF", high.as_slice()].concat()), said);
        assert_eq!(decoded(&low), said, "without a mark");
        assert_eq!(decoded(&WINDOWS_1252.encode(said).0), said);
        assert_eq!(decoded(b"Reuni\xF3n"), "Reunión");
        assert_eq!(decoded(&[said.repeat(10).as_bytes(), b"\xC3"].concat()), said.repeat(10) + "\u{FFFD}");
    }

    #[test]
    fn a_page_says_how_it_is_written_unless_it_is_wrong() {
        let page = |bytes: &[u8], said: &str| {
            of_html(&[format!("<meta charset=\"{said}\">").as_bytes(), bytes].concat())
        };
        assert!(page(b"Reuni\xF3n", "iso-8859-1").ends_with("Reunión"));
        assert!(page(b"Reuni\xF3n", "utf-8").ends_with("Reunión"));
        assert!(page("Reunión".as_bytes(), "utf-8").ends_with("Reunión"));
    }

    #[test]
    fn what_was_read_wrongly_once_or_twice_is_read_again() {
        let wrongly = |text: &str| WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned();
        let said = "Acción regional: «la Íntegra» — niñez, 4.º período… ÁÉÍÓÚ";
        assert_eq!(unscrambled(&wrongly(said)), said);
        assert_eq!(unscrambled(&wrongly(&wrongly(said))), said);
        assert_eq!(unscrambled(said), said);
        let sound = "São Tomé e Príncipe, Ângela, CÂMARA, AÇÃO: não há mais nada para mudar";
        assert_eq!(unscrambled(sound), sound);
    }
}
