// SPDX-License-Identifier: Apache-2.0
// From a claim to its values and their words: what the table shows and the report marks.

import { days, placeName, range } from "./format.js";
import { t } from "./i18n.js";
import { label } from "./labels.js";
import { snap, toUnit } from "./spans.js";

/**
 * @typedef {object} Value
 * @property {string} id unique in the incident: claim, field, index
 * @property {string} claim name of the claim: report#n
 * @property {string} report
 * @property {string} field what the judgement is about
 * @property {string} row the line of the table it stands in
 * @property {string} shown
 * @property {string} words as the report has them; empty where no words gave it
 * @property {number | null} start code points
 * @property {number | null} stop
 * @property {string} rule
 * @property {string} note
 * @property {string | null} at which of several values of the claim it is
 * @property {string} reader who read it where two read the report: rules, model or both
 * @property {any} raw
 */

// Lines of the table, in order; those of casualties come from the rows themselves.
export const LINES = ["type", "status", "date", "place", "actors", "targets",
  "infrastructure", "weapons"];

/**
 * Every value of one claim.
 * @param {any} claim as /api/incidents/{id} gives it
 * @returns {Value[]}
 */
export function valuesOf(claim) {
  const { record } = claim;
  /** @type {Value[]} */
  const values = [];
  /**
   * @param {string} field @param {string} shown @param {any} held @param {string} [row]
   * @param {string} [note]
   */
  const add = (field, shown, held, row = field, note = "") => {
    const list = BY_OUTCOME.has(field) ? "casualties" : field;
    const n = told[list] ?? 0;
    told[list] = n + 1;
    values.push({
      id: `${claim.name}/${row}/${values.length}`, claim: claim.name, report: claim.report,
      field, row, shown, words: held?.text ?? "", start: held?.start ?? null,
      stop: held?.stop ?? null, rule: held?.rule ?? "", note, raw: held,
      at: LISTS.has(list) ? String(n) : null, reader: record.readers?.by?.[list]?.[n] ?? "",
    });
  };
  /** @type {Record<string, number>} how many values of each list are there already */
  const told = {};
  add("type", label("types", record.type), record.trigger);
  if (record.status && record.status !== "reported") {
    add("status", label("statuses", record.status), record.trigger, "status",
      record.denies ? t("denies: {what}", { what: label("denies", record.denies) }) : "");
  }
  if (record.date) {
    add("date", days(record.date.earliest, record.date.latest, record.date.precision),
      record.date, "date", record.date.basis === "assumed" ? t("assumed from publication")
        : record.date.part_of_day ? label("parts_of_day", record.date.part_of_day) : "");
  }
  if (record.place) {
    add("place", placeName(record.place), record.place, "place",
      [label("levels", record.place.level), record.place.why].filter(Boolean).join("; "));
  }
  for (const party of record.actors ?? []) {
    add("actors", party.name_en ?? t("unknown"), party, "actors",
      label("bases", party.basis));
  }
  for (const party of record.targets ?? []) add("targets", party.name_en ?? t("unknown"), party);
  for (const site of record.infrastructure ?? []) {
    add("infrastructure", label("infrastructure", site.code), site);
  }
  for (const arm of record.weapons ?? []) {
    add("weapons", arm.code ?? arm.value ?? arm.name_en ?? arm.text, arm);
  }
  for (const row of record.casualties ?? []) {
    const status = ["unknown", undefined].includes(row.civil_status) ? ""
      : label("civil_statuses", row.civil_status);
    add(row.outcome, range(row.low, row.high), row, `${row.outcome} ${row.who}`,
      [row.is_attacker ? t("the attacker’s own") : "", status,
        row.of == null ? "" : t("part of the total")].filter(Boolean).join("; "));
  }
  return values;
}

/**
 * Who told it, from the teller nearest to the act to the outlet.
 * @param {any} claim
 * @returns {{name: string, words: string, flags: string[], value: Value}[][]}
 */
