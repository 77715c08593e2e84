// What is shown of the data: one row for whatever was handed in or has not come, and the findings, filtered and sorted.

/** Rows of the table of units. */
const ROWS = DATA.submissions.concat(DATA.missing.map((one) => Object.assign({ state: "MISSING", faults: [] }, one)));
ROWS.forEach((row, at) => {
  row.at = at;
  row.found = [row.name, row.code, row.superior, row.contact || ""].join("\n").toLowerCase();
  row.rules = new Set(row.faults.map((fault) => fault[0]));
  row.answered = row.state === "RETURNED" || row.state === "PASSED";
  row.matter = matter(row);
});

/** Every cause as [row, fault]. */
const FINDINGS = ROWS.flatMap((row) => row.faults.map((fault) => [row, fault]));

const BLANK = { tab: "units", q: "", state: "", rule: "", kind: "", sev: "", sort: "", page: 1, open: "" };
const view = Object.assign({}, BLANK);

/** The filter stands in the address, so that a view can be kept and sent on. */
function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const name of Object.keys(BLANK)) view[name] = given.has(name) ? given.get(name) : BLANK[name];
  view.page = Math.max(1, parseInt(view.page, 10) || 1);
  if (!TABS.includes(view.tab)) view.tab = BLANK.tab;
}

function writeAddress() {
  const told = new URLSearchParams();
  for (const name of Object.keys(BLANK)) if (view[name] !== BLANK[name]) told.set(name, view[name]);
  const hash = told.toString();
  history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
}

function chosenSeverities() {
  return view.sev ? view.sev.split(",").map((name) => SEVERITIES.indexOf(name)).filter((index) => index >= 0) : [];
}

function isAbout(row) {
  return (!view.state || row.state === view.state) && (!view.kind || row.matter === view.kind) && matches(row.found);
}

/** All words that were typed, in any order. */
function matches(found) {
  return view.q.toLowerCase().split(/\s+/).every((word) => found.includes(word));
}

function faultFits(fault, severities) {
  return (!view.rule || fault[0] === view.rule) && (!severities.length || severities.includes(fault[1]));
}

function filteredRows() {
  const severities = chosenSeverities();
  return ROWS.filter(
    (row) =>
      isAbout(row) &&
      ((!view.rule && !severities.length) || row.faults.some((fault) => faultFits(fault, severities))),
  );
}

function filteredFindings() {
  const severities = chosenSeverities();
  const about = new Set(ROWS.filter(isAbout));
  return FINDINGS.filter(([row, fault]) => about.has(row) && faultFits(fault, severities));
}

const COLLATOR = new Intl.Collator(LOCALE, { numeric: true });

function compare(one, other) {
  if (typeof one === "number" || typeof other === "number") return (one || 0) - (other || 0);
  return COLLATOR.compare(one || "", other || "");
}

/** Sorted by the column in the address; "-" in front means downwards. Equal rows keep their order. */
function sorted(rows, columns) {
  const down = view.sort.startsWith("-");
  const column = columns.find((known) => known.sort && known.name === (down ? view.sort.slice(1) : view.sort));
  if (!column) return rows;
  const key = rows.map((row, at) => [column.sort(row), at, row]);
  key.sort((a, b) => (down ? compare(b[0], a[0]) : compare(a[0], b[0])) || a[1] - b[1]);
  return key.map((entry) => entry[2]);
}

/** How often each rule found something, and with how many units. */
function byRule() {
  const rules = new Map();
  for (const [row, fault] of FINDINGS) {
    let rule = rules.get(fault[0]);
    if (!rule) rules.set(fault[0], (rule = { id: fault[0], title: ruleTitle(fault[0]), worst: 3, counts: [0, 0, 0, 0], units: new Set() }));
    rule.counts[fault[1]]++;
    rule.worst = Math.min(rule.worst, fault[1]);
    rule.units.add(row.name);
  }
  const all = [...rules.values()];
  all.forEach((rule) => {
    rule.findings = rule.counts.reduce((sum, count) => sum + count, 0);
    rule.spread = rule.units.size;
    rule.found = (rule.id + "\n" + rule.title).toLowerCase();
  });
  return all.sort((a, b) => b.spread - a.spread || b.findings - a.findings || COLLATOR.compare(a.id, b.id));
}

const RULES = byRule();

/** What became of the rows, by state. */
function byState() {
  const states = new Map();
  for (const row of ROWS) states.set(row.state, (states.get(row.state) || 0) + 1);
  return states;
}
