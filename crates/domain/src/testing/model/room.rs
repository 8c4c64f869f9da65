//! The reference: a room in the simplest terms, which knows nothing of events or of the record.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::decision::{Choice, Count, Mode, Outcome};
use crate::floor::Kind;
use crate::plenary::{Announced, Attendance};

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum As {
    Chair,
    Secretary,
    Seat(usize),
}

/// What is asked.
#[derive(Clone, Debug)]
pub enum Way {
    Request(usize, Kind, bool),
    Withdraw(usize, Kind, bool),
    Give(usize, Kind),
    End(usize),
    Pause,
    GoOn,
    CloseList,
    OpenList,
    Reorder(Vec<(usize, Kind)>),
    Record(usize, Attendance),
    Depart(usize),
    Announce(Attendance),
    Leave,
    Suspend,
    Resume,
    OpenVote(Mode),
    Cast(usize, Choice),
    Seal(usize, Choice),
    CloseVoting,
    AnnounceVote { absent: Vec<usize>, ballots: Vec<(usize, Choice)> },
}

impl Way {
    pub const NAMES: [&'static str; 20] = [
        "request",
        "withdraw",
        "give",
        "end",
        "pause",
        "go on",
        "close list",
        "open list",
        "reorder",
        "record",
        "depart",
        "announce",
        "leave",
        "suspend",
        "resume",
        "open vote",
        "cast",
        "seal",
        "close voting",
        "announce vote",
    ];
}

/// A gesture of a client.
#[derive(Clone, Debug)]
pub struct Gesture {
    pub asks: As,
    pub way: Way,
}

impl Gesture {
    pub fn name(&self) -> &'static str {
        let at = match &self.way {
            Way::Request(..) => 0,
            Way::Withdraw(..) => 1,
            Way::Give(..) => 2,
            Way::End(_) => 3,
            Way::Pause => 4,
            Way::GoOn => 5,
            Way::CloseList => 6,
            Way::OpenList => 7,
            Way::Reorder(_) => 8,
            Way::Record(..) => 9,
            Way::Depart(_) => 10,
            Way::Announce(_) => 11,
            Way::Leave => 12,
            Way::Suspend => 13,
            Way::Resume => 14,
            Way::OpenVote(_) => 15,
            Way::Cast(..) => 16,
            Way::Seal(..) => 17,
            Way::CloseVoting => 18,
            Way::AnnounceVote { .. } => 19,
        };
        Way::NAMES[at]
    }
}

/// A vote that goes on.
struct Vote {
    mode: Mode,
    entitled: BTreeSet<usize>,
    votes: BTreeMap<usize, Choice>,
    /// Whose ballot the delegation handed in itself.
    own: BTreeSet<usize>,
    closed: bool,
}

/// Who speaks: whose, for what, whether the time runs, how long so far.
struct Speech(usize, Kind, bool, i64);

/// The room.
pub struct Room {
    rests: bool,
    /// Who waits, with the rank.
    queue: Vec<(usize, Kind, u8)>,
    later: BTreeSet<usize>,
    /// Whoever was interrupted below whoever speaks.
    stack: Vec<Speech>,
    spoken: BTreeMap<usize, (i64, u32)>,
    closed: bool,
    present: BTreeMap<usize, Attendance>,
    announced: BTreeMap<usize, Announced>,
    lost: bool,
    vote: Option<Vote>,
    decided: Vec<(Outcome, Count)>,
}

fn urgency(kind: Kind) -> u8 {
    match kind {
        Kind::PointOfOrder => 0,
        Kind::Question => 1,
        Kind::Statement | Kind::RightOfReply => 2,
    }
}

impl Room {
    /// Seven of nine members are in the room, an item is open.
    pub fn open() -> Self {
        Self {
            rests: false,
            queue: Vec::new(),
            later: BTreeSet::new(),
            stack: Vec::new(),
            spoken: BTreeMap::new(),
            closed: false,
            present: (0..7).map(|it| (it, Attendance::InRoom)).collect(),
            announced: BTreeMap::new(),
            lost: false,
            vote: None,
            decided: Vec::new(),
        }
    }

