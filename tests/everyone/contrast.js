// Contrast as a visitor sees it: for every text on the screen, and for the lines that mean something, its colour and
// what lies beneath it, composed from computed styles. Gives back what is too faint, one line each.
// WCAG 2.2, 1.4.3 (4.5:1; 3:1 for 24 px, or bold from 18.66 px) and 1.4.11 (3:1).
window.__contrast = adorning => {
  const sheet = new CSSStyleSheet();
  // What lets fingers through must be found, too.
  sheet.replaceSync('* { pointer-events: auto !important } .touch { pointer-events: none !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map();
  const read = colour => {
    if (!known.has(colour)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((c, i) => c * a + below[i] * (1 - a));
  const light = ([r, g, b]) => [r, g, b]
    .map(c => c / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ratio = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const style = new Map();
  const of = e => style.get(e) || style.set(e, getComputedStyle(e)).get(e);
  const seen = new Map();
  const opacity = e => {
    if (!e || e === document.documentElement) return 1;
    if (!seen.has(e)) seen.set(e, parseFloat(of(e).opacity) * opacity(e.parentElement));
    return seen.get(e);
  };
  const shapes = 'rect,path,circle,ellipse,polygon,line,polyline';
  // What an element paints at a point where it was hit: a colour with alpha, nothing, or 'picture'.
  const paint = (e, x, y) => {
    const s = of(e);
    if (s.visibility === 'hidden') return null;
    const faded = c => { const [r, g, b, a] = read(c); return [r, g, b, a * opacity(e)]; };
    if (e instanceof SVGElement) {
      if (e.matches('use, image')) return 'picture';
      if (!e.matches(shapes)) return null;
      if (s.fill.startsWith('url')) return 'picture';
      // Hit by its line, or by what that goes round?
      const here = new DOMPoint(x, y).matrixTransform(e.getScreenCTM().inverse());
      // A hair's line is no ground.
      if (s.stroke !== 'none' && parseFloat(s.strokeWidth) >= 3 && e.isPointInStroke(here)) {
        const [r, g, b, a] = faded(s.stroke);
        return [r, g, b, a * parseFloat(s.strokeOpacity)];
      }
      if (s.fill === 'none' || !e.isPointInFill(here)) return null;
      const [r, g, b, a] = faded(s.fill);
      return [r, g, b, a * parseFloat(s.fillOpacity)];
    }
    if (e.matches('img, canvas, video') || s.backgroundImage.includes('url')) return 'picture';
    return faded(s.backgroundColor);
  };
  // What lies beneath an element at a point: null if that is hidden by something else, or is a picture.
  const beneath = (e, x, y, own = true) => {
    const stack = document.elementsFromPoint(x, y);
    // What is not hit itself is cut off, or folded away.
    const at = stack.indexOf(e);
    if (at < 0) return null;
    for (const one of stack.slice(0, at)) {
      const p = paint(one, x, y);
      if (p === 'picture' || (p && p[3] > 0.5 && !e.contains(one))) return null;
    }
    // An ancestor that was hit paints beneath what it holds.
    const rest = stack.slice(e instanceof SVGElement || !own ? at + 1 : at);
    const layers = [];
    for (const one of rest) {
      const p = paint(one, x, y);
      if (p === 'picture') return null;
      if (p && p[3] > 0) layers.push(p);
      if (p && p[3] > 0.995) break;
    }
    return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255]);
  };
  // Large numbers and words behind a picture, which say nothing that is not said beside them; and drawings, which may
  // fade (what they show is told by their names).
  const DECORATION = '.big-plate .numeral, .cover .motif, .dim .drawn, .ghost .drawn';
  const wrong = new Map();
  let asked = 0;
  const name = e => {
    const c = (e.className?.baseVal ?? e.className ?? '').trim().split(/\s+/).join('.');
    return e.localName + (c && '.' + c);
  };
  const note = (e, what, has, wants) => {
    asked += 1;
    if (has + 0.05 >= wants) return;
    const up = e.parentElement;
    const key = `${name(up.parentElement || up)} ${name(up)} ${name(e)}: ${has.toFixed(1)} < ${wants}`;
    if (!wrong.has(key)) wrong.set(key, what.trim().slice(0, 24));
  };
  const walk = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const e = node.parentElement;
    if (!node.data.trim() || e.closest(DECORATION)) continue;
    if (e.closest('.hidden, [hidden], defs, symbol, [data-decoration]')) continue;
    if (e.closest(':disabled, [aria-disabled=true]')) continue;
    const s = of(e);
    if (s.visibility === 'hidden' || s.display === 'none' || opacity(e) === 0) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getClientRects()[0] || e.getBoundingClientRect();
    if (!box || box.width < 2 || box.height < 2) continue;
    const svg = e instanceof SVGElement;
    const [x, y] = [box.left + Math.min(box.width / 2, 8), box.top + box.height / 2];
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
    let ground = beneath(e, x, y);
    const times = svg ? Math.hypot(e.getScreenCTM().a, e.getScreenCTM().b) : 1;
    const haloed = svg && s.paintOrder.startsWith('stroke') && s.stroke !== 'none';
    if (haloed && parseFloat(s.strokeWidth) * times >= 2.5 && read(s.stroke)[3] > 0.6) ground = read(s.stroke);
    if (!ground) continue;
    const [r, g, b, a] = read(svg ? s.fill : s.color);
    const colour = over([r, g, b, a * opacity(e) * (svg ? parseFloat(s.fillOpacity) : 1)], ground);
    const size = parseFloat(s.fontSize) * times;
    const large = size >= 24 || (size >= 18.66 && parseInt(s.fontWeight, 10) >= 700);
    note(e, node.data, ratio(colour, ground), large ? 3 : 4.5);
  }
  // 1.4.11: every shape that is drawn, but for drawings of objects, grounds and what only adorns; whoever draws
  // something new has it measured. A shape is told from its ground by its line or by its fill.
  const ink = (e, part) => {
    const s = of(e);
    if (s[part] === 'none' || s[part].startsWith('url') || (part === 'stroke' && !(parseFloat(s.strokeWidth) > 0)))
      return null;
    const [r, g, b, a] = read(s[part]);
    return [r, g, b, a * opacity(e) * parseFloat(s[part === 'stroke' ? 'strokeOpacity' : 'fillOpacity'])];
  };
  for (const e of adorning ? document.querySelectorAll(`#app svg :is(${shapes})`) : []) {
    if (e.closest(adorning) || e.closest('defs, symbol, clipPath, mask, :disabled, [aria-disabled=true]')) continue;
    const s = of(e);
    if (s.visibility === 'hidden' || !e.getTotalLength || opacity(e) === 0 || !e.getClientRects().length) continue;
    const inks = ['stroke', 'fill'].map(part => ink(e, part)).filter(one => one && one[3] > 0.01);
    const matrix = e.getScreenCTM();
    const whole = inks.length ? e.getTotalLength() : 0;
    for (const share of whole ? [0.5, 0.3, 0.7, 0.1, 0.9] : []) {
      const at = e.getPointAtLength(whole * share).matrixTransform(matrix);
      if (at.x < 0 || at.y < 0 || at.x >= innerWidth || at.y >= innerHeight) continue;
      // Two that lie on each other are told apart elsewhere along their way.
      const lies = one => !one.closest(adorning) || of(one).fill === 'none' || one.matches('.kerb, line, path');
      const other = one => one !== e && one instanceof SVGElement && one.matches(shapes) && lies(one);
      if (document.elementsFromPoint(at.x, at.y).some(one => other(one) && paint(one, at.x, at.y))) continue;
      const ground = beneath(e, at.x, at.y);
      if (!ground) continue;
      note(e, 'a shape', Math.max(...inks.map(one => ratio(over(one, ground), ground))), 3);
      break;
    }
  }
  // A drawing of what is not yet, or aside, recedes in form: it is not faint, and has an outline that is seen.
  for (const e of adorning ? document.querySelectorAll('#app :is(.ghost, .dim) :is(.drawn, .plate)') : []) {
    if (!e.checkVisibility() || e.matches('.drawn .plate')) continue;
    const b = e.getBoundingClientRect();
    if (b.width < 4 || b.right < 0 || b.bottom < 0 || b.left > innerWidth || b.top > innerHeight) continue;
    const ground = read(of(document.body).backgroundColor);
    const outlines = [...of(e).filter.matchAll(/drop-shadow\((rgba?\([^)]*\)|color\([^)]*\))/g)].map(one => one[1]);
    const seen = outlines.map(read).map(([r, g, bl, a]) => over([r, g, bl, a * opacity(e)], ground));
    note(e, 'a form', Math.max(0, ...seen.map(one => ratio(one, ground))), 3);
  }
  // What is pressed, and says where by a border all around it, has one that is seen, or a ground that is.
  for (const e of adorning ? document.querySelectorAll('#app :is(button, a, summary, select, input, .switch)') : []) {
    const s = of(e);
    const sides = ['Top', 'Right', 'Bottom', 'Left'].map(side => s[`border${side}Style`] !== 'none'
      && parseFloat(s[`border${side}Width`]) > 0);
    if (!sides.every(Boolean) || s.visibility === 'hidden' || opacity(e) === 0 || !e.checkVisibility()) continue;
    if (e.closest('.hidden, [inert]') || e.matches(':disabled, [aria-disabled=true], .gone')) continue;
    const b = e.getBoundingClientRect();
    // Where a picture is in its middle, there is ground at a corner.
    const places = [[b.left + b.width / 2, b.top + b.height / 2], [b.left + 6, b.top + 6], [b.right - 6, b.bottom - 6]];
    const seen = places.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    if (b.width < 4 || !seen.length) continue;
    const around = seen.map(([x, y]) => beneath(e, x, y, false)).find(Boolean);
    const [r, g, bl, a] = read(s.borderTopColor);
    if (!around || a === 0) continue;
    const line = over([r, g, bl, a * opacity(e)], around);
    const [fr, fg, fb, fa] = read(s.backgroundColor);
    const fill = over([fr, fg, fb, fa * opacity(e)], around);
    note(e, e.textContent || e.getAttribute('aria-label') || '', Math.max(ratio(line, around), ratio(fill, around)), 3);
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet);
  return { asked, wrong: [...wrong].map(([key, text]) => `${key} “${text}”`) };
};
