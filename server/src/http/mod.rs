//! Doors of the machine itself: health, and the files that browsers load.

pub(crate) mod assets;
pub(crate) mod health;
