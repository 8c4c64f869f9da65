//! The order of protocol: members by their names in the alphabet of a language, then observers and partners.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::Date;

use crate::Coalition;
use crate::membership::Class;
use crate::symbol::Seat;
use crate::words::Lang;

/// Every seat that takes part on `day`, in the order in which it is called in `lang`: «Alemania» before «España» in
/// Spanish, "Germany" after "France" in English.
pub fn protocol_order(coalition: &Coalition, lang: Lang, day: Date) -> Vec<Seat> {
    let roll = coalition.membership.roll(day);
    let mut called: Vec<(bool, Vec<u32>, &Seat)> = roll
        .into_iter()
        .map(|(class, it)| (class != Class::Member, place(it.name(day).get(lang), lang), &it.seat))
        .collect();
    called.sort();
    called.into_iter().map(|(_, _, seat)| seat.clone()).collect()
}

/// The place of a name in the alphabet. Accents do not count, and in Spanish ñ comes after n.
fn place(name: &str, lang: Lang) -> Vec<u32> {
    let lower: String = name.chars().flat_map(char::to_lowercase).collect();
    let letters = lower.chars().map(|letter| match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' if lang == Lang::En => 'n',
        other => other,
    });
    letters.map(|letter| if letter == 'ñ' { 2 * u32::from('n') + 1 } else { 2 * u32::from(letter) }).collect()
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::membership;
    use crate::testing::{TODAY, given};
    use crate::words::Text;

    #[test]
    fn each_language_calls_in_its_own_order_and_observers_last() {
        let named = |seat: &str, es: &str, en: &str| {
            let name = Text::both(es, en);
            membership::Event::Renamed { seat: seat.into(), name, from: TODAY }.into()
        };
        let known = given([
            named("ALB", "Alemania", "Germany"),
            named("BRU", "España", "Spain"),
            named("CAL", "Estonia", "Estonia"),
            named("JAS", "Andorra", "Andorra"),
        ]);
        let order = |lang| {
            let order = protocol_order(known.known(), lang, TODAY);
            let place = |seat: &str| order.iter().position(|it| it.as_str() == seat).expect("it takes part");
            vec![place("ALB"), place("BRU"), place("CAL"), place("JAS")]
        };
        let (es, en) = (order(Lang::Es), order(Lang::En));
        assert!(es[0] < es[1] && es[1] < es[2], "Alemania, España, Estonia");
        assert!(en[2] < en[0] && en[0] < en[1], "Estonia, Germany, Spain");
        assert!(es[3] > 8 && en[3] > 8, "the observer after nine members");
    }

    #[test]
    fn accents_do_not_count_and_the_letter_that_spanish_has_alone_does() {
        assert!(place("Áurea", Lang::Es) < place("Avalón", Lang::Es));
        assert!(place("Nube", Lang::Es) < place("Ñandú", Lang::Es));
        assert!(place("Ñandú", Lang::Es) < place("Oro", Lang::Es));
    }
}
