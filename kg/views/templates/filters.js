// The legend's check boxes, the time and the stages: each changes what is shown.

const boxes = () => document.querySelectorAll("input[data-kind]");

for (const box of boxes()) {
  box.addEventListener("change", () => {
    state.off[box.dataset.kind][box.checked ? "delete" : "add"](box.value);
    refresh();
  });
}
for (const button of document.querySelectorAll("[data-turn]")) {
  button.addEventListener("click", () => {
    const group = [...boxes()].filter((box) => box.dataset.kind === button.dataset.turn);
    const turnOn = button.textContent === "all";
    state.off[button.dataset.turn] = new Set(turnOn ? [] : group.map((box) => box.value));
    refresh();
  });
}
for (const id of ["clock", "from", "until"]) {
  $(id).addEventListener("change", () => {
    state[id] = $(id).value;
    refresh();
  });
}
$("speakers").addEventListener("change", () => {
  state.speakers = $("speakers").checked;
  refresh();
});
$("more").addEventListener("click", () => {
  const before = shown.nodes.size;
  state.stage += 1;
  refresh();
  say(`${shown.nodes.size - before} more drawn: f shows all.`);
});

/** Set the controls to what is chosen, and say how much is shown. */
function showChoices() {
  for (const box of boxes()) box.checked = !state.off[box.dataset.kind].has(box.value);
  for (const button of document.querySelectorAll("[data-turn]")) {
    button.textContent = state.off[button.dataset.turn].size ? "all" : "none";
  }
  for (const id of ["clock", "from", "until"]) $(id).value = state[id];
  $("speakers").checked = state.speakers;
  const drawn = [...shown.nodes].filter((id) => !isMark(nodes.get(id))).length;
  $("shown").textContent = `${shown.statements.size} of ${count(data.statements.length, "statement")}, ${drawn} of ${entities.size} entities`;
  if (data.hidden) $("shown").textContent += `; ${data.hidden} in the table only`;
  const rest = data.nodes.filter((node) => !isDrawn(node)).length;
  $("more").hidden = rest === 0;
  $("more").textContent = `and ${rest} more`;
  data.statements.forEach((_, index) => { row(index).hidden = !shown.statements.has(index); });
}
