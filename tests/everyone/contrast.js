// Contrast as a visitor sees it: for every text on the screen, and for the lines that mean something, its colour and
// what lies beneath it, composed from computed styles. Gives back what is too faint, one line each.
// WCAG 2.2, 1.4.3 (4.5:1; 3:1 for 24 px, or bold from 18.66 px) and 1.4.11 (3:1).
window.__contrast = graphics => {
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
  const paint = e => {
    const s = of(e);
    if (s.visibility === 'hidden') return null;
    const faded = c => { const [r, g, b, a] = read(c); return [r, g, b, a * opacity(e)]; };
    if (e instanceof SVGElement) {
      if (e.matches('use, image')) return 'picture';
      if (!e.matches(shapes)) return null;
      if (s.fill.startsWith('url')) return 'picture';
      if (s.fill === 'none') return null;
      const [r, g, b, a] = faded(s.fill);
      return [r, g, b, a * parseFloat(s.fillOpacity)];
    }
    if (e.matches('img, canvas, video') || s.backgroundImage.includes('url')) return 'picture';
    return faded(s.backgroundColor);
  };
  // What lies beneath an element at a point: null if that is hidden by something else, or is a picture.
  const beneath = (e, x, y) => {
    const stack = document.elementsFromPoint(x, y);
    // What is not hit itself is cut off, or folded away.
    const at = stack.indexOf(e);
    if (at < 0) return null;
    for (const one of stack.slice(0, at)) {
      const p = paint(one);
      if (p === 'picture' || (p && p[3] > 0.5 && !e.contains(one))) return null;
    }
    // An ancestor that was hit paints beneath what it holds.
    const rest = stack.slice(e instanceof SVGElement ? at + 1 : at);
    const layers = [];
    for (const one of rest) {
      const p = paint(one);
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
  for (const e of graphics ? document.querySelectorAll(graphics) : []) {
    const s = of(e);
    if (s.visibility === 'hidden' || !e.getTotalLength || opacity(e) === 0 || !e.getClientRects().length) continue;
    const stroked = s.stroke !== 'none' && parseFloat(s.strokeWidth) > 0;
    const matrix = e.getScreenCTM();
    for (const share of [0.5, 0.3, 0.7]) {
      const at = e.getPointAtLength(e.getTotalLength() * share).matrixTransform(matrix);
      if (at.x < 0 || at.y < 0 || at.x >= innerWidth || at.y >= innerHeight) continue;
      const ground = beneath(e, at.x, at.y);
      if (!ground) continue;
      const [r, g, b, a] = read(stroked ? s.stroke : s.fill);
      const all = a * opacity(e) * parseFloat(stroked ? s.strokeOpacity : s.fillOpacity);
      note(e, 'a line', ratio(over([r, g, b, all], ground), ground), 3);
      break;
    }
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet);
  return { asked, wrong: [...wrong].map(([key, text]) => `${key} “${text}”`) };
};
