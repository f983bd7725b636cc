# What building and testing needs, pinned. wasm-bindgen-cli must be what Cargo.lock says.
TRUNK=0.21.14
BINARYEN=132.0.0
AXE=4.14.1
GECKODRIVER=0.37.1
WASM_BINDGEN=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)
