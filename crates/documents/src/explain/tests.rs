//! The explained sentence of every rule, before and after, in both languages.

use domain::majority::{DecisionRule, Tally};
use domain::words::Lang::{self, En, Es};

use super::*;
use crate::sample;

const QUORUM: Option<u32> = Some(5);

/// Six of nine are there.
fn asked(rule: &DecisionRule, lang: Lang) -> String {
    before(lang, &rule.requirement(6, 9), QUORUM)
}

fn told(rule: &DecisionRule, tally: Tally, lang: Lang) -> String {
    after(lang, &rule.explanation(&Tally { present: 6, members: 9, ..tally }), QUORUM)
}

fn votes(yes: u32, no: u32, abstain: u32) -> Tally {
    Tally { yes, no, abstain, ..Tally::default() }
}

fn objections(objections: u32) -> Tally {
    Tally { objections, ..Tally::default() }
}

#[test]
fn before_a_vote_the_sentence_says_what_it_takes() {
    use DecisionRule as R;
    let simple = || Box::new(R::SimplePresentAndVoting {});
    let first = R::ConsensusThenVote { fallback: simple(), delay_minutes: 30 };
    let written = R::WrittenConsultation { rule: Box::new(R::AbsoluteMembers {}), replies: 7 };
    let rows: [(R, &str); 16] = [
        (
            R::SimplePresentAndVoting {},
            "Con 6 de 9 miembros presentes se requieren 4 votos a favor si todos toman posición: mayoría de quienes votan a favor o en contra.",
        ),
        (
            R::SimplePresent {},
            "Con 6 de 9 miembros presentes se requieren 4 votos a favor: mayoría de los presentes.",
        ),
        (
            R::AbsoluteMembers {},
            "Con 6 de 9 miembros presentes se requieren 5 votos a favor: mayoría de los miembros.",
        ),
        (
            R::TwoThirdsPresentAndVoting {},
            "Con 6 de 9 miembros presentes se requieren 4 votos a favor si todos toman posición: dos tercios de quienes votan a favor o en contra.",
        ),
        (
            R::TwoThirdsMembers {},
            "Con 6 de 9 miembros presentes se requieren 6 votos a favor: dos tercios de los miembros.",
        ),
        (
            R::ThreeQuartersMembers {},
            "Con 6 de 9 miembros presentes se requieren 7 votos a favor: tres cuartos de los miembros. Los presentes no bastan para adoptarla.",
        ),
        (
            R::UnanimityPresent { strict: true },
            "Con 6 de 9 miembros presentes se requieren 6 votos a favor: unanimidad de los presentes.",
        ),
        (
            R::UnanimityAll {},
            "Con 6 de 9 miembros presentes se requieren 9 votos a favor: unanimidad de los miembros. Los presentes no bastan para adoptarla.",
        ),
        (
            R::Consensus {},
            "Por consenso: se adopta si ninguno de los 6 miembros presentes objeta (de 9 miembros; quórum 5).",
        ),
        (
            R::ConsensusAllPresent {},
            "Por consenso de todos: se adopta si los 9 miembros están presentes y ninguno objeta (6 presentes). Los presentes no bastan para adoptarla.",
        ),
        (
            R::ConsensusMinus { objections: 1 },
            "Por consenso: se adopta si objeta a lo sumo 1 de los 6 miembros presentes (de 9 miembros; quórum 5).",
        ),
        (
            first,
            "Se busca primero el consenso durante 30 minutos; si no se logra, se vota. Con 6 de 9 miembros presentes se requieren 4 votos a favor si todos toman posición: mayoría de quienes votan a favor o en contra.",
        ),
        (
            R::Silence { hours: 72 },
            "Por procedimiento de silencio: se adopta si ningún miembro objeta en 72 horas.",
        ),
        (
            R::Acclamation {},
            "Por aclamación: se adopta si ninguno de los 6 miembros presentes pide votación (de 9 miembros; quórum 5).",
        ),
        (
            written,
            "Por consulta escrita: se requieren al menos 7 respuestas. Con 6 de 9 miembros presentes se requieren 5 votos a favor: mayoría de los miembros.",
        ),
        (
            R::ChairRuling {},
            "La resolución de la presidencia se mantiene salvo que una apelación reúna más votos a favor que en contra.",
        ),
    ];
    for (rule, sentence) in rows {
        assert_eq!(asked(&rule, Es), sentence);
        let english = asked(&rule, En);
        assert!(!english.contains(['⟨', '{']) && english.ends_with('.'), "{english}");
    }
    let two_thirds = asked(&R::TwoThirdsMembers {}, En);
    assert_eq!(
        two_thirds,
        "With 6 of 9 members present, 6 votes in favor are needed: two thirds of the members."
    );
}

