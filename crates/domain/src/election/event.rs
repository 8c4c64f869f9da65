//! What happens to elections, and what is known of them afterwards.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Candidate, Election, Mode, Round, RoundResult};
use crate::mandate::Office;
use crate::membership::Span;
use crate::symbol::{ElectionId, ItemId, PlenaryCode, Seat};
use crate::{Coalition, Fact};

/// What happened to elections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// An election was called.
    Called {
        /// Its id.
        election: ElectionId,
        /// For which office.
        office: Office,
        /// For which time.
        term: Span,
        /// The plenary that elects.
        plenary: PlenaryCode,
        /// Under which item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
    },
    /// A state was nominated.
    Nominated {
        /// In which election.
        election: ElectionId,
        /// Who.
        candidate: Seat,
        /// By whom.
        by: Seat,
        /// Whether it has agreed: always so when it nominates itself.
        consents: bool,
    },
    /// A nominated state agreed to stand.
    Consented {
        /// In which election.
        election: ElectionId,
        /// Who.
        candidate: Seat,
    },
    /// A candidate stepped back.
    CandidacyWithdrawn {
        /// In which election.
        election: ElectionId,
        /// Who.
        candidate: Seat,
    },
    /// The returning officer opened it.
    Opened {
        /// Which election.
        election: ElectionId,
        /// The returning officer.
        officer: Seat,
        /// How the plenary elects.
        mode: Mode,
        /// Candidates.
        candidates: Vec<Seat>,
        /// Who takes part.
        entitled: BTreeSet<Seat>,
        /// Active members.
        members: u32,
        /// The version of the rules.
        rules_version: u32,
    },
    /// A member objected to electing without a vote.
    Objected {
        /// In which election.
        election: ElectionId,
        /// Who.
        seat: Seat,
    },
    /// A seat named its candidate.
    VoteCast {
        /// In which election.
        election: ElectionId,
        /// Which round, from 1.
        round: u8,
        /// Who votes.
        seat: Seat,
        /// For whom; an abstention where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        candidate: Option<Seat>,
    },
    /// A round was closed.
    RoundClosed {
        /// Which election.
        election: ElectionId,
        /// Which round, from 1.
        round: u8,
        /// Votes for each.
        tally: BTreeMap<Seat, u32>,
        /// Abstentions.
        abstentions: u32,
        /// What it came to.
        result: RoundResult,
    },
    /// A lot decided between two.
    LotDrawn {
        /// Which election.
        election: ElectionId,
        /// Who won.
        seat: Seat,
        /// Who watched.
        witnesses: Vec<Seat>,
    },
    /// The outcome was announced.
    Announced {
        /// Which election.
        election: ElectionId,
        /// Who is elected.
        elected: Seat,
        /// How.
        mode: Mode,
    },
    /// A state said how it voted, by its own will; the record does not confirm it.
    VoteDisclosed {
        /// In which election.
        election: ElectionId,
        /// Who speaks.
        seat: Seat,
        /// For whom.
        candidate: Seat,
    },
}

impl Event {
    /// The election it is about.
    pub fn election(&self) -> &ElectionId {
        match self {
            Self::Called { election, .. }
            | Self::Nominated { election, .. }
            | Self::Consented { election, .. }
            | Self::CandidacyWithdrawn { election, .. }
            | Self::Opened { election, .. }
            | Self::Objected { election, .. }
            | Self::VoteCast { election, .. }
            | Self::RoundClosed { election, .. }
            | Self::LotDrawn { election, .. }
            | Self::Announced { election, .. }
            | Self::VoteDisclosed { election, .. } => election,
        }
    }
}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Fact, event: &Event) {
    let Event::Called { election, office, term, plenary, item } = event else {
        if let Some(election) = coalition.elections.get_mut(event.election()) {
            election.take_in(fact, event);
        }
        return;
    };
    let called = Election {
        id: election.clone(),
        office: *office,
        term: *term,
        plenary: plenary.clone(),
        item: *item,
        officer: None,
        candidates: Vec::new(),
        mode: None,
        entitled: BTreeSet::new(),
        members: 0,
        rules_version: 0,
        objections: BTreeSet::new(),
        rounds: Vec::new(),
        results: Vec::new(),
        elected: None,
        announced: None,
        disclosed: BTreeMap::new(),
        position: fact.position,
    };
    coalition.elections.insert(election.clone(), called);
}

impl Election {
    fn take_in(&mut self, fact: &Fact, event: &Event) {
        match event {
            Event::Called { .. } => {}
            Event::Nominated { candidate, by, consents, .. } => self.candidates.push(Candidate {
                seat: candidate.clone(),
                nominated_by: by.clone(),
                consents: *consents,
                position: fact.position,
            }),
            Event::Consented { candidate, .. } => {
                if let Some(it) = self.candidates.iter_mut().find(|it| it.seat == *candidate) {
                    it.consents = true;
                }
            }
            Event::CandidacyWithdrawn { candidate, .. } => {
                self.candidates.retain(|it| it.seat != *candidate);
            }
            Event::Opened { mode, candidates, entitled, members, rules_version, .. } => {
                self.officer = Some(fact.actor.clone());
                self.mode = Some(*mode);
                self.entitled = entitled.clone();
                self.members = *members;
                self.rules_version = *rules_version;
                if *mode == Mode::RollCall {
                    self.begin_round(candidates);
                }
            }
            Event::Objected { seat, .. } => {
                self.objections.insert(seat.clone());
            }
            Event::VoteCast { seat, candidate, .. } => {
                let under_way = self.results.len();
                if let Some(round) = self.rounds.get_mut(under_way) {
                    round.votes.insert(seat.clone(), candidate.clone());
                }
            }
            Event::RoundClosed { result, .. } => self.close_round(result),
            Event::LotDrawn { seat, .. } => self.settle_by_lot(seat),
            Event::Announced { elected, mode, .. } => {
                self.elected = Some(elected.clone());
                self.mode = Some(*mode);
                self.announced = Some(fact.position);
            }
            Event::VoteDisclosed { seat, candidate, .. } => {
                self.disclosed.insert(seat.clone(), (candidate.clone(), fact.position));
            }
        }
    }

    fn begin_round<'a>(&mut self, candidates: impl IntoIterator<Item = &'a Seat>) {
        let candidates = candidates.into_iter().cloned().collect();
        self.rounds.push(Round { candidates, votes: BTreeMap::new() });
    }

    fn close_round(&mut self, result: &RoundResult) {
        let same = self.rounds.last().map(|round| round.candidates.clone()).unwrap_or_default();
        self.results.push(result.clone());
        match result {
            RoundResult::Elected { seat } => self.elected = Some(seat.clone()),
            RoundResult::RestrictedTo { seats } => self.begin_round(seats),
            RoundResult::Repeated {} => self.begin_round(&same),
            RoundResult::ToLot { .. }
            | RoundResult::LotForSecondPlace { .. }
            | RoundResult::CarriedOver {} => {}
        }
    }

    fn settle_by_lot(&mut self, drawn: &Seat) {
        match self.results.last() {
            Some(RoundResult::LotForSecondPlace { leader, .. }) => {
                let seats = vec![leader.clone(), drawn.clone()];
                self.begin_round(&seats);
            }
            _ => self.elected = Some(drawn.clone()),
        }
    }
}
