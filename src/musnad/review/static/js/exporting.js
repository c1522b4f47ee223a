// SPDX-License-Identifier: Apache-2.0
// A file of what the filter shows.

import { attempt, say } from "./actions.js";
import { download } from "./api.js";
import { ask } from "./dialog.js";
import { counted, t } from "./i18n.js";
import { filtered, state } from "./state.js";

const LAYOUTS = ["csv", "ged", "acled", "airwars", "geojson", "hxl", "ftm", "jsonl", "parquet"];

export async function exporting() {
  const { shown } = filtered();
  const layouts = state.vocabulary.layouts ? Object.keys(state.vocabulary.layouts) : LAYOUTS;
  const given = await ask({ title: t("Export"), yes: t("Export"), fields: [
    { name: "n", type: "note", label: counted("incident", shown.length) },
    { name: "layout", label: t("Layout"), type: "select", options: layouts.map((name) => (
      { value: name, label: t(`layout ${name}`) })) },
    { name: "bom", label: t("For Excel: mark the file as UTF-8"), type: "check" },
    { name: "bundle", label: t("With the words behind every value and a note on the method, as a ZIP"), type: "check", value: "yes" },
    { name: "log", type: "note", label: t("Exports are written into the log. Unconfirmed incidents are flagged in every row; restricted ones are left out.") }] });
  if (!given) return;
  const ids = Array.from(shown, (i) => state.incidents.rows[i].id);
  const loss = await attempt(() => download(
    { layout: given.layout, ids, bom: given.bom === "yes", bundle: given.bundle === "yes" }));
  if (loss === null) return;
  const told = decoded(loss);
  if (told) await ask({ title: t("What this layout cannot carry"), yes: "", fields: told.split("\n")
    .map((line, n) => ({ name: String(n), label: line, type: /** @type {const} */ ("note") })) });
  else say(t("Exported."));
}

/** @param {string} header */
function decoded(header) {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
