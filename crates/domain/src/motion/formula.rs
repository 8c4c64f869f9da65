//! What the plenary decides when a motion is carried, in the words in which the chair puts it.

use alloc::format;

use super::{Kind, Motion};
use crate::plenary::Plenary;
use crate::words::Text;

impl Motion {
    /// The text of the decision on it.
    pub fn formula(&self, plenary: &Plenary) -> Text {
        match &self.kind {
            Kind::Appeal { ruling } => match plenary.ruling(*ruling) {
                Some(ruling) => ruling.text.clone(),
                None => {
                    Text::both("Se mantiene lo resuelto por la Presidencia", "The ruling of the chair stands")
                }
            },
            Kind::SuspendSession {} => Text::both("Se suspende la sesión", "The session is suspended"),
            Kind::AdjournSession {} => Text::both("Se levanta la sesión", "The session is adjourned"),
            Kind::AdjournDebate {} => {
                Text::both("Se aplaza el debate sobre el punto", "The debate on the item is adjourned")
            }
            Kind::CloseDebate {} => {
                Text::both("Se cierra el debate sobre el punto", "The debate on the item is closed")
            }
            Kind::Divide { decision } => Text::both(
                &format!("El texto de la decisión {decision} se decide por partes"),
                &format!("The text of decision {decision} is decided in parts"),
            ),
            Kind::Reorder {} => Text::both(
                "Los puntos pendientes se tratan en otro orden",
                "The items to come are taken in another order",
            ),
        }
    }
}
