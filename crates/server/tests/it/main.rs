//! The program as a whole: the demonstration lived through once, its pages, its papers, its command line.

extern crate alloc;

// As the reference model of the domain names them.
use domain::{decision, floor, plenary};

mod accounts;
mod acts;
mod acts_by_script;
mod agenda;
mod api;
mod archive;
mod bad_input;
mod ballots;
mod care;
mod chair;
mod commands;
mod consultations;
mod delegation;
mod desks;
mod extracting;
mod feeds;
mod html;
mod large;
mod left_open;
mod letters;
mod lists;
mod many_clients;
mod model;
mod note;
mod own_note;
mod pages;
mod papers;
mod passkeys;
mod people;
mod provider;
mod reading;
mod readings;
mod register;
mod rehearsal;
mod reserved;
mod room;
mod room_screens;
mod room_text;
mod rules;
mod search;
mod seat;
mod secretary;
mod serving;
mod settings;
mod sign_in;
mod signed_in;
mod stage;
mod verify;
mod visitor;
mod workshop;
