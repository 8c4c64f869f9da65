//! The catalogue of decision rules as tables, worked for nine active members, and against its own formulas.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::DecisionRule::*;
use super::*;

/// Checks the rows of `table`. The first line names the columns, the last of them the verdict;
/// what follows it says why the row is there. Nine members, all present, unless a column says otherwise.
#[track_caller]
fn check(rule: DecisionRule, table: &str) {
    let mut lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    let columns: Vec<&str> = lines.next().expect("a head").split_whitespace().collect();
    for row in lines {
        let cells: Vec<&str> = row.split_whitespace().collect();
        let mut tally = Tally { present: 9, members: 9, ..Tally::default() };
        let mut verdict = "";
        for (column, cell) in columns.iter().zip(&cells) {
            let number = || cell.parse().expect("a number");
            match *column {
                "yes" => tally.yes = number(),
                "no" => tally.no = number(),
                "abstain" => tally.abstain = number(),
                "present" => tally.present = number(),
                "members" => tally.members = number(),
                "objections" => tally.objections = number(),
                "reserved" => tally.reserved = number(),
                "over" => tally.time_is_over = *cell == "yes",
                "verdict" => verdict = cell,
                other => panic!("no such column: {other}"),
            }
        }
        let expected = match verdict {
            "adopted" => Verdict::Adopted,
            "rejected" => Verdict::Rejected,
            "tied" => Verdict::Tied,
            "undecided" => Verdict::Undecided,
            other => panic!("no such verdict: {other}"),
        };
        assert_eq!(rule.verdict(&tally), expected, "{rule:?}: {row}");
    }
}

#[test]
fn a_simple_majority_of_those_who_take_a_side() {
    check(
        SimplePresentAndVoting {},
        "
        yes no abstain verdict
          4  3       2 adopted
          4  4       1 tied      an abstention does not settle it
          1  0       8 adopted   one vote carries it when nobody is against
          0  0       9 rejected  nobody took a side
          0  1       8 rejected
          3  4       2 rejected
        ",
    );
}

#[test]
fn a_simple_majority_of_those_present() {
    check(
        SimplePresent {},
        "
        yes no abstain present verdict
          5  4       0       9 adopted
          4  3       2       9 rejected  abstentions work as a no
          4  4       1       9 rejected  not a tie: the abstention weighs on one side
          4  4       0       8 tied
          4  0       4       8 rejected  half is not more than half
          4  3       0       7 adopted   absences do not matter
          4  2       0       8 rejected  two did not answer
        ",
    );
}

#[test]
fn an_absolute_majority_of_the_members() {
    check(
        AbsoluteMembers {},
        "
        yes no abstain present members verdict
          5  1       0       6       9 adopted   five, even if only six attend
          4  0       2       6       9 rejected  absences work as a no
          4  4       1       9       9 rejected  four are not half of nine
          4  4       0       8       8 tied
          4  3       1       8       8 rejected
        ",
    );
}

#[test]
fn two_thirds() {
    check(
        TwoThirdsPresentAndVoting {},
        "
        yes no abstain verdict
          4  2       3 adopted   exactly two thirds
          4  3       2 rejected
          2  1       6 adopted   abstentions do not count
          1  1       7 rejected  not a tie: half is not two thirds
          0  0       9 rejected  nobody took a side
        ",
    );
    check(
        TwoThirdsMembers {},
        "
        yes no abstain present members verdict
          6  1       0       7       9 adopted   two thirds of nine is six
          5  0       0       5       9 rejected  everybody present is not enough
          6  3       0       9       9 adopted
          5  2       0       7       8 rejected  two thirds of eight, rounded up, is six
        ",
    );
}

#[test]
fn three_quarters_of_the_members() {
    check(
        ThreeQuartersMembers {},
        "
        yes no members verdict
          7  2       9 adopted
          6  0       9 rejected
          6  2       8 adopted   exactly three quarters
        ",
    );
}

#[test]
fn unanimity_with_and_without_abstentions() {
    check(
        UnanimityPresent { strict: true },
        "
        yes no abstain present verdict
          9  0       0       9 adopted
          8  0       1       9 rejected  an abstention breaks it
          6  0       0       6 adopted   those present
          5  0       0       6 rejected  one did not answer
          0  0       0       0 rejected
        ",
    );
    check(
        UnanimityPresent { strict: false },
        "
        yes no abstain verdict
          8  0       1 adopted
          1  0       8 adopted
          8  1       0 rejected
          0  0       9 rejected  somebody has to be in favor
        ",
    );
    check(
        UnanimityAll {},
        "
        yes present verdict
          9       9 adopted
          8       8 rejected  one is absent
        ",
    );
}

