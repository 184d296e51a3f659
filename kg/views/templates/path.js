// The path between two entities over what is shown: the fewest steps, facts before plans, claims and denials.

const COSTS = { fact: 1, planned: 1.2, claimed: 1.3, possible: 1.4, denied: 1.4, "claimed-not": 1.5, tentative: 1.6 };

/** Return the cheapest way as {nodes, edges, statements, isFact}, or null without any. */
function findPath(from, to) {
  const cost = new Map([[from, 0]]);
  const back = new Map();
  const done = new Set();
  while (true) {
    let here = null;
    for (const [id, sum] of cost) if (!done.has(id) && (here === null || sum < cost.get(here))) here = id;
    if (here === null) return null;
    if (here === to) break;
    done.add(here);
    for (const edge of edgesAt.get(here)) {
      if (!shown.edges.has(edge.id)) continue;
      const next = otherEnd(edge, here);
      const sum = cost.get(here) + COSTS[edge.standing] + (edge.speaks ? 0.2 : 0);
      if (sum < (cost.get(next) ?? Infinity)) {
        cost.set(next, sum);
        back.set(next, edge);
      }
    }
  }
  const way = { nodes: new Set([to]), edges: new Set(), statements: [], isFact: true };
  for (let id = to; id !== from; ) {
    const edge = back.get(id);
    way.edges.add(edge.id);
    id = otherEnd(edge, id);
    way.nodes.add(id);
    if (edge.standing !== "fact") way.isFact = false;
  }
  const marks = [...way.nodes].filter((id) => isMark(nodes.get(id))).reverse();
  way.statements = marks.flatMap((id) => nodes.get(id).statements.filter((index) => shown.statements.has(index)));
  return way;
}

function startPath(from) {
  if (!nodes.has(from)) return;
  state.path = { from, to: null, found: null };
  state.at = null;
  refresh();
}

function endPath(to) {
  open(to);
  findShown();
  state.path.to = to;
  state.path.found = shown.nodes.has(state.path.from) && shown.nodes.has(to) ? findPath(state.path.from, to) : null;
  refresh();
  if (state.path.found) showWhole(state.path.found.nodes);
}
