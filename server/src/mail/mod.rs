//! Mail out of the house. What a mail says is written in `text::mail`; here it is put into an envelope.

mod failure;
mod letter;
mod outbox;
mod relay;
pub mod url;
mod verdict;

pub use failure::Failure;
pub use letter::{Letter, compose};
pub use outbox::Outbox;
pub use relay::Patience;
