// Brings the program: asks for its script and for the program itself, asks again where a host falls silent or refuses,
// and starts it once, when both are there. Where the browser cannot run it, says so before anything is asked for.
//
// Trunk writes the one line that calls `begin` (Trunk.toml); in the single file `curator dist` writes one that calls
// `carried`. Only those lines may hold an `import`: a browser without modules could not read this script otherwise.
(function () {
  "use strict";
  var PATIENCE = 8000; // ms without a sign until the host is asked once more; twice as long each time
  var ASKED = 4; // as often is a silent host asked
  var REFUSED = 3; // as often may it refuse
  var PAUSE = 1000; // ms between a refusal and the next try
  var UNPAINTED = 300; // ms until the program is asked for although nothing was painted
  var LOOK = 250; // ms between two looks at the clock
  // A program that uses every feature which ours uses, and nothing else: tests/start.rs compares the two.
  var PROBE =
    "AGFzbQEAAAABDAJgAX8Cf39gAXwBfwMDAgABBAQBbwABBQMBAAEMAQEK" +
    "IQIGACAAIAALGABBAEEAQQD8CwAgAPwCwBrQb0EB/A8ACwsEAQEBeA==";
  var lack = lacking();
  var looks = [];
  var looking = null;
  var unpack = null; // how the single file gives a piece of the program
  var styled = null; // a promise of the styles of the rooms
  window.starting = { ahead: ahead, begin: begin, carried: carried, part: part };
  if (lack) window.boot.lacks("program", lack);

  function lacking() {
    if (!("noModule" in document.createElement("script"))) return "no modules";
    if (typeof WebAssembly !== "object") return "no WebAssembly";
    // Without them the exhibit would stand there without its styles.
    if (typeof CSSLayerBlockRule !== "function") return "no cascade layers";
    try {
      // Throws where a feature is missing, and where a policy forbids all of it.
      var bytes = Uint8Array.from(atob(PROBE), function (letter) { return letter.charCodeAt(0); });
      return !new WebAssembly.Module(bytes);
    } catch (refused) {
      return refused;
    }
  }

  // `ask(number, sign)` promises something, and gives a sign whenever a piece of it has come. What comes first is
  // taken, even after the host was given up. `patient` waits for ever for a host that says nothing: what comes late is
  // better than nothing at all.
  function persist(ask, done, failed, patient) {
    var asked = 0, refused = 0, heard = 0, patience = PATIENCE, resume = null, over = false;
    function sign() { heard = boot.now(); }
    function attempt() {
      var number = asked;
      asked += 1;
      resume = null;
      sign();
      ask(number, sign).then(function (got) {
        if (!over) done(got);
        over = true;
      }, function (why) {
        if (why && why.name === "AbortError") return;
        refused += 1;
        if (!over && refused === REFUSED) failed(why);
        else if (refused < REFUSED) resume = boot.now() + PAUSE;
      });
    }
    // Gives true for as long as there is something to look at.
    looks.push(function () {
      var now = boot.now();
      if (over || refused >= REFUSED) return false;
      if (resume !== null) {
        if (now >= resume) attempt();
      } else if (now - heard > patience && asked < (patient ? ASKED : 2)) {
        patience *= 2;
        attempt();
      } else if (now - heard > patience && !patient) {
        refused = REFUSED;
        failed("the host is silent");
      }
      return true;
    });
    attempt();
    if (looking === null) looking = setInterval(lookAtAll, LOOK);
  }

  function lookAtAll() {
    looks = looks.filter(function (look) { return look(); });
    if (looks.length) return;
    clearInterval(looking);
    looking = null;
  }

  // Another address for each try: a browser lets a second request wait for the first one of the same address.
  function asked(number) { return number ? "?again=" + number : ""; }

  // A body that gives a sign with each piece, and counts.
  function counted(body, sign, seen) {
    var reader = body.getReader();
    return new ReadableStream({
      pull: function (to) {
        return reader.read().then(function (part) {
          if (part.done) return to.close();
          sign();
          if (!seen.bytes) seen.magic = part.value[0] === 0 && part.value[1] === 97;
          seen.bytes += part.value.length;
          to.enqueue(part.value);
        });
      },
      cancel: function (why) { return reader.cancel(why); },
    });
  }
  // Of the right type whatever the host calls it, so that it is compiled while it comes.
  function answer(body) { return new Response(body, { headers: { "Content-Type": "application/wasm" } }); }
  function compiled(response) {
    if (WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
    return response.arrayBuffer().then(function (bytes) { return WebAssembly.compile(bytes); });
  }

  function begin(load) {
    if (lack) return;
    // A page from a disk may fetch nothing; the single file beside it need not.
    if (location.protocol === "file:") return window.boot.lacks("host", "opened from a disk");
    var place = document.getElementById("start").dataset;
    painted(function () { ask(load, place); });
  }
  // Whether the page opens with a picture that stands in it: boot.js shows it. What is seen first has the line to
  // itself then, and the program is asked for when it is painted. A page that nobody looks at paints nothing.
  function opens() { return !document.hidden && / opens/.test(document.documentElement.className); }

  // Elsewhere nothing is seen without the program: it is asked for as soon as its address is known.
  function ahead(script, program) {
    if (lack || opens() || location.protocol === "file:") return;
    [["modulepreload", script], ["preload", program]].forEach(function (wanted) {
      var link = document.createElement("link");
      link.rel = wanted[0];
      if (wanted[1] === program) link.as = "fetch";
      link.crossOrigin = "anonymous";
      link.href = wanted[1];
      document.head.appendChild(link);
    });
  }
  function painted(then) {
    if (!opens()) return then();
    var gone = false;
    function go() {
      if (!gone) then();
      gone = true;
    }
    // The first picture shows which letters are wanted; the one after they came is what the visitor sees.
    requestAnimationFrame(function () {
      document.fonts.ready.then(function () {
        requestAnimationFrame(function () { setTimeout(go, 0); });
      });
    });
    setTimeout(go, UNPAINTED);
  }
  function ask(load, place) {
    var script = null, program = null;
    function both() { if (script && program) run(script.default, program); }
    persist(function (number) { return load(asked(number)); }, function (got) {
      script = got;
      both();
    }, unreached, true);
    persist(function (number, sign) {
      return fetch(place.program + asked(number), number ? { cache: "reload" } : {}).then(function (response) {
        if (!response.ok) throw new Error(place.program + ": " + response.status);
        sign();
        if (number) return whole(response, sign, Number(place.bytes));
        return compiled(answer(counted(response.body, sign, { bytes: 0 })));
      });
    }, function (got) {
      program = got;
      both();
    }, unreached, true);
  }
  // The styles of the rooms that come with a part, asked for with the first of them, as patiently as the program.
  function styles() {
    var file = document.getElementById("start").dataset.styles;
    if (!file) return Promise.resolve();
    if (!styled) {
      styled = fetched(file, function (answer) { return answer.text().then(wear); });
      // Whoever asks for the next part tries again.
      styled.catch(function () { styled = null; });
    }
    return styled;
  }
  // As text of the page: as a sheet with an address a browser refuses it from a host that does not know its type. The
  // policy has its checksum, so that nothing damaged is put on.
  function wear(text) {
    var place = document.getElementById("rooms");
    place.textContent = text;
    if (!place.sheet || !place.sheet.cssRules.length) throw new Error("the styles came damaged");
  }

  // A further part of the program: compiled, from the host as patiently as the first, or out of the single file.
  function part(file) {
    if (unpack) return compiled(unpack(file));
    return Promise.all([fetched(file, compiled), styles()]).then(function (both) { return both[0]; });
  }
  function fetched(file, read) {
    // A silent request is given up before the next: a browser asks a host for six files at a time, and no more.
    var last = null;
    return new Promise(function (done, failed) {
      persist(function (number, sign) {
        if (last) last.abort();
        last = new AbortController();
        var how = { cache: number ? "reload" : "default", signal: last.signal };
        return fetch(beside(file) + asked(number), how).then(function (response) {
          if (!response.ok) throw new Error(file + ": " + response.status);
          sign();
          return read(answer(counted(response.body, sign, { bytes: 0 })));
        });
      }, done, failed, false);
    });
  }
  function beside(file) {
    return document.getElementById("start").dataset.program.replace(/[^/]*$/, file);
  }

  // From the second try on it is looked at before it is compiled: a damaged one is the host's fault, one that came as
  // it was built and is refused is the browser's.
  function whole(response, sign, bytes) {
    var seen = { bytes: 0 };
    return answer(counted(response.body, sign, seen)).arrayBuffer().then(function (program) {
      if (!seen.magic || (bytes && seen.bytes !== bytes)) throw new Error("the program came damaged");
      return WebAssembly.compile(program);
    });
  }
  function unreached(why) {
    if (/^(CompileError|LinkError)$/.test(why && why.name)) window.boot.lacks("program", why);
    else window.boot.failed(why, "unreached");
  }

  // The single file: all of it is here already, or nothing is.
  function carried(init, unpacked) {
    if (lack) return;
    if (typeof DecompressionStream !== "function") return window.boot.lacks("unpacking", "no DecompressionStream");
    unpack = unpacked;
    compiled(unpacked("program")).then(function (program) { run(init, program); }, unreached);
  }

  function run(init, program) {
    init({ module_or_path: program }).then(function (wasm) {
      dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm: wasm } }));
    }, function (why) {
      if (why && why.name === "LinkError") window.boot.lacks("program", why);
      else window.boot.failed(why);
    });
  }
})();
