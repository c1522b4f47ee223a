// SPDX-License-Identifier: Apache-2.0
// Two people code the same report without seeing each other's answers.

import { attempt, say } from "./actions.js";
import { get, post } from "./api.js";
import { t } from "./i18n.js";
import { codes, label } from "./labels.js";
import { pieces } from "./spans.js";
import { html, useEffect, useState } from "../vendor/preact.js";

const NUMBERS = ["killed_low", "killed_high", "injured_low", "injured_high"];

export function Coding() {
  const [agreement, setAgreement] = useState(/** @type {any} */ (null));
  const [report, setReport] = useState(/** @type {any} */ (null));
  const [reports, setReports] = useState(/** @type {any[]} */ ([]));
  const load = () => {
    attempt(() => get("/api/agreement")).then(setAgreement);
    attempt(() => get("/api/coding")).then((known) => setReports(known ?? []));
  };
  useEffect(load, []);
  /** @param {string} id */
  const choose = async (id) => {
    if (!id) return;
    const coded = await attempt(() => get(`/api/coding?report=${encodeURIComponent(id)}`));
    const told = await attempt(() => get(`/api/reports/${encodeURIComponent(id)}`));
    if (told) setReport({ ...told, coded });
  };
  /** @param {any} event */
  const send = async (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    /** @type {Record<string, any>} */
    const values = {};
    for (const [name, value] of new FormData(form)) {
      values[name] = value === "" ? null : NUMBERS.includes(name) ? Number(value) : value;
    }
    const sent = await attempt(() => post("/api/coding", { report: report.id, values }));
    if (!sent && sent !== null) return;
    say(t("Your coding is kept. Nobody sees it before they coded the report too."));
    setReport(null);
    load();
  };
  return html`<main class="page-view" id="main"><h1>${t("Double coding")}</h1>
    <p class="muted">${t("Two people read the same report and fill in what it says, neither seeing the other’s answers nor the machine’s. Agreement is counted field by field.")}</p>
    <label class="field">${t("Report")} <select value=${report?.id ?? ""} onChange=${(/** @type {any} */ event) => choose(event.target.value)}>
      <option value="">${t("choose …")}</option>${reports.map((one) => html`<option value=${one.report} selected=${one.report === report?.id}
        >${one.coded ? "✓ " : ""}${[one.outlet, one.title ?? one.report].filter(Boolean).join(": ")}</option>`)}
    </select></label>
    ${report && html`<div class="coding"><article class="text" dir="rtl" lang="ar" tabindex="0" aria-label=${t("Text of the report")}>${
      pieces(report.text, []).map((piece) => (piece.bidi ? `⟨${piece.bidi}⟩` : piece.text))}</article>
    <form class="coding-form" onSubmit=${send}>${codingFields(report.coded?.values ?? report.coded?.mine ?? {})}
      <button class="primary">${t("Keep my coding")}</button></form></div>`}
    <h2>${t("Agreement")}</h2><${Agreement} agreement=${agreement} /></main>`;
}

/** @param {Record<string, any>} mine */
function codingFields(mine) {
  /** @param {string} list @param {string} name */
  const select = (list, name) => html`<select name=${name}><option value="">${t("unknown")}</option>${
    codes(list).map((code) => html`<option value=${code}
      selected=${mine[name] === code}>${label(list, code)}</option>`)}</select>`;
  return html`<label>${t("Type")} ${select("types", "type")}</label>
    <label>${t("Place")} <input name="place" dir="auto" defaultValue=${mine.place ?? ""} /></label>
    <label>${t("From")} <input name="earliest" type="date" defaultValue=${mine.earliest ?? ""} /></label>
    <label>${t("To")} <input name="latest" type="date" defaultValue=${mine.latest ?? ""} /></label>
    <label>${t("Actor")} <input name="actor" dir="auto" defaultValue=${mine.actor ?? ""} /></label>
    ${NUMBERS.map((name) => html`<label>${t(`coding ${name}`)} <input name=${name} type="number"
      min="0" defaultValue=${mine[name] ?? ""} /></label>`)}
    <label>${t("Told by")} <input name="source" dir="auto" defaultValue=${mine.source ?? ""} /></label>`;
}

/** @param {{agreement: any}} props */
function Agreement({ agreement }) {
  const rows = Array.isArray(agreement) ? agreement : agreement?.fields ?? [];
  if (!rows.length) return html`<p class="muted">${t("No report was coded by two people yet.")}</p>`;
  return html`<table class="plain"><thead><tr><th scope="col">${t("Field")}</th><th scope="col">${t("Both coded")}</th>
    <th scope="col">${t("Agree")}</th><th scope="col">${t("Share")}</th></tr></thead><tbody>${rows.map(
    (/** @type {any} */ one) => html`<tr key=${one.field}><th scope="row">${t(`coding ${one.field}`)}</th><td>${one.both ?? one.n}</td>
    <td>${one.agree ?? one.same}</td><td><bdi dir="ltr">${share(one)}</bdi></td></tr>`)}</tbody></table>`;
}

/** @param {any} one */
function share(one) {
  const part = one.share ?? (one.agree ?? one.same) / (one.both ?? one.n);
  return Number.isFinite(part) ? `${Math.round(100 * part)}%` : "–";
}
