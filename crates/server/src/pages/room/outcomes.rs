//! What comes of decisions in the room: agreements and commitments recorded, and the election conducted and voted in.

use domain::agreement::record::Record;
use domain::command::{Actor, Command as _};
use domain::commitment::make::Make;
use domain::decision::Decision;
use domain::election::announce::Announce;
use domain::election::call::Call;
use domain::election::cast::Cast;
use domain::election::close_round::CloseRound;
use domain::election::consent::Consent;
use domain::election::draw_lot::DrawLot;
use domain::election::nominate::Nominate;
use domain::election::object::Object;
use domain::election::open::Open;
use domain::election::{Election, Mode, Stage};
use domain::plenary::{Plenary, Standing, Visibility};
use domain::symbol::Seat;
use domain::words::Lang;
use maud::{Markup, html};

use super::super::frame::Page;
use super::super::parts;
use super::allowed::refused;
use super::gesture::Gesture;
use crate::links;
use crate::room::reach::{covers, effective};

/// As whom, and where one goes on.
type Who<'a> = (&'a Actor, &'a str);

/// For the chair and the secretariat: what was adopted and waits to be recorded, and the elections of this plenary.
pub fn for_chair(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let who = links::actor(actor);
    let here = [("plenary", plenary.code.as_str()), ("as", &who), ("next", next)];
    html! {
        div.sheet-card.outcomes {
            h2 { (page.say("outcomes")) }
            @for decision in unrecorded(plenary) { (unrecorded_line(page, plenary, decision, (actor, next))) }
            @if let Some(last) = plenary.agreements.last() {
                @let id = last.id.to_string();
                @let commitment = [("agreement", &*id), ("as", &who), ("next", next)];
                div.outcome {
                    p { b { (id) } " " (page.text(&last.text)) }
                    a.btn href=(links::act_with(page.lang, Make::ACTION.name, &commitment)) { (page.say("outcomes-commitment")) }
                }
            }
            @for election in elections(page, plenary) { (conducted(page, election, (actor, next))) }
            div.row {
                a.btn href=(links::act_with(page.lang, Record::ACTION.name, &here)) { (page.say("outcomes-agreement")) }
                a.btn href=(links::act_with(page.lang, Call::ACTION.name, &here)) { (page.say("outcomes-election")) }
            }
        }
    }
}

/// [`for_chair`], as long as the session is not over.
pub fn in_session(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    match plenary.standing {
        Standing::Open | Standing::Suspended => for_chair(page, plenary, actor, next),
        Standing::Convened | Standing::Closed => html! {},
    }
}

/// For the telephone of a seat: the ballot of an election, the objection to an acclamation, a candidacy to accept.
pub fn for_seat(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let open = elections(page, plenary).filter(|_| plenary.standing == Standing::Open);
    html! { @for election in open { (voted(page, election, (actor, next))) } }
}

/// For everybody to see: the election under way, how many have voted and not for whom, and who was elected; nothing
/// of what stands under an item that is not for whoever looks.
pub fn for_all(page: &Page, plenary: &Plenary, sees: Visibility) -> Markup {
    let is_shown = |it: &&Election| {
        it.item.and_then(|id| plenary.item(id)).is_none_or(|item| covers(sees, effective(plenary, item)))
    };
    html! {
        @for election in elections(page, plenary).filter(is_shown) { (shown(page, election)) }
    }
}

/// Where an election stands, and who can be voted for as long as somebody can.
fn shown(page: &Page, election: &Election) -> Markup {
    let is_over = matches!(election.stage(), Stage::Announced | Stage::CarriedOver);
    html! {
        div.election {
            h3 { (heading(page, election)) }
            p.stands { (standing(page, election)) }
            @if election.mode.is_some() && !is_over { p { (candidates(page, election)) } }
        }
    }
}

/// Adopted texts that no agreement was recorded from, the newest first; not what was decided about them on the way.
fn unrecorded(plenary: &Plenary) -> impl Iterator<Item = &Decision> {
    let used = |it: &Decision| plenary.agreements.iter().any(|made| made.decision.as_ref() == Some(&it.id));
    let adopted = plenary.decisions.iter().rev().filter(|it| it.is_adopted() && it.on.is_none());
    adopted.filter(move |it| !used(it)).take(3)
}

