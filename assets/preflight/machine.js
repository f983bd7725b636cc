// What the exhibit runs on: screen, fonts, storage, offline copy, memory, and the launcher if there is one.
"use strict";

const Machine = (() => {
  const body = Page.table(Page.section("machine"), ["what", "state"]);
  const MB = 1 / 1048576;
  const row = (key, cell) => Page.line(body, [Page.word(key), cell]);
  const verdict = (id, good, key, values) => {
    Page.verdict(id, id, good ? "good" : "bad", key, values);
    row(id, Page.word(key, values));
  };
  const time = (seconds) => Page.word("time", { h: Math.floor(seconds / 3600), m: Math.floor(seconds / 60) % 60 });

  verdict("wasm", typeof WebAssembly === "object", typeof WebAssembly === "object" ? "yes" : "no");
  const writes =
    Page.store("operator.test", 1) && Page.stored("operator.test") === 1 && Page.store("operator.test", null);
  verdict("storage", writes, writes ? "storage_good" : "storage_bad");
  row(
    "screen",
    Page.word("screen_is", {
      w: screen.width,
      h: screen.height,
      pw: innerWidth,
      ph: innerHeight,
      ratio: devicePixelRatio,
      depth: screen.colorDepth,
    }),
  );
  row(
    "orientation",
    Page.word("turned", {
      how: innerHeight > innerWidth ? "portrait" : "landscape",
      angle: screen.orientation ? screen.orientation.angle : 0,
    }),
  );
  row("fingers", navigator.maxTouchPoints);
  row("motion", Page.word(matchMedia("(prefers-reduced-motion: reduce)").matches ? "yes" : "no"));
  row("language", (navigator.languages || [navigator.language]).join(", "));
  row("browser", navigator.userAgent);

  const up = Number(Page.search.get("up")),
    heap = Number(Page.search.get("heap"));
  if (up) row("uptime", time(up));
  if (heap) row("memory_exhibit", Page.word("mb", { used: heap }));
  const memory = performance.memory;
  row(
    "memory",
    memory
      ? Page.word("memory_is", {
          used: Math.round(memory.usedJSHeapSize * MB),
          all: Math.round(memory.jsHeapSizeLimit * MB),
        })
      : Page.word("absent"),
  );

  // How many pictures this screen really shows in a second.
  let frames = -1;
  const begun = performance.now();
  requestAnimationFrame(function count() {
    frames += 1;
    const passed = performance.now() - begun;
    if (passed < 1000) requestAnimationFrame(count);
    else row("rate", Page.word("rate_is", { n: Math.round((frames * 1000) / passed) }));
  });

  async function fonts() {
    // A host that never answers is told of, and not waited for.
    const late = new Promise((done) => setTimeout(() => done([]), 5000));
    const lacks = async ([family, letters]) => {
      const faces = await Promise.race([document.fonts.load(`16px ${family}`, letters).catch(() => []), late]);
      return faces.length ? "" : `${family} (${letters})`;
    };
    const all = ["Oswald", "Golos"].flatMap((family) => ["Ag", "Жя"].map((letters) => [family, letters]));
    const missing = (await Promise.all(all.map(lacks))).filter(Boolean);
    verdict("fonts", !missing.length, missing.length ? "fonts_bad" : "fonts_good", { list: missing.join(", ") });
  }
  // A voice on the machine for every language: browsers find theirs some time after the page has come.
  async function voices() {
    const machine = window.speechSynthesis;
    if (!machine) return verdict("voices", false, "absent");
    for (let tries = 0; !machine.getVoices().length && tries < 20; tries += 1) {
      await new Promise((done) => setTimeout(done, 100));
    }
    const first = (tag) => tag.toLowerCase().split(/[-_]/)[0];
    const local = machine.getVoices().filter((voice) => voice.localService);
    const missing = Words.tags().filter((tag) => !local.some((voice) => first(voice.lang) === first(tag)));
    verdict("voices", !missing.length, missing.length ? "voices_bad" : "voices_good", {
      n: local.length,
      list: missing.join(", "),
    });
  }
  async function space() {
    if (!navigator.storage || !navigator.storage.estimate) return row("quota", Page.word("absent"));
    const { usage, quota } = await navigator.storage.estimate();
    row("quota", Page.word("quota_is", { used: usage * MB, all: Math.round(quota * MB) }));
    row("persisted", Page.word((await navigator.storage.persisted()) ? "yes" : "no"));
  }
  async function offline() {
    if (!navigator.serviceWorker) return row("offline", Page.word("absent"));
    const worker = await navigator.serviceWorker.getRegistration();
    if (!worker) return row("offline", Page.word("offline_none"));
    const names = await caches.keys();
    let n = 0;
    for (const name of names) n += (await (await caches.open(name)).keys()).length;
    const state = worker.waiting ? "offline_waiting" : worker.active ? "offline_active" : "offline_coming";
    verdict("offline", worker.active, "offline_is", { state, n, caches: names.join(", ") });
  }
  // Only where a launcher is to be expected: elsewhere the question would be an error in the console.
  async function launcher() {
    if (!Page.beats) return;
    const is = await fetch("launcher.json", { cache: "no-store" })
      .then((answer) => answer.json())
      .catch(() => null);
    if (!is) return verdict("launcher", false, "launcher_none");
    verdict("launcher", true, "launcher_is", { hung: is.hung, ended: is.ended });
    row("browser_up", time(is.browser));
    if (is.machine) row("machine_up", time(is.machine));
    if (is.total) row("memory_free", Page.word("mb_of", { used: is.free, all: is.total }));
  }
  // A part that fails leaves the others alone.
  return Promise.allSettled([fonts(), voices(), space(), offline(), launcher()]);
})();
