//! The next sentence of whoever presides, and the act it goes with: from the agenda, the rules and the state of
//! the room alone.

use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;

use crate::decision::{Decision, Stage};
use crate::floor::{Kind, Request, Speech};
use crate::plenary::{Item, ItemStatus, Plenary, Purpose, Standing};
use crate::quorum::Quorum;
use crate::symbol::{DecisionId, ItemId, Seat};
use crate::{Coalition, Event, decision};

/// What to say now, and what to do with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The sentences, in the order in which they are said.
    pub says: Vec<Saying>,
    /// The act that the last sentence announces, where there is one.
    pub act: Option<Cue>,
}

/// A sentence of whoever presides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saying {
    /// The opening has to wait.
    AwaitsQuorum(Quorum),
    /// The opening.
    Opens(Quorum),
    /// Too few are left: what that blocks, and what goes on.
    QuorumLost(Quorum),
    /// The session goes on after an interruption.
    Resumes(Quorum),
    /// The meeting is over.
    IsOver,
    /// The agenda is put for adoption.
    PutsAgenda {
        /// How many items it has.
        items: usize,
    },
    /// A seat has the floor; who comes after it.
    HasTheFloor {
        /// Who.
        seat: Seat,
        /// For what.
        kind: Kind,
        /// Who is next.
        then: Option<Seat>,
    },
    /// Whoever was interrupted goes on.
    GoesOn {
        /// Who.
        seat: Seat,
    },
    /// The floor is given; who comes after.
    GivesTheFloor {
        /// To whom.
        seat: Seat,
        /// For what.
        kind: Kind,
        /// Who is next.
        then: Option<Seat>,
        /// For how long.
        seconds: Option<u32>,
    },
    /// A motion waits, which goes before what is discussed.
    PutsMotion {
        /// Which one.
        motion: u16,
    },
    /// Amendments or parts of a text are decided before the text.
    PutsFirst {
        /// Of which text.
        decision: DecisionId,
        /// What is put next.
        what: Before,
    },
    /// Whether anybody objects.
    AsksForObjections(DecisionId),
    /// Whether it may be adopted by acclamation.
    AsksForAcclamation(DecisionId),
    /// Somebody objects: who.
    NotesObjections {
        /// To what.
        decision: DecisionId,
        /// Who objects.
        seats: Vec<Seat>,
    },
    /// A vote goes on: how many have answered.
    AwaitsVotes {
        /// Of what.
        decision: DecisionId,
        /// How it is voted.
        mode: decision::Mode,
        /// How many have voted.
        voted: usize,
        /// Of how many.
        entitled: usize,
        /// In a roll-call, who is called next.
        next: Option<Seat>,
    },
    /// Everybody has voted, or hands were counted.
    ClosesVote(DecisionId),
    /// What came out.
    Announces(DecisionId),
    /// Whether anybody still wants to speak to the item before it is closed.
    AsksWhoElse {
        /// Which item.
        item: ItemId,
    },
    /// The next item is taken up.
    TakesUp {
        /// Which item.
        item: ItemId,
    },
    /// The agenda is exhausted and the meeting is closed.
    Closes {
        /// How many agreements it took.
        agreements: usize,
    },
}

/// What is decided before a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// The amendment of this number.
    Amendment(u16),
    /// The part of this number.
    Part(u16),
    /// What the text reads now is stated.
    Reading,
}

/// An act that a sentence announces: what a button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Open the session.
    Open,
    /// Let the session go on.
    Resume,
    /// Adopt the agenda.
    AdoptAgenda,
    /// Take up an item.
    OpenItem(ItemId),
    /// Close an item.
    CloseItem(ItemId),
    /// Give the floor.
    Give {
        /// To whom.
        seat: Seat,
        /// For what.
        kind: Kind,
    },
    /// Let whoever speaks go on.
    GoOn,
    /// Put a motion, an amendment or a part, in the mode that the chair chooses.
    Put,
    /// Announce the outcome of a decision.
    Announce(DecisionId),
    /// Close the session.
    Close,
}

