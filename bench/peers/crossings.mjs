// How often the lines of a layout cross, however it was made: polylines, each piece a straight line.

const side = (a, b, p) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);

const cross = (a, b, c, d) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

// edges: [{ ends: [id, id], points: [[x, y], …] }]. Lines that share an end do not count. Pieces are walked along x,
// so that only those beside each other are compared.
export function crossings(edges) {
  const pieces = [];
  for (const edge of edges) {
    for (let at = 1; at < edge.points.length; at += 1) {
      const [a, b] = [edge.points[at - 1], edge.points[at]];
      pieces.push({ edge, a, b, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) });
    }
  }
  pieces.sort((one, other) => one.from - other.from);
  let active = [];
  let count = 0;
  for (const piece of pieces) {
    active = active.filter((other) => other.to > piece.from);
    for (const other of active) {
      const shared = other.edge.ends.some((end) => piece.edge.ends.includes(end));
      if (!shared && cross(piece.a, piece.b, other.a, other.b)) count += 1;
    }
    active.push(piece);
  }
  return count;
}
