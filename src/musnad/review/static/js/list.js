// SPDX-License-Identifier: Apache-2.0
// The list of incidents: only the rows in sight are drawn.

import { open } from "./actions.js";
import { around, days, placeName, Range } from "./format.js";
import { t } from "./i18n.js";
import { family, label } from "./labels.js";
import { state } from "./state.js";
import { html, useEffect, useLayoutEffect, useRef, useState } from "../vendor/preact.js";

const HEIGHT = 86;
const SPARE = 6;

/** @param {{shown: Int32Array}} props */
export function List({ shown }) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  const [view, setView] = useState({ top: 0, height: 800 });
  const at = state.id ? shown.indexOf(state.incidents.at.get(state.id) ?? -1) : -1;
  useEffect(() => {
    const box = /** @type {HTMLElement} */ (ref.current);
    const sized = new ResizeObserver(() => setView((known) => (
      { ...known, height: box.clientHeight })));
    sized.observe(box);
    return () => sized.disconnect();
  }, []);
  useLayoutEffect(() => {
    const box = /** @type {HTMLElement} */ (ref.current);
    if (at < 0) return;
    const top = at * HEIGHT;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + HEIGHT > box.scrollTop + box.clientHeight) {
      box.scrollTop = top + HEIGHT - box.clientHeight;
    }
  }, [state.id, at]);
  const first = Math.max(0, Math.floor(view.top / HEIGHT) - SPARE);
  const stop = Math.min(shown.length, Math.ceil((view.top + view.height) / HEIGHT) + SPARE);
  const rows = [];
  for (let k = first; k < stop; k += 1) rows.push(k);
  // The open row is always there, so that what is active can be told to a screen reader.
  if (at >= 0 && (at < first || at >= stop)) rows.push(at);
  return html`<div class="list" role="listbox" tabindex="0" ref=${ref} id="list"
      aria-label=${t("Incidents")} aria-activedescendant=${at >= 0 ? `row-${state.id}` : undefined}
      onScroll=${(/** @type {any} */ event) => setView((known) => (
        { ...known, top: event.target.scrollTop }))}>
    ${shown.length === 0 && html`<p class="empty" role="option" aria-disabled="true"
      aria-selected="false">${
        state.view === "triage" ? t("Nothing waits for you here. All incidents are under “All”.")
          : t("No incident meets these filters.")}</p>`}
    <div class="sheet" role="presentation" style=${{ height: `${shown.length * HEIGHT}px` }}>
      ${rows.map((k) => html`<${Item} key=${state.incidents.rows[shown[k]].id} k=${k}
        n=${shown.length} row=${state.incidents.rows[shown[k]]} />`)}
    </div>
  </div>`;
}

/** @param {{row: import("./incidents.js").Row, k: number, n: number}} props */
function Item({ row, k, n }) {
  return html`<div class="item ${family(row.type)}" role="option" id="row-${row.id}"
      aria-selected=${row.id === state.id} aria-setsize=${n} aria-posinset=${k + 1}
      style=${{ top: `${k * HEIGHT}px` }} data-id=${row.id}
      onClick=${() => open(row.id, { how: "push" })}>
    <div class="item-head"><strong><bdi>${placeName(row)}</bdi></strong>
      <time><bdi>${days(row.earliest, row.latest, row.precision)}</bdi></time></div>
    <div class="item-line"><span class="kind">${label("types", row.type)}${
      row.kind === "aggregate" && html` · ${t("total of a period")}`}</span>
      <span class="muted clip"><bdi>${around(row)}</bdi></span></div>
    <div class="item-line">
      <span class="toll"><${Toll} row=${row} /></span>
      <span class="flags"><${Flags} row=${row} /></span></div>
  </div>`;
}

/** @param {{row: import("./incidents.js").Row}} props */
export function Toll({ row }) {
  const told = [];
  for (const [outcome, low, high] of [["killed", row.killed_low, row.killed_high],
    ["injured", row.injured_low, row.injured_high]]) {
    if (low != null || high != null) {
      told.push(html`<span class=${outcome}>${label("outcomes", outcome)} <${Range} low=${low}
        high=${high} /></span>`);
    }
  }
  return told.length ? told : html`<span class="unknown">${t("toll unknown")}</span>`;
}

/** @param {{row: import("./incidents.js").Row}} props */
export function Flags({ row }) {
  const flags = (row.news ?? []).map((/** @type {string} */ news) => html`<span
    class="tag news">${label("news", news)}</span>`);
  if (row.decision) {
    flags.push(html`<span class="tag ${row.decision}">${label("decisions", row.decision)}</span>`);
  } else if (row.confidence === "check") {
    flags.push(html`<span class="tag check">${t("check")}</span>`);
  }
  if (row.published) flags.push(html`<span class="tag">${t("published")}</span>`);
  if (row.restricted) flags.push(html`<span class="tag">${t("restricted")}</span>`);
  if (row.grade) {
    flags.push(html`<span class="tag grade ${row.grade}">${label("grades", row.grade)}</span>`);
  }
  return flags;
}
