// Checks every file of the build against files.json, in two places: on the host, as visitors get it and as it lies
// there unpacked, with the packed copies beside it; and in this browser, where the service worker keeps it.
"use strict";

const Files = (async () => {
  const AT_ONCE = 4;
  const box = Page.section("files");
  const said = Page.make("p", box);
  const keptSaid = Page.make("p", box);
  const say = (state, key, values) => {
    Words.say(said, key, values);
    said.className = state;
    Page.verdict("files", "files", state, key, values);
  };
  const sayKept = (state, key, values) => {
    Words.say(keptSaid, key, values);
    keptSaid.className = state;
    Page.verdict("kept_here", "kept_here", state, key, values);
  };
  if (location.protocol === "file:") return say("unknown", "files_local");

  const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
  // From the host itself: the service worker lets what must not be stored pass (assets/sw.js).
  async function ask(path, headers) {
    const address = encodeURI(path).replace(/[?#]/g, encodeURIComponent);
    // A host that never answers is waited for a minute: then the file is missing.
    const signal = AbortSignal.timeout && AbortSignal.timeout(60000);
    const answer = await fetch(address, { cache: "no-store", headers, signal }).catch(() => null);
    if (!answer || !answer.ok) return null;
    const body = await answer.arrayBuffer().catch(() => null);
    if (!body) return null;
    const sha256 = crypto.subtle ? hex(await crypto.subtle.digest("SHA-256", body)) : null;
    const [type, packed] = ["content-type", "content-encoding"].map((name) => answer.headers.get(name) || "");
    return { body, bytes: body.byteLength, sha256, type, packed };
  }
  const same = (is, listed) => is.bytes === listed.bytes && (is.sha256 === null || is.sha256 === listed.sha256);

  // What the service worker keeps, if there is one that can say so.
  async function kept() {
    const registration = navigator.serviceWorker && (await navigator.serviceWorker.getRegistration());
    const worker = registration && registration.active;
    if (!worker) return null;
    const report = await told(worker, "report").catch(() => null);
    return report && { ...report, worker, registration };
  }
  // What a worker answers. One of an earlier build knows no such question.
  function told(worker, question) {
    return new Promise((done) => {
      const line = new MessageChannel();
      line.port1.onmessage = (event) => done(event.data);
      worker.postMessage(question, [line.port2]);
      setTimeout(done, 5000, null);
    });
  }

  const text = (file) => new TextDecoder().decode(file.body);
  async function readList() {
    const file = await ask("files.json");
    try {
      const list = JSON.parse(text(file));
      return typeof list.files === "object" ? list : null;
    } catch {
      return null;
    }
  }

  const [list, here] = await Promise.all([readList(), kept()]);
  if (here) showForget(here.registration);
  if (!list) {
    say("unknown", "files_none");
    if (here) showKept(here, here.version);
    return undefined;
  }
  Words.say(document.getElementById("version"), "version", { v: list.version, when: list.built });
  // A day for clocks that differ: a clock that shows less was never set, as when its battery is dead.
  const shows = new Date();
  const set = !(shows.getTime() < Date.parse(list.built) - 86400000);
  const when = Number.isNaN(shows.getTime()) ? "?" : shows.toISOString().slice(0, 16).replace("T", " ");
  Page.verdict("clock", "clock", set ? "good" : "bad", set ? "clock_good" : "clock_bad", { when });

  const heads = ["file", "on_host", "kept_here", "bytes"];
  const wrong = Page.table(box, heads);
  wrong.closest(".scroll").hidden = true;
  const every = Page.make("details", box);
  Words.say(Page.make("summary", every), "all_files");
  const all = Page.table(every, heads);

  // The packed copy that lies beside a file and is of another one. A host that hands out no copies as files, or sends a
  // page in their place, or unpacks them, says nothing against them.
  async function oldCopy(path, listed) {
    for (const [ending, expected] of Object.entries(listed.packed || {})) {
      const copy = await ask(`${path}.${ending}`);
      if (!copy || copy.type.startsWith("text/html")) continue;
      if (!same(copy, expected) && !same(copy, listed)) return true;
    }
    return false;
  }
  async function hosted(path, listed) {
    const sent = await ask(path);
    if (!sent) return ["missing", ""];
    // A request for a part is never answered packed: so this is the file as it lies there.
    const plain = sent.packed ? await ask(path, { Range: "bytes=0-" }) : sent;
    if (!plain || !same(plain, listed)) return ["wrong", (plain || sent).bytes];
    if (!same(sent, listed) || (await oldCopy(path, listed))) return ["old_copy", sent.bytes];
    return ["right", sent.bytes];
  }
  const keptState = (path) => (here && here.files[path]) || "";
  const todo = Object.entries(list.files);
  const n = todo.length;
  let done = 0,
    bad = 0;
  async function work() {
    for (let next = todo.shift(); next; next = todo.shift()) {
      const [path, listed] = next;
      const [is, size] = await hosted(path, listed);
      const local = keptState(path);
      const state = is !== "right" ? is : local || is;
      const line = (table) => {
        Page.line(table, [path, Page.word(is), local ? Page.word(local) : "", size]).className = state;
      };
      if (is !== "right") bad += 1;
      if (state !== "right") {
        wrong.closest(".scroll").hidden = false;
        line(wrong);
      }
      line(all);
      done += 1;
      if (done % 10 === 0 && done < n) say("unknown", "files_wait", { done, n });
    }
  }
  say("unknown", "files_wait", { done, n });
  if (here) showKept(here, list.version);
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const page = await ask("index.html");
  const version = page && /name="version" content="([^"]*)"/.exec(text(page));
  if (version && version[1] !== list.version) say("bad", "files_mixed", { page: version[1], list: list.version });
  else if (bad) say("bad", "files_bad", { bad, n });
  else say("good", crypto.subtle ? "files_good" : "files_sizes", { n });
  if (here) here.worker.postMessage("mend");
  return undefined;

  function showKept({ version, files }, hosts) {
    const states = Object.values(files);
    const count = (state) => states.filter((is) => is === state).length;
    const values = { n: states.length, v: version, wrong: count("wrong"), missing: count("missing") };
    if (values.wrong || values.missing) sayKept("bad", "kept_bad", values);
    else if (version !== hosts) sayKept("unknown", "kept_other", values);
    else sayKept("good", "kept_good", values);
  }
  // For whoever changed a file by hand and wants to see the folder as it is.
  function showForget(registration) {
    const button = Page.button(Page.make("p", box), "forget", async () => {
      await registration.unregister();
      if (registration.active) await told(registration.active, "forget").catch(() => null);
      const ours = `exhibit ${new URL(registration.scope).pathname} `;
      const names = (await caches.keys()).filter((name) => name.startsWith(ours));
      await Promise.all(names.map((name) => caches.delete(name)));
      Words.say(button, "forgotten");
      button.disabled = true;
    });
  }
})();
