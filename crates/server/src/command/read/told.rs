//! A proposal for people: each value with its words in the source, its line, and how sure it is.

use std::fmt::Write;

use archive::Span;
use archive::proposal::{Agreement, Code, Found, Language, Meeting, Participant, Sureness, Who};

use crate::archived::lines::Lines;
use crate::archived::words as said;
use crate::extracting::Reading;
use crate::lang::Words;

/// As much of the source as stands beside a value.
const BESIDE: usize = 60;
/// As much of it as stands under an agreement.
const UNDER: usize = 400;
/// Where values begin.
const INDENT: usize = 18;

/// All that was read in a file.
pub fn proposal(file: &str, sha256: &str, reading: &Reading, words: &Words) -> String {
    let Reading { file: extracted, proposal } = reading;
    let (lines, language) = (Lines::of(&extracted.text), proposal.language);
    let mut page = Page { out: String::new(), words, language, lines };
    page.line(0, file);
    let heads = [
        said::file_kind(words, extracted.kind),
        said::language(words, proposal.language),
        said::counted(words, proposal),
    ];
    page.line(2, &heads.join(" · "));
    page.line(2, &format!("SHA-256 {sha256}"));
    if !extracted.bare_pages.is_empty() {
        let pages: Vec<String> = extracted.bare_pages.iter().map(usize::to_string).collect();
        page.line(2, &words.say("archive-bare-pages", &[("pages", &pages.join(", "))]));
    }
    proposal.remarks.iter().for_each(|remark| page.line(2, &said::remark(words, *remark)));
    proposal.model.iter().flat_map(|it| said::heard(words, it)).for_each(|it| page.line(2, &it));
    for (at, meeting) in proposal.meetings.iter().enumerate() {
        page.blank();
        page.line(0, &words.say("archive-meeting", &[("number", &(at + 1).to_string())]));
        page.meeting(meeting);
    }
    page.out
}

struct Page<'a> {
    out: String,
    words: &'a Words,
    /// Of the document: states are called as it calls them.
    language: Language,
    lines: Lines<'a>,
}

