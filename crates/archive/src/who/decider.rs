//! Who decides throughout a text: the name that stands again and again before verbs of decision, where no head says
//! which body met.

use std::collections::HashMap;

use crate::inflect::Mood;
use crate::lists::List;
use crate::names;
use crate::proposal::{Kind, Language};
use crate::verbs::{self, Deed};
use crate::words::{Token, is_loud};

/// It must have decided so often.
const OFTEN: usize = 3;
/// No name is longer, in words.
const LONG: usize = 10;
/// It has at least so many of a hundred of the decisions that anybody by a name has.
const SHARE: usize = 70;

/// The name of the one who decides throughout, folded; empty where there is none.
pub fn decider(language: Language, text: &str, tokens: &[Token]) -> Vec<String> {
    let mut seen: HashMap<String, (usize, Vec<String>)> = HashMap::new();
    let mut all = 0;
    for at in 0..tokens.len() {
        let opens = at == 0
            || tokens[at - 1].is_one(&[".", ";", ":", ")", "•", ","])
            || tokens[at - 1].is("-") && !crate::numerals::is_tight(tokens, at - 1)
            || begins_line(text, tokens, at);
        if !opens {
            continue;
        }
        let article = tokens[at].is_one(&["el", "la", "los", "las", "the", "o", "a", "os", "as"]);
        let start = at + usize::from(article);
        let Some(end) = name_before_a_verb(language, text, tokens, start) else { continue };
        let words: Vec<String> = tokens[start..end].iter().map(|it| it.folded.clone()).collect();
        all += 1;
        seen.entry(words.join(" ")).or_insert((0, words)).0 += 1;
    }
    let best = seen.into_values().max_by(|one, two| one.0.cmp(&two.0).then_with(|| two.1.cmp(&one.1)));
    // An acronym that nobody else decides beside may do so twice.
    let enough = |times: usize| times >= OFTEN && times * 100 >= all * SHARE || times >= 2 && times == all;
    best.filter(|(times, _)| enough(*times)).map(|it| it.1).unwrap_or_default()
}

/// Whether a token is the first of its line.
fn begins_line(text: &str, tokens: &[Token], at: usize) -> bool {
    text[tokens[at - 1].span.end..tokens[at].span.start].contains('\n')
}

/// Where the name of an organ ends that stands at `start`, if a verb of decision comes right behind it.
fn name_before_a_verb(language: Language, text: &str, tokens: &[Token], start: usize) -> Option<usize> {
    const TIES: &[&str] =
        &["de", "del", "la", "las", "los", "y", "e", "of", "the", "and", "da", "do", "das", "dos"];
    let first = tokens.get(start).filter(|it| it.is_word() && it.capital)?;
    let loud = || is_loud(first.span.of(text));
    if !(List::Body.has(first) || List::Committee.has(first) || loud())
        || names::state(tokens, start).is_some()
    {
        return None;
    }
    let mut end = start + 1;
    while end < tokens.len() && end - start < LONG {
        let token = &tokens[end];
        let verb = verbs::at(language, tokens, end);
        if verb.is_some_and(|it| {
            it.mood == Mood::Told
                && matches!(
                    it.verb.deed,
                    Deed::Decides
                        | Deed::Makes(
                            Kind::Adopt
                                | Kind::SetUp
                                | Kind::TakeNote
                                | Kind::MinutesApproval
                                | Kind::Endorse
                                | Kind::Elect
                                | Kind::Mandate
                                | Kind::Recommend
                                | Kind::Thank
                        )
                )
        }) && !token.capital
        {
            return Some(end);
        }
        let named = token.capital || token.is_one(TIES) || token.is_number()
            || token.is_one(&["/", "-"])
            // «WP.4»
            || token.is(".") && tokens.get(end + 1).is_some_and(Token::is_number);
        if !named {
            return None;
        }
        end += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    fn of(text: &str) -> String {
        decider(Language::En, text, &split(text, 0..text.len())).join(" ")
    }

    #[test]
    fn who_decides_again_and_again_is_the_meeting() {
        let text = "The Panel of Ports approved the plan. Malta noted the risk.\nThe Panel of Ports took note of the report. \
                    The Panel of Ports thanked Malta.";
        assert_eq!(of(text), "panel of ports");
        assert_eq!(
            of("SC/TC 27 adopts the text. SC/TC 27 requests comments. SC/TC 27 thanks Oslo."),
            "sc / tc 27"
        );
        assert_eq!(
            of("The SG-PORT adopted it.\nThe SG-PORT decided to go.\nThe SG-PORT adopted that."),
            "sg - port"
        );
        assert_eq!(of("The Board approved the plan. The Council noted it."), "");
    }
}
