//! All that runs in the browser. Each island adds comfort to a page that is whole without it.
//! Their words come from the server as props; props are readable in the page, so they hold no secrets.
#![cfg_attr(target_arch = "wasm32", expect(missing_docs, reason = "the island macro makes structs without comments"))]
#![expect(clippy::needless_pass_by_value, reason = "islands own their props")]

pub mod char_count;
pub mod company_picker;
mod sender;
pub mod upload;
