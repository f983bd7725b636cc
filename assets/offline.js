// Keeps the exhibit for days without a network, by the service worker sw.js, and knows when a newer build is there. A
// build that was not finished by `curator dist`, the single file and a page that is not on a secure host have no
// worker: then nothing happens here, and nothing complains.
//
// Invariant: no single answer of a host takes an installed exhibit away. Neither Chromium nor Firefox gives a worker
// up when its script answers 404, a page or an error (both tried), so it is this script alone that does, in `doubt`.
(function () {
  "use strict";
  var HOUR = 3600000;
  var MONTH = 30 * 24 * HOUR;
  var BEFORE = Date.UTC(2026, 0); // a clock that shows less was never set, and is about to be
  var SLOW = 10000; // ms in which the program starts if it can
  var offline = (window.exhibitOffline = {
    // A newer build is wholly fetched and waits.
    ready: false,
    // Whether visitors are told of it. A kiosk says no, and takes it by itself.
    tell: true,
    // For how many ms a visitor must have done nothing before being told.
    patience: 60000,
    // Takes the newer build, and loads the page again.
    take: function () {
      if (!waiting) return;
      waiting.addEventListener("statechange", function () {
        if (waiting.state === "activated") again();
      });
      waiting.postMessage("take");
    },
    // Asks the host for a newer build. A promise, for tests.
    ask: function () { return Promise.resolve(); },
    // The clock on the wall, in ms. Tests put their own in its place.
    wall: function () { return Date.now(); },
  });
  var waiting = null;
  var leaving = false;
  var started = false;
  var begun = false;
  var acted = performance.now();
  var root = new URL("./", location.href).pathname;
  var GONE = "exhibit.gone " + root;

  function again() {
    if (leaving) return;
    leaving = true;
    location.reload();
  }
  function nothing() {}

  var mark = document.querySelector('meta[name="version"]');
  var workers = null;
  // In a frame without an origin of its own even the question throws.
  try { workers = /^https?:$/.test(location.protocol) && navigator.serviceWorker; } catch (refused) { nothing(); }
  if (!mark || !workers) return;

  // Another page of the exhibit took the newer build: this one's files are gone, so it goes along.
  var served = !!workers.controller;
  workers.addEventListener("controllerchange", function () {
    if (served) again();
    served = true;
  });
  // What a page needs to start was damaged, and is there again.
  workers.addEventListener("message", function (event) {
    if (event.data === "mended" && !started) again();
  });

  function found(worker) {
    if (waiting === worker) return;
    waiting = worker;
    offline.ready = true;
    tell();
    // A page that never came to life has nothing to lose.
    setTimeout(function () { if (!started) offline.take(); }, SLOW);
  }
  function tell() {
    var notice = document.getElementById("newer");
    if (!offline.tell || !notice || leaving) return;
    if (performance.now() - acted < offline.patience) {
      setTimeout(tell, 1000);
      return;
    }
    notice.hidden = false;
    notice.querySelector("button").onclick = offline.take;
  }
  // Whoever goes on is left in peace until the next quiet while.
  function act(event) {
    acted = performance.now();
    var notice = document.getElementById("newer");
    if (!notice || notice.hidden || notice.contains(event.target)) return;
    notice.hidden = true;
    tell();
  }
  function follow(worker, registration) {
    function look() {
      if (worker.state === "installed" && registration.active) found(worker);
      // The first worker takes over the page it came with, if that is of the same build.
      if (worker.state === "activated" && !workers.controller) worker.postMessage({ version: mark.content });
    }
    worker.addEventListener("statechange", look);
    look();
  }

  // Since when sw.js and the list are known to be gone. A store that is blocked remembers as long as the page does.
  var since = 0;
  function remember(time) {
    since = time;
    try {
      if (time) localStorage.setItem(GONE, String(time));
      else localStorage.removeItem(GONE);
    } catch (blocked) { nothing(); }
  }
  function remembered() {
    try { return Number(localStorage.getItem(GONE)) || since; } catch (blocked) { return since; }
  }
  function isGone(file) {
    return fetch(file, { method: "HEAD", cache: "no-store" }).then(function (response) {
      return !response.redirected && (response.status === 404 || response.status === 410);
    });
  }
  // Whether the folder is still there, and the host does not answer with a page of its own.
  function hasPage() {
    return fetch("./", { cache: "no-store" }).then(function (response) {
      return response.ok ? response.text() : "";
    }).then(function (page) { return /assets\/offline\.js|name="version"/.test(page); });
  }
  // Whoever deletes sw.js and files.json on the host wants the folder to be shown as it is: to try a change of the
  // content, or for good. A host in trouble looks the same for a while. So it is believed if both are still gone an
  // hour later and the page is there; or if for a month there is nothing at all.
  function doubt() {
    return Promise.all([isGone("sw.js"), isGone("files.json"), hasPage()]).then(function (is) {
      var now = offline.wall();
      var first = remembered();
      if (!is[0] || !is[1] || !(now > BEFORE)) return undefined;
      // A clock that was set back counts from now on; and one that has been set since.
      if (!(first > BEFORE) || first > now) return remember(now);
      return now - first < (is[2] ? HOUR : MONTH) ? undefined : leave(is[2]);
    }).catch(nothing);
  }
  function leave(there) {
    return workers.getRegistration().then(function (registration) {
      // What it is doing right now must not be kept again.
      if (registration && registration.active) registration.active.postMessage("forget", [new MessageChannel().port2]);
      return registration && registration.unregister();
    }).then(function () { return caches.keys(); }).then(function (names) {
      var ours = names.filter(function (name) { return name.indexOf("exhibit " + root + " ") === 0; });
      return Promise.all(ours.map(function (name) { return caches.delete(name); }));
    }).then(function () {
      remember(0);
      if (served && there) again();
    });
  }

  var watched = null;
  function watch(registration) {
    if (registration === watched) return registration;
    watched = registration;
    [registration.active, registration.waiting, registration.installing].forEach(function (worker) {
      if (worker) follow(worker, registration);
    });
    registration.addEventListener("updatefound", function () {
      if (registration.installing) follow(registration.installing, registration);
    });
    return registration;
  }
  // Registering where there is a worker already changes nothing; where the browser gave it up, it comes back.
  function register() {
    return workers.register("sw.js", { updateViaCache: "none" });
  }
  var asking = null;
  // One question at a time: a host that never answers is not asked again before the browser gives up.
  offline.ask = function () {
    asking = asking || question().then(function () { asking = null; });
    return asking;
  };
  function question() {
    return register().then(watch).then(function (registration) { return registration.update(); }).then(function () {
      if (remembered()) remember(0);
    }, doubt);
  }
  function begin() {
    if (begun) return;
    begun = true;
    // While a page is open for months. Without a network this fails, and that is no news.
    setInterval(function () {
      offline.ask();
      if (workers.controller) workers.controller.postMessage("mend");
    }, HOUR);
    offline.ask();
  }

  // The module says which it is, once it has read the content.
  document.addEventListener("exhibit-kiosk", function () { offline.tell = false; });
  document.addEventListener("exhibit-home", function () { offline.tell = true; });
  ["pointerdown", "keydown", "wheel", "touchstart"].forEach(function (kind) {
    addEventListener(kind, act, { capture: true, passive: true });
  });
  // The page is loaded when all that it asked for has come; a font that never comes is not waited for.
  function whenLoaded(then) {
    if (document.readyState === "complete") return then();
    addEventListener("load", then);
    setTimeout(then, SLOW);
  }
  // After the exhibit has come to life, so that fetching all of it does not hold up what the visitor sees first.
  addEventListener("TrunkApplicationStarted", function () {
    started = true;
    whenLoaded(begin);
  });
  // One that cannot come to life looks for a newer build all the same.
  if (served) whenLoaded(function () { setTimeout(begin, SLOW); });
})();
