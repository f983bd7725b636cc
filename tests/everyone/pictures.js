// Every picture has a name, or is said to adorn: it is out of what is read aloud, or inside of something that is named
// as a whole (a link, a button, a thing of a picture), or is a frame around things that are named one by one.
const wrong = new Map();
const named = e => (e.getAttribute('aria-label') || e.getAttribute('alt') || e.getAttribute('title')
    || [...(e.getAttribute('aria-labelledby') || '').split(/\s+/)].map(id => id && document.getElementById(id)?.textContent)
        .join(' ')).trim();
const words = e => [...e.querySelectorAll('*'), e].some(one => [...one.childNodes]
    .some(n => n.nodeType === 3 && n.data.trim() && !n.parentElement.closest('[aria-hidden=true], .hidden[hidden]')));
for (const e of document.querySelectorAll('#app :is(svg, img, canvas, video, object)')) {
    if (!e.checkVisibility() || !e.getClientRects().length || e.parentElement.closest('svg')) continue;
    if (e.closest('[aria-hidden=true], defs')) continue;
    if (e.getAttribute('alt') === '' || /none|presentation/.test(e.getAttribute('role') || '')) continue;
    if (named(e) && (e.localName !== 'svg' || /img|group|figure|graphics/.test(e.getAttribute('role') || ''))) continue;
    const around = e.closest('a, button, summary, [role=button], [role=img], [role=link]');
    if (around && (named(around) || words(around))) continue;
    // A frame: nothing in it is drawn that is not in something named, or hidden.
    const bare = [...e.querySelectorAll('use, image, path, rect, circle, line, polygon, ellipse, text')]
        .filter(one => !one.closest('[aria-hidden=true], defs, symbol, clipPath, mask')
            && !(one.closest('[role=button], [role=img], a') && named(one.closest('[role=button], [role=img], a')))
            && !(one.localName === 'text' && one.textContent.trim()));
    if (!bare.length) continue;
    const up = e.closest('[class]:not(svg)');
    const c = x => x.localName + '.' + (x.className.baseVal ?? x.className);
    wrong.set(c(up) + ' > ' + c(e), bare.length + ' × ' + bare[0].outerHTML.slice(0, 90));
}
// What is said to be a picture says which.
for (const e of document.querySelectorAll('#app [role=img]'))
    if (!named(e) && !e.querySelector('title')) wrong.set(e.localName + ' without a name', e.outerHTML.slice(0, 90));
return [...wrong].map(([key, what]) => key + ': ' + what);
