// What the page says by itself, before the program is there and when it does not come: that it loads, that it takes
// long, that something broke, that this browser cannot run it. Its words were woven into the page when it was built, in
// every language of the content, so they are there whatever happens to the content or the network.
// Runs at the head of the page, before anything can fail, so the page itself may not be there yet. Written for browsers
// far too old for the exhibit: they are to read why.
(function () {
  "use strict";
  var SLOW = 8000; // ms until the page says that it takes long
  var LOOK = 250; // ms between two looks at the clock
  var boot = (window.boot = {
    // Time that only runs on, in ms. A test puts its own in its place.
    now: function () { return performance.now(); },
    // Whether the exhibit is on the screen.
    here: false,
    // The program broke, or ("unreached") could not be had.
    failed: failed,
    // This browser lacks what the exhibit needs: "program", "unpacking", "host". No crash, and no reason to try again.
    lacks: lacks,
    // The program broke again and again: the collection as a plain list, and a way to try once more.
    plain: function () { say("broken"); },
  });
  var begun = boot.now();
  var reading = false; // the visitor chose the plain list

  function ready(then) {
    if (document.readyState !== "loading") then();
    else document.addEventListener("DOMContentLoaded", then);
  }
  function at(id) { return document.getElementById(id); }
  function show(id, yes) { if (at(id)) at(id).hidden = !yes; }

  // Of the languages in the page, the one that the address names or else the first that the visitor's browser asks for.
  // A kiosk's visitors do not set its browser: it shows all of them, as does a page that fails here.
  function speak() {
    var languages = JSON.parse(at("languages").textContent);
    var named = /[?&]lang=([^&]+)/.exec(location.hash);
    var asked = (named ? [named[1]] : []).concat(navigator.languages || [navigator.language]);
    for (var i = 0; i < asked.length; i += 1) {
      var found = match(languages, String(asked[i]).toLowerCase());
      if (!found) continue;
      hasten(found.id);
      document.documentElement.lang = found.id;
      document.documentElement.className += " spoken";
      open();
      ready(function () { if (!boot.here) document.title = found.title; });
      return;
    }
  }
  // The opening stands in the page, drawn when the exhibit was built. It is shown where the visit begins with it,
  // until the program is there; whoever goes on before then sees that the rest is on its way.
  function open() {
    var root = document.documentElement;
    if (!/^#?(\/title(\?|$)|$)/.test(location.hash)) return;
    root.className += " opens";
    addEventListener("hashchange", shut);
  }
  function shut() {
    document.documentElement.className = document.documentElement.className.replace(" opens", "");
    removeEventListener("hashchange", shut);
  }

  // What the program will ask for first, asked for while it is still coming itself (src/app/loading/built.rs).
  function hasten(lang) {
    var place = at("languages").getAttribute("data-content");
    if (!place || location.protocol === "file:") return;
    ["first.json", "words.json"].forEach(function (file) {
      var link = document.createElement("link");
      link.rel = "preload";
      link.as = "fetch";
      link.crossOrigin = "anonymous";
      link.href = place + "/" + lang + "/" + file;
      document.head.appendChild(link);
    });
  }
  function match(languages, tag) {
    var near = null;
    for (var i = 0; i < languages.length; i += 1) {
      var id = languages[i].id.toLowerCase();
      if (id === tag) return languages[i];
      if (!near && id.split("-")[0] === tag.split("-")[0]) near = languages[i];
    }
    return near;
  }

  function failed(why, kind) {
    shut();
    // What starts again by itself says nothing before it does.
    if (window.keeper && window.keeper.broken(why, kind)) return;
    ready(function () {
      var failure = at("failure");
      failure.setAttribute("data-kind", kind || "broken");
      failure.setAttribute("data-why", String(why));
      failure.hidden = false;
      show("loading", false);
    });
  }
  function lacks(what, why) {
    shut();
    if (window.keeper) window.keeper.lacks(why);
    ready(function () { at("plain").setAttribute("data-why", String(why)); });
    say(what);
  }
  // The plain list, and why it is shown.
  function say(what) {
    shut();
    ready(function () {
      var words = document.querySelectorAll("#plain [data-lacks]");
      for (var i = 0; i < words.length; i += 1) words[i].hidden = words[i].getAttribute("data-lacks") !== what;
      show("loading", false);
      show("failure", false);
      list();
    });
  }
  // The list stands in the page once, for whoever has no scripts; a browser that has some keeps it there as text.
  function list() {
    var place = at("plain-list"), source = document.querySelector("noscript");
    if (source && !place.firstChild) place.innerHTML = source.textContent;
    show("plain", true);
    at("plain").focus();
  }

  // The program says so when it has drawn for the first time. Nothing that went wrong before matters then. Whoever
  // reads the list by choice goes on reading.
  document.addEventListener("exhibit-here", function () {
    boot.here = true;
    shut();
    show("loading", false);
    show("failure", false);
    if (reading) show("to-exhibit", true);
    else show("plain", false);
  });

  function leave(forget) {
    // Without the address of the visit, where that may be what broke it.
    try {
      if (forget) history.replaceState(null, "", location.pathname + location.search);
    } catch (refused) {
      location.hash = "";
    }
    location.reload();
  }
  var ways = {
    retry: function () { leave(false); },
    plain: function () { reading = true; list(); },
    anew: function () { leave(true); },
    exhibit: function () { reading = false; show("plain", false); },
  };
  ready(function () {
    var buttons = document.querySelectorAll("[data-way]");
    for (var i = 0; i < buttons.length; i += 1) buttons[i].onclick = ways[buttons[i].getAttribute("data-way")];
    at("again").onclick = function () { leave(at("failure").getAttribute("data-kind") !== "unreached"); };
  });

  var looking = setInterval(function () {
    if (!boot.here && boot.now() - begun < SLOW) return;
    clearInterval(looking);
    if (boot.here) return;
    shut();
    ready(function () { show("slow", true); });
  }, LOOK);
  if (!/[?&]kiosk(?!=off\b)(=|&|$)/.test(location.search)) {
    try { speak(); } catch (unknown) { boot.silent = unknown; }
  }
})();
