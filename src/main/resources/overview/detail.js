// One unit's submission opened: what it was answered each time, its files, and every finding.

const FEW = 100;
const dialog = h("dialog", { class: "detail", "aria-labelledby": "detail-title" });
dialog.addEventListener("close", () => {
  view.open = "";
  writeAddress();
  const back = document.querySelector(`[data-row="${dialog.dataset.row}"]`);
  const at = document.activeElement;
  // Who has gone on to something else by now stays there.
  if (back && (!at || at === document.body || at.hasAttribute("data-row"))) back.focus();
});
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

function openRow(row) {
  dialog.dataset.row = row.at;
  view.open = String(row.at);
  writeAddress();
  draw(row);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  dialog.querySelector("h2").focus();
}

function draw(row) {
  dialog.replaceChildren();
  fill(dialog, {}, [
    h(
      "div",
      { class: "detail-head" },
      h(
        "div",
        { class: "detail-tools" },
        neighbour(row, -1, "previous-unit"),
        neighbour(row, 1, "next-unit"),
        h("button", { type: "button", class: "plain", onclick: () => window.print(), text: say("page.print") }),
        h("button", { type: "button", class: "plain close", onclick: () => dialog.close(), text: say("page.close") }),
      ),
      h("h2", { id: "detail-title", tabindex: "-1" }, theirs(row.name)),
      h("p", { class: "about" }, stateChip(row.state), h("span", { text: row.matter }), facts(row)),
    ),
    row.detail && h("p", { class: "why" }, theirs(row.detail)),
    row.rounds && row.rounds.some((round) => round.day) && roundsOf(row),
    filesOf(row),
    disagreementsOf(row),
    row.state === "MISSING" ? h("p", { class: "why", text: say("page.is-missing") }) : findingsOf(row),
  ]);
}

function facts(row) {
  return [[say("page.code"), row.code], [say("page.superior"), row.superior], [say("page.contact"), row.contact], [say("page.email"), row.email]]
    .filter(([, value]) => value)
    .map(([label, value]) => h("span", { class: "fact" }, label + " ", theirs(value)));
}

/** To the row before or behind in the list as it is filtered and sorted. */
function neighbour(row, step, key) {
  const list = sorted(filteredRows(), UNIT_COLUMNS);
  const next = list[list.indexOf(row) + step];
  const known = list.includes(row) && next;
  return h("button", { type: "button", class: "plain", disabled: !known, onclick: () => openRow(next), text: say("page." + key) });
}

function part(title, ...body) {
  return h("section", {}, h("h3", { text: title }), body);
}

function roundsOf(row) {
  const columns = [
    { title: say("page.rounds"), head: true, cell: (round) => say("page.round", { round: round.round }) },
    { title: say("page.state"), cell: (round) => stateChip(round.state) },
    ...SEVERITIES.map((name, index) => ({ title: DATA.severities[index], number: true, cell: (round) => number(round.counts[index]) })),
    { title: say("page.answered-on"), look: "day", cell: (round) => round.day },
  ];
  return part(say("page.submissions"), h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("page.submissions") }, table(say("page.submissions"), columns, row.rounds)));
}

function filesOf(row) {
  const files = (row.files || []).map((file) => h("li", {}, theirs(file)));
  const answers = (row.answers || []).filter((path) => DATA.root || path).map((path) => h("li", {}, answerLink(path)));
  return [files.length ? part(say("page.files"), h("ul", { class: "names" }, files)) : "", answers.length ? part(say("page.answer-files"), h("ul", { class: "names" }, answers)) : ""];
}

/** A link only where the page lies in the workspace; the path is always told. */
function answerLink(path) {
  const name = path.split("/").pop();
  if (!DATA.root) return theirs(path);
  return h("a", { href: DATA.root + path.split("/").map(encodeURIComponent).join("/") }, theirs(name));
}

