//! Server-rendered pieces that pages are made of: plain props in, accessible HTML out.
//! They hold no knowledge of cases or of the database; what they show is handed to them as text.
#![expect(clippy::needless_pass_by_value, reason = "components own their props")]

pub mod choice;
pub mod compare;
pub mod date;
pub mod facts;
pub mod field;
pub mod file;
pub mod form;
pub mod intake;
pub mod letter;
pub mod list;
pub mod live;
pub mod nav;
pub mod note;
pub mod page_lang;
pub mod passage;
pub mod prose;
pub mod table;
pub mod tag;
#[cfg(test)]
mod tests;
pub mod timeline;
