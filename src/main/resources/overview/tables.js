// Tables: what their columns are, how they are sorted and turned over page by page.

const PER_PAGE = 50;

/** A table without sorting; a column is {title, cell, number, look, sort, name}. */
function table(caption, columns, rows, open) {
  return h(
    "table",
    {},
    h("caption", { class: "unseen", text: caption }),
    h("thead", {}, h("tr", {}, columns.map(heading))),
    h("tbody", {}, rows.map((row) => line(columns, row, open))),
  );
}

function heading(column) {
  const look = [column.number ? "number" : "", column.look || ""].join(" ").trim();
  if (!column.sort) return h("th", { scope: "col", class: look, text: column.title });
  const up = view.sort === column.name;
  const down = view.sort === "-" + column.name;
  const next = column.number ? (down ? column.name : "-" + column.name) : up ? "-" + column.name : column.name;
  return h(
    "th",
    { scope: "col", class: look, "aria-sort": up ? "ascending" : down ? "descending" : null },
    h(
      "button",
      { type: "button", class: "sort", "data-sort": column.name, onclick: () => show({ sort: next }) },
      column.title,
      h("span", { class: "arrow", "aria-hidden": "true", text: up ? "▲" : down ? "▼" : "↕" }),
    ),
  );
}

function line(columns, row, open) {
  const cells = columns.map((column) => {
    const look = [column.number ? "number" : "", column.look || ""].join(" ").trim();
    const content = column.cell(row);
    return column.head ? h("th", { scope: "row", class: look }, content) : h("td", { class: look }, content);
  });
  return h("tr", { class: open ? "opens" : null, onclick: open ? (event) => event.target.closest("a, button") || open(row) : null }, cells);
}

/** One page of the rows, or all of them while they are printed. */
function paged(caption, columns, rows, open) {
  const ordered = sorted(rows, columns);
  if (!ordered.length) return [h("p", { class: "empty", text: say("page.nothing-fits") })];
  const pages = printing ? 1 : Math.ceil(ordered.length / PER_PAGE);
  view.page = Math.min(view.page, pages);
  const from = (view.page - 1) * PER_PAGE;
  const shown = printing ? ordered : ordered.slice(from, from + PER_PAGE);
  return [h("div", { class: "scroll" }, table(caption, columns, shown, open)), pages > 1 && turner(pages, from, shown.length, ordered.length)];
}

function turner(pages, from, shown, all) {
  const turn = (page, key, off) =>
    h("button", { type: "button", class: "plain", disabled: off, "data-turn": key, text: say("page." + key), onclick: () => show({ page }) });
  return h(
    "nav",
    { class: "turner", "aria-label": say("page.pages") },
    turn(1, "first", view.page === 1),
    turn(view.page - 1, "previous", view.page === 1),
    h("span", { text: say("page.page-of", { from: number(from + 1), to: number(from + shown), all: number(all) }) }),
    turn(view.page + 1, "next", view.page === pages),
    turn(pages, "last", view.page === pages),
  );
}

function unitName(row) {
  return [
    row.at === undefined ? theirs(row.name) : h("button", { type: "button", class: "link", "data-row": row.at, onclick: () => openRow(row) }, theirs(row.name)),
    row.code && h("span", { class: "under" }, theirs(row.code)),
  ];
}

function count(index) {
  return {
    name: COUNTS[index],
    title: DATA.severities[index],
    number: true,
    look: index > 1 ? "lesser" : "",
    sort: (row) => (row.answered ? row.counts[index] : -1),
    cell: (row) => (row.answered ? (row.counts[index] ? h("span", { class: "count is-" + SEVERITIES[index], text: number(row.counts[index]) }) : h("span", { class: "none", text: "0" })) : h("span", { class: "none", text: "—" })),
  };
}

const UNIT_COLUMNS = [
  { name: "name", title: say("page.unit"), head: true, look: "name", sort: (row) => row.code + "\n" + row.name, cell: unitName },
  { name: "superior", title: say("page.superior"), look: "least", sort: (row) => row.superior, cell: (row) => theirs(row.superior) },
  { name: "matter", title: say("page.matter"), look: "lesser", sort: (row) => row.matter, cell: (row) => row.matter },
  { name: "state", title: say("page.state"), sort: (row) => Object.keys(STATE_SIGNS).indexOf(row.state), cell: (row) => stateChip(row.state) },
  { name: "round", title: say("page.rounds"), number: true, look: "lesser", sort: (row) => row.round || 0, cell: (row) => (row.round ? number(row.round) : "—") },
  count(0),
  count(1),
  count(2),
  count(3),
  { name: "day", title: say("page.answered-on"), look: "least day", sort: (row) => row.day || "", cell: (row) => row.day || "" },
];

