//! Joint declarations: presented once, backed by members, while the plenary lasts or later.

use documents::say;
use domain::declaration::Refusal;

use super::voice::Voice;

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::Unknown(id) => say!(w, "refusal-declaration-unknown", declaration = id),
        Refusal::AlreadyPresented { plenary } => {
            say!(w, "refusal-declaration-already-presented", plenary = plenary)
        }
        Refusal::ItemUnknown(_) => say!(w, "refusal-declaration-item-unknown"),
        Refusal::TextMissing => say!(w, "refusal-declaration-text-missing"),
        Refusal::NotADigest => say!(w, "refusal-declaration-not-a-digest"),
        Refusal::NotAMember(seat) => say!(w, "refusal-declaration-not-a-member", seat = v.seat(seat)),
        Refusal::AlreadySo(seat) => say!(w, "refusal-declaration-already-so", seat = v.seat(seat)),
        Refusal::PlenaryOver(code) => say!(w, "refusal-declaration-plenary-over", plenary = code),
        Refusal::PlenaryNotOver(code) => say!(w, "refusal-declaration-plenary-not-over", plenary = code),
        Refusal::NotBacking(seat) => say!(w, "refusal-declaration-not-backing", seat = v.seat(seat)),
    }
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    vec![
        Refusal::Unknown("DC-2023-1".into()),
        Refusal::AlreadyPresented { plenary: "IV-2023".into() },
        Refusal::ItemUnknown(domain::symbol::ItemId(3)),
        Refusal::TextMissing,
        Refusal::NotADigest,
        Refusal::NotAMember("IOM".into()),
        Refusal::AlreadySo("MEX".into()),
        Refusal::PlenaryOver("IV-2023".into()),
        Refusal::PlenaryNotOver("IV-2023".into()),
        Refusal::NotBacking("MEX".into()),
    ]
}
