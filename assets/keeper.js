// Keeps the exhibit alive, from outside its program: keeps the journal, counts restarts and resets, and loads the page
// again when the program is broken, silent or old. Runs at the head of the page, before anything can fail. Which errors
// are the program's, assets/errors.js knows.
//
// A program that broke starts again by itself: where the visitor was; if that fails within a minute, at the opening; a
// third time the collection is shown as a plain list, which needs no program. A kiosk, which nobody may be there to
// help, tries further, more and more slowly.
//
// On a kiosk it asks the program four times a second whether it lives ("exhibit-tick"); the program answers by
// preventing the default. With `?beat` in the address it says the same to a launcher (tools/kiosk.py), which alone can
// end a browser whose only thread hangs. At home none of this runs, and nothing is stored.
//
// Invariant: there is no endless loop. How often the program broke in a row is in the history, which is there where
// storage is blocked; where not even that can be written, the page is not loaded again at home.
(function () {
  "use strict";
  var BEAT = 250; // ms
  var SILENT = 2000; // ms without an answer of a program that had begun to answer
  var STILL = 4000; // ms between two looks that an operator should know of
  var START = 20000; // ms until it must have begun
  var ERRORS = 50; // as many as the preflight page shows
  var UNSET = Date.UTC(2026, 0); // a clock that shows less was never set: its battery is dead
  var LIVED = 60000; // ms after which what broke is no longer the same fault
  var PLAIN = 3; // the time from which on the plain list is shown
  var search = location.search;
  var keeper = (window.keeper = {
    kiosk: /[?&]kiosk(?!=off\b)(=|&|$)/.test(search),
    // Time that only runs on, and the clock on the wall, in ms. Tests put their own in their places.
    now: function () { return performance.now(); },
    wall: function () { return Date.now(); },
    // The program is broken for good. Gives true if the page will be loaded again, and there is nothing to say.
    // "unreached": it never came, which at home is the visitor's to try again.
    broken: function (why, kind) { return end("broken", why, kind === "unreached"); },
    // The program says where the visitor is, once that is drawn: an address; nothing while nobody is there.
    at: function (address) { where = String(address); },
    // Where the visitor was when the program broke, for the one that comes after it; asked once.
    resumed: function () {
      var address = resume;
      resume = "";
      return address;
    },
    // The browser cannot run the program. Loading the page again would not help, so it stays, and the launcher is told
    // that all is as well as it can be.
    lacks: function (why) {
      lacking = ending = true;
      var what = "this browser cannot run the program: " + why;
      var said = stored("errors", []).some(function (error) { return error && error.what === what; });
      if (!said) note(what);
    },
    // The program asks for a fresh page, since nobody is there: "nightly", "memory", or "update" for the newer build
    // that assets/offline.js has waiting.
    renew: function (why) {
      if (ending) return;
      ending = true;
      count("restarts", why);
      remember(0, "");
      if (why === "update") window.exhibitOffline.take(); else again();
    },
    // The program counts a reset: "idle" or "asked"; or that the clock jumped.
    count: count,
    note: note,
    tick: tick,
  });
  var answered = null; // when the program last answered
  var begun = performance.now(), looked = begun;
  var ending = false, leaving = false, lacking = false;
  var leave = null; // the timer of a page that will be loaded again
  var here = null; // when the exhibit was first drawn, by the keeper's clock

  // A store that is blocked, full, or holds what nobody can read costs a number and nothing else.
  function stored(key, empty) {
    try {
      var value = JSON.parse(localStorage.getItem("operator." + key));
      return value && typeof value === "object" && Array.isArray(value) === Array.isArray(empty) ? value : empty;
    } catch (blocked) { return empty; }
  }
  function store(key, value) {
    try { localStorage.setItem("operator." + key, JSON.stringify(value)); } catch (blocked) { return; }
  }
  function count(kind, why) {
    if (!keeper.kiosk) return;
    var sums = stored(kind, {});
    sums[why] = (Number(sums[why]) || 0) + 1;
    store(kind, sums);
  }
  function note(what) {
    if (!keeper.kiosk) return;
    var at = new Date(keeper.wall());
    var entry = { at: isNaN(at) ? "?" : at.toISOString(), what: String(what).slice(0, 500) };
    store("errors", stored("errors", []).concat(entry).slice(-ERRORS));
  }

  // How often in a row the page had to be loaded again for one that never lived for a minute, and where the visitor
  // was. Read once, and kept in the history no longer than until the next page has read it.
  var begin = state();
  var tries = Number(begin.tries) || 0;
  var resume = typeof begin.at === "string" ? begin.at : "";
  var where = "";
  if (resume) remember(tries, "");
  function state() {
    try { return history.state || {}; } catch (blocked) { return {}; }
  }
  // A kiosk has no address of a visit; at home the address is where the next page begins. Gives false where the browser
  // refuses: too many changes in a short time, or a frame that may not.
  function remember(times, at) {
    tries = times;
    var hash = keeper.kiosk ? "" : at || (times ? "" : location.hash);
    try {
      history.replaceState({ tries: times, at: at }, "", location.pathname + location.search + hash);
      return true;
    } catch (refused) {
      return false;
    }
  }
  function again() {
    if (leaving) return;
    leaving = true;
    location.reload();
  }
  function end(why, what, unreached) {
    note(why + ": " + what);
    if (ending) return leave !== null;
    if (!keeper.kiosk && unreached) return false;
    ending = true;
    count("restarts", why);
    if (here !== null && keeper.now() - here > LIVED) tries = 0;
    var times = tries + 1;
    var at = times === 1 ? where || (keeper.kiosk ? "" : location.hash) : "";
    var kept = remember(times, at);
    var last = times >= PLAIN || !kept;
    if (last) {
      count("restarts", "plain");
      if (window.boot) window.boot.plain();
    }
    if (last && !keeper.kiosk) return true;
    // At once the first two times; then more and more slowly, so that a build that cannot run does not burn the
    // machine.
    leave = setTimeout(function () {
      // Once more: a link touched while the page was dying has made an entry of the history that knows of no try.
      remember(times, at);
      again();
    }, last ? Math.min(60000, 1000 * Math.pow(2, Math.max(times, PLAIN))) : 100);
    return true;
  }
  // What had been given up came after all.
  document.addEventListener("exhibit-here", function () {
    if (here === null) here = keeper.now();
    if (leave === null || leaving) return;
    clearTimeout(leave);
    leave = null;
    ending = false;
  });

  function tick() {
    var now = performance.now();
    if (keeper.kiosk && now - looked > STILL && !document.hidden) {
      note("the page stood still for " + Math.round((now - looked) / 1000) + " s");
    }
    looked = now;
    var alive = !document.dispatchEvent(new CustomEvent("exhibit-tick", { cancelable: true }));
    if (alive) {
      if (answered === null) { begun = now; count("restarts", "starts"); }
      answered = now;
      if (now - begun > LIVED && tries) remember(0, "");
    }
    if (ending || !keeper.kiosk) return;
    if (answered === null ? now - begun > START : now - answered > SILENT) {
      var why = answered === null ? "it never came to life" : "it fell silent";
      begun = answered = now;
      end("broken", why);
    }
  }
  var beating = null;
  function watch() {
    if (beating === null) {
      beating = setInterval(tick, BEAT);
      // Nothing hangs on the day, but what is noted and counted is filed under it.
      if (!(keeper.wall() > UNSET)) note("the clock of this machine was never set");
    }
    document.documentElement.classList.add("kiosk");
    stayAwake();
  }
  // A tablet that nobody set up to stay awake; asked again whenever its screen has been off.
  function stayAwake() {
    if (!keeper.kiosk || document.hidden || !navigator.wakeLock) return;
    navigator.wakeLock.request("screen").catch(function () {});
  }
  document.addEventListener("visibilitychange", stayAwake);

  // Which it is, the address says at once, and the program once it has read the content.
  document.addEventListener("exhibit-kiosk", function () {
    keeper.kiosk = true;
    watch();
  });
  document.addEventListener("exhibit-home", function () {
    keeper.kiosk = false;
    document.documentElement.classList.remove("kiosk");
    clearInterval(beating);
    beating = null;
  });
  if (keeper.kiosk) watch();

  // The launcher says why it had to start the browser anew.
  var was = /[?&]was=(hung|ended)\b/.exec(search);
  if (was) {
    count("restarts", was[1]);
    note("the browser was started anew: " + was[1]);
    try {
      history.replaceState(history.state, "", location.pathname + search.replace(was[0], "") + location.hash);
    } catch (refused) {
      note("the address keeps " + was[0]);
    }
  }
  if (/[?&]beat\b/.test(search)) {
    var say = function (what) {
      try {
        fetch("beat" + what, { method: "POST", keepalive: true }).catch(function () {});
      } catch (gone) {
        return;
      }
    };
    setInterval(function () {
      // Until it lives it says nothing: the launcher gives a start more time than a beat.
      if (lacking || (answered !== null && performance.now() - answered < SILENT)) say("");
    }, BEAT);
    addEventListener("pagehide", function () { say("?leaving"); });
  }
})();
