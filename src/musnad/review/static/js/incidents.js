// SPDX-License-Identifier: Apache-2.0
// All incidents, as columns; filtering and ordering 50,000 of them between two key strokes.

import { fold } from "./fold.js";

/** @typedef {Record<string, any>} Row one incident: the columns of /api/incidents by name */
/** @typedef {Record<string, string>} Criteria what is asked for; empty: everything */

// Levels that a point on the map may stand for.
export const POINTS = new Set(["site", "neighbourhood", "settlement"]);
export const FILTERS = /** @type {const} */ ([
  "q", "from", "to", "country", "gov", "place", "level", "actor", "type", "status", "grade",
  "who", "infra", "outlet", "conf", "dec", "news",
]);
/** @type {Record<string, (row: Row) => any>} */
const VALUES = {
  country: (row) => row.country,
  gov: (row) => row.admin1_en,
  place: (row) => row.name_en ?? row.name_ar,
  level: (row) => row.level,
  actor: (row) => row.actors,
  type: (row) => row.type,
  status: (row) => row.status,
  grade: (row) => row.grade,
  who: (row) => row.victims,
  infra: (row) => row.infrastructure,
  outlet: (row) => row.outlets,
  conf: (row) => row.confidence,
  dec: (row) => row.decision ?? "none",
  news: (row) => row.news,
};

/** @type {Record<string, (row: Row) => any>} */
const SORTS = {
  triage: () => 0,
  newest: (row) => -dayNumber(row.latest),
  oldest: (row) => dayNumber(row.earliest) || Infinity,
  deadliest: (row) => -(row.killed_low ?? -1),
  highest: (row) => -(row.killed_high ?? row.killed_low ?? -1),
};
export const SORT_NAMES = Object.keys(SORTS);

/** @param {string | null | undefined} iso */
export function dayNumber(iso) {
  return iso ? Math.floor(Date.parse(iso.slice(0, 10)) / 86_400_000) : 0;
}

/** @param {number} day */
export function isoDay(day) {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Changed incidents first; of these, and of the rest, `check` before `certain`.
 * @param {Row} row
 */
export function urgency(row) {
  return (row.news?.length ? 0 : 4) + (row.decision ? 2 : 0)
    + (row.confidence === "check" ? 0 : 1);
}

export class Incidents {
  /** @param {{columns: string[], rows: any[][]}} answer */
  constructor(answer) {
    /** @type {Row[]} */
    this.rows = answer.rows.map((cells) => {
      /** @type {Row} */
      const row = {};
      for (let i = 0; i < answer.columns.length; i += 1) row[answer.columns[i]] = cells[i];
      return row;
    });
    /** @type {Map<string, number>} */
    this.at = new Map(this.rows.map((row, i) => [row.id, i]));
    this.first = Int32Array.from(this.rows, (row) => dayNumber(row.earliest));
    this.last = Int32Array.from(this.rows, (row) => dayNumber(row.latest));
    /** @type {string[]} */
    this.words = [];
    /** @type {Map<string, Int32Array>} */
    this.orders = new Map();
    /** @type {Map<string, [string, number][]>} */
    this.known = new Map();
  }

  /** @param {string} id @returns {Row | undefined} */
  row(id) {
    const at = this.at.get(id);
    return at === undefined ? undefined : this.rows[at];
  }

  /**
   * One incident changed: put its new row in the place of the old.
   * @param {Row} row
   */
  replace(row) {
    const at = this.at.get(row.id);
    if (at === undefined) return;
    this.rows[at] = { ...this.rows[at], ...row };
    this.first[at] = dayNumber(row.earliest);
    this.last[at] = dayNumber(row.latest);
    if (this.words[at] !== undefined) this.words[at] = words(this.rows[at]);
  }

  /**
   * Fold the words that are searched, a slice at a time so that the page stays fluid.
   * @returns {boolean} whether all are folded
   */
  foldSome(slice = 4000) {
    const stop = Math.min(this.rows.length, this.words.length + slice);
    for (let i = this.words.length; i < stop; i += 1) this.words.push(words(this.rows[i]));
    return stop === this.rows.length;
  }

  /** @param {string} sort */
  order(sort) {
    let order = this.orders.get(sort);
    if (!order) {
      const keys = Float64Array.from(this.rows, SORTS[sort] ?? SORTS.triage);
      order = Int32Array.from(this.rows.keys());
      // The server's order is the triage order; a sort keeps it among equals.
      if (sort !== "triage") order.sort((a, b) => keys[a] - keys[b] || a - b);
      this.orders.set(sort, order);
    }
    return order;
  }

  /**
   * Places in `rows` of what meets every criterion, in the order asked for.
   * @param {Criteria} criteria
   * @param {{dates?: boolean}} [options] dates: whether the days count
   * @returns {Int32Array}
   */
  filter(criteria, { dates = true } = {}) {
    const tests = this.tests(criteria, dates);
    const order = this.order(criteria.sort ?? "triage");
    const found = new Int32Array(order.length);
    let n = 0;
    next: for (let k = 0; k < order.length; k += 1) {
      for (let j = 0; j < tests.length; j += 1) if (!tests[j](order[k])) continue next;
      found[n] = order[k];
      n += 1;
    }
    return found.subarray(0, n);
  }

  /**
   * @param {Criteria} criteria
   * @param {boolean} dates
   * @returns {((i: number) => boolean)[]}
   */
  tests(criteria, dates) {
    /** @type {((i: number) => boolean)[]} */
    const tests = [];
    if (dates && criteria.from) {
      const from = dayNumber(criteria.from);
      tests.push((i) => this.last[i] >= from);
    }
    if (dates && criteria.to) {
      const to = dayNumber(criteria.to);
      tests.push((i) => this.first[i] !== 0 && this.first[i] <= to);
    }
    for (const [name, value] of Object.entries(VALUES)) {
      const wanted = criteria[name];
      if (wanted) tests.push((i) => holds(value(this.rows[i]), wanted));
    }
    if (criteria.q?.trim()) {
      while (!this.foldSome());
      const parts = fold(criteria.q).split(/\s+/).filter(Boolean);
      tests.push((i) => parts.every((part) => this.words[i].includes(part)));
    }
    return tests;
  }

  /**
   * The values of a filter and how many incidents have each, the commonest first.
   * @param {string} name
   */
  values(name) {
    let values = this.known.get(name);
    if (!values) {
      /** @type {Map<string, number>} */
      const counts = new Map();
      for (const row of this.rows) {
        const value = VALUES[name](row);
        for (const one of Array.isArray(value) ? value : [value]) {
          if (one != null) counts.set(one, (counts.get(one) ?? 0) + 1);
        }
      }
      values = [...counts].sort((a, b) => b[1] - a[1]);
      this.known.set(name, values);
    }
    return values;
  }
}

/** @param {any} value @param {string} wanted */
function holds(value, wanted) {
  if (wanted === "any") return Array.isArray(value) ? value.length > 0 : value != null;
  return Array.isArray(value) ? value.includes(wanted) : value === wanted;
}

/** @param {Row} row */
function words(row) {
  return fold([
    row.id, row.name_en, row.name_ar, row.admin1_en, row.country, row.type,
    ...(row.actors ?? []), ...(row.actors_ar ?? []), ...(row.targets ?? []),
    ...(row.outlets ?? []), row.assigned,
  ].filter(Boolean).join(" "));
}