/// What whoever presides `plenary` says next.
pub fn next(coalition: &Coalition, plenary: &Plenary, day: Date) -> Line {
    match plenary.standing {
        Standing::Convened => opening(coalition, plenary, day),
        Standing::Suspended => resuming(coalition, plenary, day),
        Standing::Closed => says(vec![Saying::IsOver], None),
        Standing::Open => in_session(coalition, plenary, day),
    }
}

fn says(says: Vec<Saying>, act: Option<Cue>) -> Line {
    Line { says, act }
}

fn opening(coalition: &Coalition, plenary: &Plenary, day: Date) -> Line {
    match plenary.quorum_to_open(coalition, day) {
        Ok(quorum) if quorum.is_reached() => says(vec![Saying::Opens(quorum)], Some(Cue::Open)),
        Ok(quorum) => says(vec![Saying::AwaitsQuorum(quorum)], None),
        Err(_) => says(Vec::new(), None),
    }
}

fn resuming(coalition: &Coalition, plenary: &Plenary, day: Date) -> Line {
    let quorum = plenary.quorum_to_decide(coalition, day).ok();
    says(quorum.map(Saying::Resumes).into_iter().collect(), Some(Cue::Resume))
}

/// First what happened, then what is under way, then what comes next.
fn in_session(coalition: &Coalition, plenary: &Plenary, day: Date) -> Line {
    let mut line = under_way(coalition, plenary, day);
    let lost = plenary.quorum_to_decide(coalition, day).ok().filter(|_| plenary.quorum_lost);
    let before = just_announced(plenary).into_iter().chain(lost.map(Saying::QuorumLost));
    line.says.splice(0..0, before);
    line
}

/// The outcome that nobody has done anything after.
fn just_announced(plenary: &Plenary) -> Option<Saying> {
    let facts = plenary.proceedings.iter().rev();
    let last = facts.map(|fact| &fact.event).find(|event| !matches!(event, Event::Floor(_)))?;
    match last {
        Event::Decision(decision::Event::Closed { decision, .. }) => {
            Some(Saying::Announces(decision.clone()))
        }
        _ => None,
    }
}

fn under_way(coalition: &Coalition, plenary: &Plenary, day: Date) -> Line {
    let queue = plenary.queue();
    let urgent = queue.first().filter(|it| it.kind == Kind::PointOfOrder);
    let speaking = plenary.floor.current.as_ref();
    if let Some(request) = urgent.filter(|_| speaking.is_none_or(|it| it.kind != Kind::PointOfOrder)) {
        return giving(coalition, plenary, request, queue.get(1), day);
    }
    if let Some(speech) = speaking {
        return speaks(coalition, plenary, speech, queue.first());
    }
    if let Some(decision) = plenary.decision_in_hand().filter(|it| it.on.is_some() || it.mode.is_vote()) {
        return before(plenary, decision).unwrap_or_else(|| deciding(decision));
    }
    if let Some(motion) = plenary.pending_motions().first() {
        return says(vec![Saying::PutsMotion { motion: motion.number }], Some(Cue::Put));
    }
    if let Some(decision) = plenary.decision_in_hand() {
        return before(plenary, decision).unwrap_or_else(|| deciding(decision));
    }
    if let Some(request) = queue.iter().find(|it| plenary.present.contains_key(&it.seat)) {
        let then =
            queue.iter().find(|it| it.position != request.position && plenary.present.contains_key(&it.seat));
        return giving(coalition, plenary, request, then, day);
    }
    agenda(plenary)
}

fn giving(
    coalition: &Coalition,
    plenary: &Plenary,
    request: &Request,
    then: Option<&&Request>,
    day: Date,
) -> Line {
    let (seat, kind) = (request.seat.clone(), request.kind);
    let item = plenary.open_item().map(|open| open.draft.id);
    let seconds = plenary.speech_limit(coalition, item, day);
    let then = then.map(|it| it.seat.clone());
    let saying = Saying::GivesTheFloor { seat: seat.clone(), kind, then, seconds };
    says(vec![saying], Some(Cue::Give { seat, kind }))
}

