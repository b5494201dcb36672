//! What must hold before anything is destroyed, said out or marked late by the program alone: the time can be believed,
//! the stores belong together, and no more goes than usually does. Pure; who asks brings what was found.

pub mod amount;
pub mod clock;
pub mod stores;
