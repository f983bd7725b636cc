// Counts what must never happen in the exhibit, for the tests to ask after every visit.
(function () {
  var said = (window.__said = []);
  ["error", "warn"].forEach(function (kind) {
    var own = console[kind];
    console[kind] = function () {
      said.push(kind + ": " + Array.prototype.join.call(arguments, " "));
      own.apply(console, arguments);
    };
  });
  addEventListener("error", function (event) {
    said.push("error: " + (event.message || (event.target && (event.target.src || event.target.href))));
  }, true);
  addEventListener("unhandledrejection", function (event) { said.push("rejection: " + event.reason); });
  document.addEventListener("securitypolicyviolation", function (event) {
    said.push("violation: " + event.violatedDirective + " " + event.blockedURI + " " + event.sample);
  });
  // The memory of the program, in MB: WebAssembly never gives any back.
  addEventListener("TrunkApplicationStarted", function (event) {
    window.__memory = function () { return event.detail.wasm.memory.buffer.byteLength / 1048576; };
  });
  window.__strangers = function () {
    return performance.getEntriesByType("resource")
      .map(function (entry) { return entry.name; })
      .filter(function (name) { return !/^(data|blob):/.test(name) && new URL(name).origin !== location.origin; });
  };
})();
