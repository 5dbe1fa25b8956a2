"use strict";

// Everything shown here is a stranger's text: it is put in as text, never as HTML.
const at = (id) => document.getElementById(id);
let shown = "";

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function row(cells) {
  const made = document.createElement("tr");
  for (const [text, className] of cells) made.append(element("td", text, className));
  return made;
}

function rows(id, lists, columns, nothing) {
  const empty = row([[nothing, "note"]]);
  empty.firstChild.colSpan = columns;
  at(id).replaceChildren(...(lists.length ? lists.map(row) : [empty]));
}

function showRequests(requests) {
  at("requests-count").textContent = requests.length;
  const cells = requests.toReversed().map((one) => [
    [one.method, "method"],
    [one.path, "code"],
    [one.status || "none", `status s${Math.floor(one.status / 100)}`],
    [one.fault || "", "note"],
  ]);
  rows("requests", cells, 4, "No request yet.");
}

function showFaults(faults) {
  at("faults-count").textContent = faults.length;
  at("no-faults").hidden = !faults.length;
  const cells = faults.map(({ fault, operations, at: places, left_out, seen, happened, missed, ...rest }) => [
    [fault],
    [`${[operations || "all"].flat().join(", ")} (${places})`],
    [Object.entries(rest).map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(", "), "code"],
    [seen],
    [happened],
    [missed],
  ]);
  rows("faults", cells, 6, "No fault is on.");
}

function showWebhooks(calls) {
  at("webhooks-count").textContent = calls.length;
  const cells = calls.toReversed().map((one) => [
    [one.webhook, "code"],
    [one.cause, "code"],
    [one.url ? `${one.method} ${one.url}` : "", "code"],
    [one.attempts > 1 ? `${one.state}, ${one.attempts} times` : one.state],
    [one.status || "", `status s${Math.floor((one.status || 0) / 100)}`],
    [[one.problem, one.note].filter(Boolean).join(" "), "note"],
  ]);
  rows("webhooks", cells, 6, "Nobody was called back.");
}

function showItems(collections) {
  at("items-count").textContent = collections.reduce((sum, one) => sum + one.count, 0);
  const open = new Set([...at("items").querySelectorAll("details[open]")].map((one) => one.dataset.path));
  at("items").replaceChildren(...collections.map((one) => {
    const made = document.createElement("details");
    made.dataset.path = one.path;
    made.open = open.has(one.path);
    const summary = element("summary", `${one.path} `, "code");
    summary.append(element("span", one.count, "count"));
    made.append(summary);
    for (const item of one.items) made.append(element("pre", JSON.stringify(item, null, 2)));
    if (one.count > one.items.length) made.append(element("p", `and ${one.count - one.items.length} more`, "note"));
    return made;
  }));
}

async function refresh() {
  try {
    const answer = await fetch("/__stub/state");
    const text = await answer.text();
    if (text !== shown) {
      const state = JSON.parse(text);
      at("title").textContent = document.title = state.document.title || "Live state";
      showRequests(state.requests);
      showFaults(state.faults);
      showWebhooks(state.webhooks);
      showItems(state.collections);
      shown = text;
    }
    at("told").textContent = "";
  } catch {
    at("told").textContent = "The stub does not answer.";
  }
}

async function ask(method, path) {
  try {
    await fetch(path, { method });
  } finally {
    await refresh();
  }
}

at("reset").addEventListener("click", () => ask("POST", "/__stub/reset"));
at("no-faults").addEventListener("click", () => ask("DELETE", "/__stub/faults"));
setInterval(() => { if (at("follow").checked && !document.hidden) refresh(); }, 2000);
refresh();