impl Page<'_> {
    fn blank(&mut self) {
        self.out.push('\n');
    }

    fn line(&mut self, indent: usize, text: &str) {
        let _ = writeln!(self.out, "{:indent$}{text}", "");
    }

    fn head(&mut self, key: &str) {
        let name = self.words.say(key, &[]);
        let mut letters = name.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        self.line(2, &format!("{first}{}", letters.as_str()));
    }

    /// A value of a field, or that the text does not say it.
    fn field(&mut self, key: &str, value: Option<String>) {
        let name = self.words.say(key, &[]);
        let value = value.unwrap_or_else(|| self.words.say("archive-absent", &[]));
        let pad = INDENT.saturating_sub(name.chars().count());
        let _ = writeln!(self.out, "  {name}{:pad$}{value}", "");
    }

    /// The values of a field, a line for each; nothing where there are none.
    fn fields(&mut self, key: &str, values: impl IntoIterator<Item = String>) {
        let mut values = values.into_iter();
        self.field(key, values.next());
        values.for_each(|value| self.line(INDENT + 2, &value));
    }

    /// «palabras» línea 12 · probable
    fn place(&self, span: Span, sure: Sureness, value: &str) -> String {
        let words = self.lines.words(span, BESIDE);
        let line = self.lines.line(span).to_string();
        let place = match self.lines.page(span) {
            Some(page) => {
                self.words.say("archive-page-line", &[("page", &page.to_string()), ("line", &line)])
            }
            None => self.words.say("archive-line", &[("line", &line)]),
        };
        let sure = match sure {
            // What asks for a look is seen from afar.
            Sureness::Unsure => format!("?? {}", said::sureness(self.words, sure)),
            _ => said::sureness(self.words, sure),
        };
        let quoted = if words == value { String::new() } else { format!("«{words}» ") };
        format!("{quoted}[{place} · {sure}]")
    }

    fn told<T>(&self, found: &Found<T>, value: String) -> String {
        let place = self.place(found.span, found.sure, &value);
        format!("{value}  {place}")
    }

    fn one<T>(&mut self, key: &str, found: Option<&Found<T>>, value: impl Fn(&Words, &T) -> String) {
        let words = self.words;
        let told = found.map(|found| self.told(found, value(words, &found.value)));
        self.field(key, told);
    }

    fn meeting(&mut self, meeting: &Meeting) {
        let as_it_is = |_: &Words, text: &String| text.clone();
        self.one("archive-field-body", meeting.body.as_ref(), as_it_is);
        self.one("archive-field-acronym", meeting.acronym.as_ref(), as_it_is);
        self.one("archive-field-code", meeting.code.as_ref(), code);
        self.one("archive-field-kind", meeting.kind.as_ref(), |words, it| said::meeting_kind(words, *it));
        self.one("archive-field-days", meeting.days.as_ref(), |words, it| said::days(words, it.from, it.to));
        let language = self.language;
        self.one("archive-field-place", meeting.place.as_ref(), |_, it| said::place(it, language));
        self.one("archive-field-mode", meeting.mode.as_ref(), |words, it| said::mode(words, *it));
        let who = |words: &Words, it: &Who| said::who(words, language, it);
        self.one("archive-field-host", meeting.host.as_ref(), who);
        self.one("archive-field-presidency", meeting.presidency.as_ref(), who);
        self.one("archive-field-secretariat", meeting.secretariat.as_ref(), who);
        for (key, observers) in [("archive-field-participants", false), ("archive-field-observers", true)] {
            let took = meeting.participants.iter().filter(|it| it.value.observer == observers);
            let told: Vec<String> = took.map(|it| self.participant(it)).collect();
            self.fields(key, told);
        }
        self.blank();
        self.line(2, &self.words.say("archive-agreements", &[]));
        if meeting.agreements.is_empty() {
            self.line(4, &self.words.say("archive-nothing-agreed", &[]));
        }
        meeting.agreements.iter().for_each(|agreement| self.agreement(agreement));
        self.elections(meeting);
        self.endorsements(meeting);
    }

    fn participant(&self, found: &Found<Participant>) -> String {
        self.told(found, said::participant(self.words, self.language, &found.value))
    }

    fn agreement(&mut self, agreement: &Agreement) {
        let number = agreement.number.as_ref().map_or("•".to_owned(), |it| format!("{}.", it.value));
        let kind = said::kind(self.words, agreement.kind.value);
        let place = self.place(agreement.kind.span, agreement.kind.sure, &kind);
        self.blank();
        self.line(4, &format!("{number} {kind}  {place}"));
        self.line(6, &format!("«{}»", self.lines.words(agreement.span, UNDER)));
        let mut told: Vec<(&str, String)> = Vec::new();
        let (words, language) = (self.words, self.language);
        if agreement.kind.rule == archive::model::RULE {
            self.line(6, &self.words.say("archive-by-model", &[]));
        }
        let actors = agreement.actors.iter();
        told.extend(
            actors.map(|it| ("archive-field-actors", self.told(it, said::actor(words, language, &it.value)))),
        );
        let due = agreement.deadline.iter();
        told.extend(
            due.map(|it| ("archive-field-deadline", self.told(it, said::deadline(words, &it.value)))),
        );
        let named = agreement.documents.iter();
        told.extend(named.map(|it| ("archive-field-documents", self.told(it, it.value.clone()))));
        let sums = agreement.amounts.iter();
        told.extend(sums.map(|it| ("archive-field-amounts", self.told(it, it.value.to_string()))));
        for (key, value) in told {
            self.line(6, &format!("{}: {value}", words.say(key, &[])));
        }
    }

    fn elections(&mut self, meeting: &Meeting) {
        if meeting.elections.is_empty() {
            return;
        }
        self.blank();
        self.head("archive-field-elections");
        for election in &meeting.elections {
            let absent = || self.words.say("archive-absent", &[]);
            let who = election.elected.as_ref().map(|it| said::who(self.words, self.language, &it.value));
            let office = said::office(self.words, &election.office.value);
            let values = [("office", &*office), ("who", &who.unwrap_or_else(absent))];
            let elected = self.words.say("archive-elected", &values);
            let sure = election.elected.as_ref().map_or(election.office.sure, |it| it.sure);
            let mut parts = vec![format!("{elected}  {}", self.place(election.span, sure, ""))];
            if let Some(term) = &election.term {
                parts.push(self.words.say("archive-term", &[("term", &term.value)]));
            }
            for vote in &election.disclosed {
                let who = said::who(self.words, self.language, &vote.value.by);
                parts.push(self.words.say("archive-disclosed", &[("who", &who)]));
            }
            self.line(4, &parts.join(" · "));
        }
    }

    fn endorsements(&mut self, meeting: &Meeting) {
        if meeting.endorsements.is_empty() {
            return;
        }
        self.blank();
        self.head("archive-field-endorsements");
        for endorsement in &meeting.endorsements {
            let who = said::who(self.words, self.language, &endorsement.by.value);
            let values = [("who", &*who), ("document", &endorsement.document.value)];
            let told = self.words.say("archive-endorsed", &values);
            let place = self.place(endorsement.by.span, endorsement.by.sure, &who);
            self.line(4, &format!("{told}  {place}"));
        }
    }
}

/// As written, and in numbers.
fn code(words: &Words, code: &Code) -> String {
    let number = code.number.map(|it| words.say("archive-code-number", &[("number", &it.to_string())]));
    let year = code.year.map(|it| words.say("archive-code-year", &[("year", &it.to_string())]));
    let numbers: Vec<String> = number.into_iter().chain(year).collect();
    match numbers.is_empty() {
        true => code.written.clone(),
        false => format!("{} ({})", code.written, numbers.join(", ")),
    }
}
