// SPDX-License-Identifier: Apache-2.0
// What the reader missed: from words of a report, or by hand from a statement or a call.

import { attempt, loadAll, reload, say } from "./actions.js";
import { post } from "./api.js";
import { ask, why } from "./dialog.js";
import { t } from "./i18n.js";
import { codes, label } from "./labels.js";
import { toUnit } from "./spans.js";
import { state } from "./state.js";
import { html } from "../vendor/preact.js";

const KINDS = ["statement", "video", "call", "report"];

/** @param {string} list */
function options(list) {
  return [{ value: "", label: t("unknown") },
    ...codes(list).map((code) => (
      { value: code, label: label(list, code) }))];
}

/** @returns {import("./dialog.js").Field[]} */
function valueFields() {
  return [
    { name: "type", label: t("Type"), type: "select", options: options("types") },
    { name: "place", label: t("Place (as written)") },
    { name: "earliest", label: t("From"), type: "date" },
    { name: "latest", label: t("To"), type: "date" },
    { name: "actor", label: t("Actor, as the source says") },
    { name: "outcome", label: t("Harm"), type: "select", options: options("outcomes") },
    { name: "who", label: t("Who"), type: "select", options: options("who") },
    { name: "low", label: t("At least"), type: "number" },
    { name: "high", label: t("At most"), type: "number" },
  ];
}

/**
 * The parts of a form that were filled in, as the values of a claim.
 * @param {Record<string, string>} given
 */
function filled(given) {
  /** @type {Record<string, any>} */
  const values = {};
  for (const name of ["type", "place", "actor", "outcome", "who"]) {
    if (given[name]) values[name] = given[name];
  }
  if (given.earliest || given.latest) {
    values.date = { earliest: given.earliest || given.latest,
      latest: given.latest || given.earliest };
  }
  for (const name of ["low", "high"]) if (given[name]) values[name] = Number(given[name]);
  return values;
}

/**
 * Words of the report that the reader passed over.
 * @param {any} report
 * @param {[number, number]} span code points
 * @param {string} text
 */
export async function addMissed(report, span, text) {
  const words = text.slice(toUnit(text, span[0]), toUnit(text, span[1]));
  const what = await ask({
    title: t("Add from the report"), yes: t("Next"),
    body: html`<blockquote lang="ar" dir="rtl">${words}</blockquote>`,
    fields: [{ name: "what", label: t("These words tell"), type: "select", options: [
      { value: "value", label: t("a value of this incident") },
      { value: "source", label: t("who told it") },
      { value: "incident", label: t("another incident") }] }],
  });
  if (!what) return;
  const given = await ask({
    title: what.what === "incident" ? t("A missed incident") : t("A missed value"),
    body: html`<blockquote lang="ar" dir="rtl">${words}</blockquote>`,
    fields: [...(what.what === "source"
      ? [{ name: "source", label: t("Who told it"), value: words }] : valueFields()), why()],
  });
  if (!given) return;
  await send({ kind: "report", report: report.id, spans: [span], ...filled(given),
    ...(given.source ? { source: given.source } : {}), why: given.why,
    incident: what.what === "incident" ? null : state.id });
}

/** A claim from outside any report: a statement, a video, a phone call. */
export async function addByHand() {
  const given = await ask({ title: t("A claim by hand"), fields: [
    { name: "kind", label: t("From"), type: "select", options: KINDS.map((kind) => (
      { value: kind, label: label("claim_kinds", kind) })) },
    { name: "note", label: t("What was said, by whom, when, where it is kept"), type: "area",
      required: true },
    ...valueFields(), why(),
    { name: "new", label: t("This is another incident than the one that is open"), type: "check",
      value: state.id ? "" : "yes" }] });
  if (!given) return;
  await send({ kind: given.kind, note: given.note, spans: [], ...filled(given), why: given.why,
    incident: given.new || !state.id ? null : state.id });
}

/** @param {any} claim */
async function send(claim) {
  const { kind, report, note, spans, why: reason, incident, ...values } = claim;
  const sent = await attempt(() => post("/api/claims",
    { kind, report, note, spans, values, why: reason, incident }));
  if (!sent) return;
  await loadAll();
  await reload();
  say(t("Added, with your name."));
}
