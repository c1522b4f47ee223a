// SPDX-License-Identifier: Apache-2.0
// Codes of the record in words; the server's vocabulary comes first.

import { LISTS } from "./codes.js";
import { language, t } from "./i18n.js";
import { state } from "./state.js";

/**
 * airstrike → Airstrike, غارة جوية
 * @param {string} list name of a code list of /api/vocabulary
 * @param {string | null | undefined} code
 * @returns {string}
 */
export function label(list, code) {
  if (!code) return t("unknown");
  const known = state.vocabulary?.[list]?.[code];
  return known?.[language()] ?? known?.en ?? t(code.replaceAll("_", " "));
}

/**
 * The codes that may be chosen from.
 * @param {string} list
 */
export function codes(list) {
  return Object.keys(state.vocabulary?.[list] ?? {}).length
    ? Object.keys(state.vocabulary[list]) : LISTS[list] ?? [];
}

// How an event is marked beside its name: a letter, so that colour is never alone.
/** @type {Record<string, string>} */
export const FAMILIES = {
  airstrike: "air", drone_strike: "air", missile_strike: "air", chemical_attack: "air",
  shelling: "fire", bombing: "blast", suicide_bombing: "blast", landmine: "blast",
  ground_clash: "ground", shooting: "ground", assassination: "ground", execution: "ground",
  territory_change: "ground", abduction: "held", arrest: "held", torture: "held",
};

/** @param {string} type */
export function family(type) {
  return FAMILIES[type] ?? "other";
}
