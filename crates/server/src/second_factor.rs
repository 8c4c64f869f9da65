//! The second factor where there is no passkey: codes of six digits that a telephone computes (RFC 6238),
//! each good once, and codes on paper for the day on which the telephone is gone.

use jiff::Timestamp;
use maud::{Markup, html};
use proofs::sha256;
use qrcodegen::{QrCode, QrCodeEcc};
use totp_rs::{Builder, Secret, Totp};

use crate::app::App;
use crate::people::Profile;
use crate::problem::Problem;
use domain::symbol::Person;

const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/// Codes on paper, and the letters of each: eighty bits, so that its hash says nothing.
const PAPER_CODES: usize = 8;
const PAPER_BYTES: usize = 10;

/// A fresh secret, in base 32.
pub fn new_secret() -> String {
    let mut bytes = [0; 20];
    getrandom::fill(&mut bytes).expect("the system gives random bytes, or nothing here is safe");
    base32(&bytes)
}

/// Fresh codes on paper, grouped for the eye; what is kept of them is [`kept_of`] each.
pub fn new_paper_codes() -> Vec<String> {
    let code = |_| {
        let mut bytes = [0; PAPER_BYTES];
        getrandom::fill(&mut bytes).expect("the system gives random bytes, or nothing here is safe");
        grouped(&base32(&bytes))
    };
    (0..PAPER_CODES).map(code).collect()
}

/// What is kept of a code on paper: its hash.
pub fn kept_of(code: &str) -> String {
    sha256(plain(code).as_bytes()).to_hex()
}

