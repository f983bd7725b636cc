# Sourced before a build. Where the wasm target came from Debian instead of rustup, cargo must be told; nothing
# otherwise.
if [ -f target/tools/distro ]; then
  export RUSTUP_TOOLCHAIN=distro
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$(cat target/tools/distro)"
fi
