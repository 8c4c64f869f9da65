//! Elections: called, candidates, the vote, the lot, the announcement.

use domain::command::Command;
use domain::election::announce::Announce;
use domain::election::call::Call;
use domain::election::cast::Cast;
use domain::election::close_round::CloseRound;
use domain::election::consent::Consent;
use domain::election::disclose::Disclose;
use domain::election::draw_lot::DrawLot;
use domain::election::nominate::Nominate;
use domain::election::object::Object;
use domain::election::open::Open;
use domain::election::withdraw_candidacy::WithdrawCandidacy;
use domain::election::{Mode, term_ends};
use domain::mandate::Office;
use domain::membership::Span;
use domain::symbol::{ElectionId, Seat};

use super::choices;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};

pub const FORMS: &[ActForm] = &[
    ActForm { action: &Call::ACTION, fields: call_fields, order: call },
    ActForm {
        action: &Nominate::ACTION,
        fields: |asking| {
            let own = choices::own_or_all(asking);
            vec![
                choices::election(asking),
                candidate(asking),
                Field::choice("by", "field-nominated-by", own).value(asking.actor.seat.as_str()),
            ]
        },
        order: |filled| {
            let (election, candidate, by) = (election(filled), filled.seat("candidate"), filled.seat("by"));
            Some(Order::of(Nominate { election: election?, candidate: candidate?, by: by? }))
        },
    },
    ActForm {
        action: &Consent::ACTION,
        fields: |asking| vec![choices::election(asking), candidate(asking)],
        order: |filled| {
            let (election, candidate) = (election(filled), filled.seat("candidate"));
            Some(Order::of(Consent { election: election?, candidate: candidate? }))
        },
    },
    ActForm {
        action: &WithdrawCandidacy::ACTION,
        fields: |asking| {
            let own = choices::own_or_all(asking);
            let candidate = Field::choice("candidate", "field-candidate", own);
            vec![choices::election(asking), candidate.value(asking.actor.seat.as_str())]
        },
        order: |filled| {
            let (election, candidate) = (election(filled), filled.seat("candidate"));
            Some(Order::of(WithdrawCandidacy { election: election?, candidate: candidate? }))
        },
    },
    ActForm {
        action: &Open::ACTION,
        fields: |asking| {
            let modes = [Mode::RollCall, Mode::Consensus, Mode::Acclamation];
            let modes = choices::variants(asking, "decision-mode-", &modes);
            let mode = Field::choice("mode", "field-election-mode", modes);
            vec![choices::election(asking), mode.hint(asking.page.say("hint-election-mode"))]
        },
        order: |filled| {
            let (election, mode) = (election(filled), filled.variant("mode"));
            Some(Order::of(Open { election: election?, mode: mode? }))
        },
    },
    ActForm {
        action: &Object::ACTION,
        fields: |asking| vec![choices::election(asking), choices::seat(asking)],
        order: |filled| {
            let (election, seat) = (election(filled), filled.seat("seat"));
            Some(Order::of(Object { election: election?, seat: seat? }))
        },
    },
    ActForm {
        action: &Cast::ACTION,
        fields: |asking| {
            let mut candidates = choices::members(asking);
            candidates.push((ABSTAIN.to_owned(), asking.page.say("vote-abstain")));
            let candidate = Field::choice("candidate", "field-vote-for", candidates);
            vec![choices::election(asking), choices::seat(asking), candidate]
        },
        order: |filled| {
            let (election, seat, candidate) =
                (election(filled), filled.seat("seat"), filled.symbol("candidate"));
            let candidate = Some(candidate?).filter(|it| it != ABSTAIN).map(Seat::new);
            Some(Order::of(Cast { election: election?, seat: seat?, candidate }))
        },
    },
    ActForm {
        action: &CloseRound::ACTION,
        fields: |asking| vec![choices::election(asking)],
        order: |filled| Some(Order::of(CloseRound { election: election(filled)? })),
    },
    ActForm {
        action: &DrawLot::ACTION,
        fields: |asking| {
            vec![
                choices::election(asking),
                Field::choice("seat", "field-lot-fell-on", choices::members(asking)),
                Field::several("witnesses", "field-witnesses", choices::seats(asking)),
            ]
        },
        order: |filled| {
            let (election, seat) = (election(filled), filled.seat("seat"));
            let witnesses = filled.seats("witnesses");
            Some(Order::of(DrawLot { election: election?, seat: seat?, witnesses }))
        },
    },
    ActForm {
        action: &Announce::ACTION,
        fields: |asking| vec![choices::election(asking)],
        order: |filled| Some(Order::of(Announce { election: election(filled)? })),
    },
    ActForm {
        action: &Disclose::ACTION,
        fields: |asking| vec![choices::election(asking), candidate(asking)],
        order: |filled| {
            let (election, candidate) = (election(filled), filled.seat("candidate"));
            Some(Order::of(Disclose { election: election?, candidate: candidate? }))
        },
    },
];

/// Whom a vote goes to that goes to nobody.
const ABSTAIN: &str = "abstain";

fn candidate(asking: &Asking) -> Field {
    Field::choice("candidate", "field-candidate", choices::members(asking))
}

fn election(filled: &mut Filled) -> Option<ElectionId> {
    filled.symbol("election").map(ElectionId::new)
}

fn call_fields(asking: &Asking) -> Vec<Field> {
    let page = asking.page;
    vec![
        Field::line("election", "field-new-id").hint(page.say("hint-election-id")),
        choices::office(asking),
        Field::day("from", "field-term-from").hint(page.say("hint-term")),
        choices::plenary(asking),
        choices::item(asking).optional(),
    ]
}

/// The last day follows from the rules.
fn call(filled: &mut Filled) -> Option<Order> {
    let (election, office) = (election(filled), filled.variant::<Office>("office"));
    let (from, plenary, item) = (filled.day("from"), filled.plenary("plenary"), filled.opt_item("item"));
    let (office, from) = (office?, from?);
    let rules = filled.page.coalition.rules.on(filled.page.today);
    let to = rules.map(|version| term_ends(&version.rules, office, from).1);
    let term = Span { from, to };
    Some(Order::of(Call { election: election?, office, term, plenary: plenary?, item }))
}
