// What the page holds, what the reader has chosen, and what is shown by it.

const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);

const nodes = new Map(data.nodes.map((node) => [node.id, node]));
const entities = new Map(data.entities.map((entity) => [entity.id, entity]));
const entityByKey = new Map(data.entities.map((entity) => [entity.key, entity]));
const statementByKey = new Map(data.statements.map((statement, index) => [statement.key, index]));
const focus = entityByKey.get(data.focus);
const lastStage = Math.max(...data.nodes.map((node) => node.stage));

// Edges by the node they touch, and the statements that name an entity.
const edgesAt = new Map(data.nodes.map((node) => [node.id, []]));
for (const edge of data.edges) {
  edgesAt.get(edge.from).push(edge);
  edgesAt.get(edge.to).push(edge);
}
const statementsOf = new Map(data.entities.map((entity) => [entity.id, []]));
data.statements.forEach((statement, index) => {
  for (const id of statement.entities) statementsOf.get(id).push(index);
});

const state = {
  view: "graph",
  at: null, // {entity: id}, {mark: id} or {statement: index}
  path: null, // {from: id, to: id or null} while the reader asks for a path
  stage: 0,
  opened: new Set(), // nodes of later stages that the reader asked for
  off: { type: new Set(), relation: new Set(), standing: new Set(["tentative"]) },
  clock: "reported",
  from: "",
  until: "",
  speakers: true,
};
const shown = { nodes: new Set(), edges: new Set(), statements: new Set() };

const isMark = (node) => node.form !== "entity";
const otherEnd = (edge, id) => (edge.from === id ? edge.to : edge.from);
const isDrawn = (node) => node.stage <= state.stage || state.opened.has(node.id);
const row = (index) => $(`row-${index}`);

/** Tell whether a statement lies in the chosen time; one without a date only when no time is chosen. */
function isInTime(statement) {
  if (!state.from && !state.until) return true;
  const low = state.from || "0000";
  const high = state.until || "9999";
  if (state.clock === "reported") return statement.reported.some((day) => low <= day && day <= high);
  const [begin, end] = statement.happened;
  if (!begin && !end) return false;
  // A bound may be a year or a month alone: it is compared as the first or last text of its kind.
  return (begin || "0000") <= high + "~" && low <= (end || "9999") + "~";
}

function passes(statement) {
  return !state.off.standing.has(statement.standing) && !state.off.relation.has(statement.relation) && isInTime(statement);
}

/** A line needs both its ends; a box two of its roles, or the only one it has. */
function hasEnoughEnds(node) {
  const ends = edgesAt.get(node.id).filter((edge) => !edge.speaks);
  const open = ends.filter((edge) => {
    const end = nodes.get(otherEnd(edge, node.id));
    return isMark(end) || !state.off.type.has(end.group);
  });
  return open.length >= Math.min(ends.length, 2);
}

/** Work out what is shown by stage and filters. */
function findShown() {
  shown.statements = new Set(data.statements.flatMap((statement, index) => (passes(statement) ? [index] : [])));
  shown.nodes = new Set();
  shown.edges = new Set();
  for (const node of nodes.values()) {
    const speaks = (index) => shown.statements.has(index);
    if (isMark(node) && isDrawn(node) && node.statements.some(speaks) && hasEnoughEnds(node)) shown.nodes.add(node.id);
  }
  const named = new Set([focus.id]);
  for (const edge of data.edges) {
    if (!shown.nodes.has(edge.mark) || (edge.speaks && !state.speakers)) continue;
    const end = nodes.get(otherEnd(edge, edge.mark));
    if (isMark(end) ? shown.nodes.has(end.id) : !state.off.type.has(end.group)) {
      shown.edges.add(edge.id);
      if (!isMark(end)) named.add(end.id);
    }
  }
  for (const id of named) if (!state.off.type.has(nodes.get(id).group)) shown.nodes.add(id);
}

/** Draw what is hidden about an entity or mark: the marks that touch it, and all they need. */
function open(id) {
  const waiting = [id, ...edgesAt.get(id).map((edge) => otherEnd(edge, id))];
  while (waiting.length) {
    const next = waiting.pop();
    if (isDrawn(nodes.get(next))) continue;
    state.opened.add(next);
    if (isMark(nodes.get(next))) waiting.push(...edgesAt.get(next).map((edge) => otherEnd(edge, next)));
  }
}

/** Return the marks about an entity that are not drawn yet. */
function hiddenAbout(id) {
  if (!nodes.has(id)) return [];
  return edgesAt.get(id).map((edge) => nodes.get(edge.mark)).filter((node) => !isDrawn(node));
}
