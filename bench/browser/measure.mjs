// What a built exhibit does in Chromium: `node measure.mjs SITE RESULT.json`.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, sleep } from "./chromium.mjs";
import { find, hold, play, rooms, search, turn, watch } from "./rooms.mjs";
import { serve, warm } from "./server.mjs";

const [site, result] = process.argv.slice(2);
const throttle = 4;
const limit = Number(process.env.LIMIT ?? 60_000);
const objects = JSON.parse(readFileSync(join(site, "assets/exhibit/objects.json"), "utf8"));
const name = objects[Math.floor(objects.length / 2)];
warm(site);
const host = await serve(site);
const browser = await chromium();
const seen = { version: browser.version, rooms: {} };

const kinds = [
  ["program", /\.wasm$|\.wasm\?/],
  ["scripts", /\.js(\?|$)|\.mjs(\?|$)/],
  ["styles", /\.css/],
  ["fonts", /\.woff2/],
  ["drawings", /\/drawings[/.]/],
  ["content", /\.json/],
  ["page", /./],
];
const kindOf = (url) => kinds.find(([, pattern]) => pattern.test(new URL(url).pathname))[0];

async function opened(address, options) {
  const page = await browser.page(options);
  await page.call("Page.addScriptToEvaluateOnNewDocument", { source: watch + hold });
  await page.call("Page.navigate", { url: `${host.origin}/${address}` });
  return page;
}

// A visit with nothing in the cache: when a card can be pressed, and what had been asked for by then. The drawings on
// the first screen belong to it too, though they come after the cards.
async function cold() {
  const page = await opened("#/gallery", { throttle });
  const there = await page.until("globalThis.bench && bench.usable !== null", limit);
  const now = Date.now();
  await sleep(there ? 8_000 : 0);
  const bytes = {};
  let ahead = 0;
  for (const { url, begun, bytes: sent } of page.requests.values()) {
    const kind = kindOf(url);
    if (begun > now && kind !== "drawings") ahead += sent;
    else bytes[kind] = (bytes[kind] ?? 0) + sent;
  }
  const [usable, paint, started] = (await page.ask("[bench.usable, bench.paint, bench.started]")) ?? [];
  await page.close();
  return { usable: there ? usable : null, paint, started, bytes, ahead, requests: page.requests.size };
}