/// A secret in groups of four, to be copied by hand.
pub fn grouped(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The step for which `code` is right at `now`, give or take one step of half a minute.
pub fn step(secret: &str, code: &str, now: Timestamp) -> Option<u64> {
    totp(secret)?.check(&plain(code), u64::try_from(now.as_second()).ok()?)
}

/// What a telephone with this secret shows at `at`.
pub fn code(secret: &str, at: Timestamp) -> Option<String> {
    Some(totp(secret)?.generate(u64::try_from(at.as_second()).ok()?).to_string())
}

/// Whether `code` is right for this person now; if so it is used up, in `profile`.
pub fn use_up(profile: &mut Profile, code: &str, now: Timestamp) -> bool {
    let Some(secret) = &profile.totp else { return false };
    // RFC 6238, 5.2: a code that was accepted is not accepted again, nor is an earlier one.
    if let Some(step) = step(secret, code, now).filter(|step| *step > profile.totp_step) {
        profile.totp_step = step;
        return true;
    }
    let kept = kept_of(code);
    let before = profile.paper_codes.len();
    profile.paper_codes.retain(|it| *it != kept);
    profile.paper_codes.len() < before
}

impl App {
    /// Uses a code of `person` up; answers whether it was right. Two who send the same code at once are told apart at the desk.
    pub async fn use_code(&self, person: Person, code: &str) -> Result<bool, Problem> {
        let (code, now) = (code.to_owned(), self.clock.now());
        let used = self.change_person(person, move |profile| use_up(profile, &code, now).then_some(()));
        Ok(used.await?.is_some())
    }
}

/// What an authenticator reads: whose secret this is, and where it is used.
pub fn address(secret: &str, house: &str, email: &str) -> String {
    let encode = |text: &str| {
        let encoded: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
        encoded.replace('+', "%20")
    };
    let (house, email) = (encode(house), encode(email));
    format!("otpauth://totp/{house}:{email}?secret={secret}&issuer={house}&algorithm=SHA1&digits=6&period=30")
}

/// The same as a QR code: one path, a strip for each run of dark modules.
pub fn qr(address: &str, says: &str) -> Markup {
    let Ok(code) = QrCode::encode_text(address, QrCodeEcc::Medium) else { return html! {} };
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        for x in (0..side).filter(|&x| code.get_module(x, y)) {
            path.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    html! {
        svg.qr viewBox={ "-4 -4 " (side + 8) " " (side + 8) } role="img" aria-label=(says) {
            path d=(path) fill="currentColor" {}
        }
    }
}

fn totp(secret: &str) -> Option<Totp> {
    let bytes: [u8; 20] = from_base32(secret)?.try_into().ok()?;
    Builder::new().with_secret(Secret::new_stack(bytes)).with_skew(1).build().ok()
}

/// A code as it may be typed: with blanks and hyphens, in small letters.
fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase()
}

/// RFC 4648, 6, without padding: what is encoded here is a multiple of five bytes.
fn base32(bytes: &[u8]) -> String {
    let mut text = String::new();
    for group in bytes.chunks(5) {
        let bits = group.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        let letters = group.len() * 8 / 5;
        for place in (0..letters).rev() {
            text.push(char::from(ALPHABET[(bits >> (5 * place) & 31) as usize]));
        }
    }
    text
}

fn from_base32(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for group in text.as_bytes().chunks(8) {
        let mut bits = 0_u64;
        for letter in group {
            bits = bits << 5 | ALPHABET.iter().position(|it| it == letter)? as u64;
        }
        let whole = group.len() * 5 / 8;
        bytes.extend((0..whole).rev().map(|place| (bits >> (8 * place)) as u8));
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use domain::words::Lang;

    use super::*;

    /// The secret of RFC 6238, appendix B.
    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("an instant")
    }

    fn person() -> Profile {
        Profile { totp: Some(SECRET.to_owned()), ..Profile::new(Person(1), "Ana", "ana@x.example", Lang::Es) }
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        // Appendix B prints eight digits; the last six are those of a code of six.
        for (second, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            assert_eq!(step(SECRET, code, at(second)), Some(second as u64 / 30), "{code}");
        }
        assert_eq!(from_base32(SECRET).as_deref(), Some(&b"12345678901234567890"[..]));
        assert_eq!(base32(b"12345678901234567890"), SECRET);
    }

    #[test]
    fn a_code_is_good_once_and_those_before_it_no_more() {
        let mut person = person();
        let code = |second| code(SECRET, at(second)).expect("a secret");
        assert!(use_up(&mut person, &code(1000), at(1000)));
        assert!(!use_up(&mut person, &code(1000), at(1001)), "again");
        assert!(!use_up(&mut person, &code(970), at(1000)), "one before it");
        assert!(!use_up(&mut person, "000000", at(1000)));
        assert!(use_up(&mut person, &code(1030), at(1030)));
    }

    #[test]
    fn a_code_on_paper_is_good_once_however_it_is_typed() {
        let mut person = person();
        let codes = new_paper_codes();
        person.paper_codes = codes.iter().map(|it| kept_of(it)).collect();
        let typed = codes[3].to_lowercase().replace(' ', "-");
        assert!(use_up(&mut person, &typed, at(1000)));
        assert!(!use_up(&mut person, &typed, at(1000)));
        assert_eq!((codes.len(), person.paper_codes.len()), (8, 7));
    }

    #[test]
    fn who_has_no_second_factor_has_no_code() {
        let mut person = Profile { totp: None, ..person() };
        assert!(!use_up(&mut person, "287082", at(59)));
    }

    #[test]
    fn every_secret_is_another_and_can_be_read_back() {
        let (one, other) = (new_secret(), new_secret());
        assert_ne!(one, other);
        assert_eq!((one.len(), from_base32(&one).map(|it| it.len())), (32, Some(20)));
        assert_eq!(from_base32("01"), None);
    }

    #[test]
    fn an_authenticator_is_told_whose_it_is() {
        let address = address(SECRET, "LOS NUEVE", "ana+a@x.example");
        assert!(
            address.starts_with("otpauth://totp/LOS%20NUEVE:ana%2Ba%40x.example?secret=GEZD"),
            "{address}"
        );
        assert!(qr(&address, "código").into_string().contains("M0 0h1v1h-1z"));
    }
}
