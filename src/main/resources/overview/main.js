// The page put together: head, filter, tabs, and what happens when somebody uses them.

const TABS = ["units", "findings", "rules", "common", "across", "missing", "unreadable", "runs"];
/** Which part of the filter means something on which tab. */
const FILTERS = { units: ["q", "state", "kind", "rule", "sev"], findings: ["q", "state", "kind", "rule", "sev"], rules: ["q"], common: ["q", "rule", "sev"], across: ["q", "rule", "sev"], missing: ["q", "kind"] };
let printing = false;

const panel = h("div", { id: "panel", role: "tabpanel", tabindex: "0" });
const told = h("p", { class: "told", role: "status" });
const tabs = h("div", { class: "tabs", role: "tablist", "aria-label": say("page.lists") });
const filter = h("form", { class: "filter", role: "search", "aria-label": say("page.filter"), onsubmit: (event) => event.preventDefault() });

/** Shows what the change asks for; whatever it does not name stays, but for the page turned to. */
function show(change) {
  if (change.tab && change.tab !== view.tab && change.sort === undefined) view.sort = "";
  Object.assign(view, { page: 1 }, change);
  writeAddress();
  render();
}

function has(fault, rule, severities) {
  return (!view.rule || rule === view.rule) && (!severities.length || severities.includes(fault));
}

function across() {
  const severities = chosenSeverities();
  return DATA.across.filter((one) => has(one.severity, one.rule, severities) && matches((one.message + "\n" + one.spots.map((spot) => spot.unit + " " + spot.code).join("\n")).toLowerCase()));
}

const LISTS = {
  units: () => paged(say("page.tab-units"), UNIT_COLUMNS, filteredRows(), openRow),
  findings: () => paged(say("page.tab-findings"), FINDING_COLUMNS, filteredFindings(), ([row]) => openRow(row)),
  rules: () => paged(say("page.tab-rules"), RULE_COLUMNS, RULES.filter((rule) => matches(rule.found))),
  common: () => paged(say("page.tab-common"), COMMON_COLUMNS, DATA.common.filter((one) => has(one.severity, one.rule, chosenSeverities()) && matches((one.message + "\n" + one.units.join("\n")).toLowerCase()))),
  across: () => {
    const shown = across();
    return shown.length ? [h("ol", { class: "findings wide" }, shown.slice(0, printing ? shown.length : 200).map(disagreement))] : [h("p", { class: "empty", text: say(DATA.across.length ? "page.nothing-fits" : "page.all-agree") })];
  },
  missing: () => paged(say("page.tab-missing"), MISSING_COLUMNS, ROWS.filter((row) => row.state === "MISSING" && (!view.kind || row.matter === view.kind) && matches(row.found)), openRow),
  unreadable: () => paged(say("page.tab-unreadable"), UNREADABLE_COLUMNS, DATA.unreadable),
  runs: () => paged(say("page.tab-runs"), RUN_COLUMNS, DATA.runs),
};

const SIZES = { units: ROWS.length, findings: FINDINGS.length, rules: RULES.length, common: DATA.common.length, across: DATA.across.length, missing: DATA.missing.length, unreadable: DATA.unreadable.length, runs: DATA.runs.length };

function render() {
  const held = heldFocus();
  tabs.replaceChildren(...TABS.map(tab));
  panel.setAttribute("aria-labelledby", "tab-" + view.tab);
  panel.replaceChildren(...LISTS[view.tab]().filter(Boolean));
  drawFilter();
  told.textContent = says();
  if (held) {
    const again = document.querySelector(held);
    if (again && !again.disabled) again.focus();
  }
}

/** What has the focus is made anew, so its like has to get it back. */
function heldFocus() {
  const focused = document.activeElement;
  for (const mark of ["data-sort", "data-turn", "data-sev"]) if (focused && focused.hasAttribute(mark)) return `[${mark}="${focused.getAttribute(mark)}"]`;
  return focused && focused.id && (tabs.contains(focused) || filter.contains(focused)) ? "#" + focused.id : "";
}

/** What is listed; on paper also by which filter, since its controls are not printed. */
function says() {
  const parts = [listed()];
  if (printing) {
    const rule = view.rule && view.rule + " " + ruleTitle(view.rule);
    const severities = chosenSeverities().map((index) => DATA.severities[index]).join(" ");
    parts.push(say("page.tab-" + view.tab), view.q, DATA.states[view.state], view.kind, rule, severities);
  }
  return parts.filter(Boolean).join(" | ");
}

function listed() {
  if (view.tab === "units") return say("page.rows-of", { shown: number(filteredRows().length), all: number(ROWS.length) });
  if (view.tab === "findings") return say("page.findings-of", { shown: number(filteredFindings().length), all: number(FINDINGS.length) });
  return "";
}

function tab(name) {
  const chosen = view.tab === name;
  return h(
    "button",
    { type: "button", role: "tab", id: "tab-" + name, "aria-selected": String(chosen), "aria-controls": chosen ? "panel" : null, tabindex: chosen ? "0" : "-1", onclick: () => show({ tab: name }), onkeydown: turnTab },
    say("page.tab-" + name),
    h("span", { class: "size", text: number(SIZES[name]) }),
  );
}

