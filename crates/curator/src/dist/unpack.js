// A piece of the program as the answer of a server that is not there: so it is compiled while it is being unpacked.
function unpacked(name) {
  const carrier = document.getElementById(name);
  const packed = Uint8Array.from(atob(carrier.textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "Content-Type": "application/wasm" } });
}
