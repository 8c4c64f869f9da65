//! The program as a whole: the demonstration lived through once, its pages, its papers, its command line.

mod acts;
mod api;
mod bad_input;
mod commands;
mod desks;
mod lists;
mod note;
mod pages;
mod papers;
mod settings;
mod sign_in;
mod signed_in;
mod stage;
mod workshop;
