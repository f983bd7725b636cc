// One table of one run, out of what the parts of it have written: `node table.mjs SIZE…` prints it, and writes
// BENCHMARKS.md. A figure that is not there is a dash; nothing is taken from an earlier run.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const sizes = process.argv.slice(2);
const read = (path) => (existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), "utf8")) : {});
const bench = (what, size) => read(`target/bench/${what}-${size}.json`);

const number = (value, unit = "") => {
  if (value === undefined || value === null || Number.isNaN(value)) return "–";
  const digits = value === 0 || value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toLocaleString("en", { maximumFractionDigits: digits }) + unit;
};

// A row: its figures by size, and how they grow from the first collection to the largest.
const lines = [];
const row = (what, figure, { better = "less", unit = "", than = null } = {}) => {
  const values = sizes.map((size) => figure(size) ?? null);
  const base = values[sizes.indexOf("59")] ?? values[0];
  const last = values.at(-1);
  const grows = base && last ? `× ${number(last / base)}` : "–";
  const others = than ? sizes.map((size) => than(size) ?? null) : [];
  const cell = (value, at) => {
    const own = others[at];
    if (value === null || own === null || own === undefined) return number(value, unit);
    if (value === own) return `${number(value, unit)} (=)`;
    const wins = better === "less" ? value < own : value > own;
    const ratio = own === 0 || value === 0 ? "" : ` × ${number(value / own)}`;
    return `${number(value, unit)} (${wins ? "**wins**" : "loses"}${ratio})`;
  };
  lines.push(`| ${[what, ...values.map(cell), grows].join(" | ")} |`);
  return values;
};
const head = (title) => lines.push(`| **${title}** |${" |".repeat(sizes.length + 1)}`);

const library = (peer) => (peer === "d3-dag-years" ? "d3-dag in the exhibit's layers, a year each" : peer);

// Natively, in ms.
const native = (what) => (size) => {
  const path = `target/criterion/${what}/${size}/new/estimates.json`;
  const { median } = read(path);
  return bench("native", size).once?.[what] ?? (median ? median.point_estimate / 1e6 : undefined);
};
head("Native, ms");
row("load all files", native("load"));
row("check", native("check"));
row("gallery: find, sort, count all facets", native("gallery"));
row("map: a year", native("map"));
row("tree: layout", native("tree"));
for (const peer of ["d3-dag", "d3-dag-years", "dagre", "elkjs"]) {
  row(`· ${library(peer)}`, (size) => bench(peer, size).ms, { than: native("tree") });
}
head("Crossings in the tree");
const crossings = (size) => bench("exhibit", size).crossings;
row("straight from node to node", crossings);
for (const peer of ["d3-dag", "d3-dag-years", "dagre", "elkjs"]) {
  row(`· ${library(peer)}, by its own lines`, (size) => bench(peer, size).crossings, { than: crossings });
}
head("Search, native, ms");
row("index of the objects", native("index"));
for (const peer of ["MiniSearch", "Fuse"]) {
  row(`· ${peer}`, (size) => bench(peer, size).index, { than: native("index") });
}
row("index of everything", native("index of all"));
const asked = (part) => (size) => bench("native", size).query?.[part];
row("query, middle", asked("p50"));
row("query, 95th of a hundred", asked("p95"));
for (const peer of ["MiniSearch", "Fuse"]) {
  row(`· ${peer}`, (size) => bench(peer, size).query?.p95, { than: asked("p95") });
}
row("query, longest", asked("most"));
row("query of everything", native("query of all"));
row("suggestion", native("suggestion"));
row("steps of the longest query", asked("steps"));
head("Recall: found among the first ten, of a hundred");
for (const kind of ["whole name", "beginning", "one typo", "the other language", "wrong keyboard"]) {
  const own = (size) => bench("native", size).recall?.[kind];
  row(kind, own, { better: "more" });
  for (const peer of ["MiniSearch", "Fuse"]) {
    row(`· ${peer}`, (size) => bench(peer, size).recall?.[kind], { better: "more", than: own });
  }
}

