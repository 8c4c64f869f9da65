//! Who may look at a screen, and what is kept from whoever looks from outside.

use domain::Coalition;
use domain::membership::Class;
use domain::plenary::{Item, Plenary, Visibility};
use domain::right::Capacity;
use jiff::civil::Date;

use super::{Audience, View};
use crate::app::App;
use crate::visitor::SignedIn;

/// The most reserved items that somebody is shown: members see all, others at the table what is for the table.
pub fn reach(coalition: &Coalition, signed_in: Option<&SignedIn>, today: Date) -> Visibility {
    let Some(signed_in) = signed_in.filter(|it| !it.actors.is_empty()) else { return Visibility::Public };
    let is_member = |seat| coalition.membership.class(seat, today) == Some(Class::Member);
    match signed_in.actors.iter().any(|it| it.capacity != Capacity::Delegation || is_member(&it.seat)) {
        true => Visibility::InCamera,
        false => Visibility::Members,
    }
}

/// Whether somebody who is shown `sees` at most is shown what is as reserved as `it`.
pub fn covers(sees: Visibility, it: Visibility) -> bool {
    let weight = |it: Visibility| match it {
        Visibility::Public => 0,
        Visibility::Members => 1,
        Visibility::InCamera => 2,
    };
    weight(it) <= weight(sees)
}

/// The item under discussion, if this view does not show it.
pub fn hidden(plenary: &Plenary, sees: Visibility) -> Option<&Item> {
    plenary.open_item().filter(|item| !covers(sees, effective(plenary, item)))
}

/// Who may read an item: as its own visibility has it, or that of an item above it where that is narrower.
pub fn effective(plenary: &Plenary, item: &Item) -> Visibility {
    let mut narrowest = item.draft.visibility;
    let mut above = item.draft.parent;
    // Parts come after their item, so the way up is never longer than the agenda.
    for _ in &plenary.agenda {
        let Some(parent) = above.and_then(|id| plenary.item(id)) else { break };
        if !covers(narrowest, parent.draft.visibility) {
            narrowest = parent.draft.visibility;
        }
        above = parent.draft.parent;
    }
    narrowest
}

impl View {
    /// Whether somebody may look at this.
    pub fn is_open_to(&self, app: &App, signed_in: Option<&SignedIn>) -> bool {
        let may = |capacity| signed_in.is_some_and(|it| it.acts_as(capacity).is_some());
        let known = app.known();
        let sees = reach(&known.coalition, signed_in, app.today());
        covers(sees, self.sees)
            && match &self.audience {
                Audience::Follow | Audience::Text | Audience::Screen(_) => true,
                Audience::Chair => may(Capacity::Presidency),
                Audience::Secretary => may(Capacity::Secretariat) || may(Capacity::Registrar),
                Audience::Seat(seat) => signed_in.is_some_and(|it| {
                    it.actors.iter().any(|it| it.capacity == Capacity::Delegation && it.seat == *seat)
                }),
            }
    }

    /// Whether only somebody who is signed in may look at this.
    pub fn is_reserved(&self) -> bool {
        self.sees != Visibility::Public
            || !matches!(self.audience, Audience::Follow | Audience::Text | Audience::Screen(_))
    }
}