    /// Time goes by.
    pub fn wait(&mut self, seconds: i64) {
        if let Some(Speech(.., true, used)) = self.stack.last_mut() {
            *used += seconds;
        }
    }

    fn rest(&mut self) {
        if let Some(speech) = self.stack.last_mut() {
            speech.2 = false;
        }
    }

    fn is_over(&mut self, Speech(seat, kind, _, used): Speech) {
        if urgency(kind) == 2 {
            self.queue.retain(|it| it.1 != Kind::Question);
        }
        let spoken = self.spoken.entry(seat).or_default();
        *spoken = (spoken.0 + used, spoken.1 + 1);
    }

    fn end(&mut self) {
        if let Some(speech) = self.stack.pop() {
            self.is_over(speech);
        }
    }

    fn waits(&self, seat: usize, kind: Kind) -> bool {
        self.queue.iter().any(|it| (it.0, it.1) == (seat, kind))
    }

    fn may_ask(&self, seat: usize, kind: Kind, later: bool) -> bool {
        let there = self.present.contains_key(&seat);
        let member = seat < 9;
        match kind {
            Kind::Statement => later || (there && !self.closed),
            Kind::PointOfOrder => !self.rests && there && member,
            Kind::Question => {
                let speaks = self.stack.iter().rev().find(|it| urgency(it.1) == 2);
                !self.rests && there && member && self.vote.is_none() && speaks.is_some_and(|it| it.0 != seat)
            }
            Kind::RightOfReply => {
                let others = self.spoken.keys().chain(self.stack.iter().map(|it| &it.0));
                !self.rests && there && others.into_iter().any(|it| *it != seat)
            }
        }
    }

    fn quorum(&mut self) {
        self.lost = self.present.keys().filter(|it| **it < 9).count() < 5;
    }

    /// What becomes of a gesture: whether it may be made; where not, nothing changes.
    pub fn make(&mut self, gesture: &Gesture) -> bool {
        let own = |seat: usize| match gesture.asks {
            As::Seat(asks) => asks == seat,
            As::Chair | As::Secretary => true,
        };
        let bureau = !matches!(gesture.asks, As::Seat(_));
        match &gesture.way {
            Way::Request(seat, kind, later) => own(*seat) && self.request(*seat, *kind, *later),
            Way::Withdraw(seat, kind, later) => own(*seat) && self.withdraw(*seat, *kind, *later),
            Way::Give(seat, kind) => bureau && !self.rests && self.give(*seat, *kind),
            Way::End(seat) => {
                let speaks = own(*seat) && self.stack.last().is_some_and(|it| it.0 == *seat);
                if speaks {
                    self.end();
                }
                speaks
            }
            Way::Pause => {
                let runs = bureau && !self.rests && self.stack.last().is_some_and(|it| it.2);
                if runs {
                    self.rest();
                }
                runs
            }
            Way::GoOn => {
                let voting = self.vote.is_some();
                let may = bureau && !self.rests;
                let speech = self.stack.last_mut().filter(|it| may && !it.2);
                let speech = speech.filter(|it| it.1 == Kind::PointOfOrder || !voting);
                speech.map(|it| it.2 = true).is_some()
            }
            Way::CloseList => bureau && !core::mem::replace(&mut self.closed, true),
            Way::OpenList => {
                let may = bureau && self.closed;
                self.closed &= !may;
                may
            }
            Way::Reorder(order) => bureau && !self.rests && self.reorder(order),
            Way::Suspend => {
                let may = bureau && !self.rests;
                if may {
                    self.rests = true;
                    self.rest();
                }
                may
            }
            Way::Resume => {
                let may = bureau && self.rests;
                self.rests &= !may;
                may
            }
            Way::Record(..) | Way::Depart(_) | Way::Announce(_) | Way::Leave => {
                self.presence(gesture.asks, bureau, &gesture.way)
            }
            _ => !self.rests && self.voting(gesture.asks, &gesture.way),
        }
    }

