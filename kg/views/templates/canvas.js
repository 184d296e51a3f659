// The drawing: vis-network with positions from the page, and how a pointer and the arrow keys move on it.

const drawnNodes = new vis.DataSet(data.nodes.map((node) => ({ ...node, group: undefined, hidden: true })));
const drawnEdges = new vis.DataSet(data.edges.map((edge) => ({ ...edge, hidden: true })));
const network = new vis.Network($("canvas"), { nodes: drawnNodes, edges: drawnEdges }, data.options);

// The frame around the drawing has the name and the keys; vis-network's own would be a second stop.
$("canvas").firstElementChild.tabIndex = -1;

const LEAST_SCALE = 0.72;

/** Return the nodes and edges that are looked at, or null when nothing is. */
function findLit() {
  if (state.path && state.path.found) return state.path.found;
  if (!state.at || state.at.statement !== undefined) return null;
  const start = state.at.entity ?? state.at.mark;
  if (!shown.nodes.has(start)) return null;
  const lit = { nodes: new Set([start]), edges: new Set() };
  const marks = isMark(nodes.get(start)) ? [start] : edgesAt.get(start).filter((edge) => shown.edges.has(edge.id)).map((edge) => edge.mark);
  for (const mark of marks) {
    lit.nodes.add(mark);
    for (const edge of edgesAt.get(mark)) {
      if (!shown.edges.has(edge.id)) continue;
      lit.edges.add(edge.id);
      lit.nodes.add(otherEnd(edge, mark));
    }
  }
  return lit;
}

const MOST_LINES = 4;

/** Return the words of the statements of a mark that are shown, each once, with how often. */
function markLabel(node) {
  const counts = new Map();
  node.statements.forEach((index, place) => {
    if (shown.statements.has(index)) counts.set(node.lines[place], (counts.get(node.lines[place]) ?? 0) + 1);
  });
  const lines = [...counts].map(([text, number]) => {
    const [first, ...rest] = text.split("\n");
    return [number > 1 ? `${first} ×${number}` : first, ...rest].join("\n");
  });
  const more = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
}

/** Draw again what is shown, with what is looked at in full colour. */
function draw() {
  const lit = findLit();
  const ringed = state.path ? [state.path.from, state.path.to] : state.at ? [state.at.entity ?? state.at.mark] : [];
  drawnNodes.update(data.nodes.map((node) => {
    const isFaint = lit !== null && !lit.nodes.has(node.id);
    const isAt = ringed.includes(node.id);
    const style = isMark(node) ? markStyle(node, isFaint, isAt) : entityStyle(node, isFaint, isAt);
    const label = isMark(node) ? markLabel(node) : node.label;
    return { id: node.id, hidden: !shown.nodes.has(node.id), label, ...style };
  }));
  drawnEdges.update(data.edges.map((edge) => {
    const isLit = lit !== null && lit.edges.has(edge.id);
    return { id: edge.id, hidden: !shown.edges.has(edge.id), ...edgeStyle(edge, lit !== null && !isLit, isLit) };
  }));
  placeRoles();
}

/** Bring nodes into view, at most a little above their natural size. */
function showWhole(ids) {
  network.fit({ nodes: [...ids], maxZoomLevel: 1.15, minZoomLevel: 0.05 });
}

const fit = () => showWhole(shown.nodes);

/** Show the focus and what is about it at a size that can be read, and all where that is possible. */
function begin() {
  fit();
  if (network.getScale() < LEAST_SCALE) network.moveTo({ position: network.getPosition(focus.id), scale: LEAST_SCALE });
}

/** Bring a node into view where it is not. */
function bringIn(id) {
  const place = network.canvasToDOM(network.getPosition(id));
  const { clientWidth: width, clientHeight: height } = $("canvas");
  const isIn = place.x > 60 && place.y > 60 && place.x < width - 60 && place.y < height - 60;
  if (!isIn || network.getScale() < 0.45) network.focus(id, { scale: Math.max(network.getScale(), 0.8), animation: false });
}

network.on("click", (event) => {
  const id = event.nodes[0] ?? (event.edges.length ? drawnEdges.get(event.edges[0]).mark : undefined);
  network.unselectAll();
  if (id === undefined) choose(null);
  else choose(isMark(nodes.get(id)) ? { mark: id } : { entity: id });
});
network.on("doubleClick", (event) => {
  if (event.nodes.length) {
    open(event.nodes[0]);
    refresh();
  }
});

function showTip(id, event) {
  const node = nodes.get(id);
  const tip = $("tip");
  const first = document.createElement("p");
  const second = document.createElement("p");
  if (isMark(node)) {
    const source = row(node.statements[0]);
    first.textContent = source.querySelector(".text").textContent;
    const more = node.statements.length > 1 ? ` · ${node.statements.length} statements` : "";
    second.textContent = `${source.querySelector(".chip").textContent} · ${source.querySelector(".who").textContent}${more}`;
  } else {
    const entity = entities.get(id);
    first.textContent = entity.name;
    second.textContent = `${entity.type} · ${count(statementsOf.get(id).length, "statement")}`;
  }
  tip.replaceChildren(first, second);
  tip.hidden = false;
  const room = $("graph").getBoundingClientRect();
  const x = Math.min(event.clientX - room.left + 14, room.width - tip.offsetWidth - 8);
  const y = Math.min(event.clientY - room.top + 14, room.height - tip.offsetHeight - 8);
  tip.style.left = `${Math.max(8, x)}px`;
  tip.style.top = `${Math.max(8, y)}px`;
}
network.on("hoverNode", ({ node, event }) => {
  $("canvas").style.cursor = "pointer";
  showTip(node, event);
});
network.on("blurNode", () => {
  $("canvas").style.cursor = "";
  $("tip").hidden = true;
});
network.on("dragStart", () => { $("tip").hidden = true; });

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Choose the nearest node that is shown in the direction of an arrow key, from what is looked at or the focus. */
function walk(key) {
  const [right, down] = ARROWS[key];
  const start = state.at ? state.at.entity ?? state.at.mark ?? focus.id : focus.id;
  const here = nodes.get(start);
  let best = null;
  let least = Infinity;
  for (const id of shown.nodes) {
    const x = nodes.get(id).x - here.x;
    const y = nodes.get(id).y - here.y;
    const along = x * right + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * right);
    if (id !== start && along > 0 && along >= aside && along + 2 * aside < least) {
      least = along + 2 * aside;
      best = id;
    }
  }
  if (best !== null) choose(isMark(nodes.get(best)) ? { mark: best } : { entity: best });
}