export function chainsOf(claim) {
  return (claim.record.sources ?? []).map((/** @type {any[]} */ chain, /** @type {number} */ c) =>
    chain.map((link, n) => ({
      name: link.name_en ?? link.text ?? label("source_kinds", link.kind),
      words: link.text ?? "",
      flags: [link.coerced && t("told in captivity"), link.party && t("party to the conflict"),
        link.stance === "doubts" && t("doubts it"), link.stance === "denies" && t("denies it")]
        .filter(Boolean),
      value: {
        id: `${claim.name}/source/${c}.${n}`, claim: claim.name, report: claim.report,
        field: "sources", row: "sources", shown: link.name_en ?? link.text ?? link.kind,
        words: link.text ?? "", start: link.start ?? null, stop: link.stop ?? null,
        rule: link.rule ?? "", note: label("source_kinds", link.kind), raw: link,
        at: `${c}.${n}`, reader: "",
      },
    })));
}

const OUTCOMES = ["killed", "injured", "killed_or_injured", "missing", "detained", "abducted",
  "displaced"];
const BY_OUTCOME = new Set(OUTCOMES);
const LISTS = new Set(["casualties", "actors", "targets", "infrastructure", "weapons"]);

const HEDGED = new Set(["about", "at_least", "more_than", "up_to", "vague"]);

/**
 * Words that keep a distance, deny, or take a side.
 * @param {any} claim
 * @returns {{layer: "hedges" | "denials" | "loaded", start: number, stop: number, tip: string}[]}
 */
function tonesOf(claim) {
  const { record } = claim;
  /** @type {any[]} */
  const tones = [];
  /** @param {string} layer @param {any} held @param {string} tip */
  const add = (layer, held, tip) => {
    if (held?.start != null) tones.push({ layer, start: held.start, stop: held.stop, tip });
  };
  for (const word of record.loaded ?? []) {
    add("loaded", word, `${label("loaded", word.class)}: ${word.about}${
      word.neutral ? `; ${t("neutral: {word}", { word: word.neutral })}` : ""}`);
  }
  for (const row of record.casualties ?? []) {
    if (HEDGED.has(row.modifier)) add("hedges", row, label("modifiers", row.modifier));
  }
  if (record.doubt) add("hedges", record.trigger, t("told with doubt"));
  if (record.status && record.status !== "reported") {
    add("denials", record.trigger, label("statuses", record.status));
  }
  for (const link of (record.sources ?? []).flat()) {
    if (link.stance === "doubts") add("hedges", link, t("doubts it"));
    if (link.stance === "denies") add("denials", link, t("denies it"));
  }
  return tones;
}

/**
 * All marks of one report, in UTF-16 units, never between a letter and its vowel sign.
 * @param {any[]} claims
 * @param {string} report
 * @param {string} text
 * @param {Record<string, string>} layers on or off by name
 * @returns {import("./spans.js").Mark[]}
 */
export function marksOf(claims, report, text, layers) {
  /** @type {import("./spans.js").Mark[]} */
  const marks = [];
  /** @param {string} id @param {string} field @param {any} held @param {string} tip */
  const add = (id, field, held, tip) => {
    if (held.start == null || held.stop == null) return;
    const [start, stop] = snap(text, toUnit(text, held.start), toUnit(text, held.stop));
    marks.push({ id, field, start, stop, tip });
  };
  for (const claim of claims.filter((one) => one.report === report)) {
    const values = [...valuesOf(claim), ...chainsOf(claim).flat().map((link) => link.value)];
    if (layers.evidence === "on") {
      for (const value of values) {
        add(value.id, family(value.field), value, `${fieldName(value)}: ${value.shown}`);
      }
    }
    tonesOf(claim).forEach((tone, n) => {
      if (layers[tone.layer] === "on") add(`${claim.name}/${tone.layer}/${n}`, tone.layer,
        tone, tone.tip);
    });
  }
  return marks;
}

/** @param {Value} value */
export function fieldName(value) {
  const [outcome, who] = value.row.split(" ");
  return who ? `${label("outcomes", outcome)}: ${label("who", who)}` : t(`field ${value.row}`);
}

const FIELDS = new Set(["type", "status", "date", "place", "actors", "targets",
  "infrastructure", "weapons", "sources"]);

/** @param {string} field */
function family(field) {
  return FIELDS.has(field) ? field : "toll";
}
