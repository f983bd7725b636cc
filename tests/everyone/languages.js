// Texts in a language that the page does not say of them: Cyrillic where English is said to stand, and phrases in Latin
// letters where Russian is. Names of objects, makes and plants stand in their own letters in every language: what has
// figures in it, one word, or words that all begin with a capital.
const cyrillic = /[\u0400-\u04ff]/;
const found = new Map();
const walk = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
const own = (text, lang) => {
    if (lang === 'en') return (text.match(/[\u0400-\u04ff][\u0400-\u04ff\s-]*/g) || []).length > 0;
    // A phrase: three words on end in small letters, or two of them that are no parts of a name.
    return /(?:^|[\s(«"“])(?:[A-Za-z’'-]+[\s,]+){0,}[a-z’'-]{2,}\s+(?:[A-Za-z’'-]+\s+)*[a-z’'-]{2,}/.test(text);
};
const tell = (text, e, what) => {
    const lang = e.closest('[lang]')?.lang;
    if (!['en', 'ru'].includes(lang) || !text.trim() || !own(text, lang)) return;
    const up = e.closest('[class]');
    const key = lang + ' ' + what + ' ' + e.localName + ' in ' + up.localName + '.' + (up.className.baseVal ?? up.className);
    if (!found.has(key)) found.set(key, text.trim().slice(0, 70));
};
for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.parentElement.closest('script, style, [aria-hidden=true]')) continue;
    tell(node.data, node.parentElement, 'text');
}
for (const e of document.querySelectorAll('#app :is([aria-label], [title], [alt])'))
    for (const name of ['aria-label', 'title', 'alt']) tell(e.getAttribute(name) || '', e, name);
return [...found].map(([key, text]) => key + ': “' + text + '”');
