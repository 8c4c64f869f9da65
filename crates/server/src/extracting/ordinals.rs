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

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let (mut rest, mut out) = (number, String::new());
    for (worth, sign) in SIGNS {
        while rest >= worth {
            out.push_str(sign);
            rest -= worth;
        }
    }
    out
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
