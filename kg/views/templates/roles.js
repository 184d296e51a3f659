// The names of roles on the edges of boxes, each where it covers neither a node nor another name.

const PLACES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
const ROLE_SIZE = 10.5;
let roleNames = [];
let areRolesPlaced = false;

const overlap = (a, b) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

function placeRoles() {
  areRolesPlaced = false;
}

/** Return the room of a node with its label; the label of a mark lies inside it. */
function roomOf(pen, id) {
  const room = network.getBoundingBox(id);
  const node = nodes.get(id);
  if (isMark(node)) return room;
  const lines = node.label.split("\n");
  const size = id === focus.id ? 16 : 13;
  const half = (Math.max(...lines.map((line) => pen.measureText(line).width)) / 2) * (size / ROLE_SIZE) + 3;
  const { x, y } = network.getPosition(id);
  return {
    left: Math.min(x - node.size, x - half), right: Math.max(x + node.size, x + half), top: y - node.size - 2,
    bottom: y + node.size + 8 + size * 1.2 * lines.length,
  };
}

/** Choose for each name the first free place along its edge, or the one that covers least. */
function findRolePlaces(pen) {
  const taken = [...shown.nodes].map((id) => roomOf(pen, id));
  const lit = findLit();
  roleNames = [];
  for (const edge of data.edges) {
    if (!edge.role || !shown.edges.has(edge.id)) continue;
    const [from, to] = [network.getPosition(edge.from), network.getPosition(edge.to)];
    const half = pen.measureText(edge.role).width / 2 + 2;
    let best = null;
    for (const part of PLACES) {
      const x = from.x + (to.x - from.x) * part;
      const y = from.y + (to.y - from.y) * part;
      const room = { left: x - half, right: x + half, top: y - ROLE_SIZE / 2 - 1, bottom: y + ROLE_SIZE / 2 + 1 };
      const cost = taken.reduce((sum, other) => sum + overlap(room, other), 0);
      if (best === null || cost < best.cost) best = { x, y, room, cost };
      if (cost === 0) break;
    }
    taken.push(best.room);
    roleNames.push({ text: edge.role, x: best.x, y: best.y, isFaint: lit !== null && !lit.edges.has(edge.id) });
  }
  areRolesPlaced = true;
}

network.on("afterDrawing", (pen) => {
  pen.font = `${ROLE_SIZE}px ${FACE}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = 4;
  if (!areRolesPlaced) findRolePlaces(pen);
  for (const name of roleNames) {
    pen.strokeStyle = ink("--ground");
    pen.fillStyle = ink("--muted", name.isFaint);
    pen.strokeText(name.text, name.x, name.y);
    pen.fillText(name.text, name.x, name.y);
  }
});
network.on("dragging", placeRoles);
