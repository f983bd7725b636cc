//! What is measured and what is asked: collections, queries, graphs. The scripts beside this get the same of it, as
//! JSON, for what the exhibit is measured beside.

pub mod collections;
pub mod graph;
pub mod queries;