    fn request(&mut self, seat: usize, kind: Kind, later: bool) -> bool {
        let later = later && kind == Kind::Statement;
        if !self.may_ask(seat, kind, later) {
            return false;
        }
        if later {
            return self.later.insert(seat);
        }
        if self.waits(seat, kind) {
            return false;
        }
        let rank = match kind {
            Kind::PointOfOrder => 0,
            Kind::Question => 1,
            Kind::Statement if seat < 9 => 2,
            Kind::Statement => 3,
            Kind::RightOfReply => 4,
        };
        let at = self.queue.iter().rposition(|it| it.2 <= rank).map_or(0, |it| it + 1);
        self.queue.insert(at, (seat, kind, rank));
        true
    }

    fn withdraw(&mut self, seat: usize, kind: Kind, later: bool) -> bool {
        if later && kind == Kind::Statement {
            return self.later.remove(&seat);
        }
        let waits = self.waits(seat, kind);
        self.queue.retain(|it| (it.0, it.1) != (seat, kind));
        waits
    }

    fn give(&mut self, seat: usize, kind: Kind) -> bool {
        let speaks = self.stack.last().is_some_and(|it| it.0 == seat);
        let interrupts = kind != Kind::PointOfOrder && self.vote.is_some();
        let waits = self.waits(seat, kind);
        let may = if waits { self.present.contains_key(&seat) } else { self.may_ask(seat, kind, false) };
        if speaks || interrupts || !may {
            return false;
        }
        while let Some(Speech(_, of, ..)) = self.stack.last() {
            let goes_on = match kind {
                Kind::PointOfOrder => *of != Kind::PointOfOrder,
                Kind::Question => urgency(*of) == 2,
                Kind::Statement | Kind::RightOfReply => false,
            };
            if goes_on {
                break;
            }
            self.end();
        }
        self.queue.retain(|it| (it.0, it.1) != (seat, kind));
        self.rest();
        self.stack.push(Speech(seat, kind, true, 0));
        true
    }

    fn reorder(&mut self, order: &[(usize, Kind)]) -> bool {
        let stands: Vec<(usize, Kind)> = self.queue.iter().map(|it| (it.0, it.1)).collect();
        let sorted = |list: &[(usize, Kind)]| {
            let mut list = list.to_vec();
            list.sort();
            list
        };
        let urgent_first = order.windows(2).all(|it| urgency(it[0].1) <= urgency(it[1].1));
        if sorted(order) != sorted(&stands) || order == stands || !urgent_first {
            return false;
        }
        self.queue = order.iter().map(|(seat, kind)| (*seat, *kind, urgency(*kind))).collect();
        true
    }

    fn presence(&mut self, asks: As, bureau: bool, way: &Way) -> bool {
        match (way, asks) {
            (Way::Record(seat, attendance), _) => {
                if !bureau || self.present.get(seat) == Some(attendance) {
                    return false;
                }
                self.present.insert(*seat, *attendance);
                self.announced.remove(seat);
            }
            (Way::Depart(seat), _) => {
                if !bureau || self.present.remove(seat).is_none() {
                    return false;
                }
                self.announced.remove(seat);
                while self.stack.last().is_some_and(|it| it.0 == *seat) {
                    self.end();
                }
                while let Some(at) = self.stack.iter().position(|it| it.0 == *seat) {
                    let speech = self.stack.remove(at);
                    self.is_over(speech);
                }
            }
            (Way::Announce(attendance), As::Seat(seat)) => {
                let says = Announced::Here(*attendance);
                if self.present.get(&seat) == Some(attendance) || self.announced.get(&seat) == Some(&says) {
                    return false;
                }
                self.announced.insert(seat, says);
            }
            (Way::Leave, As::Seat(seat)) => {
                let there = self.present.contains_key(&seat) || self.announced.contains_key(&seat);
                if !there || self.announced.get(&seat) == Some(&Announced::Leaving) {
                    return false;
                }
                self.announced.insert(seat, Announced::Leaving);
            }
            _ => return false,
        }
        self.quorum();
        true
    }

