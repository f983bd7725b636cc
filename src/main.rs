//! The program that visitors run: see the library.

fn main() {
    showcase::start();
}
