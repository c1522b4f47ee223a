// SPDX-License-Identifier: Apache-2.0
// Every value with each source's own words side by side, and what a reviewer says of it.

import { judge } from "./actions.js";
import { ask, why } from "./dialog.js";
import { chainsOf, fieldName, LINES, valuesOf } from "./evidence.js";
import { days, hijri, placeName, Range } from "./format.js";
import { t } from "./i18n.js";
import { codes, label } from "./labels.js";
import { change, mayJudge, state } from "./state.js";
import { html } from "../vendor/preact.js";

/** @param {{detail: any}} props */
export function Values({ detail }) {
  const { claims, record, reports } = detail;
  const all = claims.map(valuesOf);
  const lines = [...new Set(all.flat().map((/** @type {any} */ value) => value.row))]
    .sort((a, b) => order(a) - order(b));
  const conflicts = new Set((record.conflicts ?? []).map((/** @type {any} */ one) => one.field));
  return html`<section aria-label=${t("Values and sources")}>
    <div class="table-box" tabindex="0" role="region" aria-label=${t("Values and sources")}>
    <table class="values">
      <thead><tr><th scope="col">${t("Value")}</th><th scope="col">${t("Record")}</th>
        ${claims.map((/** @type {any} */ claim) => html`<th scope="col" key=${claim.name}>
          <bdi>${claim.by ? t("by {name}, by hand", { name: claim.by })
            : reports[claim.report]?.outlet ?? claim.report}</bdi>
          <small class="muted"><bdi>${claim.name}</bdi></small></th>`)}</tr></thead>
      <tbody>${lines.map((line) => html`<tr key=${line} class=${
        conflicts.has(line.split(" ")[0]) ? "conflict" : ""}>
        <th scope="row">${fieldName(/** @type {any} */ ({ row: line }))}${
          conflicts.has(line.split(" ")[0]) && html` <span class="tag check">${t("conflict")}</span>`}</th>
        <td class="chosen">${chosenValue(record, line)}</td>
        ${claims.map((/** @type {any} */ claim, /** @type {number} */ n) => html`<td key=${claim.name}>
          ${all[n].filter((/** @type {any} */ value) => value.row === line).map(
            (/** @type {any} */ value) => html`<${Cell} key=${value.id} value=${value} />`)}</td>`)}
      </tr>`)}
      <tr><th scope="row">${t("field sources")}</th>
        <td class="chosen">${t("{n} independent", { n: record.roots ?? 0 })}</td>
        ${claims.map((/** @type {any} */ claim) => html`<td key=${claim.name}><${Chains}
          claim=${claim} outlet=${reports[claim.report]?.outlet} /></td>`)}</tr>
      </tbody>
    </table></div>
  </section>`;
}

/** @param {string} line */
function order(line) {
  const at = LINES.indexOf(line);
  if (at >= 0) return at;
  const outcomes = ["killed", "injured", "killed_or_injured", "missing"];
  const outcome = outcomes.indexOf(line.split(" ")[0]);
  return 20 + 10 * (outcome < 0 ? outcomes.length : outcome) + (line.endsWith(" people") ? 0 : 1);
}

/** @param {any} record @param {string} line */
function chosenValue(record, line) {
  const [outcome, who] = line.split(" ");
  if (line === "type") return label("types", record.type);
  if (line === "date") {
    return record.date ? html`<bdi title=${hijri(record.date.earliest)}>${
      days(record.date.earliest, record.date.latest, record.date.precision)}</bdi>` : t("unknown");
  }
  if (line === "place") return html`<bdi>${placeName(record.place)}</bdi>`;
  if (line === "actors" || line === "targets") {
    const names = record[line].map((/** @type {any} */ party) => party.name_en);
    return html`<bdi>${names.join(", ") || t("unknown")}</bdi>`;
  }
  if (line === "infrastructure") {
    return (record.infrastructure ?? []).map((/** @type {any} */ site) => label("infrastructure",
      site.code ?? site)).join(t("comma"));
  }
  const row = (record.casualties ?? []).find((/** @type {any} */ one) => one.outcome === outcome
    && one.who === who);
  return row ? html`<${Range} low=${row.low} high=${row.high} />` : "";
}

/** @param {{value: import("./evidence.js").Value, short?: boolean}} props */
export function Cell({ value, short }) {
  const judged = judgementOf(value);
  const lit = state.active?.ids.includes(value.id);
  const light = () => {
    if (state.active?.pinned && state.report === value.report) return;
    change({ active: { ids: [value.id], pinned: false } });
  };
  const dim = () => { if (!state.active?.pinned) change({ active: null }); };
  const go = () => change({ report: value.report,
    active: { ids: [value.id], pinned: true } });
  return html`<button class="value ${lit ? "lit" : ""} ${judged?.answer ?? ""}"
    data-value=${value.id} data-field=${value.row} aria-pressed=${Boolean(lit && state.active?.pinned)}
    onMouseEnter=${light} onMouseLeave=${dim} onFocus=${light} onBlur=${dim} onClick=${go}
    title=${[value.note, value.reader && t(`read by ${value.reader}`), value.rule && t("rule {rule}", { rule: value.rule })].filter(Boolean).join("\n")}>
    <bdi class="value-shown">${value.shown}</bdi>
    ${value.reader === "model" && html`<span class="tag check">${t("model")}</span>`}
    ${judged && html`<span class="verdict">${t(`verdict ${judged.answer}`)}</span>`}
    ${!short && (value.words ? html`<q lang="ar" dir="rtl" class="words">${value.words}</q>`
      : html`<span class="tag inferred">${t("inferred")}</span>`)}
  </button>`;
}

