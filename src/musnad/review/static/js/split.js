// SPDX-License-Identifier: Apache-2.0
// One record that tells of two acts: choose the claims that leave.

import { split } from "./actions.js";
import { days, placeName, Range } from "./format.js";
import { t } from "./i18n.js";
import { label } from "./labels.js";
import { mayJudge, state } from "./state.js";
import { html, useState } from "../vendor/preact.js";

/** @param {{detail: any}} props */
export function SplitPane({ detail }) {
  const [leaving, setLeaving] = useState(/** @type {string[]} */ ([]));
  const { claims, reports } = detail;
  if (claims.length < 2) {
    return html`<p class="muted">${t("This incident has one claim only; there is nothing to part. A second act in the same report is added from its words, under Evidence.")}</p>`;
  }
  /** @param {string} name */
  const toggle = (name) => setLeaving(leaving.includes(name)
    ? leaving.filter((one) => one !== name) : [...leaving, name]);
  const possible = leaving.length > 0 && leaving.length < claims.length;
  return html`<fieldset class="split"><legend>${t("Which claims tell another incident?")}</legend>
    ${claims.map((/** @type {any} */ claim) => html`<label class="split-row" key=${claim.name}>
      <input type="checkbox" checked=${leaving.includes(claim.name)} onChange=${() => toggle(claim.name)} />
      <span><strong><bdi>${reports[claim.report]?.outlet ?? claim.by ?? claim.name}</bdi></strong>
        <small class="muted"><bdi>${claim.name}</bdi></small><br />
        ${label("types", claim.record.type)} · <bdi>${placeName(claim.record.place)}</bdi> · <bdi>${
        claim.record.date ? days(claim.record.date.earliest, claim.record.date.latest) : t("no day")}</bdi>
        ${(claim.record.casualties ?? []).filter((/** @type {any} */ row) => row.of == null).map(
          (/** @type {any} */ row) => html` · ${label("outcomes", row.outcome)} <${Range} low=${row.low} high=${row.high} />`)}
      </span></label>`)}
    <button class="primary" disabled=${!possible || !mayJudge()} onClick=${() => split(leaving)}
      >${t("Split off")}</button>
  </fieldset>`;
}
