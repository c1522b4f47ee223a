// SPDX-License-Identifier: Apache-2.0
// Arabic spelling folded for search, with a way back to the original text.

const MARKS = /[\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u061C\u202A-\u202E\u2066-\u2069]/;
const ALL_MARKS = new RegExp(MARKS.source, "g");
/** @type {Record<string, string>} */
const LETTERS = {
  "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و",
  "ة": "ه", "ک": "ك",
};
for (let digit = 0; digit < 10; digit += 1) {
  LETTERS[String.fromCharCode(0x660 + digit)] = String(digit);
  LETTERS[String.fromCharCode(0x6F0 + digit)] = String(digit);
}
const VARIANTS = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

/**
 * غـارة، غارَة → غاره
 * @param {string} text
 */
export function fold(text) {
  return text.replace(ALL_MARKS, "").replace(VARIANTS, (letter) => LETTERS[letter])
    .toLowerCase();
}

/**
 * Where the folded words stand in the text as it was written: [start, stop] in UTF-16.
 * @param {string} text
 * @param {string} words
 * @returns {[number, number][]}
 */
export function matches(text, words) {
  const wanted = fold(words).split(/\s+/).filter((word) => word.length > 1);
  if (!wanted.length) return [];
  let folded = "";
  /** @type {number[]} */
  const at = [];
  for (let i = 0; i < text.length; i += 1) {
    if (MARKS.test(text[i])) continue;
    folded += LETTERS[text[i]] ?? text[i].toLowerCase();
    while (at.length < folded.length) at.push(i);
  }
  /** @type {[number, number][]} */
  const found = [];
  for (const word of wanted) {
    for (let i = folded.indexOf(word); i >= 0; i = folded.indexOf(word, i + word.length)) {
      found.push([at[i], at[i + word.length - 1] + 1]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}
