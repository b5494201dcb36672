//! What a person typed, kept beside the request until it is answered, so that an answer that says "not now" can give it
//! back. Kept in memory only, and gone with the request.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;

use usecase::form::fields::Fields;

/// The fields of a post as far as they were read. An extension of the request, put there by the error layer.
#[derive(Clone, Default)]
pub struct TypedFields(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    form: Bytes,
    fields: Fields,
    files: Vec<String>,
}

impl fmt::Debug for TypedFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Typed(…)")
    }
}

impl TypedFields {
    /// Keeps a whole form without files, as it was sent.
    pub fn keep_form(&self, form: Bytes) {
        self.inside().form = form;
    }

    /// Keeps one field of a form with files.
    pub(crate) fn keep_field(&self, name: &str, value: &str) {
        self.inside().fields.push_typed(name, value);
    }

    /// Notes that a file was sent in this box. Its bytes are not kept: it is chosen again.
    pub(crate) fn note_file(&self, part: &str) {
        let mut inside = self.inside();
        if !inside.files.iter().any(|known| known == part) {
            inside.files.push(part.to_owned());
        }
    }

    /// The fields, and the boxes of the files that went with them.
    pub fn read(&self) -> (Fields, Vec<String>) {
        let inside = self.inside();
        let fields = if inside.form.is_empty() { inside.fields.clone() } else { Fields::parse(&inside.form) };
        (fields, inside.files.clone())
    }

    fn inside(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
