// What the other parts stand on: the data, the words, and elements made without a parser.
const DATA = JSON.parse(document.getElementById("data").textContent);
const LOCALE = DATA.lang === "zh" ? "zh-CN" : "en-GB";
const NUMBERS = new Intl.NumberFormat(LOCALE);
const SEVERITIES = ["error", "warning", "info", "unverifiable"];
const COUNTS = ["errors", "warnings", "hints", "unverifiable"];

/** The words under that key with the values filled in. */
function say(key, values) {
  const text = DATA.words[key] || key;
  return values ? text.replace(/\{([a-z]+)\}/g, (all, name) => (name in values ? values[name] : all)) : text;
}

function number(value) {
  return NUMBERS.format(value);
}

/** A part of a whole in per cent, never 100 where something is left and never 0 where there is something. */
function share(part, whole) {
  if (!whole) return "—";
  const per = (100 * part) / whole;
  const shown = per > 0 && per < 1 ? 1 : per > 99 && per < 100 ? 99 : Math.round(per);
  return shown + "%";
}

/** A text: itself, the number of one that was stored once, or that with the figures that stand in it here. */
function text(coded) {
  if (typeof coded === "number") return DATA.texts[coded];
  if (!coded || typeof coded === "string") return coded || "";
  const parts = DATA.texts[coded[0]].split("\u0001");
  let all = parts[0];
  for (let at = 1; at < parts.length; at++) all += coded[at] + parts[at];
  return all;
}

function fill(node, props, children) {
  for (const [name, value] of Object.entries(props || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "text") node.textContent = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** An element; what comes from a workbook only ever becomes its text. */
function h(tag, props, ...children) {
  return fill(document.createElement(tag), props, children);
}

function svg(tag, props, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), props, children);
}

/** A text of somebody else's, kept from turning the direction of what is around it. */
function theirs(value) {
  return h("bdi", { text: value });
}

function hidden(value) {
  return h("span", { class: "unseen", text: value });
}

function severityChip(index) {
  const name = SEVERITIES[index];
  return h(
    "span",
    { class: "chip is-" + name },
    h("span", { "aria-hidden": "true", text: DATA.symbols[index] }),
    " " + DATA.severities[index],
  );
}

const STATE_SIGNS = { RETURNED: "↩", PASSED: "✓", HELD: "‖", FAILED: "!", PLANNED: "…", REPEATED: "＝", MISSING: "○" };

function stateChip(state) {
  return h(
    "span",
    { class: "chip is-" + state.toLowerCase() },
    h("span", { "aria-hidden": "true", text: STATE_SIGNS[state] }),
    " " + DATA.states[state],
  );
}

function matter(row) {
  return (row.year ? say("page.year", { year: row.year }) : "") + row.kind;
}

function ruleTitle(id) {
  return DATA.rules[id] || "";
}
