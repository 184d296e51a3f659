// What the buttons and keys do, and the order in which a change becomes visible.

let hintTimer = 0;

function say(text) {
  $("hint").textContent = text;
  $("hint").hidden = false;
  clearTimeout(hintTimer);
  hintTimer = setTimeout(() => { $("hint").hidden = true; }, 4000);
}

/** Show the state: drawing, controls, panel, address. */
function refresh() {
  findShown();
  draw();
  showChoices();
  showPanel();
  document.body.dataset.view = state.view;
  $("to-table").setAttribute("aria-pressed", String(state.view === "table"));
  $("to-path").setAttribute("aria-pressed", String(state.path !== null));
  const view = writeView();
  history.replaceState(null, "", view ? `#${view}` : location.pathname + location.search);
}

/** Look at an entity, a mark or a statement; null looks at nothing. While a path is asked for, an entity ends it. */
function choose(target) {
  if (state.path && state.path.to === null && target && target.entity !== undefined && nodes.has(target.entity)) {
    if (target.entity !== state.path.from) return endPath(target.entity);
    return undefined;
  }
  if (target) state.path = null;
  else if (state.path && state.path.to !== null) state.path = null;
  state.at = target;
  const id = target && (target.entity ?? target.mark);
  const isOnCanvas = id !== null && id !== undefined && nodes.has(id);
  if (isOnCanvas && !isDrawn(nodes.get(id))) open(id);
  refresh();
  if (isOnCanvas && shown.nodes.has(id)) bringIn(id);
  return undefined;
}

function leave() {
  state.path = null;
  choose(null);
}

const actions = {
  "to-table": () => {
    state.view = state.view === "table" ? "graph" : "table";
    refresh();
  },
  "to-path": () => (state.path ? leave() : startPath(state.at && state.at.entity !== undefined ? state.at.entity : focus.id)),
  "to-fit": fit,
  "to-png": savePicture,
  "to-link": () => {
    const done = () => say("The link to this view is copied.");
    const failed = () => say("The address bar holds the link to this view.");
    if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(done, failed);
    else failed();
  },
  "to-dark": () => {
    const now = document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    document.documentElement.dataset.theme = now === "dark" ? "light" : "dark";
    draw();
  },
};
for (const [id, action] of Object.entries(actions)) $(id).addEventListener("click", action);

const KEYS = { t: "to-table", p: "to-path", f: "to-fit", d: "to-dark" };
document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input:not([type=checkbox]), select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  if (event.key === "/") $("search").focus();
  else if (event.key === "Escape") leave();
  else if (KEYS[event.key]) actions[KEYS[event.key]]();
  else if (ARROWS[event.key] && event.target === $("canvas")) walk(event.key);
  else return;
  event.preventDefault();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

if (matchMedia("(max-width: 760px)").matches) $("legend").open = false;
readView();
begin();
if (state.path && state.path.found) showWhole(state.path.found.nodes);
if (state.at && (state.at.entity ?? state.at.mark) !== undefined) bringIn(state.at.entity ?? state.at.mark);
state.isReady = true;
