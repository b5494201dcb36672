//! Mail out of the house. What a mail says is written in `app::text::mail`; here it is put into an envelope.

mod letter;
mod outbox;

pub use letter::{Letter, compose};
pub use outbox::{Failure, Outbox};