    fn voting(&mut self, asks: As, way: &Way) -> bool {
        let bureau = !matches!(asks, As::Seat(_));
        let word = |seat: usize| asks == As::Secretary || asks == As::Seat(seat);
        match (way, &mut self.vote) {
            (Way::OpenVote(mode), vote @ None) => {
                let entitled: BTreeSet<usize> = self.present.keys().filter(|it| **it < 9).copied().collect();
                let may = bureau && entitled.len() >= 5;
                if may {
                    *vote = Some(Vote {
                        mode: *mode,
                        entitled,
                        votes: BTreeMap::new(),
                        own: BTreeSet::new(),
                        closed: false,
                    });
                }
                may
            }
            (Way::Cast(seat, choice), Some(vote)) if vote.mode == Mode::RollCall => {
                let may = word(*seat) && vote.entitled.contains(seat) && self.present.contains_key(seat);
                may && !vote.votes.contains_key(seat) && vote.votes.insert(*seat, *choice).is_none()
            }
            (Way::Seal(seat, choice), Some(vote)) if vote.mode == Mode::Recorded => {
                let may = word(*seat) && vote.entitled.contains(seat) && self.present.contains_key(seat);
                // What a delegation handed in itself, nobody replaces but the delegation.
                let may = may && !vote.closed && (asks == As::Seat(*seat) || !vote.own.contains(seat));
                if may {
                    vote.votes.insert(*seat, *choice);
                    match asks {
                        As::Seat(_) => vote.own.insert(*seat),
                        _ => vote.own.remove(seat),
                    };
                }
                may
            }
            (Way::CloseVoting, Some(vote)) if vote.mode == Mode::Recorded => {
                bureau && !core::mem::replace(&mut vote.closed, true)
            }
            (Way::AnnounceVote { absent, ballots }, Some(_)) => bureau && self.announce(absent, ballots),
            _ => false,
        }
    }

    fn announce(&mut self, absent: &[usize], ballots: &[(usize, Choice)]) -> bool {
        let Some(vote) = &self.vote else { return false };
        let may = match vote.mode {
            Mode::Recorded => {
                let votes: Vec<(usize, Choice)> =
                    vote.votes.iter().map(|(it, choice)| (*it, *choice)).collect();
                vote.closed && absent.is_empty() && votes == ballots
            }
            _ => {
                let silent: BTreeSet<usize> =
                    vote.entitled.iter().filter(|it| !vote.votes.contains_key(*it)).copied().collect();
                ballots.is_empty() && absent.iter().copied().collect::<BTreeSet<_>>() == silent
            }
        };
        if !may {
            return false;
        }
        let of = |choice| vote.votes.values().filter(|it| **it == choice).count() as u32;
        let count = Count { yes: of(Choice::Yes), no: of(Choice::No), abstain: of(Choice::Abstain) };
        let outcome = if count.yes > count.no { Outcome::Adopted } else { Outcome::Rejected };
        self.decided.push((outcome, count));
        self.vote = None;
        true
    }

    /// All that the rules know as well, written down.
    pub fn known(&self, name: impl Fn(usize) -> String) -> String {
        let queue: Vec<String> = self.queue.iter().map(|it| format!("{}/{:?}", name(it.0), it.1)).collect();
        let mut later: Vec<String> = self.later.iter().map(|it| name(*it)).collect();
        later.sort();
        let stack: Vec<String> =
            self.stack.iter().map(|it| format!("{}/{:?}/{}", name(it.0), it.1, it.2)).collect();
        let spoken: BTreeMap<String, (i64, u32)> =
            self.spoken.iter().map(|(seat, it)| (name(*seat), *it)).collect();
        let present: BTreeMap<String, Attendance> =
            self.present.iter().map(|(seat, it)| (name(*seat), *it)).collect();
        let announced: BTreeMap<String, Announced> =
            self.announced.iter().map(|(seat, it)| (name(*seat), *it)).collect();
        let over = self.decided.iter().map(|(outcome, count)| {
            format!("{:?} {:?}", Some(outcome), Some((count.yes, count.no, count.abstain)))
        });
        let mut decided: Vec<String> = over.collect();
        if self.vote.is_some() {
            decided.push(format!("{:?} {:?}", None::<Outcome>, None::<(u32, u32, u32)>));
        }
        format!(
            "{queue:?} {later:?} {stack:?} {spoken:?} {present:?} {announced:?} {} {} {decided:?}",
            self.rests, self.lost
        )
    }
}

