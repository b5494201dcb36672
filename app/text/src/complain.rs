//! Words of the complaint wizard, one file for each kind of page.

pub mod answer;
pub mod ask;
pub mod check;
pub mod company;
pub mod contact;
pub mod done;
pub mod error;
pub mod explain;
pub mod file;
pub mod identity;
pub mod keep;
pub mod late;
pub mod start;

#[cfg(test)]
mod tests;