#[test]
fn after_a_vote_the_sentence_says_how_it_came_out() {
    use DecisionRule as R;
    let rows: [(R, Tally, &str); 8] = [
        (
            R::TwoThirdsMembers {},
            votes(6, 0, 0),
            "Con 6 de 9 miembros presentes: aprobado con 6 votos a favor, ninguno en contra y ninguna abstención; se requerían 6 (dos tercios de los miembros).",
        ),
        (
            R::SimplePresentAndVoting {},
            votes(3, 2, 1),
            "Con 6 de 9 miembros presentes: aprobado con 3 votos a favor, 2 en contra y 1 abstención; se requerían 3 (mayoría de quienes votan a favor o en contra).",
        ),
        (
            R::AbsoluteMembers {},
            votes(4, 2, 0),
            "Con 6 de 9 miembros presentes: rechazado con 4 votos a favor, 2 en contra y ninguna abstención; se requerían 5 (mayoría de los miembros).",
        ),
        (
            R::SimplePresentAndVoting {},
            votes(3, 3, 0),
            "Con 6 de 9 miembros presentes: empate, con 3 votos a favor, 3 en contra y ninguna abstención; se requerían 4 (mayoría de quienes votan a favor o en contra).",
        ),
        (
            R::Consensus {},
            objections(0),
            "Por consenso: ninguno de los 6 miembros presentes objetó (de 9 miembros; quórum 5).",
        ),
        (
            R::Consensus {},
            objections(2),
            "Sin consenso: objetaron 2 de los 6 miembros presentes (de 9 miembros; quórum 5).",
        ),
        (
            R::ConsensusMinus { objections: 1 },
            objections(1),
            "Por consenso: objetó 1 de los 6 miembros presentes; se admitían 1 (de 9 miembros; quórum 5).",
        ),
        (
            R::ChairRuling {},
            votes(2, 4, 0),
            "La resolución de la presidencia se mantuvo: 2 a favor de la apelación, 4 en contra.",
        ),
    ];
    for (rule, tally, sentence) in rows {
        assert_eq!(told(&rule, tally, Es), sentence);
        let english = told(&rule, tally, En);
        assert!(!english.contains(['⟨', '{']) && english.ends_with('.'), "{english}");
    }
    assert_eq!(
        told(&R::Consensus {}, objections(0), En),
        "By consensus: none of the 6 members present objected (of 9 members; quorum 5)."
    );
}

#[test]
fn without_a_known_quorum_the_sentence_does_not_name_one() {
    let sentence = before(Es, &DecisionRule::Consensus {}.requirement(6, 9), None);
    assert!(sentence.ends_with("(de 9 miembros)."), "{sentence}");
}

#[test]
fn a_decision_tells_the_quorum_of_its_own_rules_and_what_else_settled_it() {
    let it = sample::with_a_roll_call();
    let decisions = &it.coalition.plenaries[&sample::IV.into()].decisions;
    let after = |index: usize| decision_after(&it.coalition, &decisions[index], Es).expect("it is closed");
    assert_eq!(
        after(0),
        "Por consenso: ninguno de los 7 miembros presentes objetó (de 9 miembros; quórum 5)."
    );
    assert!(after(2).starts_with("Con 7 de 9 miembros presentes: aprobado con 6 votos a favor, 1 en contra"));
    let mut tied = decisions[2].clone();
    (tied.fell_back, tied.round, tied.casting_vote) = (true, 2, Some(domain::decision::Choice::Yes));
    let sentence = decision_after(&it.coalition, &tied, Es).expect("it is closed");
    assert!(sentence.starts_with("No se logró el consenso y se pasó a votación. Es la segunda votación"));
    assert!(sentence.ends_with("El empate se resolvió con el voto de calidad de quien presidía: a favor."));
}
