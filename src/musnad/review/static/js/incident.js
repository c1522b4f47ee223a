// SPDX-License-Identifier: Apache-2.0
// One incident: what is known, who says so, what was decided.

import { assign, attempt, decide, judge, open, publish, restrict, snooze, undo } from "./actions.js";
import { addByHand } from "./adding.js";
import { get } from "./api.js";
import { ask, why } from "./dialog.js";
import { around, days, hijri, moment, placeName, Range } from "./format.js";
import { t } from "./i18n.js";
import { label } from "./labels.js";
import { Flags } from "./list.js";
import { Report } from "./report.js";
import { SplitPane } from "./split.js";
import { change, mayEnter, mayJudge, state, writeFragment } from "./state.js";
import { Values, Verdict } from "./values.js";
import { html, useEffect, useState } from "../vendor/preact.js";

const TABS = /** @type {const} */ (["evidence", "history", "split", "draft"]);
const GRADES = ["confirmed", "fair", "weak", "contested", "discounted"];

export function Incident() {
  const { detail, id } = state;
  if (!id) return html`<section class="pane blank"><p>${t("Choose an incident in the list or on the map.")}</p></section>`;
  if (!detail) return html`<section class="pane blank" aria-busy="true"><p>${t("Opening …")}</p></section>`;
  const tab = TABS.includes(/** @type {any} */ (state.tab)) ? state.tab : "evidence";
  /** @param {string} name */
  const choose = (name) => { change({ tab: name }); writeFragment(); };
  /** @param {KeyboardEvent} event */
  const keys = (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    if (!by) return;
    const turned = document.documentElement.dir === "rtl" ? -by : by;
    const at = (TABS.indexOf(/** @type {any} */ (tab)) + turned + TABS.length) % TABS.length;
    choose(TABS[at]);
    document.getElementById(`tab-${TABS[at]}`)?.focus();
  };
  return html`<section class="pane incident" aria-label=${t("Incident")}>
    <${Head} detail=${detail} />
    <div class="tabs" role="tablist" onKeyDown=${keys}>${TABS.map((name) => html`<button role="tab"
      id="tab-${name}" aria-selected=${name === tab} aria-controls="tab-body" key=${name}
      tabindex=${name === tab ? 0 : -1} onClick=${() => choose(name)}>${t(`tab ${name}`)}</button>`)}
    </div>
    <div id="tab-body" role="tabpanel" aria-labelledby="tab-${tab}" class="tab-body">
      ${tab === "evidence" && html`<${Evidence} detail=${detail} />`}
      ${tab === "history" && html`<${History} id=${id} version=${detail.version} />`}
      ${tab === "split" && html`<${SplitPane} detail=${detail} />`}
      ${tab === "draft" && html`<${Draft} id=${id} version=${detail.version} />`}
    </div>
  </section>`;
}

