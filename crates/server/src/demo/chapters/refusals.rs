//! What the rules do not allow, tried on purpose. A refusal leaves no trace in the record.

use anyhow::Result;
use domain::declaration::endorse::Endorse;
use domain::election::{Mode as ElectionMode, open::Open};
use domain::mandate::{Office, take_over::TakeOver};
use domain::minutes::approve::Approve;
use domain::plenary::convene::Convene;
use domain::plenary::{Kind, Mode};
use domain::symbol::{PlenaryCode, Seat};
use domain::words::Text;
use jiff::civil::date;

use super::super::story::{Story, delegation, presidency};
use super::convocation::{code, election};
use super::plenary::declaration;

/// In the plenary: an observer has a voice and no vote.
pub fn an_observer_endorses(story: &Story) -> Result<()> {
    let endorse =
        Endorse { declaration: declaration(), seat: Seat::from("IOM"), reservation: None, paragraph: None };
    story.refused("demo-attempt-vote", delegation("IOM"), endorse)
}

/// In the plenary: whoever holds the office does not conduct its election.
pub fn the_incumbent_conducts(story: &Story) -> Result<()> {
    let open = Open { election: election(), mode: ElectionMode::Consensus };
    story.refused("demo-attempt-incumbent", presidency("GTM"), open)
}

/// Between plenaries: no shortcut to approval, no early start, no hasty call.
pub fn tell(story: &Story) -> Result<()> {
    story.chapter("demo-chapter-refusals");
    story.at("2023-12-07T16:00:00Z")?;
    let approve = Approve { plenary: code(), by: code(), decision: None };
    story.refused("demo-attempt-own-minutes", presidency("GTM"), approve)?;
    let take_over = TakeOver { office: Office::Presidency, seat: Seat::from("HND"), institution: None };
    story.refused("demo-attempt-early", delegation("HND"), take_over)?;
    let hasty = Convene {
        plenary: PlenaryCode::from("V-2023"),
        kind: Kind::Extraordinary,
        ordinal: 5,
        place: Text::es("Ciudad de Guatemala"),
        host: Some(Seat::from("GTM")),
        zone: "America/Guatemala".to_owned(),
        mode: Mode::Hybrid,
        opens_at: "2023-12-17T15:00:00Z".parse()?,
        opens_on: date(2023, 12, 17),
        waiver: None,
        agenda: Vec::new(),
    };
    story.refused("demo-attempt-notice", presidency("GTM"), hasty)
}