function turnTab(event) {
  const at = TABS.indexOf(view.tab);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const name = TABS[(to + TABS.length) % TABS.length];
  show({ tab: name });
  document.getElementById("tab-" + name).focus();
}

const controls = buildFilter();

function buildFilter() {
  const kinds = [...new Set(ROWS.map((row) => row.matter))].sort(COLLATOR.compare);
  const states = Object.keys(STATE_SIGNS).filter((state) => ROWS.some((row) => row.state === state));
  const rules = [...new Set([...RULES.map((rule) => rule.id), ...DATA.across.map((one) => one.rule)])].sort(COLLATOR.compare);
  const typed = h("input", { id: "filter-q", type: "search", autocomplete: "off", placeholder: say("page.search-hint"), oninput: () => show({ q: typed.value }) });
  const made = {
    q: labelled("filter-q", say("page.search"), typed),
    state: choice("state", say("page.state"), states.map((state) => [state, DATA.states[state]])),
    kind: choice("kind", say("page.matter"), kinds.map((kind) => [kind, kind])),
    rule: choice("rule", say("page.rule"), rules.map((rule) => [rule, rule + " " + ruleTitle(rule)])),
    sev: h("fieldset", {}, h("legend", { text: say("page.severity") }), SEVERITIES.map(severityToggle)),
  };
  filter.append(...Object.values(made), h("button", { type: "button", class: "plain reset", onclick: () => show(Object.assign({}, BLANK, { tab: view.tab })), text: say("page.reset") }));
  return made;
}

function labelled(id, label, control) {
  return h("div", { class: "field" }, h("label", { for: id, text: label }), control);
}

function choice(name, label, options) {
  const select = h("select", { id: "filter-" + name, onchange: () => show({ [name]: select.value }) }, h("option", { value: "", text: say("page.any") }), options.map(([value, shown]) => h("option", { value, text: shown })));
  return labelled("filter-" + name, label, select);
}

function severityToggle(name, index) {
  const change = () => {
    const chosen = chosenSeverities();
    const next = chosen.includes(index) ? chosen.filter((other) => other !== index) : [...chosen, index].sort();
    show({ sev: next.map((other) => SEVERITIES[other]).join(",") });
  };
  return h("button", { type: "button", class: "toggle", "data-sev": name, "aria-pressed": "false", onclick: change }, severityChip(index));
}

function drawFilter() {
  const used = FILTERS[view.tab] || [];
  filter.hidden = !used.length;
  for (const [name, control] of Object.entries(controls)) control.hidden = !used.includes(name);
  for (const name of ["q", "state", "kind", "rule"]) {
    const control = document.getElementById("filter-" + name);
    if (control && control.value !== view[name]) control.value = view[name];
  }
  for (const button of filter.querySelectorAll("[data-sev]")) button.setAttribute("aria-pressed", String(view.sev.split(",").includes(button.dataset.sev)));
}

function themeButton() {
  const root = document.documentElement;
  const button = h("button", { type: "button", class: "plain", onclick: change });
  function name() {
    button.textContent = say(root.dataset.theme === "dark" ? "page.light" : "page.dark");
  }
  function change() {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("gouji-theme", root.dataset.theme);
    } catch (denied) {
      // Without storage the choice holds for this page alone.
    }
    name();
  }
  name();
  return button;
}

function masthead() {
  const made = DATA.made;
  return h(
    "header",
    { class: "top" },
    h("div", {}, h("p", { class: "bureau" }, theirs([made.bureau, made.office].filter(Boolean).join(" "))), h("h1", { text: say("page.title") }), h("p", { class: "made", text: say(made.run ? "page.made-run" : "page.made", made) })),
    h("div", { class: "tools" }, themeButton(), h("button", { type: "button", class: "plain", onclick: () => window.print(), text: say("page.print") })),
  );
}

document.getElementById("app").append(
  h("a", { class: "skip", href: "#panel", onclick: (event) => (event.preventDefault(), panel.focus()), text: say("page.skip") }),
  masthead(),
  h(
    "main",
    {},
    figures(),
    h("div", { class: perDay().length > 1 ? "charts" : "charts brief" }, stateChart(), severityChart(), progressChart(), ruleChart()),
    h("section", { class: "lists", "aria-labelledby": "lists" }, h("h2", { id: "lists", class: "unseen", text: say("page.lists") }), tabs, filter, told, panel),
  ),
  h("footer", {}, h("p", { text: say("page.foot") })),
  dialog,
);

function followAddress() {
  readAddress();
  render();
  const row = view.open === "" ? null : ROWS[Number(view.open)];
  if (row) openRow(row);
  else if (dialog.open) dialog.close();
}

/** All rows are printed, not one page of them; where a unit is opened, that unit alone. */
function print(now) {
  printing = now;
  document.body.classList.toggle("one", now && dialog.open);
  render();
  if (dialog.open) draw(ROWS[Number(dialog.dataset.row)]);
}

addEventListener("hashchange", followAddress);
addEventListener("beforeprint", () => print(true));
addEventListener("afterprint", () => print(false));
followAddress();
