// What Lighthouse says of a built exhibit, as a phone of the middle class on a slow network: `node lighthouse.mjs SITE
// RESULT.json`. Of each page the run in the middle of three, since a busy machine slows single runs down.

import { writeFileSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { serve, warm } from "./server.mjs";

const [site, result] = process.argv.slice(2);
const runs = Number(process.env.RUNS ?? 3);
const pages = { title: "", gallery: "#/gallery" };
warm(site);
const host = await serve(site);
const chrome = await launch({
  chromePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
});

async function audited(address) {
  const how = { port: chrome.port, output: "json", logLevel: "silent" };
  const { lhr } = await lighthouse(`${host.origin}/${address}`, how);
  const score = (category) => Math.round(lhr.categories[category].score * 100);
  const ms = (audit) => lhr.audits[audit].numericValue;
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    practices: score("best-practices"),
    seo: score("seo"),
    paint: ms("largest-contentful-paint"),
    blocked: ms("total-blocking-time"),
    shift: ms("cumulative-layout-shift"),
    // What takes from the scores other than of performance, by the names of the audits.
    missed: ["accessibility", "best-practices", "seo"].flatMap((category) =>
      lhr.categories[category].auditRefs
        .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
        .map(({ id }) => id),
    ),
  };
}

const seen = {};
for (const [name, address] of Object.entries(pages)) {
  const found = [];
  for (let run = 0; run < runs; run += 1) found.push(await audited(address));
  found.sort((a, b) => a.performance - b.performance);
  seen[name] = found[Math.floor(found.length / 2)];
  console.error(site, name, JSON.stringify(seen[name]));
}
writeFileSync(result, JSON.stringify(seen, null, 1));
chrome.kill();
host.close();
process.exit(0);
