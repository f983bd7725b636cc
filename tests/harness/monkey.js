// A monkey before the screen, for tests: mouse, fingers, pen, wheel and keys, back and forward, seeded, so that what it
// broke it breaks again. `__monkey(seed, from, number)` makes so many events and promises what is wrong, or "".
// What it sends is made in the page: a driver would take a second for what takes a few ms so.
(function () {
  "use strict";
  var EACH = 25; // events between two looks
  var DRAWN = 12; // events between two pictures: a visitor is slower, and a machine without a screen card is too
  var MOST = 2500; // elements at once
  var HELD = 4; // fingers at most
  // Where the page began in the history, and steps back that the browser has not made yet.
  var first = window.navigation ? navigation.currentEntry.index : Infinity, flying = 0;

  // A step back lands when the browser comes to it, on a busy machine some pictures later: not after a time.
  if (window.navigation) navigation.addEventListener("currententrychange", function (event) {
    flying = Math.max(0, flying - Math.max(0, event.from.index - navigation.currentEntry.index));
  });

  // What leads out of the page, or out of what a page can be asked, is not the exhibit's.
  window.open = window.print = function () { return null; };
  HTMLAnchorElement.prototype.click = function () {};
  addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href], area[href]");
    var href = link ? link.getAttribute("href") : "#";
    if (href.charAt(0) !== "#") event.preventDefault();
  }, true);

  // Chance that is the same every time (Park and Miller's generator, 1988).
  function dice(seed) {
    seed = (seed * 7919 + 1) % 2147483647;
    return function (most) {
      seed = (seed * 48271) % 2147483647;
      return seed % Math.max(1, most);
    };
  }
  function turn() {
    return new Promise(function (done) {
      var channel = new MessageChannel();
      channel.port1.onmessage = function () { done(); };
      channel.port2.postMessage(0);
    });
  }
  function frame() {
    return new Promise(function (done) { requestAnimationFrame(function () { setTimeout(done, 0); }); });
  }

  var held = []; // pointers that are down
  function pointer(kind, one, more) {
    var at = document.elementFromPoint(one.x, one.y) || document.body;
    var options = { bubbles: true, cancelable: true, composed: true, pointerId: one.id, pointerType: one.type,
      isPrimary: held.length < 2, clientX: one.x, clientY: one.y, button: 0, buttons: one.down ? 1 : 0, view: window };
    for (var name in more) options[name] = more[name];
    at.dispatchEvent(new PointerEvent(kind, options));
    if (one.type === "mouse") {
      var mouse = { pointerdown: "mousedown", pointerup: "mouseup", pointermove: "mousemove" }[kind];
      if (mouse) at.dispatchEvent(new MouseEvent(mouse, options));
    }
    return at;
  }
  function place(roll) { return { x: roll(innerWidth), y: roll(innerHeight) }; }
  function down(roll, type) {
    var one = place(roll);
    one.id = 2 + roll(1e6);
    one.type = type;
    one.down = true;
    held.push(one);
    one.target = pointer("pointerdown", one);
  }
  function move(roll, one) {
    one.x = Math.min(innerWidth - 1, Math.max(0, one.x + roll(241) - 120));
    one.y = Math.min(innerHeight - 1, Math.max(0, one.y + roll(241) - 120));
    one.moved = true;
    pointer("pointermove", one);
  }
  function up(roll, one) {
    held.splice(held.indexOf(one), 1);
    one.down = false;
    var end = roll(8);
    // Let go beyond the window: the page hears nothing, but that it moves without a button, later.
    if (end === 0) return pointer("pointermove", one);
    if (end === 1) return pointer("pointercancel", one);
    var at = pointer("pointerup", one);
    if (!one.moved && at === one.target) at.dispatchEvent(new MouseEvent("click", click(one)));
    return at;
  }
  function click(one) {
    return { bubbles: true, cancelable: true, composed: true, view: window, clientX: one.x, clientY: one.y, detail: 1 };
  }
  // Presses what can be pressed, as somebody would who sees it: nothing that lies under something else.
  function press(roll) {
    var all = Array.from(document.querySelectorAll(
      "#app .exhibit :is(a[href], button, summary, input, select, [role=button], [tabindex])",
    ));
    if (!all.length) return;
    var element = all[roll(all.length)];
    var box = element.getBoundingClientRect();
    var one = { x: box.left + box.width / 2, y: box.top + box.height / 2, id: 1 };
    one.type = ["mouse", "touch", "pen"][roll(3)];
    if (!box.width || one.x < 0 || one.y < 0 || one.x >= innerWidth || one.y >= innerHeight) {
      return element.scrollIntoView && element.scrollIntoView({ block: "nearest" });
    }
    var top = document.elementFromPoint(one.x, one.y);
    if (!top || !(element.contains(top) || top.contains(element)) || element.closest("[inert]")) return;
    one.down = true;
    pointer("pointerdown", one);
    if (element.focus) element.focus({ preventScroll: true });
    one.down = false;
    pointer("pointerup", one);
    if (!element.isConnected) return;
    if (element.tagName === "INPUT" && element.type !== "checkbox" && element.type !== "radio") {
      var words = ["", "mo", "408", "40a", "photograph", "ж", "写", "%", "'\"><", "x".repeat(300)];
      element.value = element.type === "range" ? String(1900 + roll(140)) : words[roll(words.length)];
      element.dispatchEvent(new InputEvent("input", { bubbles: true }));
      if (roll(2)) element.dispatchEvent(new Event("change", { bubbles: true }));
    } else if (element.tagName === "SELECT") {
      element.selectedIndex = roll(element.options.length);
      element.dispatchEvent(new Event("change", { bubbles: true }));
    } else {
      element.dispatchEvent(new MouseEvent("click", click(one)));
    }
  }
  var KEYS = ["Enter", " ", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp",
    "PageDown", "+", "-", "0", "Tab", "a", "Delete", "Backspace", "/", "?"];
  function key(roll) {
    var at = document.activeElement || document.body;
    var options = { key: KEYS[roll(KEYS.length)], bubbles: true, cancelable: true, shiftKey: !roll(6),
      ctrlKey: !roll(20), repeat: !roll(5) };
    at.dispatchEvent(new KeyboardEvent("keydown", options));
    if (document.activeElement) document.activeElement.dispatchEvent(new KeyboardEvent("keyup", options));
  }
  function wheel(roll) {
    var one = place(roll);
    var at = document.elementFromPoint(one.x, one.y) || document.body;
    at.dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, clientX: one.x, clientY: one.y,
      deltaY: roll(401) - 200, deltaX: roll(5) ? 0 : roll(101) - 50, ctrlKey: !roll(5), deltaMode: roll(8) ? 0 : 1 }));
  }
  // Back and forward, but never out of the page.
  function walk(roll) {
    if (roll(3) === 0) return history.forward();
    if (!window.navigation || navigation.currentEntry.index - flying <= first) return;
    flying += 1;
    history.back();
  }
  function scroll(roll) {
    var one = place(roll);
    var at = document.elementFromPoint(one.x, one.y);
    while (at && at.scrollHeight <= at.clientHeight + 8) at = at.parentElement;
    if (at) at.scrollTop += roll(801) - 400;
  }
  function once(roll) {
    var what = roll(100);
    if (what < 36) return press(roll);
    if (what < 46 && held.length < HELD) return down(roll, ["mouse", "touch", "touch", "pen"][roll(4)]);
    if (what < 62 && held.length) return move(roll, held[roll(held.length)]);
    if (what < 74 && held.length) return up(roll, held[roll(held.length)]);
    if (what < 86) return key(roll);
    if (what < 92) return wheel(roll);
    if (what < 96) return scroll(roll);
    return walk(roll);
  }

  // The pictures that fingers move, as they stand.
  function pictures() {
    return Array.from(document.querySelectorAll("#app .panzoom .world"), function (e) {
      return e.getAttribute("transform") + getComputedStyle(e.closest(".carried")).transform;
    }).join();
  }
  async function settled() {
    var before = null, now = pictures();
    for (var waits = 0; waits < 90 && before !== now; waits += 1) {
      before = now;
      await frame();
      await frame();
      now = pictures();
    }
  }
  async function look(roll, gestures) {
    if (window.__said.length) return "the page complained: " + window.__said.join("; ");
    if (!document.getElementById("failure").hidden || !document.getElementById("plain").hidden) return "it broke";
    // Without the store of drawings, files that have come and no part of what a visitor does; and without the words of
    // the tree, a long text that somebody has opened, page by page.
    var count = document.body.querySelectorAll("*:not([id^=plate-] *, .outline *)").length;
    window.__most = Math.max(window.__most || 0, count);
    if (count > MOST) {
      return count + " elements: " + ["#app .exhibit", "main", "main svg"]
        .map(function (part) { return part + " " + document.querySelectorAll(part + " *").length; });
    }
    var focus = document.activeElement;
    if (focus && focus !== document.body && !focus.isConnected) return "the focus is on what is gone";
    if (focus && focus !== document.body && (focus.closest("[inert]") || !focus.getClientRects().length)) {
      return "the focus is where nobody sees it: " + focus.outerHTML.slice(0, 120);
    }
    if (!document.querySelector("#app .exhibit main > *")) return "nothing is there";
    if (!gestures) return "";
    while (held.length) up(function () { return 5; }, held[0]);
    await frame();
    if (document.querySelector(".play[aria-pressed=true]")) return "";
    // What flies to where it was sent flies by itself, and comes to rest; what sticks follows every time.
    for (var tries = 0; tries < 3; tries += 1) {
      await settled();
      var before = pictures();
      for (var n = 0; n < 3; n += 1) {
        var one = place(roll);
        one.id = 7;
        one.type = "mouse";
        pointer("pointermove", one);
        await frame();
      }
      if (before === pictures()) return "";
    }
    return "a gesture sticks: the picture moves without a button";
  }
  // What a link to this view should show again. Which rows of a long list are on the page, and which screens beside the
  // one in view, follows the scrolling, which is the browser's and in no link: of rows each that is there both times
  // must be the same.
  window.__view = function () {
    var text = function (e) { return e.textContent.trim().replace(/\s+/g, " "); };
    var all = function (what) { return Array.from(document.querySelectorAll(what), text).join(" | "); };
    var exhibit = document.querySelector("#app .exhibit");
    if (!exhibit) return null;
    var rows = {};
    document.querySelectorAll("main [data-row]").forEach(function (row) {
      rows[row.dataset.row] = text(row).slice(0, 80);
    });
    return { at: location.hash, rows: rows, shown: [exhibit.className, document.documentElement.lang, document.title,
      all("main :is(h1, h2):not([data-row] *, .screen:not(.here) *)"), all(".clock .year")].join("\n") };
  };
  window.__same = function (before) {
    var now = __view();
    return !!now && now.at === before.at && now.shown === before.shown && Object.keys(now.rows).every(function (row) {
      return before.rows[row] === undefined || before.rows[row] === now.rows[row];
    });
  };
  // Waits until nothing changes by itself any more: longer than an address may be behind its visit, and some pictures
  // more on a machine that is slow to draw them.
  window.__still = async function () {
    var before = "", since = performance.now(), begun = since, drawn = 0;
    while (performance.now() - begun < 15000 && (performance.now() - since < 800 || drawn < 12)) {
      await frame();
      drawn += 1;
      var now = JSON.stringify(__view()) + pictures();
      if (now === before) continue;
      before = now;
      since = performance.now();
      drawn = 0;
    }
    return __view();
  };
  window.__looked = async function () {
    await frame();
    return look(null, false);
  };
  // `keeps`: fingers that are down stay down, for what happens to the window meanwhile.
  window.__monkey = async function (seed, from, number, keeps) {
    var roll = dice(seed * 1000003 + from);
    // The same begins the same: not while something is still on its way.
    await settled();
    flying = 0;
    for (var waits = 0, count = -1; waits < 100 && count !== document.querySelectorAll("*").length; waits += 1) {
      count = document.querySelectorAll("*").length;
      for (var n = 0; n < 6; n += 1) await frame();
    }
    for (var done = 0; done < number; done += 1) {
      once(roll);
      // Drawing is what takes the time. Half of the events come before the one before them was drawn, as in haste.
      if (roll(2)) await turn();
      if (done % DRAWN === DRAWN - 1) await frame();
      if ((from + done) % EACH !== EACH - 1) continue;
      await frame();
      var wrong = await look(roll, (from + done) % 125 === 124);
      if (wrong) return "event " + (from + done) + ": " + wrong + " in " + location.hash;
    }
    while (held.length && !keeps) up(function () { return 5; }, held[0]);
    return "";
  };
})();
