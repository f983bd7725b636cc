// How far from a cross the screen says it was touched: fifteen crosses, the corners among them. Then how many fingers
// it sees at once.
"use strict";

const Touch = (() => {
  const GOOD = 24; // px of the page; the smallest button of the exhibit is 44 px
  const MARGIN = 24; // px from the edge of the screen to the middle of the outer crosses
  const box = Page.section("touch");
  const result = Page.make("p", box),
    where = Page.make("p", box);
  Words.say(Page.make("p", box, "note"), "touch_limit");
  const begin = Page.button(box, "touch_begin", start);
  const label = Page.make("label", box),
    width = Page.make("input", box);
  Words.say(label, "touch_width").htmlFor = width.id = "width";
  width.type = "number";
  width.min = 0;
  const kept = Page.stored("operator.screen");
  width.value = (kept && kept.mm) || "";
  let misses = [],
    fingers = 0;
  width.addEventListener("change", () => {
    Page.store("operator.screen", { mm: Number(width.value) });
    tell();
  });
  tell();

  function tell() {
    if (!misses.length) {
      Words.say(result, "touch_not");
      return Page.verdict("touch", "touch", "unknown", "touch_not");
    }
    const far = misses.reduce((worst, miss) => (miss.far > worst.far ? miss : worst));
    const mean = misses.reduce((sum, miss) => sum + miss.far, 0) / misses.length;
    const scale = Number(width.value) / innerWidth;
    const [key, factor] = scale ? ["touch_mm", scale] : ["touch_is", 1];
    const values = { worst: far.far * factor, mean: mean * factor, n: misses.length };
    Words.say(result, key, values);
    Words.say(where, "touch_where", {
      x: Math.round((100 * far.x) / innerWidth),
      y: Math.round((100 * far.y) / innerHeight),
      fingers,
    });
    Page.verdict("touch", "touch", far.far <= GOOD ? "good" : "bad", key, values);
    Words.say(begin, "touch_again");
  }

  function start() {
    const sheet = Page.make("div", document.body, "sheet");
    const told = Page.make("p", sheet),
      stop = Page.button(sheet, "touch_stop", finish);
    const [columns, rows] = innerWidth > innerHeight ? [5, 3] : [3, 5];
    const at = (part, of, size) => MARGIN + (part * (size - 2 * MARGIN)) / (of - 1);
    const crosses = [];
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1)
        crosses.push({ x: at(column, columns, innerWidth), y: at(row, rows, innerHeight) });
    }
    const mark = (className, x, y) => {
      const spot = Page.make("span", sheet, className);
      spot.style.setProperty("left", `${x}px`);
      spot.style.setProperty("top", `${y}px`);
      return spot;
    };
    const spots = crosses.map(({ x, y }) => mark("cross", x, y));
    const found = [],
      down = new Set();
    const ask = () => {
      spots.forEach((spot, index) => spot.classList.toggle("next", index === found.length));
      if (found.length < crosses.length) Words.say(told, "touch_how", { n: found.length + 1, of: crosses.length });
      else {
        Words.say(told, "touch_fingers", { n: fingers });
        Words.say(stop, "touch_done");
      }
    };
    function finish() {
      if (found.length) misses = found;
      sheet.remove();
      tell();
    }
    fingers = 0;
    sheet.addEventListener("pointerdown", (event) => {
      if (event.target === stop) return;
      down.add(event.pointerId);
      fingers = Math.max(fingers, down.size);
      const cross = crosses[found.length];
      // A second finger is not an attempt at the next cross.
      if (cross && down.size === 1) {
        found.push({ far: Math.hypot(event.clientX - cross.x, event.clientY - cross.y), ...cross });
        mark("hit", event.clientX, event.clientY);
      }
      ask();
    });
    ["pointerup", "pointercancel"].forEach((kind) =>
      sheet.addEventListener(kind, (event) => down.delete(event.pointerId)),
    );
    ask();
  }
})();
