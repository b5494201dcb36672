//! What one person wants done to the registers and another one agrees to: portal users and their links, an end of coverage
//! for another reason than the usual ones, and taking back what itself took two people. What is wanted is fixed when it is
//! proposed; the second person agrees to exactly that. Some of it stops something at once, until the second person decides.

mod decide;
pub(super) mod propose;
pub mod read;
pub mod waiting;
pub(super) mod wanted;

pub use decide::{Agreed, agree, send_back, take_back};
pub use propose::propose;
pub use wanted::{
    Approval, ApprovalRequest, ApprovalState, IMPORT_UNDO, MEMBER_END, PORTAL_LINK, PORTAL_USER, WIND_UP_STOP, waits,
};
