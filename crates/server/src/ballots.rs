//! What stands on a sealed ballot: kept beside the record in the very commit that writes its seal, read when the
//! outcome is announced, and erased after.
//!
//! Until then nobody is shown it, in no page, no interface and no paper. A backup of the record holds it, as does the
//! file itself: whoever keeps the machine could look. The record, which is public at once, has the seal alone.

use domain::Coalition;
use domain::command::{Command, Context, carry_out};
use domain::decision::cast_sealed::CastSealed;
use domain::decision::close::{Close, Disclose};
use domain::decision::draw_roll::DrawRoll;
use domain::decision::{Ballot, Choice, Decision, Mode, Seed};
use domain::symbol::{DecisionId, Seat};
use store::Kept;

use crate::app::{AtHand, Following, Order};
use crate::problem::Problem;

const KIND: &str = "ballot";

/// A seat hands in its ballot: its seal goes into the record, the rest is kept beside it.
pub fn cast(decision: DecisionId, seat: Seat, choice: Choice) -> Order {
    let salt = salt();
    Order::keeping(const { &CastSealed::ACTION }, move |coalition, cx, _| {
        let round = coalition.decision(&decision).map_or(1, |it| it.round);
        let ballot = Ballot { seat, choice, salt };
        let seal = ballot.seal(&decision, round);
        let key = key(&decision, round, &ballot.seat);
        let bytes = serde_json::to_vec(&ballot).expect("a ballot is three words");
        let command = CastSealed { decision, seat: ballot.seat, seal };
        let events = carry_out(&command, coalition, cx)?;
        Ok(Following { events, keep: vec![Kept { kind: KIND, key, bytes }], ..Following::default() })
    })
}

/// Announces the outcome; of a recorded vote, by opening the ballots that are kept.
pub fn announce(close: Close) -> Order {
    Order::keeping(const { &Close::ACTION }, move |coalition, cx, at_hand| {
        match coalition.decision(&close.decision).filter(|it| it.mode == Mode::Recorded) {
            Some(decision) => disclose(decision, coalition, cx, at_hand),
            None => Ok(carry_out(&close, coalition, cx)?.into()),
        }
    })
}

fn disclose(
    decision: &Decision,
    coalition: &Coalition,
    cx: &Context,
    at_hand: &AtHand,
) -> Result<Following, Problem> {
    let keys = decision.ballots.keys().map(|seat| key(&decision.id, decision.round, seat));
    let keys: Vec<String> = keys.collect();
    // While ballots are still taken the rules say no, and nobody needs to have looked at them.
    let closed = decision.voting_closed.is_some();
    let kept = keys.iter().filter(|_| closed).map(|key| at_hand.kept(KIND, key));
    let kept = kept.collect::<Result<Vec<_>, Problem>>()?;
    let ballots = kept.iter().flatten().filter_map(|bytes| serde_json::from_slice(bytes).ok()).collect();
    let events = carry_out(&Disclose { decision: decision.id.clone(), ballots }, coalition, cx)?;
    let erase = keys.into_iter().map(|key| (KIND, key)).collect();
    Ok(Following { events, erase, ..Following::default() })
}

/// Settles in what order seats are called: by a lot from the record as it is then, or in the order of protocol.
pub fn draw_roll(decision: DecisionId, by_lot: bool) -> Order {
    Order::keeping(const { &DrawRoll::ACTION }, move |coalition, cx, at_hand| {
        let seed = || Seed { entries: at_hand.tree.size(), root: at_hand.tree.root().to_hex() };
        let command = DrawRoll { decision, seed: by_lot.then(seed) };
        Ok(carry_out(&command, coalition, cx)?.into())
    })
}

fn key(decision: &DecisionId, round: u8, seat: &Seat) -> String {
    format!("{decision}/{round}/{seat}")
}

/// 32 bytes of chance, in hexadecimal.
fn salt() -> String {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).expect("the system gives random bytes, or nothing here is safe");
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
