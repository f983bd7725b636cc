// What keeper.js noted: the last errors, how often the exhibit was restarted and why, and how often it was reset.
"use strict";

const Journal = (() => {
  const box = Page.section("journal");
  const WHY = {
    restarts: ["broken", "plain", "hung", "ended", "nightly", "memory", "update", "jumped", "starts"],
    resets: ["idle", "asked"],
  };
  const shown = Page.make("div", box);
  // What is stored may have been written by an older build, or by nobody we know.
  const object = (value) => (value && typeof value === "object" && !Array.isArray(value) ? value : {});
  const list = (value) => (Array.isArray(value) ? value.filter((error) => error && typeof error === "object") : []);

  function tell() {
    shown.replaceChildren();
    const errors = list(Page.stored("operator.errors")).slice(-50).reverse();
    Page.verdict("errors", "errors", errors.length ? "bad" : "good", errors.length ? "errors_are" : "no_errors", {
      n: errors.length,
    });
    for (const kind of ["restarts", "resets"]) {
      const sums = object(Page.stored(`operator.${kind}`));
      const table = Page.table(shown, ["what", "sum"], kind);
      const known = WHY[kind].concat(Object.keys(sums).filter((why) => !WHY[kind].includes(why)));
      known.forEach((why) =>
        Page.line(table, [Page.word(why === "memory" ? "memory_reload" : why), Number(sums[why]) || 0]),
      );
    }
    if (!errors.length) return Words.say(Page.make("p", shown), "no_errors");
    const table = Page.table(shown, ["when", "what"], "errors");
    table.closest(".scroll").classList.add("long");
    errors.forEach((error) => Page.line(table, [String(error.at), String(error.what)]));
  }
  Page.eraser(box, "erase_journal", () => {
    ["operator.errors", "operator.restarts", "operator.resets"].forEach((key) => Page.store(key, null));
    tell();
  });
  tell();
})();
