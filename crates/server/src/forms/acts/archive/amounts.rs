//! Sums of money as one types them: `USD 1500`, `GTQ 2.306,50`, `1,200.5 usd`; several, parted by semicolons.

use domain::archive::claim::Amount;
use domain::archive::transcribe::LARGEST_NUMBER;
use domain::words::Lang;

use crate::forms::filled::{Fault, Filled};

/// The sums in a field; each that cannot be read is named in a fault.
pub fn amounts(filled: &mut Filled, name: &str) -> Vec<Amount> {
    let line = filled.opt_line(name).unwrap_or_default();
    let mut amounts = Vec::new();
    for written in line.split(';').map(str::trim).filter(|it| !it.is_empty()) {
        match amount(written) {
            Some(amount) => amounts.push(amount),
            None => {
                let says = filled.page.fill("fault-amount", &[("written", written)]);
                filled.faults.push(Fault { field: name.to_owned(), says });
            }
        }
    }
    amounts
}

/// Sums as one would type them.
pub fn typed(amounts: &[Amount], lang: Lang) -> String {
    let sign = match lang {
        Lang::Es => ',',
        Lang::En => '.',
    };
    let one = |it: &Amount| match (it.hundredths / 100, it.hundredths % 100) {
        (whole, 0) => format!("{} {whole}", it.currency),
        (whole, part) => format!("{} {whole}{sign}{part:02}", it.currency),
    };
    amounts.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// A currency of three letters, before the figure or after it.
fn amount(written: &str) -> Option<Amount> {
    let is_letter = |it: char| it.is_ascii_alphabetic();
    let (currency, figure) = match written.trim_start_matches(is_letter) {
        rest if rest.len() < written.len() => (&written[..written.len() - rest.len()], rest),
        _ => {
            let rest = written.trim_end_matches(is_letter);
            (&written[rest.len()..], rest)
        }
    };
    let hundredths = hundredths(figure.trim())?;
    (currency.len() == 3).then(|| Amount { currency: currency.to_ascii_uppercase(), hundredths })
}

/// `1500`, `1.500`, `1,500`, `1.500,75`, `1,500.75`, `1500,5`: a sign with three digits behind it parts thousands, as
/// sums have no third decimal.
fn hundredths(figure: &str) -> Option<u64> {
    let figure: String = figure.chars().filter(|it| !it.is_whitespace()).collect();
    let last = figure.rfind(['.', ',']);
    let (whole, part) = match last {
        Some(at) if figure.len() - at - 1 < 3 => (&figure[..at], &figure[at + 1..]),
        _ => (&*figure, ""),
    };
    let decimal = last.filter(|at| *at == whole.len()).and_then(|at| figure[at..].chars().next());
    let mut groups = whole.split(['.', ',']);
    let first = groups.next()?;
    let groups: Vec<&str> = groups.collect();
    let signs: Vec<char> = whole.chars().filter(|it| !it.is_ascii_digit()).collect();
    let are_parted = groups.is_empty() || first.len() <= 3 && groups.iter().all(|it| it.len() == 3);
    let is_one_sign = signs.iter().all(|it| Some(it) == signs.first() && Some(*it) != decimal);
    let is_figures = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let whole: String = whole.split(['.', ',']).collect();
    if !are_parted || !is_one_sign || !is_figures(&whole) || decimal.is_some() && !is_figures(part) {
        return None;
    }
    let whole: u64 = whole.parse().ok()?;
    let part: u64 = format!("{part:0<2}").parse().ok()?;
    whole.checked_mul(100)?.checked_add(part).filter(|it| *it <= LARGEST_NUMBER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_as_they_are_written_in_either_language() {
        for (written, hundredths) in [
            ("USD 1500", 150_000),
            ("usd1500", 150_000),
            ("1.500 USD", 150_000),
            ("USD 1,500", 150_000),
            ("GTQ 2.306,50", 230_650),
            ("GTQ 2,306.50", 230_650),
            ("EUR 0,5", 50),
            ("USD 1 000 000", 100_000_000),
            ("USD 1.000.000,05", 100_000_005),
        ] {
            let read = amount(written).unwrap_or_else(|| panic!("{written}"));
            assert_eq!(read.hundredths, hundredths, "{written}");
            assert_eq!(read.currency.len(), 3, "{written}");
        }
    }

    #[test]
    fn what_may_be_read_in_two_ways_or_in_none_is_not_read() {
        for written in [
            "1500",
            "USD",
            "$ 1500",
            "DOLS 15",
            "USD 1.50.000",
            "USD 1.500.50",
            "USD 1,500,5",
            "USD 1.5000",
            "USD 1500.",
            "USD ,50",
            "USD 99999999999999999999",
            "USD 100000000000000",
            "USD -5",
            "ÚSD 5",
        ] {
            assert_eq!(amount(written), None, "{written}");
        }
    }

    #[test]
    fn what_is_typed_back_is_read_as_it_was() {
        let sums = [("USD", 150_000), ("GTQ", 230_650), ("EUR", 5)];
        let sums = sums.map(|(it, hundredths)| Amount { currency: it.to_owned(), hundredths });
        assert_eq!(typed(&sums, Lang::Es), "USD 1500; GTQ 2306,50; EUR 0,05");
        for lang in [Lang::Es, Lang::En] {
            let read: Vec<Amount> = typed(&sums, lang).split("; ").filter_map(amount).collect();
            assert_eq!(read, sums);
        }
    }
}