fn speaks(coalition: &Coalition, plenary: &Plenary, speech: &Speech, then: Option<&&Request>) -> Line {
    let (seat, kind) = (speech.seat.clone(), speech.kind);
    if speech.running_since.is_none() && (kind == Kind::PointOfOrder || !plenary.is_voting(coalition)) {
        return says(vec![Saying::GoesOn { seat }], Some(Cue::GoOn));
    }
    says(vec![Saying::HasTheFloor { seat, kind, then: then.map(|it| it.seat.clone()) }], None)
}

/// What has to be decided before this text, if anything.
fn before(plenary: &Plenary, decision: &Decision) -> Option<Line> {
    let amendment = || plenary.undecided_amendments(decision).next().map(|it| Before::Amendment(it.number));
    let part = || plenary.undecided_parts(decision).next().map(|it| Before::Part(it.number));
    let reading = plenary.text_to_state(decision).map(|_| Before::Reading);
    let what = reading.or_else(amendment).or_else(part)?;
    Some(says(vec![Saying::PutsFirst { decision: decision.id.clone(), what }], Some(Cue::Put)))
}

fn deciding(decision: &Decision) -> Line {
    let id = || decision.id.clone();
    if decision.mode.is_vote() {
        return voting(decision);
    }
    let objectors = decision.objectors();
    if !objectors.is_empty() {
        let seats = objectors.into_iter().collect();
        return says(vec![Saying::NotesObjections { decision: id(), seats }], None);
    }
    let asks = match decision.mode {
        decision::Mode::Acclamation => Saying::AsksForAcclamation(id()),
        _ => Saying::AsksForObjections(id()),
    };
    says(vec![asks], Some(Cue::Announce(id())))
}

fn voting(decision: &Decision) -> Line {
    let id = || decision.id.clone();
    let voted = decision.votes.len().max(decision.ballots.len());
    let is_counted = decision.count.is_some() || voted == decision.entitled.len();
    if is_counted || decision.stage() == Stage::VotingClosed {
        return says(vec![Saying::ClosesVote(id())], Some(Cue::Announce(id())));
    }
    // Where an order was settled seats are called in it.
    let called = decision.call_order.iter().chain(&decision.entitled);
    let next = called.into_iter().find(|seat| !decision.votes.contains_key(*seat));
    let next = next.filter(|_| decision.mode == decision::Mode::RollCall).cloned();
    let entitled = decision.entitled.len();
    says(vec![Saying::AwaitsVotes { decision: id(), mode: decision.mode, voted, entitled, next }], None)
}

/// Nobody speaks and nothing is decided: the agenda goes on.
fn agenda(plenary: &Plenary) -> Line {
    let adopted = plenary.agenda_adopted.is_some();
    let puts = || says(vec![Saying::PutsAgenda { items: plenary.agenda.len() }], Some(Cue::AdoptAgenda));
    if let Some(open) = plenary.open_item() {
        let item = open.draft.id;
        if !adopted && open.draft.purpose == Purpose::Agenda {
            return puts();
        }
        let part = plenary.agenda.iter().find(|it| is_pending(it) && it.draft.parent == Some(item));
        if let Some(part) = part {
            return says(vec![Saying::TakesUp { item: part.draft.id }], Some(Cue::OpenItem(part.draft.id)));
        }
        return says(vec![Saying::AsksWhoElse { item }], Some(Cue::CloseItem(item)));
    }
    let plans_adoption = plenary.agenda.iter().any(|it| it.draft.purpose == Purpose::Agenda);
    if !adopted && !plans_adoption && !plenary.agenda.is_empty() {
        return puts();
    }
    match plenary.agenda.iter().find(|it| is_pending(it)) {
        Some(item) => {
            let item = item.draft.id;
            says(vec![Saying::TakesUp { item }], Some(Cue::OpenItem(item)))
        }
        None => says(vec![Saying::Closes { agreements: plenary.agreements.len() }], Some(Cue::Close)),
    }
}

