//! What the exhibit's thinking promises, in one program: one that is linked once, and not two dozen times.
//!
//! `memory.rs` is a program of its own, since its allocator counts for all of it.

mod common;
mod planting;

mod advice;
mod broken;
mod cases;
mod compare;
mod fuzz;
mod gallery;
mod game;
mod hostile;
mod kiosk;
mod map;
mod map_scene;
mod marks;
mod planted;
mod references;
mod search;
mod shipped;
mod spoken;
mod story;
mod title;
mod tree;
mod tree_layout;
mod twins;
mod visit;
