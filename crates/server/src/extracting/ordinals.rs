//! The numbers that word processors put in front of paragraphs, as they show them.

/// How a number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Digits {
    #[default]
    Decimal,
    /// With a zero in front below ten.
    Padded,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    /// `4.º`
    Ordinal,
    /// A sign instead of a number.
    Bullet,
    /// Nothing at all.
    None,
}

impl Digits {
    /// `number` as it is shown.
    pub fn written(self, number: u32) -> String {
        match self {
            Self::Decimal => number.to_string(),
            Self::Padded => format!("{number:02}"),
            Self::LowerLetter => letters(number, 'a'),
            Self::UpperLetter => letters(number, 'A'),
            Self::LowerRoman => roman(number).to_lowercase(),
            Self::UpperRoman => roman(number),
            Self::Ordinal => format!("{number}.º"),
            Self::Bullet => "•".to_owned(),
            Self::None => String::new(),
        }
    }
}

/// a to z, then aa, bb and so on.
fn letters(number: u32, first: char) -> String {
    let Some(at) = number.checked_sub(1).filter(|at| *at < 26 * 8) else { return number.to_string() };
    let letter = char::from_u32(u32::from(first) + at % 26).unwrap_or(first);
    String::from(letter).repeat(at as usize / 26 + 1)
}

/// Roman below 4000; a figure outside of what is written so.
fn roman(number: u32) -> String {
    match u16::try_from(number) {
        Ok(small @ 1..4000) => domain::symbol::roman(small),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_look_as_in_the_word_processor() {
        let table = [
            (Digits::Decimal, 12, "12"),
            (Digits::Padded, 3, "03"),
            (Digits::LowerLetter, 2, "b"),
            (Digits::LowerLetter, 28, "bb"),
            (Digits::UpperRoman, 1994, "MCMXCIV"),
            (Digits::LowerRoman, 4, "iv"),
            (Digits::LowerLetter, 0, "0"),
            (Digits::LowerLetter, u32::MAX, "4294967295"),
        ];
        for (digits, number, shown) in table {
            assert_eq!(digits.written(number), shown, "{digits:?} {number}");
        }
    }
}
