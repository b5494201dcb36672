//! All that runs in the browser. Each island adds comfort to a page that is whole without it.
//! Their words come from the server as props; props are readable in the page, so they hold no secrets.
#![expect(missing_docs, reason = "the island macro makes structs without comments")]

pub mod char_count;
pub mod company_picker;
mod sender;
pub mod upload;
