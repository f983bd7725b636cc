//! What the command line for people who keep the content is made of. A library too, so that the visits in `tests/` can
//! finish a build of their own.

mod abroad;
pub mod basemap;
pub mod build;
pub mod check;
pub mod dist;
pub mod drawings;
pub mod files;
pub mod generate;
pub mod icons;
pub mod museum;
pub mod page;
pub mod parts;
pub mod photos;
pub mod pictures;
pub mod safe;
pub mod weave;
