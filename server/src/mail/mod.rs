//! Mail out of the house. What a mail says is written in `text::mail`; here it is put into an envelope.

mod email;
mod failure;
mod outbox;
mod relay;
pub mod url;
mod verdict;

pub use email::{Email, compose};
pub use failure::Failure;
pub use outbox::Outbox;
pub use relay::Patience;
