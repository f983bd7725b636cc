// What the preflight page says. `curator weave` puts the words into the page itself, in every language of the content,
// since the page must speak when nothing else can be loaded. Whatever is put by `say` follows a change of language.
"use strict";

const Words = (() => {
  const block = document.getElementById("words");
  const { languages, words } = block ? JSON.parse(block.textContent) : { languages: [], words: {} };
  const tags = languages.map((language) => language.id);
  const asked = new URLSearchParams(location.search).get("lang");
  const mine = navigator.languages || [navigator.language];
  let lang = best([asked, ...mine]) || (tags.includes("en") ? "en" : tags[0] || "en");

  // The first language wanted that is there: by its whole tag, or another form of the same language.
  function best(wanted) {
    const small = tags.map((tag) => tag.toLowerCase());
    const first = (tag) => tag.split(/[-_]/)[0];
    for (const tag of wanted.filter(Boolean).map((one) => one.toLowerCase())) {
      const exact = small.indexOf(tag);
      const at = exact >= 0 ? exact : small.findIndex((one) => first(one) === first(tag));
      if (at >= 0) return tags[at];
    }
    return undefined;
  }
  function number(value) {
    try {
      return new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(value);
    } catch {
      return String(value); // a tag that the browser refuses
    }
  }
  const spoken = (key) => (words[lang] || {})[key];
  // A key that has no words stands for itself.
  function text(key, values = {}) {
    return (spoken(key) || key).replace(/\{\{(\w+)\}\}/g, (_, name) => {
      const value = values[name];
      if (typeof value === "number") return number(value);
      return spoken(value) || String(value ?? "");
    });
  }
  function show(element) {
    const { say, values, both } = element.dataset;
    if (say) element.textContent = text(say, values ? JSON.parse(values) : {});
    else {
      const texts = JSON.parse(both);
      element.textContent = typeof texts === "string" ? texts : texts[lang] || texts.en || Object.values(texts)[0];
    }
  }
  return {
    text,
    number,
    has: (key) => Boolean(spoken(key)),
    lang: () => lang,
    tags: () => tags,
    // Puts words into an element, so that they change with the language.
    say(element, key, values) {
      element.dataset.say = key;
      if (values) element.dataset.values = JSON.stringify(values);
      show(element);
      return element;
    },
    // Puts a text that is given in several languages, as the content has them.
    both(element, texts) {
      element.dataset.both = JSON.stringify(texts);
      show(element);
      return element;
    },
    turn(tag) {
      lang = best([tag]) || lang;
      document.documentElement.lang = lang;
      document.title = text("title");
      document.querySelectorAll("[data-say], [data-both]").forEach(show);
      document.querySelectorAll("[data-lang]").forEach((button) => {
        button.setAttribute("aria-pressed", button.dataset.lang === lang);
      });
    },
  };
})();
