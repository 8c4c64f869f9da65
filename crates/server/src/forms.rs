//! Forms: what a person is asked, what came back, and what is wrong with it.
//!
//! Every act of the rules has one: see `forms/acts.rs`. A form knows its fields and how to read them into a command;
//! whether the command may be carried out is for the rules alone.

pub mod acts;
pub mod draw;
pub mod field;
pub mod filled;
pub mod given;
pub mod kept;
pub mod posted;

use documents::papers::What;
use domain::command::{Action, Actor, Command};
use domain::words::Lang;

use crate::app;
use crate::pages::frame::Page;
use crate::people::People;
use field::Field;
use filled::Filled;
use given::Given;

/// How one act is asked for.
pub struct ActForm {
    /// The act.
    pub action: &'static Action,
    /// What is asked.
    pub fields: fn(&Asking) -> Vec<Field>,
    /// What was answered, as an order; `None` once a fault was noted, or where more is to be asked.
    pub order: fn(&mut Filled) -> Option<Order>,
}

/// What an answered form asks for.
pub enum Order {
    /// An act.
    Act(app::Order),
    /// A paper in a language: it is typeset first, and the act that issues it follows.
    Paper(What, Lang),
}

impl Order {
    /// The act that this command asks for.
    pub fn of<C: Command + Send + 'static>(command: C) -> Self {
        Self::Act(app::Order::of(command))
    }
}

/// A form about to be shown: to whom, as whom, and what is known of the answers.
pub struct Asking<'a> {
    /// The page it stands on.
    pub page: &'a Page<'a>,
    /// As whom the person would act.
    pub actor: &'a Actor,
    /// What the address or an earlier attempt says already.
    pub given: &'a Given,
    /// Everybody who has an account.
    pub people: &'a People,
}
