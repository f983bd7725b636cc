// A small host that sends what it can with Brotli, packed once at the slowest setting, as a finished build is.

import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

// More than this is packed at a middling setting: at the slowest one, ten megabytes take a minute.
const LARGE = 4_000_000;

const packed = new Map();

function pack(path, bytes) {
  if (!packed.has(path)) {
    const quality = bytes.length > LARGE ? 9 : 11;
    const made = existsSync(`${path}.br`)
      ? readFileSync(`${path}.br`)
      : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
    packed.set(path, made);
  }
  return packed.get(path);
}

const packs = (path) => !/\.(woff2|png|jpe?g|br|gz)$/.test(path);

// Serves a folder, and below `/also/` those of others: { name: folder }. Gives { origin, close }.
export async function serve(folder, also = {}) {
  const server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url, "http://host").pathname));
    const [, , name, ...rest] = asked.split("/");
    const elsewhere = asked.startsWith("/also/") && also[name];
    let path = elsewhere ? join(elsewhere, ...rest) : join(folder, asked);
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, "index.html");
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    const head = { "content-type": types[extname(path)] ?? "application/octet-stream", "cache-control": "no-cache" };
    let bytes = readFileSync(path);
    if (packs(path) && /\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
      bytes = pack(path, bytes);
      head["content-encoding"] = "br";
    }
    response.writeHead(200, { ...head, "content-length": bytes.length }).end(bytes);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

// Packs what a visit will ask for, so that no visit waits for it.
export function warm(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    // Drawings are small, and many.
    if (entry.isFile() && packs(path) && !path.includes("/drawings/")) pack(path, readFileSync(path));
  }
}
