// Key figures and charts. Every chart is made of words and numbers first; the bars and lines stand beside them.

function figures() {
  const states = byState();
  const handed = DATA.submissions.length;
  const all = [
    { label: say("page.figure-units"), value: DATA.units, note: say("page.figure-units-note") },
    { label: say("page.figure-handed"), value: handed, note: share(handed, ROWS.length), set: {} },
    { label: DATA.states.PASSED, value: states.get("PASSED") || 0, note: share(states.get("PASSED") || 0, handed), state: "PASSED" },
    { label: DATA.states.RETURNED, value: states.get("RETURNED") || 0, note: share(states.get("RETURNED") || 0, handed), state: "RETURNED" },
    { label: DATA.states.MISSING, value: DATA.missing.length, note: share(DATA.missing.length, ROWS.length), state: "MISSING" },
    { label: say("page.figure-unreadable"), value: DATA.unreadable.length, note: say("page.figure-unreadable-note"), tab: "unreadable" },
  ];
  return h("section", { class: "figures", "aria-labelledby": "figures" }, h("h2", { id: "figures", class: "unseen", text: say("page.figures") }), h("ul", {}, all.map(figure)));
}

function figure(one) {
  const body = [
    h("span", { class: "figure-label", text: one.label }),
    h("span", { class: "figure-value", text: number(one.value) }),
    h("span", { class: "figure-note", text: one.note }),
  ];
  if (!one.state && !one.tab) return h("li", { class: "figure" }, body);
  const go = () => (one.tab ? show({ tab: one.tab }) : show({ tab: "units", state: one.state }));
  return h("li", {}, h("button", { type: "button", class: "figure is-" + (one.state || "unreadable").toLowerCase(), onclick: go }, body));
}

/** Rows of label, number and bar, as parts of a whole or else of the longest; a row may be a button that sets the filter. */
function bars(rows, whole) {
  const most = whole || Math.max(1, ...rows.map((row) => row.value));
  return h("ul", { class: "bars" }, rows.map((row) => h("li", {}, bar(row, most))));
}

function bar(row, most) {
  const parts = row.parts || [[row.look, row.value]];
  const track = h("span", { class: "track", "aria-hidden": "true" }, parts.map(([look, value]) => piece(look, value, most)));
  const body = [h("span", { class: "bar-label" }, row.label), h("span", { class: "bar-value", text: row.shown || number(row.value) }), track];
  return row.go ? h("button", { type: "button", class: "bar", onclick: row.go }, body) : h("div", { class: "bar" }, body);
}

function piece(look, value, most) {
  const part = h("span", { class: "piece fill-" + look });
  part.style.width = (100 * value) / most + "%";
  return part;
}

function card(id, title, note, ...body) {
  return h("section", { class: "card", "aria-labelledby": id }, h("h2", { id, text: title }), note && h("p", { class: "note", text: note }), body);
}

function stateChart() {
  const states = byState();
  const order = ["PASSED", "RETURNED", "MISSING", "HELD", "FAILED", "PLANNED"];
  const rows = order
    .filter((state, at) => at < 3 || states.get(state))
    .map((state) => ({
      label: stateChip(state),
      value: states.get(state) || 0,
      shown: say("page.count-share", { count: number(states.get(state) || 0), share: share(states.get(state) || 0, ROWS.length) }),
      look: state.toLowerCase(),
      go: () => show({ tab: "units", state }),
    }));
  return card("chart-states", say("page.chart-states"), say("page.chart-states-note", { count: number(ROWS.length) }), bars(rows, ROWS.length));
}

function severityChart() {
  const rows = SEVERITIES.map((name, index) => {
    const found = FINDINGS.filter(([, fault]) => fault[1] === index);
    const units = new Set(found.map(([row]) => row.name)).size;
    return {
      label: severityChip(index),
      value: found.length,
      shown: say("page.findings-of-units", { findings: number(found.length), units: number(units) }),
      look: name,
      go: () => show({ tab: "findings", sev: name }),
    };
  });
  return card("chart-severities", say("page.chart-severities"), say("page.chart-severities-note", { count: number(FINDINGS.length) }), bars(rows, FINDINGS.length));
}

