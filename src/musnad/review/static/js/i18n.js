// SPDX-License-Identifier: Apache-2.0
// The page in English and Arabic. A text is its own key; words.js holds its Arabic.

import { COUNTED, ENGLISH, WORDS } from "./words.js";

let current = /** @type {"en" | "ar"} */ ("en");

export const language = () => current;

/** @param {"en" | "ar"} wanted */
export function speak(wanted) {
  current = wanted;
  document.documentElement.lang = wanted;
  document.documentElement.dir = wanted === "ar" ? "rtl" : "ltr";
}

/**
 * The text in the language of the page, with {names} filled in.
 * @param {string} text
 * @param {Record<string, string | number>} [values]
 */
export function t(text, values) {
  const said = (current === "ar" ? WORDS : ENGLISH)[text] ?? text;
  return values ? said.replace(/\{(\w+)\}/g, (_, name) => String(values[name])) : said;
}

/**
 * 1 incident, 2 incidents; حادثة واحدة، حادثتان، 3 حوادث، 11 حادثة
 * @param {string} noun
 * @param {number} n
 */
export function counted(noun, n) {
  const forms = COUNTED[noun];
  const form = new Intl.PluralRules(current).select(n);
  const said = current === "ar" ? forms.ar[form] ?? forms.ar.other
    : n === 1 ? forms.en[0] : forms.en[1];
  return said.replace("#", n.toLocaleString("en"));
}
