// Asks one library the same queries: `node search.mjs LIBRARY QUERIES.json` prints times and recall as JSON. Recall: in
// how many of a hundred queries the object that was looked for, or one of the same name, is among the first ten.

import { readFileSync } from "node:fs";

const libraries = {
  async MiniSearch(documents) {
    const { default: MiniSearch } = await import("minisearch");
    return () => {
      const index = new MiniSearch({ fields: ["name", "aliases"] });
      index.addAll(documents);
      return (text) => index.search(text, { prefix: true, fuzzy: 0.2, combineWith: "AND" }).map(({ id }) => id);
    };
  },
  async Fuse(documents) {
    const { default: Fuse } = await import("fuse.js");
    return () => {
      const index = new Fuse(documents, { keys: ["name", "aliases"], threshold: 0.3, ignoreLocation: true });
      return (text) => index.search(text, { limit: 10 }).map(({ item }) => item.id);
    };
  },
};

const [library, file] = process.argv.slice(2);
const { documents, queries } = JSON.parse(readFileSync(file, "utf8"));
const make = await libraries[library](documents);
const begun = performance.now();
const ask = make();
const index = performance.now() - begun;
// Fuse needs seconds for a query of ten thousand: fewer queries are enough to know it.
const limit = performance.now() + 30_000;
const times = [];
const kinds = {};
const stride = library === "Fuse" ? Math.ceil(documents.length / 500) | 1 : 1;
for (let at = 0; at < queries.length && performance.now() < limit; at += stride) {
  const { kind, text, wanted } = queries[at];
  const asked = performance.now();
  const found = ask(text).slice(0, 10);
  times.push(performance.now() - asked);
  const name = documents[wanted].name;
  (kinds[kind] ??= []).push(found.some((id) => documents[id].name === name));
}
times.sort((a, b) => a - b);
const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
const recall = Object.fromEntries(
  Object.entries(kinds).map(([kind, found]) => [kind, (found.filter(Boolean).length * 100) / found.length]),
);
const query = { p50: at(0.5), p95: at(0.95), most: at(1) };
console.log(JSON.stringify({ index, query, recall, asked: times.length }));