const browser = (figure) => (size) => figure(bench("browser", size));
const beside = (figure) => (size) => figure(bench("beside", size));
head("Chromium, CPU 4 × slower: a cold visit to the gallery, 1366 × 768");
const usable = browser(({ cold }) => cold?.usable);
row("until a card can be pressed, ms", usable);
row("· a plain list of the same cards", beside(({ list }) => list?.usable), { than: usable });
row("largest paint, ms", browser(({ cold }) => cold?.paint));
const sum = (bytes) => bytes && Object.values(bytes).reduce((a, b) => a + b, 0) / 1000;
row("bytes until then, kB", browser(({ cold }) => sum(cold?.bytes)));
const sent = browser(({ cold }) => sum(cold?.bytes));
row("· a plain list", beside(({ list }) => list && list.bytes / 1000), { than: sent });
for (const kind of ["page", "program", "scripts", "styles", "fonts", "content", "drawings"]) {
  row(`${kind}, kB`, browser(({ cold }) => cold?.bytes && (cold.bytes[kind] ?? 0) / 1000));
}
row("fetched ahead, kB", browser(({ cold }) => cold && cold.ahead / 1000));
head("Lighthouse, mobile: a phone of the middle class on a slow network, the middle one of three runs");
const lit = (page, figure) => (size) => bench("lighthouse", size)[page]?.[figure];
for (const page of ["title", "gallery"]) {
  const scores = { performance: "performance", accessibility: "accessibility" };
  Object.assign(scores, { practices: "best practices", seo: "SEO" });
  for (const [key, name] of Object.entries(scores)) row(`${page}, ${name}`, lit(page, key), { better: "more" });
  row(`${page}, largest paint, ms`, lit(page, "paint"));
  row(`${page}, blocking time, ms`, lit(page, "blocked"));
  row(`${page}, layout shift`, lit(page, "shift"));
}
const first = bench("browser", "59").rooms ?? {};
const room = (name, speed, figure) => browser(({ rooms }) => rooms?.[name]?.[speed] && figure(rooms[name][speed]));
const rooms = Object.keys(first);
head("Elements on the page");
for (const name of rooms) row(name, room(name, "plain", ({ elements }) => elements));
const shown = room("gallery", "plain", ({ elements }) => elements);
row("· a plain list", beside(({ list }) => list?.elements), { than: shown });
const inputs = (title, speed, figure) => {
  head(title);
  const typing = room("gallery", speed, ({ typing }) => typing?.[figure]);
  row("gallery, a letter typed", typing);
  if (figure === "shown") row("· a plain list", beside(({ list }) => list?.typing), { than: typing });
  for (const name of rooms) row(`${name}, a step of the clock`, room(name, speed, ({ turning }) => turning?.[figure]));
};
inputs("An input until the first frame: work of script, style and layout, 95th of a hundred, ms", "plain", "worked");
inputs("The same with all that is put off until that frame is painted", "plain", "all");
inputs("An input until the first frame is painted, CPU 4 × slower, 95th of a hundred, ms", "slow", "painted");
inputs("The same until what was put off is painted too", "slow", "shown");
head("Frames a second while the clock runs");
for (const name of ["gallery", "tree", "map"]) row(name, room(name, "plain", ({ frames }) => frames?.persecond));
const map = room("map", "plain", ({ frames }) => frames?.persecond);
for (const peer of ["leaflet", "d3-geo"]) {
  row(`· ${peer}, the same movements`, beside((seen) => seen[peer]?.frames.persecond), { better: "more", than: map });
}
head("Memory in the gallery, MB");
row("of the program", room("gallery", "plain", ({ heap }) => heap && heap.program / 1e6));
row("of the page's scripts", room("gallery", "plain", ({ heap }) => heap && heap.script / 1e6));
row("content as it lies there, raw", (size) => bench("native", size).bytes / 1e6);

// The shipped collection is called 59 after what it began with.
const named = (size) => `${(bench("native", size).objects ?? Number(size)).toLocaleString("en")} objects`;
const table = [
  `| what | ${sizes.map(named).join(" | ")} | grows |`,
  `|---|${"---:|".repeat(sizes.length + 1)}`,
  ...lines,
].join("\n");
console.log(table);
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB`;
const wanted = Object.entries(read("bench/package.json").dependencies);
const packages = wanted.map(([name, version]) => `${name} ${version}`);
// What else the reader must know of the run, such as what ran beside it.
const note = process.env.NOTE ? `\n- Note: ${process.env.NOTE}` : "";
const text = `# Benchmarks

What \`make bench\` printed last, in one run on one machine. A dash is what was not measured or did not come in time.
\`· \` begins a row of what could be used instead, on the same collection;
**wins** where it does better than the exhibit,
with the ratio to it. “Grows” is the largest collection against the one of 59.

- When: ${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC
- Machine: ${machine}; ${bench("browser", "59").version ?? "no browser"}; Node ${process.version}
- Collections: 59 is \`assets/exhibit\`, 12 is \`tests/another-museum\`; the others are made by
  \`curator generate --objects N --seed 1 --out target/bench/content-N\`
- Command: \`make bench\` (parts of it: \`bash bench/run.sh native|peers|browser|table\`)${note}
- Beside it, from npm: ${packages.join(", ")}

${table}
`;
if (!process.env.ONLY_PRINT) writeFileSync(join(root, "BENCHMARKS.md"), text);
