//! The numbered points of a note: one for each item of the agenda that something came of, in its order.

use std::collections::BTreeSet;

use domain::committee::Event as Committee;
use domain::decision::Event as Deciding;
use domain::mandate::Office;
use domain::plenary::{Event as Sitting, Visibility};
use domain::symbol::{CommitteeId, Seat};
use domain::{Event, Fact, agreement, commitment, declaration, election, matrix, minutes, report};

use super::own;
use crate::course::{Course, Section};
use crate::head::held;
use crate::naming::{capitalized, with_stop};
use crate::say;
use crate::sentence::sentence_in;
use crate::voice::{name_of, or_none};

/// A point with the events it was made from.
pub(super) struct Point<'a> {
    pub text: String,
    pub facts: Vec<&'a Fact>,
}

/// All points, in the order of the agenda; what stands under no item comes last.
pub(super) fn points<'a>(course: &Course<'a>, seat: &'a Seat) -> Vec<Point<'a>> {
    let sections = course.sections();
    // What was dealt with behind closed doors is not for a paper that its author publishes.
    let public = course.plenary.agenda.iter().filter(|item| item.draft.visibility == Visibility::Public);
    let items = public.map(|item| Section::Item(item.draft.id));
    let order = items.chain([Section::Opening, Section::Closing]);
    order
        .filter_map(|section| {
            let facts = course.plenary.proceedings.iter().map(AsRef::as_ref);
            let facts: Vec<&Fact> =
                facts.filter(|fact| sections.get(&fact.position) == Some(&section)).collect();
            let (told, found_in, used, done) = Default::default();
            let mut telling = Telling { course, seat, section, told, found_in, used, done };
            facts.iter().for_each(|fact| telling.take(fact, &facts));
            telling.point()
        })
        .collect()
}

/// One point in the making.
pub(super) struct Telling<'a, 'c> {
    pub course: &'c Course<'a>,
    pub seat: &'a Seat,
    pub section: Section,
    pub told: Vec<String>,
    /// Where agreements stand that repeat what was told; said last.
    found_in: Vec<String>,
    pub used: Vec<&'a Fact>,
    /// What was told in one go: elections, committees, declarations, by id.
    pub done: BTreeSet<String>,
}

