// On a kiosk, closes the ways out of the exhibit that a page can close. It works with a dead program, too. What it
// cannot close is for the launcher, the compositor and the rules of the browser (KIOSK.md).
(function () {
  "use strict";
  var armed = false;
  function kiosk() { return window.keeper && window.keeper.kiosk; }
  function stop(event) { if (kiosk() && event.cancelable) event.preventDefault(); }
  function on(kinds, act) {
    kinds.split(" ").forEach(function (kind) { addEventListener(kind, act, { capture: true, passive: false }); });
  }
  function field(target) { return target && target.closest && target.closest("input, textarea"); }

  // Not at home: a browser that has to ask whether it may scroll scrolls less smoothly.
  if (kiosk()) arm();
  document.addEventListener("exhibit-kiosk", arm);

  function arm() {
    if (armed) return;
    armed = true;
    // Menu of a long press, drag ghosts, files dropped onto the page, Safari's pinch.
    on("contextmenu dragstart dragover dragenter drop gesturestart gesturechange", stop);
    on("selectstart", function (event) { if (!field(event.target)) stop(event); });
    // Pinch zoom of the page: two fingers, or a wheel with Ctrl. Tree and map hear pointers, and those still come.
    on("touchmove", function (event) { if (event.touches.length > 1) stop(event); });
    on("wheel", function (event) { if (event.ctrlKey || event.metaKey) stop(event); });
    // The middle button opens tabs and scrolls by itself; the buttons beside it go back and forward.
    on("mousedown mouseup auxclick", function (event) { if (event.button > 0) stop(event); });

    // Keys: all with Ctrl, Alt or Meta but those a text field needs, and those that mean something to the browser by
    // themselves.
    var EDIT = "acvxz";
    var NAMED = /^(F\d+|ContextMenu|Browser.*|Launch.*|Print.*|Help|Find|Open|Save)$/;
    on("keydown keyup", function (event) {
      var key = event.key || "";
      var held = event.ctrlKey || event.metaKey || event.altKey;
      var edits = held && !event.altKey && field(event.target) && EDIT.indexOf(key.toLowerCase()) >= 0;
      // AltGr writes letters on many keyboards, and comes as Ctrl and Alt.
      var writes = event.getModifierState && event.getModifierState("AltGraph") && key.length === 1;
      if (NAMED.test(key) || (held && !edits && !writes)) stop(event);
    });

    // Links: within the exhibit the program answers. Nothing else is followed; the program shows it as a code
    // (`exhibit-link`).
    var LINK = "a[href], area[href], form [type=submit]";
    on("click", function (event) {
      var link = event.target && event.target.closest && event.target.closest(LINK);
      if (!kiosk() || !link) return;
      var address = link.getAttribute("href") || "";
      if (address.charAt(0) === "#" && !link.target) return;
      stop(event);
      event.stopPropagation();
      if (!/^https?:/.test(link.href || "")) return;
      document.dispatchEvent(new CustomEvent("exhibit-link", { detail: link.href }));
    });
    on("submit", stop);
    var open = window.open;
    window.open = function () { return kiosk() ? null : open.apply(window, arguments); };
    var print = window.print;
    window.print = function () { if (!kiosk()) print.call(window); };
  }
})();
