//! The program `plenaria`: pages, papers, commands, and the one place where a decision becomes a fact.

pub mod app;
mod cache;
pub mod clock;
pub mod command;
pub mod demo;
mod desk;
pub mod events;
mod forms;
mod hands;
pub mod identity;
mod jobs;
mod lang;
pub mod letters;
mod limits;
mod links;
pub mod one_time;
pub mod opening;
pub mod pages;
pub mod papers;
pub mod people;
pub mod problem;
pub mod publication;
mod refusal;
mod requests;
pub mod session;
pub mod site;
mod visitor;
