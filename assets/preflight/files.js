// Checks every file of the build against files.json: whether it is there, its size and its SHA-256.
"use strict";

const Files = (async () => {
  const AT_ONCE = 4;
  const box = Page.section("files");
  const said = Page.make("p", box);
  const say = (state, key, values) => {
    Words.say(said, key, values);
    said.className = state;
    Page.verdict("files", "files", state, key, values);
  };
  if (location.protocol === "file:") return say("unknown", "files_local");
  let list;
  try {
    const answer = await fetch("files.json", { cache: "no-store" });
    list = answer.ok ? await answer.json() : null;
  } catch { list = null; }
  if (!list || typeof list.files !== "object") return say("unknown", "files_none");
  Words.say(document.getElementById("version"), "version", { v: list.version, when: list.built });

  const wrong = Page.table(box, ["file", "state", "bytes"]);
  wrong.closest(".scroll").hidden = true;
  const every = Page.make("details", box);
  Words.say(Page.make("summary", every), "all_files");
  const all = Page.table(every, ["file", "state", "bytes"]);

  const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
  async function state(path, { bytes, sha256 }) {
    try {
      // Past the browser's own store of answers, but through the service worker: as the exhibit would get it.
      const answer = await fetch(path, { cache: "no-cache" });
      if (!answer.ok) return ["missing", ""];
      const body = await answer.arrayBuffer();
      if (body.byteLength !== bytes) return ["wrong", body.byteLength];
      if (!crypto.subtle) return ["right", bytes];
      return [hex(await crypto.subtle.digest("SHA-256", body)) === sha256 ? "right" : "wrong", bytes];
    } catch { return ["missing", ""]; }
  }
  // Packed copies are for web servers: one that sends them unpacked would make them look changed.
  const todo = Object.entries(list.files).filter(([path]) => !/\.(br|gz)$/.test(path));
  const n = todo.length;
  let done = 0, bad = 0;
  async function work() {
    for (let next = todo.shift(); next; next = todo.shift()) {
      const [path, expected] = next;
      const [is, size] = await state(path, expected);
      if (is !== "right") {
        bad += 1;
        wrong.closest(".scroll").hidden = false;
        Page.line(wrong, [path, Page.word(is), size]).className = is;
      }
      Page.line(all, [path, Page.word(is), size]).className = is;
      done += 1;
      if (done % 10 === 0 && done < n) say("unknown", "files_wait", { done, n });
    }
  }
  say("unknown", "files_wait", { done, n });
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (bad) say("bad", "files_bad", { bad, n });
  else say("good", crypto.subtle ? "files_good" : "files_sizes", { n });
})();
