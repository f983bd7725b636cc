// What others do with the same: a plain list of the same cards, and Leaflet and d3-geo with the same movements under a
// running clock. `node beside.mjs CONTENT RESULT.json`.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "./chromium.mjs";
import { serve, warm } from "./server.mjs";

const [content, result] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "../node_modules");
const read = (file) => JSON.parse(readFileSync(join(content, file), "utf8"));
const folder = `${result}.pages`;
mkdirSync(folder, { recursive: true });

const first = (when) => Number(String(when).slice(0, 4));
const places = new Map(read("places.json").filter(({ at }) => at).map(({ id, at }) => [id, at]));
const movements = read("movements.json")
  .filter(({ from, to }) => places.has(from) && places.has(to))
  .map(({ from, to, when }) => ({ from: places.get(from), to: places.get(to), year: first(when) }));
const { clock } = read("exhibit.json");
const list = read("objects.json").map(({ id, name, facts, drawing }) => {
  const years = Object.values(facts).flat().find(({ value }) => /^\d{4}/.test(value))?.value ?? "";
  const src = `/also/content/drawings/${drawing}.svg`;
  const picture = drawing ? `<img src="${src}" loading="lazy" width="176" height="70" alt="">` : "";
  return `<li class="card"><a href="#${id}">${picture}<b>${name.en ?? name}</b> ${years}</a></li>`;
});
const head = `<!doctype html><meta charset="utf-8"><title>bench</title><style>body { margin: 0 }
  ul { display: grid; grid-template-columns: repeat(auto-fill, 190px); list-style: none }
  #map { width: 1366px; height: 768px }</style>`;
const usable = `<script>const look = () => document.querySelector(".card a") ? (window.usable = performance.now()) :
  requestAnimationFrame(look); requestAnimationFrame(look);</script>`;
writeFileSync(join(folder, "list.html"), `${head}<input type="search"><ul>${list.join("\n")}</ul>${usable}
<script>document.querySelector("input").oninput = ({ target }) => {
  for (const card of document.querySelectorAll(".card"))
    card.hidden = !card.textContent.toLowerCase().includes(target.value.toLowerCase()); };</script>`);

const data = `<script>const clock = ${JSON.stringify(clock)}; const movements = ${JSON.stringify(movements)};</script>`;
// A year every twelfth of a second, as the exhibit's clock runs at its fastest; frames are counted for four seconds.
const run = `let year = clock.from; const times = [];
  setInterval(() => { year = year >= clock.to ? clock.from : year + 1; show(year); }, 83);
  show(year);
  const frame = (now) => { times.push(now);
    if (now - times[0] < 4000) requestAnimationFrame(frame);
    else window.done = times.slice(1).map((time, at) => time - times[at]); };
  requestAnimationFrame(frame);`;
writeFileSync(join(folder, "leaflet.html"), `${head}
<link rel="stylesheet" href="/also/modules/leaflet/dist/leaflet.css">
<div id="map"></div>${data}<script src="/also/modules/leaflet/dist/leaflet.js"></script><script>
  const map = L.map("map", { preferCanvas: true, zoomAnimation: false }).setView([48, 16], 3);
  const lines = movements.map(({ from, to, year }) => ({ year, line: L.polyline([from, to], { weight: 1 }) }));
  const show = (year) => { for (const { line, year: begins } of lines) {
    if (begins <= year && !map.hasLayer(line)) line.addTo(map);
    if (begins > year && map.hasLayer(line)) line.remove(); } };
  ${run}</script>`);
writeFileSync(join(folder, "d3-geo.html"), `${head}<svg id="map"></svg>${data}
<script src="/also/modules/d3-array/dist/d3-array.min.js"></script>
<script src="/also/modules/d3-geo/dist/d3-geo.min.js"></script><script>
  const path = d3.geoPath(d3.geoAzimuthalEquidistant().rotate([-16, -48]).scale(200).translate([683, 384]));
  const line = ({ from, to }) => path({ type: "LineString", coordinates: [[from[1], from[0]], [to[1], to[0]]] });
  const svg = document.querySelector("#map");
  const show = (year) => { svg.innerHTML = movements.filter((one) => one.year <= year)
    .map((one) => '<path fill="none" stroke="#a33" d="' + line(one) + '"/>').join(""); };
  ${run}</script>`);

warm(folder);
const host = await serve(folder, { modules, content });
const browser = await chromium();
const p95 = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
const seen = {};

for (const throttle of [4]) {
  const page = await browser.page({ throttle });
  await page.call("Page.navigate", { url: `${host.origin}/list.html` });
  await page.until("window.usable !== undefined", 120_000);
  await page.ask("new Promise((done) => setTimeout(done, 2000))");
  const typing = [];
  for (const text of ["k", "ka", "kar", "karo", ""]) {
    typing.push(await page.ask(`new Promise((done) => { const begun = performance.now();
      const field = document.querySelector("input"); field.value = "${text}"; field.dispatchEvent(new Event("input"));
      requestAnimationFrame(() => { const to = new MessageChannel();
        to.port1.onmessage = () => done(performance.now() - begun); to.port2.postMessage(0); }); })`, 60_000));
  }
  const bytes = [...page.requests.values()].reduce((sum, request) => sum + request.bytes, 0);
  seen.list = {
    usable: await page.ask("window.usable"),
    elements: await page.ask("document.querySelectorAll('*').length"),
    typing: typing.includes(undefined) ? null : p95(typing),
    bytes,
  };
  await page.close();
}
for (const name of ["leaflet", "d3-geo"]) {
  const page = await browser.page({ throttle: 1 });
  await page.call("Page.navigate", { url: `${host.origin}/${name}.html` });
  const there = await page.until("window.done !== undefined", 120_000);
  const between = there ? await page.ask("window.done") : null;
  seen[name] = between && {
    frames: { p95: p95(between), persecond: 1000 / (between.reduce((a, b) => a + b) / between.length) },
    elements: await page.ask("document.querySelectorAll('*').length"),
    movements: movements.length,
  };
  await page.close();
}
writeFileSync(result, JSON.stringify(seen, null, 1));
console.error(content, JSON.stringify(seen));
await browser.close();
host.close();
process.exit(0);
