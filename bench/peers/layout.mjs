// Lays out one graph with one library: `node layout.mjs LIBRARY GRAPH.json` prints { ms, crossings } as JSON.
// Time runs along x. The graph has been read and the library loaded before the watch starts.

import { readFileSync } from "node:fs";
import { crossings } from "./crossings.mjs";

const size = [176, 104];

async function dag({ nodes, edges }, layering) {
  const d3 = await import("d3-dag");
  const parents = new Map(nodes.map(({ id }) => [id, []]));
  for (const [from, to] of edges) parents.get(to).push(from);
  const graph = d3.graphStratify()(nodes.map(({ id }) => ({ id, parentIds: parents.get(id) })));
  const lay = d3.sugiyama().nodeSize([size[1], size[0]]).layering(layering(d3)).coord(d3.coordGreedy());
  return () => {
    lay(graph);
    return [...graph.links()].map((link) => ({
      ends: [link.source.data.id, link.target.data.id],
      points: link.points.map(([across, along]) => [along, across]),
    }));
  };
}

const layouts = {
  "d3-dag": (graph) => dag(graph, (d3) => d3.layeringLongestPath()),
  // The same with the layers that the exhibit has: a year each, in which something began.
  "d3-dag-years": (graph) => {
    const years = [...new Set(graph.nodes.map(({ year }) => year))].sort((one, other) => one - other);
    const layer = new Map(graph.nodes.map(({ id, year }) => [id, years.indexOf(year)]));
    // An heir of the same year, or of an earlier one where sources disagree, stands a layer after its parent.
    const after = new Map();
    return dag(graph, () => (nodes, separation) => {
      let last = 0;
      for (const node of nodes.topological()) {
        const parents = [...node.parents()].map((parent) => after.get(parent.data.id) + 1);
        const own = Math.max(layer.get(node.data.id), ...parents);
        after.set(node.data.id, own);
        node.y = own * separation(node, node);
        last = Math.max(last, node.y);
      }
      return last;
    });
  },
  async dagre({ nodes, edges }) {
    const { default: dagre } = await import("@dagrejs/dagre");
    const graph = new dagre.graphlib.Graph({ multigraph: true });
    graph.setGraph({ rankdir: "LR", ranker: "longest-path" });
    graph.setDefaultEdgeLabel(() => ({}));
    for (const { id } of nodes) graph.setNode(id, { width: size[0], height: size[1] });
    edges.forEach(([from, to], name) => graph.setEdge(from, to, {}, String(name)));
    return () => {
      dagre.layout(graph);
      return graph.edges().map((edge) => ({
        ends: [edge.v, edge.w],
        points: graph.edge(edge).points.map(({ x, y }) => [x, y]),
      }));
    };
  },
  async elkjs({ nodes, edges }) {
    const { default: Elk } = await import("elkjs/lib/elk.bundled.js");
    const elk = new Elk();
    const graph = {
      id: "root",
      layoutOptions: {
        "elk.algorithm": "layered",
        "elk.direction": "RIGHT",
        "elk.layered.layering.strategy": "LONGEST_PATH",
        "elk.edgeRouting": "POLYLINE",
      },
      children: nodes.map(({ id }) => ({ id, width: size[0], height: size[1] })),
      edges: edges.map(([from, to], name) => ({ id: `e${name}`, sources: [from], targets: [to] })),
    };
    return async () => {
      const done = await elk.layout(graph);
      return done.edges.map((edge) => {
        const { startPoint, bendPoints = [], endPoint } = edge.sections[0];
        const points = [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [x, y]);
        return { ends: [edge.sources[0], edge.targets[0]], points };
      });
    };
  },
};

const [library, file] = process.argv.slice(2);
const graph = JSON.parse(readFileSync(file, "utf8"));
if (library === "exhibit") {
  // The exhibit's own picture, measured as the others are: straight from each node to its heir.
  const at = new Map(graph.nodes.map((node) => [node.id, node.at]));
  const drawn = graph.edges.filter(([from, to]) => at.get(from) && at.get(to));
  const lines = drawn.map(([from, to]) => ({ ends: [from, to], points: [at.get(from), at.get(to)] }));
  console.log(JSON.stringify({ crossings: drawn.length ? crossings(lines) : null }));
} else {
  const lay = await layouts[library](graph);
  const begun = performance.now();
  const edges = await lay();
  const ms = performance.now() - begun;
  console.log(JSON.stringify({ ms, crossings: crossings(edges) }));
}
