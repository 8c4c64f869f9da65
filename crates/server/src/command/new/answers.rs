//! What a record has to be told when it begins: each answer from the command line, or asked at the terminal.

use std::io::{BufRead, IsTerminal, Write};

use anyhow::{Result, bail};
use clap::Args;
use domain::symbol::{Seat, is_symbol};
use domain::words::{Lang, Text};
use jiff::tz::TimeZone;

use super::Template;
use crate::lang::Words;
use crate::settings::Address;

/// How often a question is repeated before we give up.
const PATIENCE: usize = 5;
const HERE: &str = "http://127.0.0.1:8080";

/// What the command line may say already; the rest is asked.
#[derive(Args, Clone, Debug, Default)]
pub struct Flags {
    /// Languages of the coalition, the one that prevails first: es, en, es,en or en,es.
    #[arg(long)]
    pub languages: Option<String>,
    /// Name of the coalition in Spanish.
    #[arg(long)]
    pub name_es: Option<String>,
    /// Name of the coalition in English.
    #[arg(long)]
    pub name_en: Option<String>,
    /// Its acronym, which permanent addresses begin with: CORETT.
    #[arg(long)]
    pub acronym: Option<String>,
    /// The year it was founded in.
    #[arg(long)]
    pub founded_in: Option<String>,
    /// Time zone in which its days are counted: America/Guatemala.
    #[arg(long)]
    pub zone: Option<String>,
    /// What the record calls itself for ever, in checkpoints and proofs: corett.example/record.
    #[arg(long)]
    pub origin: Option<String>,
    /// Rules to begin with: consensus, consensus-then-vote or majority.
    #[arg(long)]
    pub rules: Option<String>,
    /// The seat that keeps the record until there is a Technical Secretariat: PAN.
    #[arg(long)]
    pub seat: Option<String>,
    /// Name of the first administrator.
    #[arg(long)]
    pub admin_name: Option<String>,
    /// E-mail address of the first administrator.
    #[arg(long)]
    pub admin_email: Option<String>,
    /// Language of the first administrator: es or en.
    #[arg(long)]
    pub admin_lang: Option<String>,
    /// The address people will know the house by, for the one-time link; http://127.0.0.1:8080 if nothing says otherwise.
    #[arg(long)]
    pub address: Option<String>,
}

/// Everything a record is told when it begins.
#[derive(Clone, Debug)]
pub struct Beginning {
    /// The coalition's name.
    pub name: Text,
    /// Its acronym.
    pub acronym: String,
    /// The year it was founded in.
    pub founded_in: i16,
    /// IANA name of its zone.
    pub zone: String,
    /// What the record calls itself.
    pub origin: String,
    /// The rules to begin with.
    pub template: Template,
    /// The seat that keeps the record.
    pub seat: Seat,
    /// The first administrator's name.
    pub administrator: String,
    /// Its address.
    pub email: String,
    /// Its language.
    pub lang: Lang,
    /// The address of the house.
    pub address: String,
}

/// What `flags` say, and what whoever sits at the terminal answers to the rest.
pub fn asked(flags: &Flags, lang: Lang) -> Result<Beginning> {
    let stdin = std::io::stdin();
    let terminal = stdin.is_terminal().then(|| stdin.lock());
    Interview { words: Words::of(lang), terminal, shown: std::io::stdout(), missing: Vec::new() }.hold(flags)
}

/// Questions and answers.
struct Interview<R, W> {
    words: &'static Words,
    /// Where answers come from; without it every question has to be answered beforehand.
    terminal: Option<R>,
    shown: W,
    missing: Vec<&'static str>,
}

