// Strangers in front of a kiosk, for tests: they touch whatever they find, and leave. `window.__dump()` says all that
// the next visitor could see or stumble on; `window.__visits(number, seed)` makes so many visits and tells after which
// one the screen was not as in the beginning.
(function () {
  "use strict";
  // A clock of the test's own: hours pass in a moment. It goes on from where the real one stands, or it would have
  // jumped.
  var time = 0,
    now = keeper.now(),
    wall = keeper.wall();
  keeper.now = function () {
    return now + time;
  };
  keeper.wall = function () {
    return wall + time;
  };
  function pass(seconds) {
    for (; seconds > 0; seconds -= 5) {
      time += Math.min(5, seconds) * 1000;
      keeper.tick();
    }
  }
  window.__pass = pass;
  function moment() {
    return new Promise(function (done) {
      setTimeout(done, 0);
    });
  }
  function picture() {
    return new Promise(function (done) {
      requestAnimationFrame(function () {
        setTimeout(done, 0);
      });
    });
  }

  // A passage to a page of its own takes some pictures; a minute later it is long over, and here a minute is nothing.
  var passage = null,
    start = document.startViewTransition;
  if (start)
    document.startViewTransition = function (change) {
      passage = start.call(document, change);
      return passage;
    };
  async function passed() {
    try {
      if (passage) await passage.updateCallbackDone;
    } catch {}
    passage = null;
    await moment();
  }

  // An element in one form, whatever the order in which its attributes came. Files that have come may stay in their
  // store: nobody sees them there.
  function form(node) {
    if (node.nodeType !== 1) return node.nodeType === 3 ? node.data : "";
    var attributes = Array.from(node.attributes, function (one) {
      return one.name + "=" + one.value;
    })
      .sort()
      .join(" ");
    return (
      "\n<" +
      node.tagName +
      " " +
      attributes +
      ">" +
      (node.id === "plates" ? "" : Array.from(node.childNodes, form).join(""))
    );
  }
  window.__dump = function () {
    var root = document.documentElement.cloneNode(false),
      app = document.getElementById("app");
    var live = Array.from(document.querySelectorAll("#app, #app *"));
    var scrolled = live
      .filter(function (e) {
        return e.scrollTop || e.scrollLeft;
      })
      .map(function (e) {
        return e.className + " " + e.scrollLeft + " " + e.scrollTop;
      });
    var filled = live
      .filter(function (e) {
        return "value" in e && e.tagName !== "BUTTON" && e.tagName !== "LI";
      })
      .map(function (e) {
        return e.id + "=" + e.value;
      });
    var focus = document.activeElement;
    var own = function (store) {
      return Object.keys(store).filter(function (key) {
        return key.indexOf("operator.") !== 0;
      });
    };
    return [
      root.outerHTML,
      form(app),
      "scrolled " + scrolled,
      "filled " + filled,
      "focus " + (focus && focus !== document.body ? focus.outerHTML.slice(0, 80) : "nowhere"),
      "chosen " + String(getSelection()),
      document.title,
      location.href,
      history.length,
      own(localStorage),
      own(sessionStorage),
      document.cookie,
      [scrollX, scrollY, visualViewport.scale],
    ].join("\n");
  };

  // Chance that is the same every time (Park and Miller's generator, 1988).
  function dice(seed) {
    return function (most) {
      seed = (seed * 48271) % 2147483647;
      return seed % most;
    };
  }

  function touch(element) {
    element.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, cancelable: true, pointerId: 1 }));
    element.dispatchEvent(new PointerEvent("pointerup", { bubbles: true, cancelable: true, pointerId: 1 }));
    if (element.focus) element.focus({ preventScroll: true });
    element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  }
  async function visit(roll) {
    for (var left = 3 + roll(6); left > 0; left -= 1) {
      var all = Array.from(
        document.querySelectorAll(
          "#app .exhibit :is(a[href], button, summary, input, select, [role=button])",
        ),
      ).filter(function (e) {
        return e.getClientRects().length;
      });
      var element = all[roll(all.length)];
      touch(element);
      if (element.tagName === "INPUT") {
        element.value = element.type === "range" ? String(1930 + roll(96)) : "mo" + "sk".slice(roll(3));
        element.dispatchEvent(new InputEvent("input", { bubbles: true }));
      } else if (element.tagName === "SELECT" && element.options.length) {
        element.selectedIndex = roll(element.options.length);
        element.dispatchEvent(new Event("change", { bubbles: true }));
      }
      await moment();
      var scrollable = Array.from(document.querySelectorAll("main, main *")).filter(function (e) {
        return e.scrollHeight > e.clientHeight + 40 && /auto|scroll/.test(getComputedStyle(e).overflowY);
      });
      if (scrollable.length && roll(2)) scrollable[roll(scrollable.length)].scrollTop = 40 + roll(400);
      if (roll(3) === 0)
        document.activeElement.dispatchEvent(
          new KeyboardEvent("keydown", {
            key: ["Enter", "Escape", "ArrowRight", "Tab", " "][roll(5)],
            bubbles: true,
            cancelable: true,
          }),
        );
      await moment();
    }
  }
  // What is drawn comes a moment after what it is drawn from.
  async function asked(yes) {
    for (var waits = 0; waits < 200 && document.querySelector(".warning").hidden === yes; waits += 1) await moment();
  }
  // A clock that plays is waited for: it stops at the last year. The test is in a hurry, and stops it.
  async function leave() {
    await passed();
    for (var tries = 0; tries < 4 && document.querySelector(".play[aria-pressed=true]"); tries += 1) {
      touch(document.querySelector(".play[aria-pressed=true]"));
      await moment();
    }
    pass(76);
    await asked(true);
    if (document.querySelector(".warning").hidden) return "nobody was asked";
    pass(31);
    await asked(false);
    return document.querySelector(".warning").hidden ? "" : "the question stays";
  }
  window.__visits = async function (number, seed) {
    var roll = dice(seed);
    for (var done = 0; done < number; done += 1) {
      await visit(roll);
      var wrong = await leave();
      if (wrong)
        return (
          wrong +
          " after visit " +
          done +
          " of " +
          seed +
          " in " +
          location.href +
          " " +
          document.querySelector("#app .exhibit").className
        );
      // What is drawn when it is near, and what measures itself, comes with the next pictures.
      for (var waits = 0; waits < 60 && __dump() !== __fresh; waits += 1) await picture();
      var now = __dump().split("\n"),
        fresh = __fresh.split("\n");
      if (now.join("\n") !== __fresh) {
        var at = now.findIndex(function (line, i) {
          return line !== fresh[i];
        });
        return (
          "visit " +
          done +
          " of " +
          seed +
          " left, in line " +
          at +
          ": " +
          now.slice(at, at + 12).join("") +
          " where there was " +
          fresh.slice(at, at + 3).join("")
        );
      }
    }
    return "";
  };
})();
