// Colours and lines: read from the styles of the page, so that there is one palette.

const FACE = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';
const INK = {
  fact: "--muted", planned: "--planned", claimed: "--doubt", possible: "--doubt", denied: "--denied",
  "claimed-not": "--denied", tentative: "--muted",
};
const BORDERS = { planned: [6, 4], claimed: [2, 3], possible: [2, 5], "claimed-not": [2, 3], tentative: [1, 4] };

const palette = getComputedStyle(document.documentElement);
const color = (name) => palette.getPropertyValue(name).trim();

const channels = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const FAINT = 0.22;

/** Return a colour of the palette (#rrggbb), mixed with the ground where something else is looked at. */
function ink(name, isFaint) {
  if (!isFaint) return color(name);
  const ground = channels(color("--ground"));
  const mixed = channels(color(name)).map((value, at) => Math.round(value * FAINT + ground[at] * (1 - FAINT)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function entityStyle(node, isFaint, isAt) {
  const fill = ink(`--${node.group}`, isFaint);
  const border = isAt ? ink("--ink") : ink("--ground");
  const isFocus = node.id === focus.id;
  return {
    color: { background: fill, border, highlight: { background: fill, border }, hover: { background: fill, border } },
    borderWidth: isAt ? 3 : 2,
    font: {
      size: isFocus ? 16 : 13, face: FACE, color: ink("--ink", isFaint), strokeWidth: 4, strokeColor: ink("--ground"),
      vadjust: isFocus ? 2 : 0,
    },
  };
}

function markStyle(node, isFaint, isAt) {
  const isBox = node.form === "box";
  const ground = ink(isBox ? "--box" : "--ground");
  const line = ink(node.standing === "fact" ? "--box-rule" : INK[node.standing], isFaint);
  const border = isAt ? ink("--ink") : isBox ? line : ground;
  return {
    color: { background: ground, border, highlight: { background: ground, border }, hover: { background: ground, border } },
    borderWidth: isAt ? 2 : 1,
    margin: isBox ? { top: 5, bottom: 5, left: 8, right: 8 } : { top: 2, bottom: 2, left: 4, right: 4 },
    shapeProperties: { borderRadius: 5, borderDashes: (isBox && BORDERS[node.standing]) || false },
    font: { size: 11.5, face: FACE, color: ink(node.standing === "fact" && isBox ? "--ink" : INK[node.standing], isFaint) },
  };
}

function edgeStyle(edge, isFaint, isAt) {
  const line = ink(edge.standing === "fact" ? "--edge" : INK[edge.standing], isFaint);
  return {
    color: { color: line, highlight: line, hover: line },
    width: isAt ? 2.4 : 1.3,
  };
}
