// The panel: the statements of what is looked at. Cards are copies of what the table holds.

const panel = $("panel");
const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function button(text, action) {
  const element = make("button", "", text);
  element.type = "button";
  element.addEventListener("click", action);
  return element;
}

/** Return a card of one statement: words, status, when and who, roles, sentences. */
function card(index) {
  const source = row(index);
  const copy = (selector) => source.querySelector(selector).cloneNode(true);
  const element = make("article", `card ${data.statements[index].standing}`);
  const facts = make("div", "facts");
  facts.append(copy(".chip"));
  for (const part of [".when", ".who"]) {
    const text = source.querySelector(part).textContent.trim();
    if (text) facts.append(make("span", "", text));
  }
  element.append(copy(".text"), facts);
  const [first, ...rest] = [...source.querySelectorAll(".sentence")].map((sentence) => sentence.cloneNode(true));
  if (first) element.append(first);
  if (rest.length) {
    const more = make("details");
    more.append(make("summary", "", `${count(rest.length, "more sentence")}`), ...rest);
    element.append(more);
  }
  const roles = make("details");
  roles.append(make("summary", "", "Roles"), copy(".roles"));
  element.append(roles);
  return element;
}

/** Return cards under one heading for each status, facts first. */
function groups(indices) {
  const list = make("div");
  for (const [standing, heading] of data.headings) {
    const own = indices.filter((index) => data.statements[index].standing === standing);
    if (!own.length) continue;
    const title = make("h3");
    title.append(make("span", "", heading), make("span", "", String(own.length)));
    list.append(title, ...own.map(card));
  }
  if (!indices.length) list.append(make("p", "empty", "No statement passes the filters."));
  return list;
}

function keys() {
  const element = make("p", "keys");
  for (const [key, word] of [["/", "search"], ["←↑↓→", "walk"], ["p", "path"], ["f", "fit"], ["t", "table"], ["d", "dark"], ["Esc", "back"]]) {
    element.append(make("kbd", "", key), ` ${word}`);
  }
  return element;
}

function showEntity(id) {
  const entity = entities.get(id);
  const actions = make("div", "actions");
  actions.append(button("Path from here", () => startPath(id)));
  const hidden = hiddenAbout(id);
  if (hidden.length) {
    actions.append(button(`Draw ${hidden.length} more`, () => {
      open(id);
      refresh();
    }));
  }
  const names = entity.aliases.length ? ` · also: ${entity.aliases.join(", ")}` : "";
  const own = statementsOf.get(id).filter((index) => shown.statements.has(index));
  panel.replaceChildren(make("h2", "", entity.name), make("p", "sub", `${entity.type}${names}`), actions, groups(own), keys());
}

function showStatements(title, indices) {
  panel.replaceChildren(make("h2", "", title), groups(indices), keys());
}

function showPathPanel() {
  const { from, to, found } = state.path;
  const actions = make("div", "actions");
  actions.append(button("Leave the path", () => choose({ entity: from })));
  const names = `${entities.get(from).name} → ${to === null ? "…" : entities.get(to).name}`;
  const parts = [make("p", "kicker", "Path"), make("h2", "", names), actions];
  if (to === null) parts.push(make("p", "empty", "Choose the other end in the drawing, or find it with /."));
  else if (!found) parts.push(make("p", "empty", "What is shown does not lead from one to the other."));
  else {
    const words = found.isFact ? "Every step is reported as fact." : "Not every step is reported as fact: see the status of each.";
    parts.push(make("p", "empty", words), ...found.statements.map(card));
  }
  panel.replaceChildren(...parts);
}

/** Show what is looked at; the focus when nothing is. */
function showPanel() {
  const before = panel.dataset.at;
  panel.dataset.at = JSON.stringify([state.at, state.path && [state.path.from, state.path.to]]);
  if (state.path) showPathPanel();
  else if (state.at && state.at.statement !== undefined) showStatements("Statement", [state.at.statement]);
  else if (state.at && state.at.mark !== undefined) {
    const own = nodes.get(state.at.mark).statements.filter((index) => shown.statements.has(index));
    showStatements(count(own.length, "statement"), own);
  } else showEntity(state.at ? state.at.entity : focus.id);
  if (panel.dataset.at !== before) panel.scrollTop = 0;
  for (const other of document.querySelectorAll("tr.at")) other.classList.remove("at");
  if (state.at && state.at.statement !== undefined) row(state.at.statement).classList.add("at");
}
