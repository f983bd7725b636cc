// Watches over the start: a page whose WebAssembly never comes to life says so, instead of loading for ever.
(function () {
  "use strict";
  var started = false;
  var failure = document.getElementById("failure");
  function fail(why) {
    if (started || !failure) return;
    failure.hidden = false;
    failure.dataset.why = String(why);
    var loading = document.getElementById("loading");
    if (loading) loading.hidden = true;
  }
  document.getElementById("again").addEventListener("click", function () {
    // Without the address of the visit: it may be what broke it.
    history.replaceState(null, "", location.pathname + location.search);
    location.reload();
  });
  addEventListener("TrunkApplicationStarted", function () { started = true; });
  addEventListener("error", function (event) {
    // A font or a picture that does not come breaks nothing; a script does.
    if (event.message) fail(event.message);
    else if (event.target && event.target.tagName === "SCRIPT") fail("a script did not load");
  }, true);
  addEventListener("unhandledrejection", function (event) { fail(event.reason); });
  if (typeof WebAssembly !== "object") fail("no WebAssembly");
})();
