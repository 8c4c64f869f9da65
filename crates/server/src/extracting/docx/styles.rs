//! Styles of paragraphs, as far as they say what is a heading and what is in a list.

use std::collections::HashMap;

use crate::extracting::Fault;
use crate::extracting::xml::{self, Piece};

/// What a style says, with what it takes over from others.
#[derive(Clone, Default)]
pub struct Style {
    /// Of a heading: 0 for the highest.
    pub outline: Option<u32>,
    pub list: Option<u32>,
    pub level: Option<u32>,
    /// A line of the table of contents, which says again what is said elsewhere.
    pub is_contents: bool,
    based_on: Option<String>,
}

#[derive(Default)]
pub struct Styles(HashMap<String, Style>);

impl Styles {
    pub fn read(xml: &str) -> Result<Self, Fault> {
        let mut styles = HashMap::new();
        let mut open: Option<(String, Style)> = None;
        xml::walk(xml, |piece| match piece {
            Piece::Open(element) if element.name == "style" => {
                open = element.get("styleId").map(|id| (id.to_owned(), Style::default()));
            }
            Piece::Close("style") => styles.extend(open.take()),
            Piece::Open(element) => {
                let Some((_, style)) = &mut open else { return };
                let value = element.get("val").unwrap_or_default();
                match element.name.as_str() {
                    "name" => {
                        let name = value.to_lowercase();
                        style.is_contents = name.starts_with("toc ");
                        let level = name.strip_prefix("heading ").and_then(|level| level.parse::<u32>().ok());
                        style.outline = level.map(|level| level.saturating_sub(1));
                        if name == "title" {
                            style.outline = Some(0);
                        }
                    }
                    "basedOn" => style.based_on = Some(value.to_owned()),
                    "outlineLvl" => style.outline = element.number("val"),
                    "numId" => style.list = element.number("val"),
                    "ilvl" => style.level = element.number("val"),
                    _ => {}
                }
            }
            _ => {}
        })?;
        Ok(Self(styles))
    }

    /// The style of this name with what it is based on.
    pub fn of(&self, name: Option<&str>) -> Style {
        let mut all = Style::default();
        let mut next = name;
        // Whoever bases styles on each other in a ring has no more to say after so many.
        for _ in 0..20 {
            let Some(style) = next.and_then(|name| self.0.get(name)) else { break };
            all.outline = all.outline.or(style.outline);
            all.list = all.list.or(style.list);
            all.level = all.level.or(style.level);
            all.is_contents |= style.is_contents;
            next = style.based_on.as_deref();
        }
        all
    }
}