const FINDING_COLUMNS = [
  { name: "severity", title: say("page.severity"), sort: ([, fault]) => fault[1], cell: ([, fault]) => severityChip(fault[1]) },
  { name: "rule", title: say("page.rule"), look: "rule", sort: ([, fault]) => fault[0], cell: ([, fault]) => [h("span", { class: "rule-id", text: fault[0] }), h("span", { class: "under lesser", text: ruleTitle(fault[0]) })] },
  { name: "unit", title: say("page.unit"), head: true, look: "name", sort: ([row]) => row.code + "\n" + row.name, cell: ([row]) => unitName(row) },
  { name: "place", title: say("page.place"), look: "lesser place", sort: ([, fault]) => text(fault[3]), cell: ([, fault]) => theirs(text(fault[3])) },
  { name: "message", title: say("page.finding"), look: "message", cell: ([, fault]) => theirs(text(fault[4])) },
];

const RULE_COLUMNS = [
  { name: "severity", title: say("page.severity"), sort: (rule) => rule.worst, cell: (rule) => severityChip(rule.worst) },
  { name: "rule", title: say("page.rule"), head: true, look: "rule", sort: (rule) => rule.id, cell: (rule) => h("button", { type: "button", class: "link rule-id", "data-rule": rule.id, onclick: () => show({ tab: "findings", rule: rule.id }), text: rule.id }) },
  { name: "title", title: say("page.rule-title"), look: "message", sort: (rule) => rule.title, cell: (rule) => rule.title },
  { name: "spread", title: say("page.units"), number: true, sort: (rule) => rule.spread, cell: (rule) => number(rule.spread) },
  { name: "findings", title: say("page.findings"), number: true, sort: (rule) => rule.findings, cell: (rule) => number(rule.findings) },
  ...SEVERITIES.map((name, index) => ({
    name,
    title: DATA.severities[index],
    number: true,
    look: "least",
    sort: (rule) => rule.counts[index],
    cell: (rule) => (rule.counts[index] ? number(rule.counts[index]) : h("span", { class: "none", text: "0" })),
  })),
];

const COMMON_COLUMNS = [
  { name: "severity", title: say("page.severity"), sort: (one) => one.severity, cell: (one) => severityChip(one.severity) },
  { name: "rule", title: say("page.rule"), head: true, look: "rule", sort: (one) => one.rule, cell: (one) => [h("span", { class: "rule-id", text: one.rule }), h("span", { class: "under", text: ruleTitle(one.rule) })] },
  { name: "units", title: say("page.units"), number: true, sort: (one) => one.units.length, cell: (one) => number(one.units.length) },
  { name: "alike", title: say("page.alike"), look: "lesser", cell: (one) => [say("page.alike-" + one.alike), h("span", { class: "under" }, theirs(one.superior))] },
  { name: "example", title: say("page.example"), look: "message", cell: (one) => [theirs(one.message), h("span", { class: "under" }, theirs(one.place)), names(one.units)] },
];

function names(units) {
  return h("details", {}, h("summary", { text: say("page.which-units", { count: number(units.length) }) }), h("ul", { class: "names" }, units.map((name) => h("li", {}, theirs(name)))));
}

const MISSING_COLUMNS = [
  { name: "name", title: say("page.unit"), head: true, look: "name", sort: (row) => row.code + "\n" + row.name, cell: unitName },
  { name: "superior", title: say("page.superior"), look: "lesser", sort: (row) => row.superior, cell: (row) => theirs(row.superior) },
  { name: "matter", title: say("page.what"), sort: (row) => row.matter, cell: (row) => row.matter },
  { name: "contact", title: say("page.contact"), look: "lesser", cell: (row) => [theirs(row.contact), h("span", { class: "under" }, theirs(row.email))] },
  { name: "overdue", title: say("page.overdue"), number: true, sort: (row) => row.overdue, cell: (row) => (row.overdue ? number(row.overdue) : "—") },
  { name: "reminded", title: say("page.reminded"), look: "lesser", sort: (row) => row.reminded, cell: (row) => (row.reminders ? say("page.reminded-times", { count: row.reminders, day: row.reminded }) : say("page.not-reminded")) },
];

const UNREADABLE_COLUMNS = [
  { name: "file", title: say("page.file"), head: true, look: "name", sort: (one) => one.file, cell: (one) => theirs(one.file) },
  { name: "reason", title: say("page.reason"), look: "message", cell: (one) => theirs(one.reason) },
  { name: "run", title: say("page.run"), look: "lesser", sort: (one) => one.run, cell: (one) => one.run },
];

const RUN_NUMBERS = ["files", "contents", "passed", "returned", "held", "repeated", "failed", "unreadable", "letters", "sent"];
const RUN_COLUMNS = [
  { name: "run", title: say("page.run"), head: true, sort: (run) => run.run, cell: (run) => run.run },
  { name: "started", title: say("page.started"), look: "least", sort: (run) => run.started, cell: (run) => run.started },
  { name: "finished", title: say("page.finished"), look: "least", sort: (run) => run.finished, cell: (run) => run.finished || say("page.under-way") },
  ...RUN_NUMBERS.map((name) => ({ name, title: say("page.run-" + name), number: true, look: ["passed", "returned", "files"].includes(name) ? "" : "lesser", sort: (run) => run[name], cell: (run) => (run[name] ? number(run[name]) : h("span", { class: "none", text: "0" })) })),
];
