// SPDX-License-Identifier: Apache-2.0
// What a person likes; kept in this browser, about nobody but them.

/** @type {Record<string, string>} */
const DEFAULTS = {
  language: navigator.language.startsWith("ar") ? "ar" : "en",
  theme: "auto",
  keys: "on",
  loaded: "on",
  hedges: "on",
  denials: "on",
  evidence: "on",
  veil: "on",
};

/** @param {string} name */
export function liked(name) {
  try {
    return localStorage.getItem(`musnad.${name}`) ?? DEFAULTS[name];
  } catch {
    return DEFAULTS[name];
  }
}

/** @param {string} name @param {string} value */
export function like(name, value) {
  DEFAULTS[name] = value;
  try {
    localStorage.setItem(`musnad.${name}`, value);
  } catch {
    // Without storage the choice lasts until the page is left.
  }
}

export function isDark() {
  const theme = liked("theme");
  if (theme !== "auto") return theme === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

export function paint() {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
}
