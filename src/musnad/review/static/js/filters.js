// SPDX-License-Identifier: Apache-2.0
// Which incidents are shown.

import { exporting } from "./exporting.js";
import { countryName } from "./format.js";
import { counted, t } from "./i18n.js";
import { FILTERS, SORT_NAMES } from "./incidents.js";
import { label } from "./labels.js";
import { change, state, writeFragment } from "./state.js";
import { html, useState } from "../vendor/preact.js";

/** @type {Record<string, {title: string, show: (value: string) => string}>} */
const SELECTS = {
  type: { title: "Type", show: (value) => label("types", value) },
  country: { title: "Country", show: countryName },
  gov: { title: "Governorate", show: (value) => value },
  place: { title: "Place", show: (value) => value },
  level: { title: "Precision of place", show: (value) => label("levels", value) },
  actor: { title: "Actor", show: (value) => value },
  grade: { title: "Grade", show: (value) => label("grades", value) },
  status: { title: "Status", show: (value) => label("statuses", value) },
  who: { title: "Victims", show: (value) => label("who", value) },
  infra: { title: "Hit", show: (value) => label("infrastructure", value) },
  outlet: { title: "Source", show: (value) => value },
  conf: { title: "Confidence", show: (value) => label("confidences", value) },
  dec: { title: "Decision", show: (value) => label("decisions", value) },
  news: { title: "Since your last visit", show: (value) => label("news", value) },
};
// No list of a filter is longer: what is rare is found by its words.
const LONGEST = 200;

/** @param {string} name @param {string} value */
export function setFilter(name, value) {
  const criteria = { ...state.criteria };
  if (value) criteria[name] = value;
  else delete criteria[name];
  change({ criteria });
  writeFragment();
}

export function clearFilters() {
  const { sort } = state.criteria;
  change({ criteria: sort ? { sort } : {} });
  writeFragment();
}

/** @param {{shown: number}} props */
export function Filters({ shown }) {
  const set = FILTERS.filter((name) => name !== "q" && state.criteria[name]);
  const [open, setOpen] = useState(false);
  return html`<section class="filters" aria-label=${t("Filters")}>
    <div class="filter-line">
      <input id="search" type="search" dir="auto" value=${state.criteria.q ?? ""}
        placeholder=${t("Place, actor, source …")} aria-label=${t("Filter by words")}
        onInput=${(/** @type {any} */ event) => setFilter("q", event.target.value)} />
      <button aria-expanded=${open} aria-controls="more-filters" class=${set.length ? "on" : ""}
        onClick=${() => setOpen(!open)}>${t("Filters")}${set.length > 0
          && html` <bdi class="badge">${set.length}</bdi>`}</button>
    </div>
    ${open && html`<div id="more-filters" class="more-filters">
      <label>${t("From")}<input type="date" value=${state.criteria.from ?? ""}
        onInput=${(/** @type {any} */ event) => setFilter("from", event.target.value)} /></label>
      <label>${t("To")}<input type="date" value=${state.criteria.to ?? ""}
        onInput=${(/** @type {any} */ event) => setFilter("to", event.target.value)} /></label>
      ${Object.keys(SELECTS).map((name) => html`<${Select} key=${name} name=${name} />`)}
    </div>`}
    ${set.length > 0 && html`<div class="chips">
      ${set.map((name) => html`<button class="chip" key=${name}
        onClick=${() => setFilter(name, "")} title=${t("Remove this filter")}>
        <bdi>${chip(name)}</bdi> <span aria-hidden="true">×</span></button>`)}
      <button class="link" onClick=${clearFilters}>${t("Clear all")}</button>
    </div>`}
    <div class="filter-line foot">
      <span role="status" class="count">${counted("incident", shown)}</span>
      <label class="sort">${t("Order")} <select value=${state.criteria.sort ?? "triage"}
        onChange=${(/** @type {any} */ event) => setFilter("sort", event.target.value)}>
        ${SORT_NAMES.map((name) => html`<option value=${name}
          selected=${name === (state.criteria.sort ?? "triage")}>${t(`sort ${name}`)}</option>`)}
      </select></label>
      <button onClick=${exporting} title=${t("Export what is shown")}>${t("Export")}</button>
    </div>
  </section>`;
}

/** @param {string} name */
function chip(name) {
  const value = state.criteria[name];
  if (name === "from" || name === "to") return `${t(name === "from" ? "From" : "To")} ${value}`;
  return value === "any" ? t(SELECTS[name].title) : SELECTS[name].show(value);
}

/** @param {{name: string}} props */
function Select({ name }) {
  const { title, show } = SELECTS[name];
  const chosen = state.criteria[name] ?? "";
  const values = state.incidents.values(name).slice(0, LONGEST);
  if (!values.length && !chosen) return null;
  return html`<label>${t(title)}<select name=${name} value=${chosen}
    onChange=${(/** @type {any} */ event) => setFilter(name, event.target.value)}>
    <option value="">${t("all")}</option>
    ${name === "news" && html`<option value="any" selected=${chosen === "any"}>${t("any change")}
      </option>`}
    ${values.map(([value, n]) => html`<option value=${value} selected=${value === chosen}
      >${show(value)} (${n})</option>`)}
  </select></label>`;
}