impl<R: BufRead, W: Write> Interview<R, W> {
    fn hold(mut self, flags: &Flags) -> Result<Beginning> {
        // Whoever gives a name in one language has said which languages there are.
        let named = match (&flags.name_es, &flags.name_en) {
            (Some(_), None) => "es",
            (None, Some(_)) => "en",
            _ => "es,en",
        };
        let languages = self.ask("languages", &flags.languages, named, languages)?.unwrap_or_default();
        let mut name = Text { authentic: languages.first().copied().unwrap_or_default(), es: None, en: None };
        for lang in &languages {
            match lang {
                Lang::Es => name.es = self.ask("name-es", &flags.name_es, "", line)?,
                Lang::En => name.en = self.ask("name-en", &flags.name_en, "", line)?,
            }
        }
        let acronym = self.ask("acronym", &flags.acronym, "", symbol)?;
        let founded_in = self.ask("founded-in", &flags.founded_in, "", year)?;
        let zone = self.ask("zone", &flags.zone, "", zone)?;
        let origin = self.ask("origin", &flags.origin, "", origin)?;
        let template = self.ask("rules", &flags.rules, "consensus", Template::named)?;
        let seat = self.ask("seat", &flags.seat, "", symbol)?;
        let administrator = self.ask("admin-name", &flags.admin_name, "", line)?;
        let email = self.ask("admin-email", &flags.admin_email, "", email)?;
        let first = if name.authentic == Lang::En { "en" } else { "es" };
        let lang = self.ask("admin-lang", &flags.admin_lang, first, one_language)?;
        let address = self.ask("address", &flags.address, HERE, address)?;
        let all = || {
            Some(Beginning {
                name,
                acronym: acronym?,
                founded_in: founded_in?,
                zone: zone?,
                origin: origin?,
                template: template?,
                seat: Seat::new(seat?),
                administrator: administrator?,
                email: email?,
                lang: lang?,
                address: address?,
            })
        };
        match all().filter(|_| self.missing.is_empty()) {
            Some(beginning) => Ok(beginning),
            None => {
                let flags: Vec<String> = self.missing.iter().map(|it| format!("--{it}")).collect();
                bail!(self.words.say("new-missing", &[("flags", &flags.join(", "))]))
            }
        }
    }