fn is_pending(item: &Item) -> bool {
    item.status == ItemStatus::Pending
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::plenary::Event as Sitting;
    use crate::plenary::open_item::OpenItem;
    use crate::symbol::PlenaryCode;
    use crate::testing::floor::{asks, asks_for, ends, gives, gives_for};
    use crate::testing::room::{
        called, decided_by, first_decision, gathered, objects, open_plenary, opened_decision, roll_call,
        votes,
    };
    use crate::testing::{Given, MEMBERS, TODAY, given};

    fn line(known: &Given) -> Line {
        next(known.known(), &known.known().plenaries[&PlenaryCode::from("I-2030")], TODAY)
    }

    fn quorum(present: u32) -> Quorum {
        Quorum { present, needed: 5, members: 9 }
    }

    #[test]
    fn the_session_opens_with_its_quorum_and_not_before() {
        let four = given(gathered("I-2030", &MEMBERS[..4]));
        assert_eq!(line(&four), says(vec![Saying::AwaitsQuorum(quorum(4))], None));
        let seven = given(gathered("I-2030", &MEMBERS[..7]));
        assert_eq!(line(&seven), says(vec![Saying::Opens(quorum(7))], Some(Cue::Open)));
        assert_eq!(line(&given([called("I-2030")])).act, None);
    }

    #[test]
    fn whoever_is_next_is_named_with_who_comes_after() {
        let known = given(open_plenary("I-2030")).when(asks("CAL")).done().when(asks("DOR")).done();
        let (seat, kind) = (Seat::from("CAL"), Kind::Statement);
        let then = Some(Seat::from("DOR"));
        let gives_it = Saying::GivesTheFloor { seat: seat.clone(), kind, then: then.clone(), seconds: None };
        assert_eq!(line(&known), says(vec![gives_it], Some(Cue::Give { seat: seat.clone(), kind })));
        let known = known.when(gives("CAL")).done();
        assert_eq!(line(&known), says(vec![Saying::HasTheFloor { seat, kind, then }], None));
    }

    #[test]
    fn a_point_of_order_is_heard_before_anything_and_whoever_was_interrupted_goes_on() {
        let known = given(open_plenary("I-2030")).when(gives("CAL")).done();
        let known = known.when(asks_for("DOR", Kind::PointOfOrder)).done();
        let give = Cue::Give { seat: "DOR".into(), kind: Kind::PointOfOrder };
        assert_eq!(line(&known).act, Some(give));
        let known = known.when(gives_for("DOR", Kind::PointOfOrder)).done().later(5.seconds());
        assert_eq!(line(&known).act, None);
        let known = known.when(ends("DOR")).done();
        let goes_on = Saying::GoesOn { seat: "CAL".into() };
        assert_eq!(line(&known), says(vec![goes_on], Some(Cue::GoOn)));
    }

    #[test]
    fn consensus_is_asked_for_noted_where_it_is_missing_and_announced() {
        let known = given(open_plenary("I-2030")).and([opened_decision("I-2030", 1)]);
        let asks =
            says(vec![Saying::AsksForObjections(first_decision())], Some(Cue::Announce(first_decision())));
        assert_eq!(line(&known), asks);
        let objected = known.and([objects("CAL")]);
        let notes = Saying::NotesObjections { decision: first_decision(), seats: vec!["CAL".into()] };
        assert_eq!(line(&objected), says(vec![notes], None));
        let decided = given(open_plenary("I-2030")).and([opened_decision("I-2030", 1), decided_by(0)]);
        assert_eq!(line(&decided).says[0], Saying::Announces(first_decision()));
    }

    #[test]
    fn what_goes_before_a_text_is_put_before_it() {
        use crate::testing::amendments::{amended, decided, divided, sought};
        let first = |what| Saying::PutsFirst { decision: first_decision(), what };
        let known = amended(&["CAL", "DOR"]);
        assert_eq!(line(&known), says(vec![first(Before::Amendment(1))], Some(Cue::Put)));
        let put = crate::decision::put_amendment::PutAmendment {
            decision: first_decision(),
            amendment: 1,
            mode: decision::Mode::Consensus,
        };
        let known = known.when(put).done();
        let amendment = DecisionId { plenary: "I-2030".into(), number: 2 };
        assert_eq!(line(&known).says, [Saying::AsksForObjections(amendment)], "the amendment, not the text");
        let known = known.and([decided(2, true)]);
        assert_eq!(line(&known).says[1], first(Before::Reading), "what it reads now is stated");
        let parts = sought().and([divided().into()]);
        assert_eq!(line(&parts).says, [first(Before::Part(1))]);
    }

    #[test]
    fn a_motion_goes_before_the_agenda() {
        use crate::motion;
        use crate::testing::motions::{in_session, moved};
        let known = in_session().and([
            moved(1, "CAL", motion::Kind::CloseDebate {}).into(),
            moved(2, "DOR", motion::Kind::SuspendSession {}).into(),
        ]);
        assert_eq!(line(&known), says(vec![Saying::PutsMotion { motion: 2 }], Some(Cue::Put)));
    }

    #[test]
    fn a_roll_call_names_who_is_next_and_is_closed_once_all_have_answered() {
        let known = roll_call().and(votes("YY"));
        let Saying::AwaitsVotes { voted, entitled, next, .. } = line(&known).says[0].clone() else {
            panic!("it waits for votes")
        };
        assert_eq!((voted, entitled, next), (2, 7, Some(Seat::from("CAL"))));
        let all = roll_call().and(votes("YYYYYYN"));
        let closes = Saying::ClosesVote(first_decision());
        assert_eq!(line(&all), says(vec![closes], Some(Cue::Announce(first_decision()))));
    }

    #[test]
    fn the_agenda_goes_on_item_by_item_to_the_closing() {
        let known = given(open_plenary("I-2030")).presidency();
        assert_eq!(line(&known).act, Some(Cue::CloseItem(ItemId(1))));
        let plenary = || PlenaryCode::from("I-2030");
        let close = |item| Sitting::ItemClosed { plenary: plenary(), item: ItemId(item) };
        let known = known.and([close(1).into()]);
        assert_eq!(line(&known).says, [Saying::PutsAgenda { items: 4 }], "nothing else is planned for it");
        let order = vec![ItemId(1), ItemId(2), ItemId(3), ItemId(4)];
        let adopted = Sitting::AgendaAdopted { plenary: plenary(), order, decision: None };
        let known = known.and([adopted.into()]);
        assert_eq!(line(&known).act, Some(Cue::OpenItem(ItemId(2))));
        let known = known.when(OpenItem { plenary: plenary(), item: ItemId(2) }).done();
        assert_eq!(line(&known).act, Some(Cue::OpenItem(ItemId(3))), "its part");
        let rest = [close(3), close(2), close(4)].map(Into::into);
        assert_eq!(line(&known.and(rest)), says(vec![Saying::Closes { agreements: 0 }], Some(Cue::Close)));
    }

    #[test]
    fn the_loss_of_quorum_is_said_first() {
        use crate::plenary::record_departure::RecordDeparture;
        let mut known = given(open_plenary("I-2030"));
        for seat in ["GAL", "FLO", "ESM"] {
            known = known.when(RecordDeparture { plenary: "I-2030".into(), seat: seat.into() }).done();
        }
        assert_eq!(line(&known).says[0], Saying::QuorumLost(quorum(4)));
        assert_eq!(line(&known).act, Some(Cue::CloseItem(ItemId(1))), "the debate goes on");
    }
}
