// What the kiosk counted (see crates/exhibit/src/counts.rs), as tables with bars and as CSV.
"use strict";

const Counts = (() => {
  const KEY = "operator.counts";
  const box = Page.section("counts");
  const on = Page.make("p", box),
    shown = Page.make("div", box),
    done = Page.make("p", box);
  const kiosk = Page.search.has("kiosk") && Page.search.get("kiosk") !== "off";
  // Names instead of ids, where the content can be read.
  const names = { object: {}, story: {}, vote: {} };
  const isPeriod = (period) => /^\d{4}-\d\d(-\d\d)?$/.test(period);

  // The sums by period, then by what was counted; stored flat, as {"2026-11 room tree": 4}.
  function read() {
    const stored = Page.stored(KEY),
      sums = {};
    for (const [what, sum] of Object.entries(stored && typeof stored === "object" ? stored : {})) {
      const space = what.indexOf(" ");
      if (space > 0) (sums[what.slice(0, space)] ||= {})[what.slice(space + 1)] = Number(sum) || 0;
    }
    return sums;
  }
  const always = () => Boolean(read().always && read().always.on);
  const periods = (length) =>
    Object.keys(read())
      .filter((period) => isPeriod(period) && period.length === length)
      .sort()
      .reverse();
  // The sums of a month whose name begins with `kind`, by what follows, most first.
  const sums = (month, kind) =>
    Object.entries(read()[month] || {})
      .filter(([what]) => what.startsWith(kind + " "))
      .map(([what, sum]) => [what.slice(kind.length + 1), sum])
      .sort((one, other) => other[1] - one[1]);

  function name(kind, id) {
    if (kind === "room") return Words.has(`room.${id}`) ? Page.word(`room.${id}`) : id;
    const known = names[kind] && names[kind][id];
    return known ? Words.both(Page.make("span"), known) : id;
  }
  // What was answered in a case: a side of it, or else that nobody could tell.
  function vote(id) {
    const at = id.lastIndexOf(" ");
    const known = names.vote[id.slice(0, at)];
    const answer = Page.make("span");
    const side = known && known.sides[Number(id.slice(at + 1))];
    if (!known) answer.textContent = id;
    else answer.append(Words.both(Page.make("span"), known.title), ": ");
    if (known) answer.append(side ? Words.both(Page.make("span"), side) : Page.word("unsure"));
    return answer;
  }
  function bars(into, heads, caption, lines) {
    if (!lines.length) return;
    const body = Page.table(into, heads, caption);
    const most = Math.max(...lines.map((line) => line.sum));
    lines.forEach((line) => Page.line(body, line.cells, most ? line.sum / most : 0));
  }
  function month(period) {
    const into = Page.make("details", shown);
    into.open = period === periods(7)[0];
    Page.make("summary", into).textContent = period;
    const seconds = Object.fromEntries(sums(period, "seconds"));
    const opened = ([id, sum]) => ({ sum, cells: [name("room", id), sum, (seconds[id] || 0) / 60] });
    bars(into, ["room", "opened", "minutes"], "rooms", sums(period, "room").map(opened));
    const chosen = ([id, sum]) => ({ sum, cells: [name("object", id), sum] });
    bars(into, ["room.object", "shown"], "room.gallery", sums(period, "object").map(chosen));
    const steps = sums(period, "step");
    bars(
      into,
      ["story", "reached"],
      "stories",
      sums(period, "story").flatMap(([id]) => {
        const own = steps
          .filter(([step]) => step.startsWith(id + " "))
          .map(([step, sum]) => [Number(step.slice(id.length + 1)), sum]);
        return own
          .sort((one, other) => one[0] - other[0])
          .map(([step, sum]) => {
            const cell = Page.make("span");
            cell.append(name("story", id), ` · ${step}`);
            return { sum, cells: [cell, sum] };
          });
      }),
    );
    // By case, and in it by side.
    const votes = sums(period, "vote").sort(([one], [other]) => (one < other ? -1 : 1));
    bars(into, ["vote", "sum"], "room.disputes", votes.map(([id, sum]) => ({ sum, cells: [vote(id), sum] })));
    bars(
      into,
      ["lang", "visits"],
      "languages",
      sums(period, "lang").map(([id, sum]) => ({ sum, cells: [id, sum] })),
    );
    bars(
      into,
      ["hours", "visits"],
      "hours",
      sums(period, "hour")
        .sort((one, other) => one[0] - other[0])
        .map(([hour, sum]) => ({ sum, cells: [`${hour}:00`, sum] })),
    );
  }
  function tell() {
    Words.say(on, kiosk || always() ? "counts_on" : "counts_off");
    Words.say(toggle, always() ? "count_no_more" : "count_here");
    toggle.hidden = kiosk;
    shown.replaceChildren();
    const days = periods(10);
    if (!days.length) return Words.say(Page.make("p", shown), "counts_none");
    bars(
      shown,
      ["day", "visits", "minutes", "each"],
      "by_day",
      days.slice(0, 31).map((day) => {
        const { visits = 0, seconds = 0 } = read()[day];
        return { sum: visits, cells: [day, visits, seconds / 60, visits ? seconds / 60 / visits : 0] };
      }),
    );
    periods(7).forEach(month);
  }
  // One line a sum. A cell is quoted if it could be taken for more than a cell, or for a formula.
  function csv() {
    const cell = (text) =>
      /^[\w .:-]*$/.test(text) && !/^[=+@-]/.test(text)
        ? text
        : `"${text.replace(/^([=+@-])/, "'$1").replaceAll('"', '""')}"`;
    const lines = [["period", "what", "id", "sum"]];
    const add = (period, what, sum) => {
      const [kind, ...id] = what.split(" ");
      lines.push([period, kind, id.join(" "), String(Number(sum) || 0)]);
    };
    periods(7)
      .concat(periods(10))
      .sort()
      .forEach((period) => Object.entries(read()[period]).forEach(([what, sum]) => add(period, what, sum)));
    ["resets", "restarts"].forEach((kind) =>
      Object.entries(Page.stored(`operator.${kind}`) || {}).forEach(([why, sum]) => add("all", `${kind} ${why}`, sum)),
    );
    return lines.map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
  }
  async function save() {
    const file = `visits-${new Date().toISOString().slice(0, 10)}.csv`;
    // A kiosk's browser may download nothing; there the launcher keeps the file, to be fetched with a stick.
    if (Page.beats) {
      const answer = await fetch(`keep/${file}`, { method: "POST", body: csv() }).catch(() => null);
      if (answer && answer.ok) return Words.say(done, "kept", { name: await answer.text() });
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    Words.say(done, "exported", { name: file });
  }
  const tools = Page.make("p", box);
  Page.button(tools, "export", save);
  const toggle = Page.button(tools, "count_here", () => {
    const { "always on": on, ...counts } = Page.stored(KEY) || {};
    Page.store(KEY, on ? counts : { ...counts, "always on": 1 });
    tell();
  });
  Page.eraser(box, "erase_counts", () => {
    Page.store(KEY, always() ? { "always on": 1 } : null);
    tell();
  });
  tell();

  async function learn() {
    const json = (path) => fetch(path).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
    const files = ["objects", "stories", "disputes"].map((name) => `assets/exhibit/${name}.json`);
    const [objects, stories, disputes] = await Promise.all(files.map(json));
    (objects || []).forEach((object) => { names.object[object.id] = object.name; });
    (stories || []).forEach((story) => { names.story[story.id] = story.title; });
    (disputes || []).forEach(({ id, title, claims }) => {
      names.vote[id] = { title, sides: (claims || []).map((side) => side.text) };
    });
    tell();
  }
  if (location.protocol !== "file:" && periods(7).length) learn();
  return { csv };
})();
