// The rooms that are measured, and what a visitor does there. What the page calls things stands here alone.

export const rooms = [
  { name: "gallery", address: "#/gallery", clock: true },
  { name: "tree", address: "#/tree", clock: true },
  { name: "map", address: "#/map", clock: true },
  { name: "chronicle", address: "#/chronicle" },
  { name: "stories", address: "#/stories" },
  { name: "numbers", address: "#/numbers" },
  { name: "disputes", address: "#/disputes" },
  { name: "sources", address: "#/sources" },
  { name: "parade", address: "#/parade" },
  { name: "compare", address: "#/compare" },
  { name: "object", address: "#/object?object=OBJECT" },
];

// What opens the search, where a visitor types, where the clock is turned by a year, and what sets it going.
export const find = ".find-open";
export const search = "input[type=search]";
export const turn = ".ruler input, [role=slider], input[type=range]";
export const play = ".play";

// Keeps back what the page puts off until a frame is painted, as a timer without a wait, while `bench.held` is there:
// otherwise a measure ends now before and now after it.
export const hold = `{
  const [put, take] = [setTimeout, clearTimeout];
  let last = 0;
  bench.held = null;
  globalThis.setTimeout = (then, wait = 0, ...said) => {
    if (!bench.held || wait > 1) return put(then, wait, ...said);
    last -= 1;
    bench.held.set(last, () => then(...said));
    return last;
  };
  globalThis.clearTimeout = (number) => {
    if (number < 0) bench.held?.delete(number);
    else take(number);
  };
  bench.release = () => {
    const held = [...bench.held.values()];
    bench.held = null;
    for (const go of held) go();
    return held.length;
  };
}`;

// Says in the page when a card can be pressed: the program runs, and a card lies where a finger would meet it.
export const watch = `
  globalThis.bench = { started: false, usable: null };
  addEventListener("TrunkApplicationStarted", (event) => {
    bench.started = true;
    bench.memory = event.detail && event.detail.wasm && event.detail.wasm.memory;
  });
  const look = () => {
    const card = bench.started && document.querySelector(".card a, a.card");
    const box = card && card.getBoundingClientRect();
    const [x, y] = box ? [box.x + box.width / 2, Math.min(box.y + box.height / 2, innerHeight - 1)] : [];
    const there = box && document.elementFromPoint(x, y);
    if (there && (card.contains(there) || there.contains(card))) bench.usable = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) bench.paint = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
`;
