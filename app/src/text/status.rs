//! What each state of a case is called, for the three kinds of readers.
