// Whose fault an error is. Browsers inside other apps, extensions and translators put scripts of theirs into any page,
// and those throw, too; that breaks nothing of ours, so it is noted at most.
//
// Invariant: an error is ours only if the program was running when it was thrown. A script or a program that does not
// come is known to assets/start.js, which asked for it, and a panic to the program itself. What is left are a trap, a
// stack that is too deep, and an exception of the browser in the midst of the program: their traces name WebAssembly.
(function () {
  "use strict";
  var PROGRAM = /wasm-function|wasm:\/\/|\.wasm\b|\[wasm code\]/;
  // What ends a program even if it is a promise that says so. Not TypeError: that is what a fetch fails with.
  var ENDS = /^(RuntimeError|RangeError|InternalError|ReferenceError)$/;

  function note(what) { if (window.keeper) window.keeper.note(what); }
  function elsewhere(trace) {
    var places = trace.match(/[a-z-]+:\/\/[^\s/:)]*/g) || [];
    return places.some(function (place) {
      return !/^(wasm|file):/.test(place) && place.indexOf(location.hostname) < 0;
    });
  }
  // A program of somebody else runs in a script of theirs, from elsewhere; ours runs in a script of this host.
  function ours(error) {
    if (!error || typeof error !== "object") return false;
    var trace = String(error.stack || "");
    return PROGRAM.test(trace) && (!elsewhere(trace) || trace.indexOf(location.host || location.pathname) >= 0);
  }

  addEventListener("error", function (event) {
    // A font or a picture that does not come breaks nothing.
    if (!event.message) return note("not loaded: " + (event.target && (event.target.src || event.target.href)));
    note(event.message + (event.filename ? " (" + event.filename + ")" : ""));
    if (ours(event.error)) window.boot.failed(event.message);
  }, true);
  addEventListener("unhandledrejection", function (event) {
    note(event.reason);
    if (ours(event.reason) && ENDS.test(event.reason.name)) window.boot.failed(event.reason);
  });
})();
