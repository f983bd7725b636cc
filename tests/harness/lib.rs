//! The built exhibit in real browsers.
