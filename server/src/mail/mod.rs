//! Mail out of the house. What a mail says is written in `app::text::mail`; here it is put into an envelope.

mod letter;
mod outbox;
mod relay;
pub mod url;
mod verdict;

pub use letter::{Letter, compose};
pub use outbox::{Failure, Outbox};
pub use relay::Patience;