function ruleChart() {
  const rows = RULES.slice(0, 8).map((rule) => ({
    label: [h("span", { class: "rule-id", text: rule.id }), " ", rule.title],
    value: rule.findings,
    shown: say("page.findings-of-units", { findings: number(rule.findings), units: number(rule.spread) }),
    parts: rule.counts.map((count, index) => [SEVERITIES[index], count]).filter(([, count]) => count),
    go: () => show({ tab: "findings", rule: rule.id }),
  }));
  const body = rows.length ? bars(rows) : h("p", { class: "empty", text: say("page.no-findings") });
  return card("chart-rules", say("page.chart-rules"), RULES.length > rows.length && say("page.chart-rules-note", { count: RULES.length }), body);
}

/** The answers of every round. */
function answers() {
  return DATA.submissions.flatMap((row) => row.rounds.filter((round) => round.day));
}

function progressChart() {
  const rounds = new Map();
  for (const round of answers()) {
    const known = rounds.get(round.round) || { passed: 0, returned: 0 };
    known[round.state === "PASSED" ? "passed" : "returned"]++;
    rounds.set(round.round, known);
  }
  const rows = [...rounds.entries()]
    .sort((a, b) => a[0] - b[0])
    .map(([round, known]) => ({
      label: say("page.round", { round }),
      value: known.passed + known.returned,
      shown: say("page.passed-returned", { passed: number(known.passed), returned: number(known.returned) }),
      parts: [["passed", known.passed], ["returned", known.returned]],
    }));
  const days = perDay();
  return card(
    "chart-progress",
    say("page.chart-progress"),
    null,
    days.length > 1 ? [legend(), timeline(days), timeTable(days)] : null,
    rows.length ? bars(rows) : h("p", { class: "empty", text: say("page.nothing-yet") }),
  );
}

/** How many submissions had been answered, and how many had passed, by the end of each day. */
function perDay() {
  const days = new Map();
  const on = (day) => days.get(day) || days.set(day, { answered: 0, passed: 0 }).get(day);
  for (const row of DATA.submissions) {
    const dated = row.rounds.filter((round) => round.day);
    if (dated.length) on(dated[0].day.slice(0, 10)).answered++;
    const passed = dated.find((round) => round.state === "PASSED");
    if (passed && row.state === "PASSED") on(passed.day.slice(0, 10)).passed++;
  }
  let answered = 0;
  let passed = 0;
  return [...days.keys()].sort().map((day) => {
    answered += days.get(day).answered;
    passed += days.get(day).passed;
    return { day, answered, passed };
  });
}

function legend() {
  return h("p", { class: "legend" }, h("span", { class: "key line-answered", text: say("page.answered") }), h("span", { class: "key line-passed", text: DATA.states.PASSED }));
}

function timeline(days) {
  const width = 640;
  const height = 190;
  const left = 44;
  const bottom = height - 26;
  const first = Date.parse(days[0].day);
  const span = Math.max(1, Date.parse(days[days.length - 1].day) - first);
  const most = Math.max(1, ROWS.length);
  const x = (day) => left + ((width - left - 12) * (Date.parse(day) - first)) / span;
  const y = (count) => bottom - ((bottom - 12) * count) / most;
  const steps = (of) => days.map((one, at) => (at ? "H" + x(one.day) + "V" + y(of(one)) : "M" + x(one.day) + "," + y(of(one)))).join("");
  const ticks = [0, Math.round(most / 2), most].filter((tick, at, all) => all.indexOf(tick) === at);
  const last = days[days.length - 1];
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, class: "timeline", role: "img", "aria-label": say("page.timeline", { from: days[0].day, to: last.day, answered: last.answered, passed: last.passed, all: ROWS.length }) },
    ticks.map((tick) => [
      svg("line", { x1: left, x2: width - 12, y1: y(tick), y2: y(tick), class: "rule-line" }),
      svg("text", { x: left - 8, y: y(tick) + 4, class: "tick", "text-anchor": "end", text: number(tick) }),
    ]),
    svg("text", { x: left, y: height - 6, class: "tick", text: days[0].day }),
    svg("text", { x: width - 12, y: height - 6, class: "tick", "text-anchor": "end", text: last.day }),
    svg("path", { d: steps((one) => one.answered), class: "line line-answered" }),
    svg("path", { d: steps((one) => one.passed), class: "line line-passed" }),
  );
}

function timeTable(days) {
  return h(
    "details",
    { class: "as-table" },
    h("summary", { text: say("page.as-table") }),
    table(
      say("page.chart-progress"),
      [
        { title: say("page.day"), cell: (one) => one.day },
        { title: say("page.answered"), number: true, cell: (one) => number(one.answered) },
        { title: DATA.states.PASSED, number: true, cell: (one) => number(one.passed) },
      ],
      days,
    ),
  );
}
