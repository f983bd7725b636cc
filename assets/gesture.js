// The operator's way to the preflight page, on a kiosk: touch the four corners in turn, clockwise from the top left,
// and the top left once more, within eight seconds. One finger will do, since not every screen knows two. Five touches
// in a given order, each in one hundredth of the screen, is nothing that happens by play. Loaded before keeper.js, so
// that it sees touches that the attract loop keeps to itself; and it works with a dead program.
(function () {
  "use strict";
  var CORNER = 72; // px from both edges
  var TIME = 8000; // ms for all five
  var TURN = ["00", "10", "11", "01", "00"];
  var touched = [];
  function corner(event) {
    var x = event.clientX;
    var y = event.clientY;
    var right = x > innerWidth - CORNER;
    var bottom = y > innerHeight - CORNER;
    return (x < CORNER || right) && (y < CORNER || bottom) ? (right ? "1" : "0") + (bottom ? "1" : "0") : "";
  }
  function leave() {
    var memory = performance.memory;
    var heap = memory ? "&heap=" + Math.round(memory.usedJSHeapSize / 1048576) : "";
    var up = "up=" + Math.ceil(performance.now() / 1000);
    var search = location.search ? location.search + "&" : "?";
    location.assign("preflight.html" + search + up + "&lang=" + document.documentElement.lang + heap);
  }
  addEventListener(
    "pointerdown",
    function (event) {
      // A page from a file may have no preflight page beside it, and then there would be no way back.
      var kiosk = (window.keeper && window.keeper.kiosk) || /[?&]kiosk(?!=off)(=|&|$)/.test(location.search);
      if (!kiosk || location.protocol === "file:") return;
      var now = performance.now();
      var at = corner(event);
      touched = touched.filter(function (touch) {
        return now - touch.when < TIME;
      });
      if (at !== TURN[touched.length]) touched = [];
      if (at === TURN[touched.length]) touched.push({ when: now });
      if (touched.length === TURN.length) leave();
    },
    true,
  );
})();
