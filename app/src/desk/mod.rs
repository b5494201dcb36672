//! What the machine hands to the pages: the database.

pub mod db;
