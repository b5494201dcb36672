//! The moves of the state machine as data.
