//! What people said about a file.

use std::collections::{BTreeMap, BTreeSet};

use entity::member_column::Column;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::judged::End;

/// What becomes of a member that the file does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Absent {
    /// It stays as it is.
    Stays,
    Ends(End),
}

/// What people said about a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// The place of the row of headings.
    pub head: usize,
    /// What the columns mean.
    pub columns: Vec<Option<Column>>,
    /// Rows that are left out, by number, because something in them is wrong.
    pub(crate) left_out: BTreeSet<u32>,
    /// Members that the file does not name.
    pub absent: BTreeMap<Uuid, Absent>,
}
