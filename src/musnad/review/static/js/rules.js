// SPDX-License-Identifier: Apache-2.0
// How often reviewers accept and correct what each rule reads: the weakest first.

import { attempt } from "./actions.js";
import { get } from "./api.js";
import { t } from "./i18n.js";
import { html, useEffect, useState } from "../vendor/preact.js";

export function Rules() {
  const [rules, setRules] = useState(/** @type {any[] | null} */ (null));
  useEffect(() => { attempt(() => get("/api/rules")).then(setRules); }, []);
  const sorted = [...(rules ?? [])].sort((a, b) => wrong(b) - wrong(a));
  return html`<main class="page-view" id="main"><h1>${t("Rules")}</h1>
    <p class="muted">${t("Every value names the rule that read it. Here is what reviewers said of each; those most often wrong stand first.")}</p>
    ${rules && !rules.length && html`<p class="empty">${t("No value was judged yet.")}</p>`}
    ${sorted.length > 0 && html`<table class="plain"><thead><tr><th scope="col">${t("Rule")}</th>
      <th scope="col">${t("Right")}</th><th scope="col">${t("Corrected")}</th><th scope="col">${t("Wrong")}</th>
      <th scope="col">${t("Share wrong")}</th></tr></thead><tbody>${sorted.map((one) => html`<tr key=${one.rule}>
      <th scope="row"><code><bdi>${one.rule}</bdi></code></th><td>${one.accepted}</td><td>${one.corrected}</td>
      <td>${one.rejected}</td><td><meter min="0" max="1" value=${wrong(one)} aria-label=${t("Share wrong")}></meter>
      <bdi dir="ltr">${Math.round(100 * wrong(one))}%</bdi></td></tr>`)}</tbody></table>`}</main>`;
}

/** @param {{accepted: number, corrected: number, rejected: number}} one */
function wrong(one) {
  const all = one.accepted + one.corrected + one.rejected;
  return all ? (one.corrected + one.rejected) / all : 0;
}
