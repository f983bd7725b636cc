// The frame of the preflight page: language, the way back, the verdicts at the top, and the small parts that its
// sections are made of. The page stands outside the exhibit's program, so that it opens when that is dead, and costs
// visitors nothing.
"use strict";

const Page = (() => {
  const search = new URLSearchParams(location.search);
  // What the gesture and this page put into the address; everything else belongs to the exhibit and is handed back to
  // it.
  const OWN = ["lang", "return", "up", "heap"];
  const RETURN = Number(search.get("return")) || 120; // seconds

  function home() {
    if (location.protocol === "file:") return "exhibit.html";
    const theirs = location.search
      .slice(1)
      .split("&")
      .filter((part) => part && !OWN.includes(part.split("=")[0]) && !part.startsWith("was="));
    return "./" + (theirs.length ? "?" + theirs.join("&") : "");
  }
  document.getElementById("back").href = home();

  // The launcher restarts a browser that falls silent, so this page answers for the exhibit while it is open.
  const beats = search.has("beat");
  if (beats) {
    setInterval(() => fetch("beat", { method: "POST" }).catch(() => {}), 250);
    // The exhibit takes a while to load.
    addEventListener("pagehide", () => navigator.sendBeacon("beat?leaving"));
  }

  let left = RETURN;
  const timer = document.getElementById("return");
  const stay = () => {
    left = RETURN;
    Words.say(timer, "returns", { n: left });
  };
  ["pointerdown", "pointermove", "keydown", "wheel", "scroll"].forEach((kind) =>
    addEventListener(kind, stay, { passive: true, capture: true }),
  );
  setInterval(() => {
    left -= 1;
    if (left > 0) Words.say(timer, "returns", { n: left });
    else location.replace(home());
  }, 1000);

  function make(tag, into, className) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (into) into.append(element);
    return element;
  }
  const page = {
    search,
    beats,
    make,
    section: (id) => document.getElementById(id),
    // One of the verdicts at the top; `state` is good, bad or unknown.
    verdict(id, title, state, key, values) {
      const list = document.querySelector("#summary ul");
      let line = list.querySelector(`[data-id="${id}"]`);
      if (!line) {
        line = make("li", list);
        line.dataset.id = id;
      }
      line.className = state;
      line.replaceChildren();
      Words.say(make("span", line, "state"), state);
      Words.say(make("b", line), title);
      Words.say(make("span", line), key, values);
    },
    button(into, key, act) {
      const button = make("button", into);
      button.type = "button";
      button.addEventListener("click", act);
      return Words.say(button, key);
    },
    // A button that asks once more before it does what cannot be undone.
    eraser(into, key, act) {
      const box = make("p", into, "eraser");
      const ask = () => {
        box.replaceChildren();
        page.button(box, key, () => {
          box.replaceChildren();
          Words.say(make("span", box), "sure");
          page.button(box, "erase", () => {
            act();
            ask();
            Words.say(make("span", box), "erased");
          }).className = "danger";
          page.button(box, "keep", ask);
        });
      };
      ask();
      return box;
    },
    table(into, heads, caption) {
      const table = make("table", make("div", into, "scroll"));
      if (caption) Words.say(make("caption", table), caption);
      const head = make("tr", make("thead", table));
      heads.forEach((key) => Words.say(make("th", head), key));
      return make("tbody", table);
    },
    // A line of a table: an element, a number, or a text.
    line(body, cells, part) {
      const row = make("tr", body);
      cells.forEach((cell) => {
        const td = make("td", row);
        if (cell instanceof Node) td.append(cell);
        else td.textContent = typeof cell === "number" ? Words.number(cell) : cell;
        if (typeof cell === "number") td.className = "n";
      });
      if (part !== undefined) make("span", make("td", row, "bar")).style.setProperty("--part", part);
      return row;
    },
    word: (key, values) => Words.say(make("span"), key, values),
    // What is stored under a key, or nothing: storage may be blocked, or hold what nobody can read.
    stored(key) {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    store(key, value) {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
  };
  document
    .querySelectorAll("[data-lang]")
    .forEach((button) => button.addEventListener("click", () => Words.turn(button.dataset.lang)));
  Words.turn(Words.lang());
  stay();
  return page;
})();
