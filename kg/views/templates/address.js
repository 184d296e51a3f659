// The view as the part of the address after #: what is looked at, the path, filters, time and stage.

/** Return the view as text; "" for the view the page begins with. */
function writeView() {
  const view = new URLSearchParams();
  if (state.path) {
    view.set("path", entities.get(state.path.from).key);
    if (state.path.to !== null) view.set("to", entities.get(state.path.to).key);
  } else if (state.at) {
    const { entity, mark, statement } = state.at;
    if (entity !== undefined) view.set("at", entities.get(entity).key);
    else view.set("at", data.statements[statement ?? nodes.get(mark).statements[0]].key);
  }
  for (const kind of ["type", "relation", "standing"]) {
    for (const value of [...state.off[kind]].sort()) if (value !== "tentative") view.append("off", `${kind}.${value}`);
  }
  if (!state.off.standing.has("tentative")) view.set("tentative", "yes");
  for (const name of ["from", "until"]) if (state[name]) view.set(name, state[name]);
  if (state.clock !== "reported") view.set("clock", state.clock);
  if (!state.speakers) view.set("speakers", "no");
  if (state.stage) view.set("more", String(state.stage));
  if (state.view !== "graph") view.set("view", state.view);
  return view.toString();
}

function findTarget(key) {
  if (entityByKey.has(key)) return { entity: entityByKey.get(key).id };
  if (!statementByKey.has(key)) return null;
  const statement = statementByKey.get(key);
  const { mark } = data.statements[statement];
  return mark === null ? { statement } : { mark };
}

/** Take the view from the address. A link inside the page names only what to look at: the rest stays. */
function readView() {
  const view = new URLSearchParams(location.hash.slice(1));
  const names = [...view.keys()];
  if (names.length === 1 && names[0] === "at" && state.isReady) return choose(findTarget(view.get("at")));
  state.off = { type: new Set(), relation: new Set(), standing: new Set(view.has("tentative") ? [] : ["tentative"]) };
  for (const item of view.getAll("off")) {
    const [kind, ...rest] = item.split(".");
    if (Object.hasOwn(state.off, kind)) state.off[kind].add(rest.join("."));
  }
  const day = (name) => (/^\d{4}-\d{2}-\d{2}$/.test(view.get(name) ?? "") ? view.get(name) : "");
  state.from = day("from");
  state.until = day("until");
  state.clock = view.get("clock") === "happened" ? "happened" : "reported";
  state.speakers = view.get("speakers") !== "no";
  state.stage = Math.min(Math.max(Number.parseInt(view.get("more"), 10) || 0, 0), lastStage);
  state.view = view.get("view") === "table" ? "table" : "graph";
  state.path = null;
  state.at = view.has("at") ? findTarget(view.get("at")) : null;
  const ends = ["path", "to"].map((name) => entityByKey.get(view.get(name)));
  if (ends[0] && nodes.has(ends[0].id)) {
    state.path = { from: ends[0].id, to: null, found: null };
    if (ends[1] && nodes.has(ends[1].id)) return endPath(ends[1].id);
  }
  return choose(state.path ? null : state.at);
}

addEventListener("hashchange", readView);