/** @param {{detail: any}} props */
function Head({ detail }) {
  const { record } = detail;
  const row = state.incidents.row(record.id) ?? detail.state ?? {};
  const where = around(record.place ?? {});
  return html`<header class="head">
    <p class="unconfirmed-mark" aria-hidden="true">${t("UNCONFIRMED")}</p>
    <div class="head-top"><h2><bdi>${placeName(record.place)}</bdi></h2>
      <span class="flags"><${Flags} row=${{ ...row, grade: null, confidence: null }} /></span>
      <button class="quiet" onClick=${() => open(null)} aria-label=${t("Close")}>×</button></div>
    <p class="head-line">${label("types", record.type)}${record.kind === "aggregate"
      && ` · ${t("total of a period")}`} · ${record.date ? html`<bdi title=${hijri(record.date.earliest)}>${days(record.date.earliest,
      record.date.latest, record.date.precision)}</bdi>` : t("no day")}${where && html` · <bdi class="muted">${where}</bdi>`}
      · <code class="muted"><bdi>${record.id}</bdi></code></p>
    <p class="tolls">${(record.casualties ?? []).filter((/** @type {any} */ one) => one.of == null)
      .map((/** @type {any} */ one) => html`<span class="toll-chip ${one.outcome}">${
      label("outcomes", one.outcome)} <${Range} low=${one.low} high=${one.high} /> ${
      label("who", one.who)}</span>`)}
      ${!(record.casualties ?? []).length && html`<span class="unknown">${t("toll unknown")}</span>`}</p>
    <${Grade} record=${record} detail=${detail} />
    <div class="toolbar" role="toolbar" aria-label=${t("Decide")}>${mayJudge() && html`
      <button class="primary" onClick=${() => decide("accepted")} aria-keyshortcuts="a">${t("Accept")} <kbd>a</kbd></button>
      <button onClick=${() => decide("excluded")} aria-keyshortcuts="x">${t("Exclude")} <kbd>x</kbd></button>
      <button onClick=${() => decide("unsure")} aria-keyshortcuts="u">${t("Unsure")} <kbd>u</kbd></button>
      <button onClick=${snooze}>${t("Snooze")}</button>
      <button onClick=${assign}>${t("Assign")}</button>
      <button onClick=${restrict}>${t("Restrict")}</button>
      ${state.me?.role === "publisher" && html`<button onClick=${publish}>${t("Publish")}</button>`}`}
      ${mayEnter() && html`<button onClick=${() => addByHand()}>${t("Add a claim")}</button>
      <button onClick=${undo} aria-keyshortcuts="z">${t("Undo")} <kbd>z</kbd></button>`}
      <button onClick=${() => window.print()}>${t("Print")}</button>
    </div>
  </header>`;
}

/** @param {{record: any, detail: any}} props */
function Grade({ record, detail }) {
  const reasons = [...new Set(detail.claims.flatMap((/** @type {any} */ claim) => (
    claim.record.why_check ?? [])))];
  return html`<details class="grade-line"><summary>
    <span class="tag grade ${record.grade}"><span lang="en">${label2("en", record.grade)}</span> · <bdi
      lang="ar">${label2("ar", record.grade)}</bdi></span>
    ${reasons.length > 0 && html`<span class="tag check">${t("check")}</span>`}
    <span class="muted">${t("why?")}</span></summary>
    <p><strong>${t("Rule")}:</strong> <bdi>${typeof record.grade_rule === "string" ? record.grade_rule
      : JSON.stringify(record.grade_rule)}</bdi>${record.suggested_grade
      && html` (${t("suggested")}: ${label("grades", record.suggested_grade)})`}</p>
    ${reasons.length > 0 && html`<p><strong>${t("To check")}:</strong></p><ul>${reasons.map(
      (reason) => html`<li><bdi>${reason}</bdi></li>`)}</ul>`}
    ${detail.claims.filter((/** @type {any} */ claim) => claim.record.readers?.differ?.length).map(
      (/** @type {any} */ claim) => html`<p key=${claim.name}><code><bdi>${claim.name}</bdi></code> ${
        t("The rules and the model read differently: {fields}", { fields: claim.record.readers.differ.map(
          (/** @type {string} */ field) => t(`field ${field}`)).join(t("comma")) })}</p>`)}
    ${mayJudge() && html`<button onClick=${() => regrade(record)}>${t("Give another grade …")}</button>`}
  </details>`;
}

/** @param {"en" | "ar"} language @param {string} grade */
function label2(language, grade) {
  return state.vocabulary?.grades?.[grade]?.[language] ?? grade;
}

/** @param {any} record */
async function regrade(record) {
  const given = await ask({ title: t("Grade"), fields: [
    { name: "grade", label: t("Grade"), type: "select", value: record.grade,
      options: GRADES.map((grade) => ({ value: grade,
        label: `${label2("en", grade)} · ${label2("ar", grade)}` })) },
    why()] });
  const a = state.detail?.claims[0]?.name;
  if (given && a) {
    await judge({ question: "grade?", a, answer: given.grade, why: given.why },
      t("The grade is yours now; the suggested one is kept beside it."));
  }
}