const settle = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))`;

// Until nothing changes on the page for two seconds: by then what is fetched and made ahead is there.
const quiet = `new Promise((done) => {
  let last = performance.now();
  const changes = new MutationObserver(() => { last = performance.now(); });
  changes.observe(document, { subtree: true, childList: true });
  const look = () => {
    if (performance.now() - last < 2000) return setTimeout(look, 50);
    changes.disconnect();
    done(true);
  };
  look();
})`;

// Goes to a room; false if it does not come to rest in time.
async function enter(page, room) {
  const address = room.address.replace("OBJECT", name.id);
  await page.ask(quiet, limit);
  const went = await page.ask(`location.hash = ${JSON.stringify(address)}; ${settle}.then(() => true)`, limit);
  return went === true && (await page.ask(quiet, limit)) === true;
}

const elements = `document.querySelectorAll("*:not([id^=plate-] *)").length`;

async function work(page) {
  const { metrics } = await page.call("Performance.getMetrics");
  const of = (key) => metrics.find((metric) => metric.name === key).value * 1000;
  return of("ScriptDuration") + of("RecalcStyleDuration") + of("LayoutDuration");
}

const p95 = (times) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * 0.95))];

const mean = (times) => times.reduce((a, b) => a + b) / times.length;

// Until the frame after that is painted, in ms.
const toFrame = (what) => `new Promise((done) => { const begun = performance.now(); ${what};
  requestAnimationFrame(() => { const to = new MessageChannel();
    to.port1.onmessage = () => done(performance.now() - begun); to.port2.postMessage(0); }); })`;

// How long to wait after an input until all that follows it is done, in ms.
const REST = 120;

// Does something many times: how long from each input to the frame after it, and the work of script, style and layout
// for it; then what the page had put off until that frame: how long until that is painted too, and all the work.
// What takes too long is done less often.
async function inputs(page, ways) {
  const seen = { painted: [], worked: [], shown: [], all: [] };
  const end = Date.now() + limit;
  for (const way of ways) {
    if (seen.all.length && Date.now() > end) break;
    const before = await work(page);
    const took = await page.ask(toFrame(`bench.held = new Map(); ${way}`), limit);
    if (took === undefined) return null;
    seen.painted.push(took);
    seen.worked.push((await work(page)) - before);
    const put = (await page.ask("bench.held.size")) > 0;
    const followed = await page.ask(toFrame("bench.release()"), limit);
    if (followed === undefined) return null;
    seen.shown.push(took + (put ? followed : 0));
    await sleep(REST);
    seen.all.push((await work(page)) - before);
  }
  return Object.fromEntries(Object.entries(seen).map(([key, times]) => [key, p95(times)]));
}

const typed = (text) => `{ const field = document.querySelector(${JSON.stringify(search)});
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, ${JSON.stringify(text)});
  field.dispatchEvent(new InputEvent("input", { bubbles: true })); }`;
const step = (by) => `{ const dial = document.querySelector(${JSON.stringify(turn)});
  if (dial.matches("input")) {
    const to = String(Number(dial.value) + ${by});
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(dial, to);
    dial.dispatchEvent(new InputEvent("input", { bubbles: true }));
  } else {
    const key = "Arrow${by > 0 ? "Right" : "Left"}";
    dial.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  } }`;

const frames = `new Promise((done) => {
  const times = [];
  const frame = (now) => {
    times.push(now);
    if (now - times[0] < 4000) requestAnimationFrame(frame);
    else done(times.slice(1).map((time, at) => time - times[at]));
  };
  requestAnimationFrame(frame);
})`;

async function measured(room, options) {
  const page = await opened("#/gallery", options);
  try {
    if (!(await page.until("bench.started", limit))) return null;
    if (!(await enter(page, room))) return null;
    const figures = { elements: await page.ask(elements) };
    const there = async (what) => await page.ask(`!!document.querySelector(${JSON.stringify(what)})`);
    if (await there(turn)) {
      figures.turning = await inputs(page, Array.from({ length: 40 }, (_, at) => step(at < 20 ? 1 : -1)));
    }
    if (room.clock && options.throttle === 1 && (await there(play))) {
      await page.ask(`${step(-40)}; document.querySelector(${JSON.stringify(play)}).click()`);
      const between = await page.ask(frames, limit);
      figures.frames = between && { p95: p95(between), persecond: 1000 / mean(between) };
    }
    if (room.name === "gallery" && (await there(find))) {
      await page.ask(`document.querySelector(${JSON.stringify(find)}).click()`);
      if (await page.until(`!!document.querySelector(${JSON.stringify(search)})`, limit)) {
        const text = name.name.en.toLowerCase();
        const ways = [...text].map((_, at) => typed(text.slice(0, at + 1)));
        figures.typing = await inputs(page, [...ways, typed("")]);
      }
    }
    const heap = await page.call("Runtime.getHeapUsage");
    const program = await page.ask("bench.memory ? bench.memory.buffer.byteLength : 0");
    figures.heap = { script: heap.usedSize, program };
    return figures;
  } catch (error) {
    return { error: error.message };
  } finally {
    await page.close();
  }
}

seen.cold = await cold();
for (const room of rooms) {
  const plain = await measured(room, { throttle: 1 });
  const slow = seen.cold.usable === null && !plain ? null : await measured(room, { throttle });
  seen.rooms[room.name] = { plain, slow };
  console.error(site, room.name, JSON.stringify(plain), JSON.stringify(slow));
  writeFileSync(result, JSON.stringify(seen, null, 1));
}
await browser.close();
host.close();
process.exit(0);
