//! Acronyms that the text itself introduces for an organ: «el Grupo de Trabajo de Encomiendas (GTE)».

use std::collections::{HashMap, HashSet};

use super::Who;
use crate::lists::List;
use crate::names;
use crate::words::Token;

/// How far before its bracket the name of an organ may begin.
const REACH: usize = 16;

const SECRETARIAT: &[&str] = &["secretaria", "secretariat", "secretariado"];

const PRESIDENCY: &[&str] = &["presidencia", "presidency", "chairmanship"];

/// Abbreviations of committees that need no introduction, before a number or alone: «GT N.º 2», `WG 3`.
const KNOWN: &[&str] = &["gt", "sgt", "wg", "twg", "gtt", "gti", "swg", "awg", "ahwg"];

/// The organs of the text by their acronyms, folded.
pub fn introduced(text: &str, tokens: &[Token]) -> HashMap<String, Who> {
    let mut found = HashMap::new();
    for at in 1..tokens.len().saturating_sub(2) {
        if !tokens[at].is("(") {
            continue;
        }
        let Some(close) = (at + 2..tokens.len().min(at + 5)).find(|it| tokens[*it].is(")")) else { continue };
        let loud = |it: &Token| {
            let written = it.span.of(text);
            it.is_mark() || it.is_number() || written.chars().all(|it| it.is_uppercase())
        };
        if !tokens[at + 1].is_word() || !tokens[at + 1..close].iter().all(loud) {
            continue;
        }
        let before = at.saturating_sub(REACH)..at;
        let named = before.rev().take_while(|it| !tokens[*it].is_one(&[".", ";", ":", ",", ")", "("]));
        // The name begins with its first capital; where several heads stand in it, the first.
        let head = named.filter(|it| tokens[*it].capital).filter_map(|it| kind(&tokens[it])).last();
        if let Some(who) = head {
            found.entry(tokens[at + 1].folded.clone()).or_insert(who);
        }
    }
    codes(text, tokens, &mut found);
    found
}

/// `Present: AT (R. Berg), CZ, HU and SI`: states by their codes of two letters, where several stand in lists.
fn codes(text: &str, tokens: &[Token], found: &mut HashMap<String, Who>) {
    const SEVERAL: usize = 3;
    let code = |at: usize| {
        let written = tokens.get(at)?.span.of(text);
        if written.len() == 2 { names::by_code(written) } else { None }
    };
    let mark = |at: Option<usize>| at.and_then(|it| tokens.get(it)).is_some_and(Token::is_mark);
    let all: Vec<usize> = (0..tokens.len()).filter(|it| code(*it).is_some()).collect();
    let listed: HashSet<&str> = all
        .iter()
        .filter(|it| mark(Some(**it + 1)) && (code(**it + 2).is_some() || tokens[**it + 1].is("(")))
        .filter_map(|it| code(*it))
        .collect();
    if listed.len() < SEVERAL {
        return;
    }
    for at in all.into_iter().filter(|it| mark(it.checked_sub(1)) || mark(Some(*it + 1))) {
        if let Some(iso3) = code(at) {
            found.entry(tokens[at].folded.clone()).or_insert_with(|| Who::State(iso3.to_owned()));
        }
    }
}

/// The words of a text that are written in capitals only, as acronyms are.
pub fn loud(text: &str, tokens: &[Token]) -> HashSet<String> {
    let written = tokens.iter().filter(|it| it.is_word() && it.capital).map(|it| it.span.of(text));
    written
        .filter(|it| {
            it.chars().nth(1).is_some_and(char::is_uppercase)
                || it.chars().filter(|it| it.is_uppercase()).count() >= 2
        })
        .map(str::to_owned)
        .collect()
}

fn kind(head: &Token) -> Option<Who> {
    if List::Committee.has(head) {
        return Some(Who::Committee);
    }
    let known = [(SECRETARIAT, Who::Secretariat), (PRESIDENCY, Who::Presidency)];
    known.into_iter().find(|(words, _)| head.is_one(words)).map(|(_, who)| who)
}

/// The committee that an abbreviation without introduction stands for, and where its number ends.
pub fn known(tokens: &[Token], at: usize, written: &str) -> Option<usize> {
    let loud = written.chars().all(char::is_uppercase);
    if !loud || !tokens[at].is_one(KNOWN) {
        return None;
    }
    let mut end = at + 1;
    while end < tokens.len()
        && end < at + 4
        && (tokens[end].is_one(&["n", "no", "nº"]) || tokens[end].is_mark())
    {
        end += 1;
    }
    let number = tokens.get(end).is_some_and(Token::is_number);
    Some(if number { end + 1 } else { at + 1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    #[test]
    fn a_text_introduces_the_acronyms_of_its_organs() {
        let text = "El Grupo de Trabajo de Encomiendas (GTE) y la Presidencia Pro Tempore de Paraguay (PPTP) y la \
                    Organización Mundial (OM), the Correspondence Group on Materials (CG-MAT).";
        let tokens = split(text, 0..text.len());
        let found = introduced(text, &tokens);
        assert_eq!(found.get("gte"), Some(&Who::Committee));
        assert_eq!(found.get("pptp"), Some(&Who::Presidency));
        assert_eq!(found.get("om"), None);
        assert_eq!(found.get("cg"), Some(&Who::Committee), "{tokens:?}");
    }

    #[test]
    fn an_abbreviation_takes_its_number() {
        let text = "GT N° 2 elevará";
        let tokens = split(text, 0..text.len());
        assert_eq!(known(&tokens, 0, "GT").map(|it| &tokens[it].folded), Some(&"elevara".to_owned()));
        assert_eq!(known(&tokens, 0, "Gt"), None);
    }

    #[test]
    fn states_by_their_codes_where_several_stand_in_lists() {
        let text = "Present: AT (R. Berg), CZ (E. Rys), HU, SI. Send the log files: AT";
        let found = introduced(text, &split(text, 0..text.len()));
        assert_eq!(found.get("at"), Some(&Who::State("AUT".to_owned())));
        let text = "DE ACUERDO, SE RESUELVE";
        assert!(introduced(text, &split(text, 0..text.len())).is_empty());
    }
}