fn unrecorded_line(page: &Page, plenary: &Plenary, decision: &Decision, (actor, next): Who) -> Markup {
    let (id, who) = (decision.id.to_string(), links::actor(actor));
    let item = decision.item.map(|it| it.0.to_string());
    let mut fields =
        vec![("plenary", plenary.code.as_str()), ("decision", &*id), ("as", &*who), ("next", next)];
    fields.extend(item.as_deref().map(|item| ("item", item)));
    // What would make the address too long for a browser is typed, or copied.
    let versions = [("text.es", Lang::Es), ("text.en", Lang::En)];
    let versions = versions.map(|(name, lang)| Some((name, decision.text.version(lang)?)));
    let versions = versions.into_iter().flatten().filter(|(_, text)| text.len() < 600);
    fields.extend(versions);
    html! {
        div.outcome {
            p { b { (id) } " " (page.text(&decision.text)) }
            a.btn href=(links::act_with(page.lang, Record::ACTION.name, &fields)) { (page.say("outcomes-record")) }
        }
    }
}

/// The elections of this plenary, in the order of their ids.
fn elections<'a>(page: &'a Page, plenary: &'a Plenary) -> impl Iterator<Item = &'a Election> {
    page.coalition.elections.values().filter(|it| it.plenary == plenary.code)
}

/// «Presidencia, desde el 1 de enero de 2024».
fn heading(page: &Page, election: &Election) -> String {
    let office = page.say(parts::office_key(election.office));
    page.fill("election-line", &[("office", &office), ("from", &page.date(election.term.from))])
}

/// Where it stands, in a sentence that tells no direction.
fn standing(page: &Page, election: &Election) -> String {
    match election.stage() {
        Stage::Called => page.say("election-called"),
        Stage::Open(Mode::RollCall) => {
            let voted = election.round().map_or(0, |round| round.votes.len()).to_string();
            let entitled = election.entitled.len().to_string();
            page.fill("election-voting", &[("voted", &voted), ("entitled", &entitled)])
        }
        Stage::Open(_) => page.say("election-asking"),
        Stage::Contested => page.say("election-contested"),
        Stage::LotPending(_) => page.say("election-lot"),
        Stage::Decided(_) => page.say("election-decided"),
        Stage::CarriedOver => page.say("election-carried-over"),
        Stage::Announced => match &election.elected {
            Some(seat) => page.fill("election-elected", &[("seat", &parts::name_of(page, seat))]),
            None => page.say("election-carried-over"),
        },
    }
}

/// Who can be voted for now.
fn choices(election: &Election) -> Vec<&Seat> {
    match election.round() {
        Some(round) => round.candidates.iter().collect(),
        None => election.candidates.iter().filter(|it| it.consents).map(|it| &it.seat).collect(),
    }
}

fn candidates(page: &Page, election: &Election) -> String {
    let names: Vec<String> = choices(election).into_iter().map(|seat| parts::name_of(page, seat)).collect();
    names.join(" · ")
}

/// For whoever conducts it.
fn conducted(page: &Page, election: &Election, (actor, next): Who) -> Markup {
    let (id, who) = (election.id.to_string(), links::actor(actor));
    let fields = [("election", &*id), ("as", &*who), ("next", next)];
    let link = |act: &str| links::act_with(page.lang, act, &fields);
    html! {
        h3 { (heading(page, election)) }
        p { (standing(page, election)) " " (candidates(page, election)) }
        @match election.stage() {
            Stage::Called | Stage::Contested => div.row {
                @if election.stage() == Stage::Called {
                    a.btn href=(link(Nominate::ACTION.name)) { (page.say("do-election-nominate")) }
                }
                @for mode in modes(election) {
                    @let open = Open { election: election.id.clone(), mode };
                    (Gesture::of(&Open::ACTION, actor, next)
                        .with("election", &id)
                        .with("mode", documents::name_of(&mode))
                        .labelled(page.say(mode_key(mode)))
                        .unless(refused(page, actor, &open))
                        .draw(page))
                }
            },
            Stage::Open(_) => div.row {
                @let close = CloseRound { election: election.id.clone() };
                (Gesture::of(&CloseRound::ACTION, actor, next)
                    .with("election", &id)
                    .unless(refused(page, actor, &close))
                    .draw(page))
                a.btn href=(link(Cast::ACTION.name)) { (page.say("outcomes-record-vote")) }
            },
            Stage::LotPending(_) => div.row {
                a.btn href=(link(DrawLot::ACTION.name)) { (page.say("do-election-draw-lot")) }
            },
            Stage::Decided(_) => div.row {
                @let announce = Announce { election: election.id.clone() };
                (Gesture::of(&Announce::ACTION, actor, next)
                    .with("election", &id)
                    .first()
                    .unless(refused(page, actor, &announce))
                    .draw(page))
            },
            Stage::CarriedOver | Stage::Announced => {}
        }
    }
}

