//! What the stick promises: a kiosk takes what `make dist` wrote, however it came onto the stick, and nothing else.
//! Every build here is the one in `dist/`, or made of it by the curator's own tool.

mod mended;
mod museum;
mod plugged;
mod refused;
mod taken;
