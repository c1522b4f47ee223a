// SPDX-License-Identifier: Apache-2.0
// What the map shows, as a table: equal for those who do not see it.

import { open } from "./actions.js";
import { countryName, days, governorate, placeName, Range } from "./format.js";
import { t } from "./i18n.js";
import { label } from "./labels.js";
import { state } from "./state.js";
import { html, useEffect, useState } from "../vendor/preact.js";

const PAGE = 100;

/** @param {{shown: Int32Array}} props */
export function Table({ shown }) {
  const [page, setPage] = useState(0);
  useEffect(() => setPage(0), [shown]);
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  const rows = Array.from(shown.subarray(page * PAGE, (page + 1) * PAGE),
    (i) => state.incidents.rows[i]);
  return html`<section class="table-pane" aria-label=${t("Table")}>
    <div class="table-scroll" tabindex="0" role="region" aria-label=${t("Incidents as a table")}>
    <table class="plain"><caption>${t("Incidents as a table")}</caption><thead><tr>
      ${["Place", "Precision", "Governorate", "Country", "Day", "Type", "Killed", "Injured", "Actors", "Grade", "Reports"]
        .map((name) => html`<th scope="col" key=${name}>${t(name)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr key=${row.id} aria-current=${row.id === state.id ? "true" : undefined}>
      <th scope="row"><button class="link" onClick=${() => open(row.id, { how: "push" })}><bdi>${placeName(row)}</bdi></button></th>
      <td>${label("levels", row.level)}</td><td><bdi>${governorate(row)}</bdi></td><td><bdi>${countryName(row.country)}</bdi></td>
      <td><bdi>${days(row.earliest, row.latest, row.precision)}</bdi></td><td>${label("types", row.type)}</td>
      <td><${Range} low=${row.killed_low} high=${row.killed_high} /></td><td><${Range} low=${row.injured_low} high=${row.injured_high} /></td>
      <td><bdi>${(row.actors ?? []).join(", ")}</bdi></td><td>${label("grades", row.grade)}</td><td>${row.reports}</td></tr>`)}</tbody></table></div>
    ${pages > 1 && html`<nav class="pages" aria-label=${t("Pages")}><button disabled=${page === 0}
      onClick=${() => setPage(page - 1)}>${t("Back")}</button> <bdi>${page + 1} / ${pages}</bdi>
      <button disabled=${page + 1 >= pages} onClick=${() => setPage(page + 1)}>${t("On")}</button></nav>`}
  </section>`;
}
