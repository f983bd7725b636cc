// Watches over the start: a page whose WebAssembly never comes to life says so, instead of loading for ever.
// Runs at the head of the page, before anything can fail, so the page itself may not be there yet.
(function () {
  "use strict";
  var started = false;
  function ready(then) {
    if (document.readyState !== "loading") then();
    else addEventListener("DOMContentLoaded", then);
  }
  function fail(why) {
    if (started) return;
    // On a kiosk nobody presses the button.
    if (window.keeper) window.keeper.broken(why);
    ready(function () {
      var failure = document.getElementById("failure");
      var loading = document.getElementById("loading");
      failure.hidden = false;
      failure.dataset.why = String(why);
      if (loading) loading.hidden = true;
    });
  }
  addEventListener("TrunkApplicationStarted", function () { started = true; });
  addEventListener("error", function (event) {
    // A font or a picture that does not come breaks nothing; a script does.
    if (event.message) fail(event.message);
    else if (event.target && event.target.tagName === "SCRIPT") fail("a script did not load");
  }, true);
  addEventListener("unhandledrejection", function (event) { fail(event.reason); });
  if (typeof WebAssembly !== "object") fail("no WebAssembly");
  ready(function () {
    document.getElementById("again").addEventListener("click", function () {
      // Without the address of the visit: it may be what broke it.
      history.replaceState(null, "", location.pathname + location.search);
      location.reload();
    });
  });
})();
