// SPDX-License-Identifier: Apache-2.0
// How counts, days and places are written, in either language.

import { html } from "../vendor/preact.js";
import { language, t } from "./i18n.js";

/**
 * 4–20, 31+, or the word for unknown; never 0 for what nobody told.
 * @param {number | null | undefined} low
 * @param {number | null | undefined} high
 */
export function range(low, high) {
  if (low == null && high == null) return t("unknown");
  if (high == null) return `${low}+`;
  if (low == null) return `≤ ${high}`;
  return low === high ? String(low) : `${low}–${high}`;
}

/**
 * A range that no line of the other direction turns round.
 * @param {{low?: number | null, high?: number | null}} props
 */
export function Range({ low, high }) {
  const unknown = low == null && high == null;
  return html`<bdi class=${unknown ? "unknown" : "number"} dir=${unknown ? undefined : "ltr"}
    >${range(low, high)}</bdi>`;
}

const YMD = /** @type {const} */ ({ day: "numeric", month: "short", year: "numeric" });
const HIJRI = /** @type {const} */ ({ day: "numeric", month: "long", year: "numeric" });
/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {string} locale
 * @param {Intl.DateTimeFormatOptions} options
 */
function format(locale, options) {
  const key = locale + JSON.stringify(options);
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    formats.set(key, known);
  }
  return known;
}

/**
 * 9 Aug 2018; 9 آب (أغسطس) 2018
 * @param {string} iso
 * @param {Intl.DateTimeFormatOptions} [options]
 */
export function day(iso, options = YMD) {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  if (language() === "en") return format("en-GB", options).format(date);
  const syriac = format("ar-SY-u-nu-latn", options).format(date);
  const month = format("ar-EG", { month: "long" }).format(date);
  const [own] = format("ar-SY", { month: "long" }).formatToParts(date)
    .filter((part) => part.type === "month").map((part) => part.value);
  return options.month && own !== month ? syriac.replace(own, `${own} (${month})`) : syriac;
}

/**
 * The day in the Islamic calendar (Umm al-Qura).
 * @param {string} iso
 */
export function hijri(iso) {
  const locale = language() === "ar" ? "ar-SA-u-ca-islamic-umalqura-nu-latn"
    : "en-GB-u-ca-islamic-umalqura";
  return format(locale, HIJRI).format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

/**
 * The days between which it happened, as precise as the sources tell.
 * @param {string | null | undefined} earliest
 * @param {string | null | undefined} latest
 * @param {string | null} [precision]
 */
export function days(earliest, latest, precision) {
  if (!earliest) return t("unknown");
  if (precision === "year") return earliest.slice(0, 4);
  if (precision === "month") return day(earliest, { month: "short", year: "numeric" });
  if (!latest || latest === earliest) return day(earliest);
  if (earliest.slice(0, 7) === latest.slice(0, 7)) {
    return `${Number(earliest.slice(8, 10))}–${day(latest)}`;
  }
  return `${day(earliest)} – ${day(latest)}`;
}

/**
 * A moment, to the minute, in the reader's own time.
 * @param {string | null | undefined} iso
 */
export function moment(iso) {
  if (!iso) return t("unknown");
  if (iso.length <= 10) return day(iso);
  const date = new Date(iso);
  const locale = language() === "ar" ? "ar-SY-u-nu-latn" : "en-GB";
  return Number.isNaN(date.getTime()) ? iso
    : date.toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
}

/**
 * The name in the language of the page, else the other.
 * @param {{name_en?: string | null, name_ar?: string | null} | null | undefined} named
 */
export function placeName(named) {
  if (!named) return t("no place");
  const [own, other] = language() === "ar" ? [named.name_ar, named.name_en]
    : [named.name_en, named.name_ar];
  return own || other || t("no place");
}

/**
 * Each governorate's Arabic name by its country and its English name: the map knows them.
 * @type {Map<string, string>}
 */
export const governorates = new Map();

/**
 * The governorate and the country of a place, apart from its own name.
 * @param {{name_en?: string | null, admin1_en?: string | null, country?: string | null}} place
 */
export function around(place) {
  const own = place.admin1_en === place.name_en ? "" : governorate(place);
  return [own, countryName(place.country)].filter(Boolean).join(" · ");
}

/** @param {{admin1_en?: string | null, country?: string | null}} place */
export function governorate({ admin1_en: name, country }) {
  if (!name) return "";
  return language() === "ar" ? governorates.get(`${country} ${name}`) ?? name : name;
}

/**
 * @param {string | null | undefined} code ISO 3166 letters
 */
export function countryName(code) {
  if (!code) return "";
  if (code === "PS") return language() === "ar" ? "فلسطين" : "Palestine";
  try {
    return new Intl.DisplayNames([language()], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}
