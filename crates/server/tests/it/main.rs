//! The program as a whole: the demonstration lived through once, its pages, its papers, its command line.

mod accounts;
mod acts;
mod api;
mod bad_input;
mod commands;
mod desks;
mod feeds;
mod html;
mod large;
mod letters;
mod lists;
mod note;
mod pages;
mod papers;
mod register;
mod people;
mod rules;
mod search;
mod serving;
mod settings;
mod sign_in;
mod signed_in;
mod stage;
mod verify;
mod visitor;
mod workshop;