#[test]
fn consensus_is_the_absence_of_objections() {
    check(Consensus {}, "objections present verdict\n 0 6 adopted\n 1 9 rejected");
    check(
        ConsensusAllPresent {},
        "
        objections present verdict
                 0       9 adopted
                 0       8 rejected  one is missing
                 1       9 rejected
        ",
    );
    check(
        ConsensusMinus { objections: 1 },
        "
        objections verdict
                 0 adopted
                 1 adopted   consensus minus one
                 2 rejected
        ",
    );
    check(Acclamation {}, "objections verdict\n 0 adopted\n 1 rejected a call for a vote");
}

#[test]
fn consensus_that_is_not_found_has_to_go_to_a_vote() {
    check(
        ConsensusThenVote { fallback: Box::new(TwoThirdsMembers {}), delay_minutes: 60 },
        "objections verdict\n 0 adopted\n 1 undecided",
    );
}

#[test]
fn silence_adopts_when_its_time_is_over() {
    check(
        Silence { hours: 72 },
        "
        objections over verdict
                 0   no undecided
                 0  yes adopted
                 1   no rejected   one objection breaks it at once
                 1  yes rejected
        ",
    );
}

#[test]
fn ad_referendum_is_final_when_every_reserved_member_confirms() {
    let table = "
        yes no reserved over verdict
          0  0        0   no adopted    nobody reserved its answer
          1  0        2   no undecided
          2  0        2   no adopted
          1  1        2   no rejected   one refused
        ";
    check(AdReferendum { days: 30, lapse_confirms: true }, table);
    check(AdReferendum { days: 30, lapse_confirms: false }, table);
    check(AdReferendum { days: 30, lapse_confirms: true }, "yes reserved over verdict\n 1 2 yes adopted");
    check(AdReferendum { days: 30, lapse_confirms: false }, "yes reserved over verdict\n 1 2 yes rejected");
}

#[test]
fn a_written_consultation_counts_its_replies() {
    check(
        WrittenConsultation { rule: Box::new(SimplePresent {}), replies: 5 },
        "
        yes no abstain over verdict
          4  0       0   no undecided
          4  0       0  yes rejected   four replies are too few
          3  1       1  yes adopted    three of five who replied
          3  2       1  yes rejected   three of six
          5  4       0   no adopted    everybody has replied
        ",
    );
}

#[test]
fn a_ruling_of_the_chair_stands_unless_an_appeal_is_carried() {
    check(
        ChairRuling {},
        "
        yes no verdict
          0  0 adopted   nobody appealed
          4  4 adopted   a tie leaves it standing
          5  4 rejected
        ",
    );
}

/// Each formula as the catalogue writes it, held against the shares it is carried out with, for every
/// way that up to eleven members can answer.
#[test]
fn shares_agree_with_the_formulas_of_the_catalogue() {
    type Formula = fn(y: u32, n: u32, p: u32, m: u32) -> bool;
    let formulas: [(DecisionRule, Formula); 9] = [
        (SimplePresentAndVoting {}, |y, n, _, _| y > n && y >= 1),
        (SimplePresent {}, |y, _, p, _| 2 * y > p),
        (AbsoluteMembers {}, |y, _, _, m| 2 * y > m),
        (TwoThirdsPresentAndVoting {}, |y, n, _, _| 3 * y >= 2 * (y + n) && y >= 1),
        (TwoThirdsMembers {}, |y, _, _, m| 3 * y >= 2 * m && y >= 1),
        (ThreeQuartersMembers {}, |y, _, _, m| 4 * y >= 3 * m && y >= 1),
        (UnanimityPresent { strict: true }, |y, n, p, _| n == 0 && y == p && y >= 1),
        (UnanimityPresent { strict: false }, |y, n, _, _| n == 0 && y >= 1),
        (UnanimityAll {}, |y, _, _, m| y == m && y >= 1),
    ];
    for (rule, formula) in formulas {
        for tally in every_tally(11) {
            let expected = formula(tally.yes, tally.no, tally.present, tally.members);
            assert_eq!(rule.verdict(&tally) == Verdict::Adopted, expected, "{rule:?}: {tally:?}");
            assert_eq!(rule.explanation(&tally).yes_needed.is_some_and(|yes| tally.yes >= yes), expected);
        }
    }
}

fn every_tally(most: u32) -> impl Iterator<Item = Tally> {
    (0..=most).flat_map(move |members| {
        (0..=members).flat_map(move |present| {
            (0..=present).flat_map(move |yes| {
                (0..=present - yes).flat_map(move |no| {
                    (0..=present - yes - no).map(move |abstain| Tally {
                        yes,
                        no,
                        abstain,
                        present,
                        members,
                        ..Tally::default()
                    })
                })
            })
        })
    })
}