/** @param {import("./evidence.js").Value} value */
function judgementOf(value) {
  const standing = (state.detail?.judgements ?? []).filter((/** @type {any} */ one) =>
    one.question === "value?" && one.a === value.claim && one.field === value.field
    && (one.row == null || String(one.row) === value.at) && one.answer !== "withdrawn" && one.superseded == null);
  return standing.at(-1);
}

/** @param {{claim: any, outlet: string | undefined}} props */
export function Chains({ claim, outlet }) {
  const chains = chainsOf(claim);
  if (!chains.length) return html`<span class="muted">${t("the outlet’s own voice")}</span>`;
  return chains.map((chain) => html`<nav class="chain" aria-label=${t("Who told it")}>
    ${chain.map((link) => html`<span class="link-of-chain"><${Cell} value=${{ ...link.value,
      shown: link.words || link.name }} short=${true} />${link.flags.map((flag) => html`<span
      class="tag check">${flag}</span>`)}<span class="arrow" aria-hidden="true"></span></span>`)}
    <span class="outlet"><bdi>${outlet ?? claim.report}</bdi></span></nav>`);
}

/**
 * What can be said of the value that is pinned; it stays in sight while its words are read.
 * @param {{claims: any[]}} props
 */
export function Verdict({ claims }) {
  const value = claims.flatMap((/** @type {any} */ claim) => [...valuesOf(claim),
    ...chainsOf(claim).flat().map((link) => link.value)]).find((one) => state.active?.pinned
    && state.active.ids.includes(one.id));
  return value ? html`<${Verdicts} value=${value} />` : null;
}

/** @param {{value: import("./evidence.js").Value}} props */
function Verdicts({ value }) {
  const base = { question: "value?", a: value.claim, field: value.field, row: value.at };
  /** @param {string} answer */
  const say = async (answer) => {
    if (answer === "accept") {
      await judge({ ...base, answer, why: t("the words bear it out") }, t("Accepted."));
      return;
    }
    if (answer === "correct") {
      await correct(value, base);
      return;
    }
    const given = await ask({ title: answer === "reject"
      ? t("This value is wrong") : t("Unsure of this value"), fields: [
      why([t("read wrongly"), t("belongs to another incident"), t("the words say less")])] });
    if (given) await judge({ ...base, answer, why: given.why }, t("Kept."));
  };
  return html`<div class="verdict-bar" role="group" aria-label=${t("This value")}>
    <span><strong>${fieldName(value)}</strong> <bdi>${value.shown}</bdi>${" "}
      <span class="muted">${value.rule && t("rule {rule}", { rule: value.rule })}${
      value.note && ` · ${value.note}`}${value.reader && ` · ${t(`read by ${value.reader}`)}`}</span></span>
    ${mayJudge() && html`<span class="buttons">
      <button onClick=${() => say("accept")}>${t("Right")}</button>
      <button onClick=${() => say("correct")}>${t("Correct …")}</button>
      <button onClick=${() => say("reject")}>${t("Wrong …")}</button>
      <button onClick=${() => say("unsure")}>${t("Unsure …")}</button>
      <button class="quiet" aria-label=${t("Close")} onClick=${() => change({ active: null })}>×</button>
    </span>`}
  </div>`;
}

/** @param {import("./evidence.js").Value} value @param {object} base */
async function correct(value, base) {
  const given = await ask({ title: t("Correct this value"), fields: [
    ...correction(value), why([t("read wrongly"), t("the words say otherwise")])] });
  if (!given) return;
  const { why: reason, ...parts } = given;
  await judge({ ...base, answer: "correct", value: corrected(value, parts), why: reason },
    t("Corrected. What the report says is kept beside it."));
}

/** @param {import("./evidence.js").Value} value @returns {import("./dialog.js").Field[]} */
function correction(value) {
  const raw = value.raw ?? {};
  /** @param {string} list */
  const options = (list) => codes(list).map((code) => (
    { value: code, label: label(list, code) }));
  if (value.field === "type") {
    return [{ name: "value", label: t("Type"), type: "select", options: options("types") }];
  }
  if (value.field === "status") {
    return [{ name: "value", label: t("Status"), type: "select", options: options("statuses") }];
  }
  if (value.field === "date") {
    return [{ name: "earliest", label: t("From"), type: "date", value: raw.earliest, required: true },
      { name: "latest", label: t("To"), type: "date", value: raw.latest, required: true }];
  }
  if (value.field === "place") {
    return [{ name: "name_ar", label: t("Name in Arabic"), value: raw.name_ar ?? "" },
      { name: "name_en", label: t("Name in English"), value: raw.name_en ?? "" },
      { name: "lat", label: t("Latitude"), value: String(raw.lat ?? "") },
      { name: "lon", label: t("Longitude"), value: String(raw.lon ?? "") }];
  }
  if (raw.outcome) {
    return [{ name: "low", label: t("At least"), type: "number", value: String(raw.low ?? ""),
      hint: t("Leave empty what is unknown.") },
      { name: "high", label: t("At most"), type: "number", value: String(raw.high ?? "") },
      { name: "who", label: t("Who"), type: "select", value: raw.who, options: options("who") }];
  }
  return [{ name: "value", label: fieldName(value), value: value.shown, required: true }];
}

/** @param {import("./evidence.js").Value} value @param {Record<string, string>} parts */
function corrected(value, parts) {
  if ("value" in parts) return parts.value;
  /** @type {Record<string, any>} */
  const held = { ...parts };
  for (const name of ["low", "high", "lat", "lon"]) {
    if (name in held) held[name] = held[name] === "" ? null : Number(held[name]);
  }
  return value.raw?.outcome ? { outcome: value.raw.outcome, ...held } : held;
}
