// SPDX-License-Identifier: Apache-2.0
// The one state of the page. What can be linked to is kept in the address's fragment,
// which no server ever sees.

import { FILTERS, Incidents } from "./incidents.js";

export const VIEWS = /** @type {const} */ (
  ["triage", "all", "queue", "search", "coding", "rules"]);

/**
 * @typedef {object} State
 * @property {any} me
 * @property {Incidents} incidents
 * @property {boolean} whole whether all incidents are here, not only the first
 * @property {any} vocabulary
 * @property {string} view
 * @property {import("./incidents.js").Criteria} criteria
 * @property {string | null} id the incident that is open
 * @property {any} detail what the server tells of it
 * @property {string} tab
 * @property {string | null} report the report shown beside the values
 * @property {{ids: string[], pinned: boolean} | null} active marks that are lit
 * @property {{kind: string, text: string} | null} notice
 * @property {string} scene map or table
 * @property {string | null} fault
 */

/** @type {State} */
export const state = {
  me: null,
  incidents: new Incidents({ columns: [], rows: [] }),
  whole: false,
  vocabulary: {},
  view: "triage",
  criteria: {},
  id: null,
  detail: null,
  tab: "evidence",
  report: null,
  active: null,
  notice: null,
  scene: "map",
  fault: null,
};

/** Whether this person may add what the reader missed, and code reports. */
export const mayEnter = () => !state.me?.read_only;

/** Whether this person may judge: recorders may not. */
export const mayJudge = () => mayEnter() && state.me?.role !== "recorder";

let draw = () => {};
let asked = false;

/** @param {() => void} render */
export function onChange(render) {
  draw = render;
}

/** @param {Partial<State>} [patch] */
export function change(patch) {
  Object.assign(state, patch);
  if (asked) return;
  asked = true;
  queueMicrotask(() => {
    asked = false;
    draw();
  });
}

/** @param {"push" | "replace"} [how] */
export function writeFragment(how = "replace") {
  const parts = new URLSearchParams();
  if (state.view !== "triage") parts.set("view", state.view);
  for (const name of [...FILTERS, "sort"]) {
    const value = state.criteria[name];
    if (value) parts.set(name, value);
  }
  if (state.id) parts.set("i", state.id);
  if (state.id && state.tab !== "evidence") parts.set("tab", state.tab);
  if (state.scene !== "map") parts.set("scene", state.scene);
  const fragment = `#${parts}`;
  if (fragment === (location.hash || "#")) return;
  history[how === "push" ? "pushState" : "replaceState"](null, "", fragment);
}

/** @returns {string | null} the incident that the address names */
export function readFragment() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const view = parts.get("view") ?? "triage";
  /** @type {import("./incidents.js").Criteria} */
  const criteria = {};
  for (const name of [...FILTERS, "sort"]) {
    const value = parts.get(name);
    if (value) criteria[name] = value;
  }
  Object.assign(state, {
    view: VIEWS.includes(/** @type {any} */ (view)) ? view : "triage",
    criteria,
    tab: parts.get("tab") ?? "evidence",
    scene: parts.get("scene") === "table" ? "table" : "map",
  });
  return parts.get("i");
}

/**
 * What the list, the map and the timeline show: with the days, and without.
 * @returns {{shown: Int32Array, undated: Int32Array}}
 */
export function filtered() {
  const { criteria, incidents, view } = state;
  const key = JSON.stringify([criteria, view, view === "triage" ? state.id : null]);
  if (memo.key === key && memo.of === incidents && memo.touched === touched) return memo;
  let undated = incidents.filter(criteria, { dates: false });
  if (view === "triage") {
    undated = undated.filter((i) => isOpen(incidents.rows[i]));
  }
  const tests = incidents.tests({ from: criteria.from ?? "", to: criteria.to ?? "" }, true);
  const shown = tests.length ? undated.filter((i) => tests.every((test) => test(i))) : undated;
  memo = { key, of: incidents, touched, shown, undated };
  return memo;
}

let touched = 0;
/** @type {{key: string, of: any, touched: number, shown: Int32Array, undated: Int32Array}} */
let memo = { key: "", of: null, touched, shown: new Int32Array(), undated: new Int32Array() };

/** A row was replaced: what is shown must be found anew. */
export function touch() {
  touched += 1;
}

/**
 * What still waits for this reviewer: changed since the last visit, or never decided.
 * @param {import("./incidents.js").Row} row
 */
export function isOpen(row) {
  if (row.id === state.id) return true; // what is open stays in the list until one leaves it
  return Boolean(row.news?.length) || !row.decision;
}
