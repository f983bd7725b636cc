// What is cut, what goes beyond the screen, and what is pressed and lies on another.
const wrong = [];
const said = e => e.localName + '.' + String(e.className).trim().replace(/\s+/g, '.') + ' “'
    + e.textContent.trim().slice(0, 24) + '”';
const shown = e => e.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && e.getClientRects().length;
const own = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
const out = '.hidden, .skips, [aria-hidden=true], svg, [hidden]';
const clips = overflow => /hidden|clip/.test(overflow);
const words = [];
for (const e of document.querySelectorAll('#app .exhibit *')) {
    if (!shown(e) || e.closest(out) || !own(e)) continue;
    const s = getComputedStyle(e);
    if (s.display !== 'inline' && clips(s.overflowX) && e.clientWidth > 2 && e.scrollWidth > e.clientWidth + 2)
        wrong.push('cut: ' + said(e));
    // Lines of words that a box around them shows in part: what it shows nothing of is folded away.
    for (const node of e.childNodes) {
        if (node.nodeType !== 3 || !node.data.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const line of range.getClientRects()) {
            // Letters are lower than their line.
            const [top, bottom] = [line.top + line.height * 0.2, line.bottom - line.height * 0.25];
            if (line.width < 2 || bottom < 0 || top > innerHeight) continue;
            words.push([e, { left: line.left, right: line.right, top, bottom }]);
            for (let up = e; up && up.id !== 'app'; up = up.parentElement) {
                const around = getComputedStyle(up);
                // What scrolls can be scrolled to.
                if (/auto|scroll/.test(around.overflowX + around.overflowY)) break;
                const [across, down] = [clips(around.overflowX), clips(around.overflowY)];
                if (around.display === 'inline' || !(across || down)) {
                    if (/fixed|absolute/.test(around.position)) break;
                    continue;
                }
                const box = up.getBoundingClientRect();
                const gone = down && (bottom < box.top || top > box.bottom)
                    || across && (line.right < box.left + 2 || line.left > box.right - 2);
                if (gone) break;
                if (down && (top < box.top - 2 || bottom > box.bottom + 2)
                    || across && (line.left < box.left - 3 || line.right > box.right + 3))
                    wrong.push('cut by ' + up.localName + '.' + up.className + ': ' + said(e));
            }
        }
    }
}
// Which of these lie on another of them, as [element, box]: seen there, and not under a panel that covers one.
function meetings(list, told) {
    list.forEach(([a, x], i) => {
        for (const [b, y] of list.slice(i + 1)) {
            if (a === b || a.contains(b) || b.contains(a)) continue;
            const wide = Math.min(x.right, y.right) - Math.max(x.left, y.left);
            const high = Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top);
            if (wide < 3 || high < 3) continue;
            // One of them may be scrolled out of its box, or below a panel that is open.
            const at = [Math.max(x.left, y.left) + wide / 2, Math.max(x.top, y.top) + high / 2];
            const stack = document.elementsFromPoint(...at);
            if (!stack.includes(a) || !stack.includes(b)) continue;
            const below = stack.indexOf(a) > stack.indexOf(b) ? a : b;
            const covers = e => e !== a && e !== b && !e.contains(below)
                && !/, 0\)|transparent/.test(getComputedStyle(e).backgroundColor);
            if (!stack.slice(0, stack.indexOf(below)).some(covers)) wrong.push(said(a) + told + said(b));
        }
    });
}
meetings(words, ' is written on ');
const main = document.querySelector('#main');
if (main.scrollWidth > main.clientWidth + 1) wrong.push('the room scrolls sideways');
if (document.documentElement.scrollWidth > innerWidth + 1) wrong.push('the page scrolls sideways');
// A story's cover is one large door with its stations' list on its foot.
const pressed = [...document.querySelectorAll('#app .exhibit :is(a, button, summary, select, input)')]
    .filter(e => shown(e) && !e.closest('svg, .skips, .ruler, .hall, .reel, .parade-room, .cover'))
    .map(e => [e, e.getBoundingClientRect()])
    .filter(([, b]) => b.bottom > 0 && b.top < innerHeight && b.right > 0 && b.left < innerWidth);
meetings(pressed, ' on ');
return [...new Set(wrong)].slice(0, 6).join('; ');