function findingsOf(row) {
  if (!row.answered) return "";
  const list = h("ol", { class: "findings" });
  const more = h("button", { type: "button", class: "plain", onclick: () => add() });
  let shown = 0;
  const add = () => {
    const next = printing ? row.faults.slice(shown) : row.faults.slice(shown, shown + FEW);
    list.append(...next.map(finding));
    shown += next.length;
    more.textContent = say("page.more", { count: number(row.faults.length - shown) });
    more.hidden = shown === row.faults.length;
  };
  add();
  const none = h("p", { class: "empty", text: say("page.no-findings-here") });
  return part(say("page.findings-count", { count: number(row.faults.length) }), row.faults.length ? [list, more] : none);
}

function finding(fault) {
  return h(
    "li",
    { class: "finding is-" + SEVERITIES[fault[1]] },
    h("div", { class: "finding-head" }, severityChip(fault[1]), h("span", { class: "rule-id", text: fault[0] }), h("span", { class: "rule-title", text: ruleTitle(fault[0]) })),
    h("p", { class: "message" }, theirs(text(fault[4]))),
    h(
      "dl",
      {},
      pair(say("page.place"), [fault[2], fault[3]].map(text).filter(Boolean).join(" · ")),
      pair(say("page.actual"), text(fault[5])),
      pair(say("page.expected"), text(fault[6])),
      pair(say("page.proposals"), text(fault[7])),
      pair(say("page.explanation"), [fault[8], fault[9]].map(text).filter(Boolean).join(" — ")),
    ),
    fault[10] && fault[10].length ? folded(fault[10]) : "",
  );
}

function pair(label, value) {
  return value ? h("div", {}, h("dt", { text: label }), h("dd", {}, theirs(value))) : "";
}

function folded(consequences) {
  return h(
    "details",
    { open: printing },
    h("summary", { text: say("page.consequences", { count: number(consequences.length) }) }),
    h("ul", {}, consequences.map((fault) => h("li", {}, h("span", { class: "rule-id", text: fault[0] }), " ", theirs(text(fault[3])), " ", theirs(text(fault[4]))))),
  );
}

function disagreementsOf(row) {
  const own = DATA.across.filter((one) => one.spots.some((spot) => spot.unit === row.name || (row.code && spot.code === row.code)));
  return own.length ? part(say("page.across-count", { count: number(own.length) }), h("ol", { class: "findings" }, own.map(disagreement))) : "";
}

/** So many places say what it is about; a department's sum may break in forty. */
const FIRST_SPOTS = 4;

function moreSpots(spots) {
  return h(
    "details",
    { open: printing },
    h("summary", { text: say("page.more-places", { count: number(spots.length) }) }),
    h("ul", { class: "spots" }, spots.map(spot)),
  );
}

/** What documents do not agree on, with the place in each of them side by side. */
function disagreement(one) {
  return h(
    "li",
    { class: "finding is-" + SEVERITIES[one.severity] },
    h("div", { class: "finding-head" }, severityChip(one.severity), h("span", { class: "rule-id", text: one.rule }), h("span", { class: "rule-title", text: ruleTitle(one.rule) })),
    h("p", { class: "message" }, theirs(one.message)),
    h("ul", { class: "spots" }, one.spots.slice(0, FIRST_SPOTS).map(spot)),
    one.spots.length > FIRST_SPOTS ? moreSpots(one.spots.slice(FIRST_SPOTS)) : "",
    one.expected ? h("dl", {}, pair(say("page.expected"), one.expected)) : "",
  );
}

function spot(one) {
  return h(
    "li",
    {},
    h("strong", {}, theirs(one.unit)),
    h("span", { class: "under" }, (one.year ? say("page.year", { year: one.year }) : "") + one.kind),
    h("span", { class: "under" }, theirs([one.document, one.place].filter(Boolean).join(" · ") || say("page.not-there"))),
    one.shown && h("span", { class: "shown" }, theirs(one.shown)),
  );
}
