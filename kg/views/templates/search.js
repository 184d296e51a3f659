// The search field: entities by any name, then statements by their words and sentences.

const MOST_FOUND = 12;
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const haystack = [
  ...data.entities.map((entity) => ({
    target: { entity: entity.id },
    title: entity.name,
    kind: entity.type,
    first: plain([entity.name, ...entity.aliases].join("\n")),
    rest: "",
  })),
  ...data.statements.map((statement, index) => ({
    target: { statement: index },
    title: row(index).querySelector(".text").textContent,
    kind: row(index).querySelector(".chip").textContent,
    first: plain(`${statement.relation}\n${row(index).querySelector(".text").textContent}`),
    rest: plain(row(index).querySelector(".where").textContent),
  })),
];
let found = [];
let chosen = 0;

/** Return what matches, best first: the beginning of a name, a name, the words of a statement, its sentences. */
function search(text) {
  const wanted = plain(text.trim());
  if (!wanted) return [];
  const grade = (item) => {
    const isEntity = item.target.entity !== undefined;
    if (`\n${item.first}`.includes(`\n${wanted}`)) return isEntity ? 0 : 2;
    if (item.first.includes(wanted)) return isEntity ? 1 : 3;
    return item.rest.includes(wanted) ? 4 : 9;
  };
  return haystack
    .map((item, order) => ({ item, order, grade: grade(item) }))
    .filter((match) => match.grade < 9)
    .sort((a, b) => a.grade - b.grade || a.order - b.order)
    .slice(0, MOST_FOUND)
    .map((match) => match.item);
}

function showFound() {
  $("found").replaceChildren(...found.map((item, index) => {
    const line = make("li");
    line.id = `found-${index}`;
    line.setAttribute("role", "option");
    line.setAttribute("aria-selected", String(index === chosen));
    line.append(make("span", "name", item.title), make("span", "kind", item.kind));
    line.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      take(index);
    });
    return line;
  }));
  $("found").hidden = found.length === 0;
  $("search").setAttribute("aria-expanded", String(found.length > 0));
  if (found.length) $("search").setAttribute("aria-activedescendant", `found-${chosen}`);
  else $("search").removeAttribute("aria-activedescendant");
}

function endSearch() {
  found = [];
  showFound();
}

function take(index) {
  const { target } = found[index];
  $("search").value = "";
  endSearch();
  $("search").blur();
  if (state.view === "graph") $("canvas").focus({ preventScroll: true });
  const mark = target.statement === undefined ? null : data.statements[target.statement].mark;
  choose(mark === null ? target : { mark });
}

$("search").addEventListener("input", () => {
  found = search($("search").value);
  chosen = 0;
  showFound();
});
$("search").addEventListener("blur", endSearch);
$("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && found.length) take(chosen);
  else if (event.key === "Escape") {
    $("search").value = "";
    endSearch();
    $("search").blur();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length) {
    chosen = (chosen + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length;
    showFound();
    $(`found-${chosen}`).scrollIntoView({ block: "nearest" });
  } else return;
  event.preventDefault();
  event.stopPropagation();
});
