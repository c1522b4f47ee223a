// SPDX-License-Identifier: Apache-2.0
// Everything can be done from the keyboard. Keys mean the same in both directions of
// writing: "next" is next in the order of the list, and ← → are left to tabs and sliders.

import { decide, step, undo } from "./actions.js";
import { ask } from "./dialog.js";
import { t } from "./i18n.js";
import { like, liked } from "./prefs.js";
import { answerPair, loadQueue, stepQueue } from "./queue.js";
import { change, state, writeFragment } from "./state.js";
import { html } from "../vendor/preact.js";

/** @type {[string, string][]} */
const HELP = [
  ["j ↓", "next incident"], ["k ↑", "previous incident"], ["a", "accept"], ["x", "exclude"],
  ["u", "leave open"], ["z, Ctrl+Z", "undo your last decision"], ["h", "history"],
  ["e", "evidence"], ["m, d", "merge queue: one incident, two incidents"],
  ["1 … 6", "views, from Triage to Rules"], ["/", "search"], ["?", "this help"],
  ["Esc", "close"], ["← →", "tabs, and the ends of the period"],
];

/** @param {KeyboardEvent} event */
export function pressed(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (document.querySelector("dialog[open]") || event.altKey || event.metaKey) return;
  const writes = target.matches("input:not([type=checkbox]), textarea, select");
  if (event.key === "Escape") {
    if (writes) target.blur();
    else change({ active: null, notice: null });
    return;
  }
  if (writes) return;
  if (event.ctrlKey) {
    if (event.key === "z") run(event, back);
    return;
  }
  const inList = target.id === "list";
  if (inList && event.key === "ArrowDown") return run(event, () => move(1));
  if (inList && event.key === "ArrowUp") return run(event, () => move(-1));
  if (liked("keys") !== "on") return;
  const act = inQueue() ? QUEUE[event.key] ?? KEYS[event.key] : KEYS[event.key];
  if (act) run(event, act);
}

/** @param {KeyboardEvent} event @param {() => void} act */
function run(event, act) {
  event.preventDefault();
  act();
}

const inQueue = () => state.view === "queue";
const inPanes = () => state.view === "triage" || state.view === "all";

/** @param {number} by */
function move(by) {
  if (inQueue()) stepQueue(by);
  else if (inPanes()) step(by);
}

/** Take back the last decision, and show the queue as it is then. */
async function back() {
  await undo();
  if (inQueue()) await loadQueue();
}

/** @param {string} tab */
function show(tab) {
  if (!state.id || !inPanes()) return;
  change({ tab });
  writeFragment();
}

/** @param {string} view */
export function go(view) {
  change({ view, notice: null });
  writeFragment("push");
}

/** @type {Record<string, () => void>} */
const KEYS = {
  j: () => move(1), k: () => move(-1), z: back,
  a: () => { if (inPanes()) decide("accepted"); },
  x: () => { if (inPanes()) decide("excluded"); },
  u: () => { if (inPanes()) decide("unsure"); },
  h: () => show(state.tab === "history" ? "evidence" : "history"),
  e: () => show("evidence"),
  "1": () => go("triage"), "2": () => go("all"), "3": () => go("queue"),
  "4": () => go("search"), "5": () => go("coding"), "6": () => go("rules"),
  "/": () => document.getElementById("search")?.focus(),
  "?": help,
};

/** @type {Record<string, () => void>} */
const QUEUE = {
  m: () => { answerPair("same"); }, d: () => { answerPair("different"); },
  u: () => { answerPair("unsure"); },
};

export async function help() {
  const given = await ask({ title: t("Keys"), yes: t("Keep"),
    body: html`<table class="plain keys"><tbody>${HELP.map(([keys, what]) => html`<tr key=${keys}>
      <th scope="row"><bdi dir="ltr">${keys.split(" ").map((key) => html`<kbd>${key}</kbd> `)}</bdi></th>
      <td>${t(what)}</td></tr>`)}</tbody></table>`,
    fields: [{ name: "keys", type: "check", value: liked("keys") === "on" ? "yes" : "",
      label: t("Single keys act (switch off if you use speech or a screen reader)") }] });
  if (given) like("keys", given.keys === "yes" ? "on" : "off");
}
