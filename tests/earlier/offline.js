// Keeps the exhibit for days without a network, by the service worker sw.js, and knows when a newer build is there.
// A build that was not finished by `curator dist`, the single file and a page that is not on a secure host have no worker:
// then nothing happens here, and nothing complains.
(function () {
  "use strict";
  var HOUR = 3600000;
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
      waiting.addEventListener("statechange", function () { if (waiting.state === "activated") again(); });
      waiting.postMessage("take");
    },
  });
  var waiting = null;
  var leaving = false;
  var acted = performance.now();

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

  function found(worker) {
    if (waiting === worker) return;
    waiting = worker;
    offline.ready = true;
    tell();
  }
  function tell() {
    var notice = document.getElementById("newer");
    if (!offline.tell || !notice || leaving) return;
    if (performance.now() - acted < offline.patience) { setTimeout(tell, 1000); return; }
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
  // Whoever deletes sw.js on the host wants the folder to be shown as it is: to try a change of the content, or for good.
  // Chromium then gives the worker up by itself, but keeps its files.
  function gone() {
    return fetch("sw.js", { method: "HEAD", cache: "no-store" }).then(function (response) {
      if (response.status !== 404 && response.status !== 410) return;
      return workers.getRegistration().then(function (registration) {
        return registration && registration.unregister();
      }).then(function () { return caches.keys(); }).then(function (names) {
        var ours = "exhibit " + new URL("./", location.href).pathname + " ";
        names = names.filter(function (name) { return name.indexOf(ours) === 0; });
        return Promise.all(names.map(function (name) { return caches.delete(name); }));
      }).then(function () { if (served) again(); });
    }).catch(nothing);
  }
  function register() {
    workers.register("sw.js", { updateViaCache: "none" }).then(function (registration) {
      [registration.active, registration.waiting, registration.installing].forEach(function (worker) {
        if (worker) follow(worker, registration);
      });
      registration.addEventListener("updatefound", function () {
        if (registration.installing) follow(registration.installing, registration);
      });
      function ask() { registration.update().catch(gone); }
      ask();
      // A page may stay open for months. Without a network this fails, and that is no news.
      setInterval(ask, HOUR);
    }).catch(gone);
  }

  // The module says which it is, once it has read the content.
  document.addEventListener("exhibit-kiosk", function () { offline.tell = false; });
  document.addEventListener("exhibit-home", function () { offline.tell = true; });
  ["pointerdown", "keydown", "wheel", "touchstart"].forEach(function (kind) {
    addEventListener(kind, act, { capture: true, passive: true });
  });
  // After the exhibit has come to life, so that fetching all of it does not hold up what the visitor sees first.
  addEventListener("TrunkApplicationStarted", function () {
    if (document.readyState === "complete") register();
    else addEventListener("load", register);
  });
})();