    /// One answer: given beforehand, typed now, or the usual one, in this order.
    fn ask<T>(
        &mut self,
        what: &'static str,
        given: &Option<String>,
        usual: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>> {
        let expected = self.words.say(&format!("new-expects-{what}"), &[]);
        if let Some(given) = given {
            let wrong = || self.words.say("new-wrong", &[("flag", what), ("expected", &expected)]);
            return read(given.trim()).map_or_else(|| bail!(wrong()), |it| Ok(Some(it)));
        }
        let Some(terminal) = &mut self.terminal else {
            let usual = Some(usual).filter(|it| !it.is_empty()).and_then(&read);
            if usual.is_none() {
                self.missing.push(what);
            }
            return Ok(usual);
        };
        let question = self.words.say(&format!("new-ask-{what}"), &[]);
        for _ in 0..PATIENCE {
            match usual.is_empty() {
                true => write!(self.shown, "{question} ")?,
                false => write!(self.shown, "{question} [{usual}] ")?,
            }
            self.shown.flush()?;
            let mut typed = String::new();
            if terminal.read_line(&mut typed)? == 0 {
                bail!(self.words.say("new-given-up", &[]));
            }
            let typed = Some(typed.trim()).filter(|it| !it.is_empty()).unwrap_or(usual);
            if let Some(answer) = read(typed) {
                return Ok(Some(answer));
            }
            writeln!(self.shown, "  {expected}")?;
        }
        bail!(self.words.say("new-given-up", &[]))
    }
}

fn line(text: &str) -> Option<String> {
    (!text.is_empty() && text.len() <= 300).then(|| text.to_owned())
}

fn symbol(text: &str) -> Option<String> {
    is_symbol(text).then(|| text.to_owned())
}

fn year(text: &str) -> Option<i16> {
    text.parse().ok().filter(|year| (1800..=2200).contains(year))
}

fn zone(text: &str) -> Option<String> {
    TimeZone::get(text).is_ok().then(|| text.to_owned())
}

fn origin(text: &str) -> Option<String> {
    let can_sign = proofs::Signer::from_seed(text, [0; 32]).is_ok();
    (can_sign && text.contains('.') && !text.contains("://")).then(|| text.to_owned())
}

fn email(text: &str) -> Option<String> {
    text.parse::<lettre::Address>().ok().map(|it| it.to_string().to_lowercase())
}

fn one_language(text: &str) -> Option<Lang> {
    match text {
        "es" => Some(Lang::Es),
        "en" => Some(Lang::En),
        _ => None,
    }
}

fn languages(text: &str) -> Option<Vec<Lang>> {
    let all: Option<Vec<Lang>> = text.split(',').map(|it| one_language(it.trim())).collect();
    all.filter(|it| it.len() == 1 || (it.len() == 2 && it[0] != it[1]))
}

fn address(text: &str) -> Option<String> {
    Address::try_from(text.to_owned()).ok().map(|it| it.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flags() -> Flags {
        let some = |text: &str| Some(text.to_owned());
        Flags {
            name_es: some("Coalición de los Nueve"),
            acronym: some("NUEVE"),
            founded_in: some("2030"),
            zone: some("UTC"),
            origin: some("nueve.example/registro"),
            seat: some("ALB"),
            admin_name: some("Ana Pérez"),
            admin_email: some("Ana@nueve.example"),
            ..Flags::default()
        }
    }

    fn held(flags: &Flags, typed: Option<&str>) -> (Result<Beginning>, String) {
        let mut shown = Vec::new();
        let interview = Interview {
            words: Words::of(Lang::Es),
            terminal: typed.map(str::as_bytes),
            shown: &mut shown,
            missing: Vec::new(),
        };
        let beginning = interview.hold(flags);
        (beginning, String::from_utf8(shown).expect("text"))
    }

    #[test]
    fn what_the_command_line_says_is_not_asked() {
        let (beginning, shown) = held(&flags(), None);
        let beginning = beginning.expect("all is said");
        assert_eq!(beginning.name, Text::es("Coalición de los Nueve"));
        assert_eq!((beginning.email.as_str(), beginning.lang), ("ana@nueve.example", Lang::Es));
        assert_eq!((beginning.template, shown.as_str()), (Template::Consensus, ""));
    }

    #[test]
    fn everything_that_is_missing_is_named_at_once() {
        let (beginning, _) = held(&Flags { zone: None, seat: None, ..flags() }, None);
        let said = beginning.expect_err("two are missing").to_string();
        assert!(said.contains("--zone, --seat"), "{said}");
    }

    #[test]
    fn what_cannot_be_is_said_with_what_can() {
        let table = [
            Flags { zone: Some("Guatemala".into()), ..flags() },
            Flags { acronym: Some("LOS NUEVE".into()), ..flags() },
            Flags { admin_email: Some("ana".into()), ..flags() },
            Flags { origin: Some("https://nueve.example".into()), ..flags() },
            Flags { founded_in: Some("30".into()), ..flags() },
            Flags { rules: Some("anarchy".into()), ..flags() },
            Flags { languages: Some("es,fr".into()), ..flags() },
            Flags { address: Some("nueve.example".into()), ..flags() },
        ];
        for flags in table {
            let said = held(&flags, None).0.expect_err("a fault").to_string();
            assert!(said.starts_with("--") && !said.contains('⟨'), "{said}");
        }
    }

    #[test]
    fn at_the_terminal_a_wrong_answer_is_asked_again_and_an_empty_one_is_the_usual() {
        let flags = Flags { zone: None, rules: None, ..flags() };
        let (beginning, shown) = held(&flags, Some("\nNowhere/At_All\nAmerica/Panama\n\n\n\n"));
        let beginning = beginning.expect("answered in the end");
        assert_eq!((beginning.zone.as_str(), beginning.template), ("America/Panama", Template::Consensus));
        assert!(shown.contains("[consensus]") && !shown.contains('⟨'), "{shown}");
    }

    #[test]
    fn who_leaves_half_way_is_let_go() {
        assert!(held(&Flags::default(), Some("es\n")).0.is_err());
    }
}
