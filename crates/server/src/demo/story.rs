//! How the demonstration is told: each act by its seat, at its hour, from its source, and a line for what followed.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Result, anyhow, bail};
use domain::command::{Actor, Command};
use domain::right::Capacity;
use domain::source::{Source, Status};
use domain::symbol::Seat;
use domain::words::Lang;
use domain::{Fact, Refusal};
use jiff::Timestamp;

use crate::app::App;
use crate::lang::Words;
use crate::problem::Problem;
use crate::refusal;

/// The teller.
pub struct Story<'a> {
    /// The coalition's record.
    pub app: &'a App,
    /// The language of the timeline.
    pub lang: Lang,
    /// Where papers are written.
    pub papers: PathBuf,
}

impl<'a> Story<'a> {
    /// A story told into `app`, its papers written below `papers`.
    pub fn new(app: &'a App, lang: Lang, papers: PathBuf) -> Self {
        Self { app, lang, papers }
    }

    /// A new chapter begins; `title` is the key of its heading.
    pub fn chapter(&self, title: &str) {
        println!("\n── {} ──", Words::of(self.lang).say(title, &[]));
    }

    /// The hour is now `instant`, in the form `2023-11-30T15:00:00Z`.
    pub fn at(&self, instant: &str) -> Result<()> {
        let instant: Timestamp = instant.parse()?;
        self.app.clock.set(instant);
        Ok(())
    }

    /// Somebody does something, known from `source`; the rules must allow it.
    pub fn act<C: Command + Send + 'static>(
        &self,
        actor: Actor,
        source: &Source,
        command: C,
    ) -> Result<Vec<Arc<Fact>>> {
        let facts = match self.app.execute_blocking(actor, Some(source.clone()), command) {
            Ok(facts) => facts,
            Err(Problem::Refused(refusal)) => {
                bail!("{}: {}", C::ACTION.name, self.why::<C>(&refusal))
            }
            Err(problem) => return Err(anyhow!(problem).context(C::ACTION.name)),
        };
        facts.iter().for_each(|fact| self.print(fact));
        Ok(facts)
    }

    /// Somebody tries something that the rules must refuse; the refusal is shown with its rule.
    pub fn refused<C: Command + Send + 'static>(
        &self,
        attempt: &str,
        actor: Actor,
        command: C,
    ) -> Result<()> {
        let words = Words::of(self.lang);
        println!("  {}", words.say(attempt, &[]));
        match self.app.execute_blocking(actor, None, command) {
            Err(Problem::Refused(refusal)) => {
                let why = self.why::<C>(&refusal);
                println!("    ✗ {}: {why}", words.say("demo-refused", &[]));
                Ok(())
            }
            Err(problem) => Err(problem.into()),
            Ok(_) => bail!("{} was allowed, and the story says it is not", C::ACTION.name),
        }
    }

    /// The refusal of an act, in words, with its rule.
    fn why<C: Command>(&self, refusal: &Refusal) -> String {
        let today = self.app.identity.zone.to_datetime(self.app.clock.now()).date();
        refusal::say(refusal, C::ACTION.basis, &self.app.known().coalition, today, self.lang)
    }

    fn print(&self, fact: &Fact) {
        let assumed = fact.source.as_ref().is_some_and(|source| source.status == Status::Assumed);
        let line = documents::sentence::line(&self.app.known().coalition, fact, self.lang);
        println!("{:>4} {} {} {line}", fact.position, fact.on, if assumed { "~" } else { " " });
    }
}

/// A seat that speaks for itself.
pub fn delegation(seat: &str) -> Actor {
    Actor { seat: Seat::from(seat), capacity: Capacity::Delegation }
}

/// The seat that exercises the Presidency.
pub fn presidency(seat: &str) -> Actor {
    Actor { seat: Seat::from(seat), capacity: Capacity::Presidency }
}

/// The seat that exercises the Technical Secretariat.
pub fn secretariat(seat: &str) -> Actor {
    Actor { seat: Seat::from(seat), capacity: Capacity::Secretariat }
}

/// Whoever carries facts in before the record knows a secretariat.
pub fn registrar(seat: &str) -> Actor {
    Actor { seat: Seat::from(seat), capacity: Capacity::Registrar }
}