impl<'a> Telling<'a, '_> {
    fn point(self) -> Option<Point<'a>> {
        let mut facts = self.used;
        facts.sort_by_key(|fact| fact.position);
        facts.dedup_by_key(|fact| fact.position);
        let told = [self.told, self.found_in].concat();
        (!told.is_empty()).then(|| Point { text: told.join(" "), facts })
    }

    pub fn say(&mut self, fact: &'a Fact, sentence: String) {
        self.told.push(capitalized(&sentence));
        self.used.push(fact);
    }

    /// Takes one event in. `all` are those of the same section.
    fn take(&mut self, fact: &'a Fact, all: &[&'a Fact]) {
        let v = self.course.v;
        match &fact.event {
            Event::Minutes(minutes::Event::Approved { plenary, .. }) => {
                let carried_in = v.coalition.minutes.get(plenary).and_then(|it| it.carried_in.as_ref());
                let of = or_none(carried_in.map(|text| v.phrase(text).to_owned()));
                self.say(fact, say!(v.words, "note-minutes-approved", plenary = plenary, of = of));
            }
            Event::Report(event) => self.report(fact, event),
            Event::Declaration(declaration::Event::Presented { declaration, .. })
            | Event::Declaration(declaration::Event::StanceTaken { declaration, .. }) => {
                self.declaration(declaration, all);
            }
            Event::Matrix(matrix::Event::Proposed { .. }) => self.sentence(fact),
            Event::Committee(event) => self.committee(fact, event, all),
            Event::Election(_) => self.election(fact, all),
            Event::Commitment(commitment::Event::Made { owner, .. }) => {
                let own = matches!(owner, commitment::Owner::Seat(seat) if seat == self.seat);
                if own || matches!(owner, commitment::Owner::AllMembers {}) {
                    self.sentence(fact);
                }
            }
            Event::Agreement(agreement::Event::Recorded { agreement, kind, text, .. }) => {
                let code = v.coalition.permanent(agreement);
                if all.iter().any(|fact| tells_of(*kind, &fact.event)) {
                    self.found_in.push(say!(v.words, "note-agreement-told", code = code));
                    self.used.push(fact);
                } else {
                    self.say(fact, say!(v.words, "note-agreement", text = v.phrase(text), code = code));
                }
            }
            Event::Decision(Deciding::Closed { decision, .. }) => {
                if let Some(decision) = v.coalition.decision(decision) {
                    let own = own::in_decision(self.course, self.seat, decision);
                    own.into_iter().for_each(|sentence| self.say(fact, sentence));
                }
            }
            Event::Plenary(Sitting::Noted { seat: None, text, .. }) => {
                self.say(fact, with_stop(v.text(text)));
            }
            Event::Plenary(Sitting::Noted { .. } | Sitting::ItemCarriedOver { .. }) => self.sentence(fact),
            _ => {}
        }
    }

    /// The event's own sentence, with «nuestro país» where it speaks of the member.
    pub fn sentence(&mut self, fact: &'a Fact) {
        if let Some(sentence) = sentence_in(self.course.v, fact) {
            self.say(fact, sentence);
        }
    }

    fn report(&mut self, fact: &'a Fact, event: &report::Event) {
        let (course, v) = (self.course, self.course.v);
        let report::Event::Presented { year, seat, version, summary, .. } = event;
        let mandate = held(course, Office::Presidency).filter(|it| it.seat == *seat);
        let sentence = say!(
            v.words,
            "note-report",
            held = if mandate.is_some() { "office" } else { "seat" },
            holder = mandate.map_or_else(|| v.seat(seat), |mandate| v.holder(mandate)),
            until = or_none(mandate.and_then(|mandate| mandate.span.to).map(|to| v.date(to))),
            version = name_of(version),
            year = year,
        );
        self.say(fact, sentence);
        if let Some(summary) = summary {
            self.say(fact, with_stop(v.text(summary)));
        }
    }

    fn committee(&mut self, fact: &'a Fact, event: &Committee, all: &[&'a Fact]) {
        match event {
            Committee::SetUp { mandate, base_document, due, committee, .. } => {
                let v = self.course.v;
                let sentence = say!(
                    v.words,
                    "note-committee",
                    name = v.committee(committee),
                    mandate = v.phrase(mandate),
                    base_document = v.phrase(base_document),
                    due = v.due(due, None),
                );
                self.say(fact, sentence);
            }
            Committee::Volunteered { committee, .. } => self.volunteers(committee, all),
            Committee::SupportOffered { .. }
            | Committee::SupportAccepted { .. }
            | Committee::Delivered { .. } => {
                self.sentence(fact);
            }
            Committee::FellDue { .. } | Committee::Dissolved { .. } => {}
        }
    }

    /// Everybody who volunteered for a committee under this item, in one sentence, in the order they did.
    fn volunteers(&mut self, id: &CommitteeId, all: &[&'a Fact]) {
        if !self.done.insert(format!("committee {id}")) {
            return;
        }
        let v = self.course.v;
        let mut seats = Vec::new();
        for fact in all {
            if let Event::Committee(Committee::Volunteered { committee, seat, .. }) = &fact.event
                && committee == id
            {
                seats.push(seat);
                self.used.push(fact);
            }
        }
        let count = seats.len();
        let sentence = say!(v.words, "note-volunteers", seats = v.seats(seats), count = count);
        self.told.push(capitalized(&sentence));
    }
}

/// Whether an event of the same item tells what an agreement of this kind would only repeat.
fn tells_of(kind: agreement::Kind, event: &Event) -> bool {
    match kind {
        agreement::Kind::MinutesApproval => matches!(event, Event::Minutes(minutes::Event::Approved { .. })),
        agreement::Kind::Election => matches!(event, Event::Election(election::Event::Announced { .. })),
        agreement::Kind::Report => matches!(event, Event::Report(_)),
        agreement::Kind::Declaration => matches!(event, Event::Declaration(_)),
        agreement::Kind::DataFollowUp => matches!(event, Event::Matrix(_)),
        _ => false,
    }
}
