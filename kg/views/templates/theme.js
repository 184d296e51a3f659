// Colours and lines: read from the styles of the page, so that there is one palette.

const FACE = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';
const INK = {
  fact: "--muted", planned: "--planned", claimed: "--doubt", possible: "--doubt", denied: "--denied",
  "claimed-not": "--denied", tentative: "--muted",
};
const BORDERS = { planned: [6, 4], claimed: [2, 3], possible: [2, 5], "claimed-not": [2, 3], tentative: [1, 4] };

const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Return a colour of the palette, faint where something else is looked at. */
function tone(name, isFaint) {
  const value = color(name);
  return isFaint ? `color-mix(in srgb, ${value} 22%, ${color("--ground")})` : value;
}

// A canvas does not take color-mix in every browser: the page works it out.
const probe = document.createElement("span");
probe.hidden = true;
document.body.append(probe);
const mixed = new Map();
function ink(name, isFaint) {
  const wanted = tone(name, isFaint);
  if (!mixed.has(wanted)) {
    probe.style.color = wanted;
    mixed.set(wanted, getComputedStyle(probe).color);
  }
  return mixed.get(wanted);
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

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  mixed.clear();
}