/** @param {{detail: any}} props */
function Evidence({ detail }) {
  const ids = [...new Set(detail.claims.map((/** @type {any} */ claim) => claim.report)
    .filter((/** @type {any} */ id) => detail.reports[id]))];
  const report = detail.reports[state.report ?? ids[0]];
  const noted = detail.claims.filter((/** @type {any} */ claim) => claim.note);
  return html`<div class="evidence">
    <${Values} detail=${detail} />
    ${noted.map((/** @type {any} */ claim) => html`<p class="note" dir="auto">${claim.note} <span
      class="muted">${claim.by}</span></p>`)}
    ${ids.length > 1 && html`<div class="report-picker" role="group" aria-label=${t("Reports")}>${ids.map(
      (id) => html`<button key=${id} aria-pressed=${report?.id === id} onClick=${() => change({ report: id })}
        ><bdi>${detail.reports[id].outlet ?? id}</bdi></button>`)}</div>`}
    ${report && html`<${Report} report=${report} claims=${detail.claims} />`}
    <${Verdict} claims=${detail.claims} />
  </div>`;
}

/** @param {{id: string, version: number}} props */
function History({ id, version }) {
  const [rows, setRows] = useState(/** @type {any[] | null} */ (null));
  useEffect(() => {
    attempt(() => get(`/api/incidents/${encodeURIComponent(id)}/history`)).then(setRows);
  }, [id, version]);
  if (!rows) return html`<p class="muted">${t("Opening …")}</p>`;
  if (!rows.length) return html`<p class="muted">${t("Nothing was changed yet.")}</p>`;
  return html`<ol class="history">${rows.filter((one) => one.field !== "review").map((one, n) => html`<li key=${n}>
    <time class="muted"><bdi>${moment(one.at)}</bdi></time> <strong><bdi>${one.who ?? "musnad"}</bdi></strong>
    ${" "}<bdi>${one.what}</bdi>${one.field && html` <code><bdi>${one.field}</bdi></code>`}
    ${one.old != null && html` <del><bdi>${plain(one.old)}</bdi></del>`}
    ${one.new != null && html` <ins><bdi>${plain(one.new)}</bdi></ins>`}
    ${one.why && html`<q dir="auto">${one.why}</q>`}</li>`)}</ol>`;
}

/**
 * @param {any} value
 * @returns {string}
 */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** @param {{id: string, version: number}} props */
function Draft({ id, version }) {
  const [language, setLanguage] = useState(document.documentElement.lang);
  const [draft, setDraft] = useState(/** @type {any} */ (null));
  useEffect(() => {
    setDraft(null);
    attempt(() => get(`/api/incidents/${encodeURIComponent(id)}/draft?language=${language}`))
      .then(setDraft);
  }, [id, version, language]);
  const light = (/** @type {string[]} */ claims) => change({ active: { pinned: false,
    ids: (state.detail?.claims ?? []).filter((/** @type {any} */ claim) => claims.includes(claim.name))
      .map((/** @type {any} */ claim) => claim.name) } });
  return html`<div class="draft"><p class="muted">${t("A draft from the record: every sentence cites the claims it stands on. It is machine-made; read it before you use it.")}</p>
    <p><label>${t("Language")} <select value=${language} onChange=${(/** @type {any} */ event) => setLanguage(event.target.value)}>
      <option value="en" selected=${language === "en"}>English</option>
      <option value="ar" selected=${language === "ar"}>العربية</option></select></label></p>
    <div class="draft-text" lang=${language} dir=${language === "ar" ? "rtl" : "ltr"}>${(draft?.sentences ?? []).map(
      (/** @type {any} */ sentence, /** @type {number} */ n) => html`<p key=${n} onMouseEnter=${() => light(sentence.claims)}>${sentence.text} ${sentence.claims.map(
      (/** @type {string} */ claim) => html`<button class="cite" onClick=${() => { change({ tab: "evidence", report: claim.split("#")[0] }); }}><bdi>${claim}</bdi></button> `)}</p>`)}</div>
  </div>`;
}