/// How it can be opened: without a vote only where a single candidate stands, and never after an objection.
fn modes(election: &Election) -> Vec<Mode> {
    let alone = choices(election).len() == 1 && election.stage() == Stage::Called;
    alone.then_some(Mode::Acclamation).into_iter().chain([Mode::RollCall]).collect()
}

fn mode_key(mode: Mode) -> &'static str {
    match mode {
        Mode::Acclamation | Mode::Consensus => "election-open-acclamation",
        Mode::RollCall => "election-open-roll-call",
    }
}

/// For a seat that takes part.
fn voted(page: &Page, election: &Election, (actor, next): Who) -> Markup {
    let stands = election.candidate(&actor.seat).filter(|it| !it.consents);
    html! {
        @match election.stage() {
            Stage::Called if stands.is_some() => div.sheet-card {
                h2 { (heading(page, election)) }
                p { (page.say("election-nominated-you")) }
                @let consent = Consent { election: election.id.clone(), candidate: actor.seat.clone() };
                (Gesture::of(&Consent::ACTION, actor, next)
                    .with("election", &election.id)
                    .with("candidate", &actor.seat)
                    .unless(refused(page, actor, &consent))
                    .draw(page))
            },
            Stage::Open(Mode::RollCall) => (ballot(page, election, (actor, next))),
            Stage::Open(_) => div.sheet-card {
                h2 { (heading(page, election)) }
                p { (standing(page, election)) " " b { (candidates(page, election)) } }
                @let object = Object { election: election.id.clone(), seat: actor.seat.clone() };
                (Gesture::of(&Object::ACTION, actor, next)
                    .with("election", &election.id)
                    .with("seat", &actor.seat)
                    .unless(refused(page, actor, &object))
                    .draw(page))
            },
            Stage::Called => {}
            _ => (shown(page, election)),
        }
    }
}

/// Whether an election waits for the vote of this seat.
pub fn awaits(page: &Page, plenary: &Plenary, actor: &Actor) -> bool {
    let has_voted = |it: &Election| it.round().is_some_and(|round| round.votes.contains_key(&actor.seat));
    let waits = |it: &Election| {
        it.stage() == Stage::Open(Mode::RollCall) && it.entitled.contains(&actor.seat) && !has_voted(it)
    };
    plenary.standing == Standing::Open && elections(page, plenary).any(waits)
}

/// The candidates to choose from, or that this seat has chosen.
fn ballot(page: &Page, election: &Election, (actor, next): Who) -> Markup {
    let has = election.round().is_some_and(|round| round.votes.contains_key(&actor.seat));
    let asks = Cast { election: election.id.clone(), seat: actor.seat.clone(), candidate: None };
    let off = refused(page, actor, &asks);
    let fields = html! {
        fieldset.choice {
            legend { (page.say("field-vote-for")) }
            @for seat in choices(election) {
                label { input type="radio" name="candidate" value=(seat) required aria-invalid="false"; span { (parts::name_of(page, seat)) } }
            }
            label { input type="radio" name="candidate" value="abstain" required aria-invalid="false"; span { (page.say("vote-abstain")) } }
        }
    };
    html! {
        article.vote {
            header { h2 { (heading(page, election)) } }
            @if has {
                p.registered role="status" { "✓ " (page.say("election-you-voted")) }
            } @else if let Some(reason) = off {
                p.blocked { (reason) }
            } @else {
                div.ballot {
                    (Gesture::of(&Cast::ACTION, actor, next)
                        .with("election", &election.id)
                        .with("seat", &actor.seat)
                        .first()
                        .draw_with(page, fields))
                }
            }
        }
    }
}