/// A gesture that somebody might make now, most of them sensible.
pub fn invent(dice: &mut dyn FnMut(usize) -> usize, room: &Room) -> Gesture {
    let seat = dice(11);
    let kind =
        [Kind::Statement, Kind::Statement, Kind::PointOfOrder, Kind::RightOfReply, Kind::Question][dice(5)];
    let choice = [Choice::Yes, Choice::Yes, Choice::No, Choice::Abstain][dice(4)];
    let attendance = [Attendance::InRoom, Attendance::Remote][dice(2)];
    let speaks = room.stack.last().map_or(seat, |it| it.0);
    let first = room.queue.first().map_or((seat, kind), |it| (it.0, it.1));
    let later = dice(6) == 0;
    let way = match dice(28) {
        0..=5 => Way::Request(seat, kind, later),
        6 => {
            let waits = room.queue.get(dice(room.queue.len().max(1))).map_or((seat, kind), |it| (it.0, it.1));
            let (seat, kind) = if later { (seat, Kind::Statement) } else { waits };
            Way::Withdraw(seat, kind, later)
        }
        7..=9 => Way::Give(first.0, first.1),
        10 => Way::Give(seat, kind),
        11 => Way::End(if dice(4) == 0 { seat } else { speaks }),
        12 => Way::Pause,
        13 => Way::GoOn,
        14 => [Way::CloseList, Way::OpenList, Way::OpenList][dice(3)].clone(),
        15 => Way::Reorder(shuffled(dice, room)),
        16 | 17 => Way::Record(seat, attendance),
        18 => Way::Depart(seat),
        19 => Way::Announce(attendance),
        20 => [Way::Leave, Way::Suspend][dice(2)].clone(),
        21 => Way::Resume,
        22 => Way::OpenVote([Mode::RollCall, Mode::Recorded][dice(2)]),
        23 | 24 => Way::Cast(seat, choice),
        25 => Way::Seal(seat, choice),
        26 => Way::CloseVoting,
        _ => announcing(dice, room),
    };
    Gesture { asks: asking(dice, room, &way, seat), way }
}

/// Who asks: mostly whoever may, now and then anybody.
fn asking(dice: &mut dyn FnMut(usize) -> usize, room: &Room, way: &Way, seat: usize) -> As {
    let bureau = [As::Chair, As::Secretary][dice(2)];
    let rests = room.rests && dice(2) == 0;
    match way {
        _ if dice(10) == 0 || rests && matches!(way, Way::Cast(..)) => As::Seat(dice(11)),
        Way::Announce(_) | Way::Leave => As::Seat(seat),
        Way::Request(it, ..) | Way::Withdraw(it, ..) | Way::End(it) | Way::Cast(it, _) | Way::Seal(it, _) => {
            [As::Seat(*it), As::Seat(*it), bureau][dice(3)]
        }
        _ => bureau,
    }
}

/// The list in some other order; now and then with somebody missing.
fn shuffled(dice: &mut dyn FnMut(usize) -> usize, room: &Room) -> Vec<(usize, Kind)> {
    let mut order: Vec<(usize, Kind)> = room.queue.iter().map(|it| (it.0, it.1)).collect();
    for at in (1..order.len()).rev() {
        order.swap(at, dice(at + 1));
    }
    if dice(2) == 0 {
        order.sort_by_key(|it| urgency(it.1));
    }
    if dice(8) == 0 {
        order.pop();
    }
    order
}

/// The outcome is announced, mostly with what it takes.
fn announcing(dice: &mut dyn FnMut(usize) -> usize, room: &Room) -> Way {
    let Some(vote) = &room.vote else { return Way::AnnounceVote { absent: vec![], ballots: vec![] } };
    let (mut absent, mut ballots) = (Vec::new(), Vec::new());
    if vote.mode == Mode::Recorded {
        ballots = vote.votes.iter().map(|(it, choice)| (*it, *choice)).collect();
    } else {
        absent = vote.entitled.iter().filter(|it| !vote.votes.contains_key(*it)).copied().collect();
    }
    if dice(6) == 0 {
        absent.pop();
        ballots.pop();
    }
    Way::AnnounceVote { absent, ballots }
}
