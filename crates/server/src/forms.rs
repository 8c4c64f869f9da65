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

use domain::command::{Action, Actor};

use crate::app::Order;
use crate::pages::frame::Page;
use field::Field;
use filled::Filled;
use given::Given;

/// How one act is asked for.
pub struct ActForm {
    /// The act.
    pub action: &'static Action,
    /// What is asked.
    pub fields: fn(&Asking) -> Vec<Field>,
    /// What was answered, as a command; `None` once a fault was noted.
    pub order: fn(&mut Filled) -> Option<Order>,
}

/// A form about to be shown, or read: to whom, as whom, and what is known of the answers.
pub struct Asking<'a> {
    /// The page it stands on.
    pub page: &'a Page<'a>,
    /// As whom the person would act.
    pub actor: &'a Actor,
    /// What the address or an earlier attempt says already.
    pub given: &'a Given,
}
